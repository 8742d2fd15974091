//! Digits as letters, in groups, with three that check the rest.
//!
//! The code is a polynomial over the field of 32 elements that is nothing at
//! three powers in a row of one element (Reed–Solomon). One wrong digit adds
//! `e·xⁱ`, which is nothing nowhere; two neighbours swapped add
//! `e·xⁱ·(1 + x)`, which is nothing only at 1. So both are refused however
//! long the code; up to 31 digits, so are any three that are wrong.

/// The letters of a code: without I, L, O and U, which look like others or
/// make words.
pub(super) const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many letters stand together.
const GROUP: usize = 4;

/// How many digits check the rest.
pub(super) const CHECKS: usize = 3;

/// The product in the field, by x⁵ + x² + 1. Nothing here has more than five bits.
const fn times(a: u8, b: u8) -> u8 {
    let (mut product, mut shifted, mut bits) = (0, a, b);
    while bits > 0 {
        if bits & 1 == 1 {
            product ^= shifted;
        }
        shifted <<= 1;
        if shifted & 32 != 0 {
            shifted ^= 0b10_0101;
        }
        bits >>= 1;
    }
    product
}

/// Where every code is nothing: three powers of one element, in a row.
const ROOTS: [u8; CHECKS] = [2, times(2, 2), times(2, times(2, 2))];

/// The polynomial that is nothing at just those three: x³ and what is below,
/// the highest first.
const FACTORS: [u8; CHECKS] = {
    let [a, b, c] = ROOTS;
    [
        a ^ b ^ c,
        times(a, b) ^ times(b, c) ^ times(a, c),
        times(times(a, b), c),
    ]
};

/// The digits that check these.
pub(super) fn checks(digits: &[u8]) -> [u8; CHECKS] {
    let mut rest = [0; CHECKS];
    for &digit in digits {
        let by = digit ^ rest[0];
        let [_, second, third] = rest;
        let [a, b, c] = FACTORS.map(|factor| times(factor, by));
        rest = [second ^ a, third ^ b, c];
    }
    rest
}

/// What the polynomial is at the three powers: nothing of it, where the code
/// is sound.
fn faults(digits: &[u8]) -> [u8; CHECKS] {
    ROOTS.map(|root| {
        digits
            .iter()
            .fold(0, |all, &digit| times(all, root) ^ digit)
    })
}

/// Whether the last three digits are those that check the others.
pub(super) fn is_sound(digits: &[u8]) -> bool {
    faults(digits) == [0; CHECKS]
}

/// The letters of these digits, in groups.
pub(super) fn grouped(digits: &[u8]) -> String {
    let mut code = String::new();
    for (place, &digit) in digits.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            code.push(' ');
        }
        let letter = LETTERS.get(digit as usize).copied().unwrap_or(b'?');
        code.push(char::from(letter));
    }
    code
}

/// The digits of what was typed, spaces and dashes left out; where something
/// stands that no code has, its group.
pub(super) fn digits(typed: &str) -> Result<Vec<u8>, usize> {
    let is_between = |letter: &char| letter.is_whitespace() || matches!(letter, '-' | '‐'..='―');
    let mut digits = Vec::new();
    for letter in typed.chars().filter(|letter| !is_between(letter)) {
        let letter = match letter.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            other => other,
        };
        let digit = LETTERS.iter().position(|&own| char::from(own) == letter);
        digits.push(digit.ok_or(digits.len() / GROUP)? as u8);
    }
    Ok(digits)
}

/// The one group in which a single wrong letter, or a swap of two neighbours,
/// would explain why the code is not sound. It is only ever a hint where to
/// look: what a reader meant is for them to say.
pub(super) fn slip(digits: &[u8]) -> Option<usize> {
    let found = faults(digits);
    // The powers of x at this place, and what stands before it.
    let mut here = [1; CHECKS];
    let mut groups: Vec<usize> = Vec::new();
    for (place, &digit) in digits.iter().enumerate().rev() {
        let before = each(here, ROOTS, times);
        let swap = place.checked_sub(1).and_then(|place| digits.get(place));
        let swap = swap.map(|other| (digit ^ other, each(here, before, |a, b| a ^ b)));
        let wrong = (1..32).map(|error| (error, here));
        let explains = |(error, at): (u8, [u8; CHECKS])| each(at, [error; CHECKS], times) == found;
        if wrong.chain(swap).any(explains) {
            groups.push(place / GROUP);
        }
        here = before;
    }
    groups.dedup();
    match groups[..] {
        [group] => Some(group),
        _ => None,
    }
}

/// The two in step.
fn each(mut one: [u8; CHECKS], other: [u8; CHECKS], of: fn(u8, u8) -> u8) -> [u8; CHECKS] {
    for (one, other) in one.iter_mut().zip(other) {
        *one = of(*one, other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_is_one() {
        for a in 1..32 {
            let row: Vec<u8> = (0..32).map(|b| times(a, b)).collect();
            assert!((0..32).all(|b| row.contains(&b)), "{a} has an inverse");
            for b in 0..32 {
                for c in 0..32 {
                    assert_eq!(times(a, b ^ c), times(a, b) ^ times(a, c));
                    assert_eq!(times(a, times(b, c)), times(times(a, b), c));
                }
            }
        }
    }

    #[test]
    fn every_wrong_letter_and_every_swap_is_refused_at_any_length() {
        for length in [4, 9, 23, 28, 60] {
            let mut sound: Vec<u8> = (0..length).map(|n: u32| (n * 11 + 3) as u8 % 32).collect();
            sound.extend(checks(&sound));
            assert!(is_sound(&sound) && slip(&sound).is_none());
            for place in 0..sound.len() {
                for digit in (0..32).filter(|digit| *digit != sound[place]) {
                    let mut wrong = sound.clone();
                    wrong[place] = digit;
                    assert!(!is_sound(&wrong));
                    // Past 31 digits two places are alike, and no hint is given.
                    assert!(length > 28 || slip(&wrong) == Some(place / GROUP));
                }
                if place > 0 && sound[place] != sound[place - 1] {
                    let mut wrong = sound.clone();
                    wrong.swap(place, place - 1);
                    assert!(!is_sound(&wrong));
                }
            }
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let typed = "7k2q-9 o0L\u{2013}i\u{a0}z";
        assert_eq!(digits(typed), Ok(vec![7, 19, 2, 23, 9, 0, 0, 1, 1, 31]));
        assert_eq!(grouped(&digits(typed).expect("letters")), "7K2Q 9001 1Z");
        assert_eq!(digits("7K2Q 9U"), Err(1), "no code has a U");
    }
}
