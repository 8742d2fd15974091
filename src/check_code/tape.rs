//! Choices written into one number, and read out of it again: each takes no
//! more room than its weight deserves.
//!
//! Asymmetric numeral coding over whole numbers (rANS), without loss: every
//! number is some run of choices, and every run one number. What is read
//! first was written last, so a writer keeps the choices and writes them
//! backwards at the end. One walk serves both ways: whoever goes through the
//! choices is told at each which it was.

use super::number::Number;

/// Either way through the choices.
pub(super) trait Tape {
    /// Passes a choice among as many as there are weights. A writer takes the
    /// place given and hands it back; a reader hands back the one it finds.
    fn pass(&mut self, weights: &[u32], given: usize) -> usize;

    /// Passes one of `count` choices of the same weight.
    fn pass_even(&mut self, count: u32, given: u32) -> u32;
}

/// A choice: where its share of the whole begins, its share, the whole.
struct Share {
    start: u32,
    weight: u32,
    whole: u32,
}

/// Writes.
#[derive(Default)]
pub(super) struct Writer(Vec<Share>);

impl Writer {
    /// The number of all that was passed.
    pub(super) fn number(self) -> Number {
        let mut number = Number::default();
        for share in self.0.iter().rev() {
            let within = number.shrink(share.weight);
            number.grow(share.whole, share.start + within);
        }
        number
    }
}

impl Tape for Writer {
    fn pass(&mut self, weights: &[u32], given: usize) -> usize {
        self.0.push(Share {
            start: weights.iter().take(given).sum(),
            weight: weights.get(given).copied().unwrap_or(1),
            whole: weights.iter().sum(),
        });
        given
    }

    fn pass_even(&mut self, count: u32, given: u32) -> u32 {
        self.0.push(Share {
            start: given,
            weight: 1,
            whole: count,
        });
        given
    }
}

/// Reads.
pub(super) struct Reader(pub(super) Number);

impl Tape for Reader {
    fn pass(&mut self, weights: &[u32], _: usize) -> usize {
        let mut rest = self.0.shrink(weights.iter().sum());
        let mut found = 0;
        for &weight in weights {
            if rest < weight {
                self.0.grow(weight, rest);
                break;
            }
            rest -= weight;
            found += 1;
        }
        found
    }

    fn pass_even(&mut self, count: u32, _: u32) -> u32 {
        self.0.shrink(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small fixed series of numbers that look thrown.
    fn dice(seed: u32) -> impl FnMut(u32) -> u32 {
        let mut state = u64::from(seed) * 2 + 1;
        move |sides| {
            state = state
                .wrapping_mul(0x5851_f42d_4c95_7f2d)
                .wrapping_add(0x1405_7b7e_f767_814f);
            (state >> 33) as u32 % sides
        }
    }

    #[test]
    fn whatever_is_written_is_read_and_nothing_is_left() {
        for seed in 0..2000 {
            let mut dice = dice(seed);
            let choices: Vec<(Vec<u32>, usize)> = (0..dice(60))
                .map(|_| {
                    let weights: Vec<u32> = (0..=dice(17)).map(|_| 1 + dice(300)).collect();
                    let given = dice(weights.len() as u32) as usize;
                    (weights, given)
                })
                .collect();
            let mut writer = Writer::default();
            for (weights, given) in &choices {
                writer.pass(weights, *given);
                writer.pass_even(7, *given as u32 % 7);
            }
            let mut reader = Reader(writer.number());
            for (weights, given) in &choices {
                assert_eq!(reader.pass(weights, 0), *given);
                assert_eq!(reader.pass_even(7, 0), *given as u32 % 7);
            }
            assert!(reader.0.is_zero());
        }
    }

    #[test]
    fn every_number_is_some_run_of_choices() {
        for number in 0..5000_u32 {
            let mut whole = Number::default();
            whole.grow(1, number);
            let mut reader = Reader(whole.clone());
            let weights = [5, 1, 9, 2];
            let found: Vec<usize> = (0..20).map(|_| reader.pass(&weights, 0)).collect();
            // What is left is written first: it is where a writer would begin.
            let mut back = reader.0;
            for &given in found.iter().rev() {
                let start: u32 = weights.iter().take(given).sum();
                let within = back.shrink(weights[given]);
                back.grow(17, start + within);
            }
            assert_eq!(back, whole);
        }
    }

    #[test]
    fn what_is_likely_takes_little_room() {
        let mut writer = Writer::default();
        for _ in 0..1000 {
            writer.pass(&[255, 1], 0);
        }
        writer.pass_even(32, 31);
        assert!(writer.number().digits().len() <= 3);
    }
}
