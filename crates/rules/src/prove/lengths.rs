//! How long an interview can be (exactly) and usually is (by weights).

use crate::decide::Evaluation;
use crate::diagram::{CANNOT, Diagrams, LEAVES, Ref, Table};
use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::{FactId, Rulebook, Values};
use crate::split::forbidden;
use crate::truth::Truth;

impl Diagrams {
    /// The facts that the longest interview asks before its headline is
    /// settled, with their answers: the longest path on which every fact
    /// truly matters. Of several, one.
    pub fn longest_interview(&self) -> Vec<(FactId, Values)> {
        let (mut at, mut done) = (self.headline(), Table::default());
        let mut path = Vec::new();
        while at.0 >= LEAVES {
            let branches = self.branches(at).to_vec();
            let lengths = branches
                .iter()
                .map(|&branch| self.longest(branch, &mut done));
            let lengths: Vec<usize> = lengths.collect();
            let (value, next) = (0u16..)
                .zip(branches)
                .filter(|&(_, branch)| branch != CANNOT)
                .max_by_key(|&(value, _)| lengths.get(value as usize))
                .unwrap_or((0, CANNOT));
            if self.asks(at) {
                path.push((FactId(self.level(at)), 1 << value));
            }
            at = next;
        }
        path
    }

    /// Whether an interview asks the fact of that node: it is not the date,
    /// and two of its answers that can be lead to different places.
    fn asks(&self, at: Ref) -> bool {
        let mut open = self.branches(at).iter().filter(|&&branch| branch != CANNOT);
        let first = open.next();
        self.level(at) != 0 && open.any(|branch| Some(branch) != first)
    }

    fn longest(&self, at: Ref, done: &mut Table<u32, usize>) -> usize {
        if at.0 < LEAVES {
            return 0;
        }
        if let Some(&known) = done.get(&at.0) {
            return known;
        }
        let branches = self.branches(at).to_vec();
        let below = branches
            .iter()
            .map(|&branch| self.longest(branch, done))
            .max()
            .unwrap_or(0);
        let longest = below + usize::from(self.asks(at));
        done.insert(at.0, longest);
        longest
    }
}

/// How often a fact has each of its values, for the length of interviews
/// only: it decides nothing.
#[derive(Clone, Debug)]
pub struct Weight {
    /// The fact.
    pub fact: FactId,
    /// The row holds where every one of these facts has one of these values.
    pub when: Vec<(FactId, Values)>,
    /// The weight of each value.
    pub values: Vec<u32>,
    /// Of a hundred readers, how many do not know it.
    pub unknown: u32,
}

/// The committed table of weights: for a fact the first row that holds.
pub type Weights = [Weight];

/// Screens to the settled headline (or to the end of all questions) in
/// `runs` simulated interviews, sorted. `page_of` says on which page a fact
/// is asked; `preset` facts are known from the start. The same numbers come
/// out every time.
pub fn interview_screens(
    law: &Rulebook,
    diagrams: &Diagrams,
    start: &Knowledge,
    weights: &Weights,
    page_of: &impl Fn(FactId) -> Option<usize>,
    preset: &[FactId],
    runs: usize,
) -> Vec<usize> {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut screens: Vec<usize> = (0..runs)
        .map(|_| {
            let (truth, unknown) = sample(law, weights, start, &mut random);
            one_interview(law, diagrams, start, &truth, &unknown, page_of, preset)
        })
        .collect();
    screens.sort_unstable();
    screens
}

struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % u64::from(limit.max(1))) as u32
    }
}

fn sample(
    law: &Rulebook,
    weights: &Weights,
    start: &Knowledge,
    random: &mut Random,
) -> (Knowledge, FactSet) {
    let (mut truth, mut unknown) = (*start, FactSet::default());
    for (place, fact) in law.facts.iter().enumerate().skip(1) {
        let id = FactId(place as u16);
        let row = weights.iter().find(|row| {
            row.fact == id
                && row
                    .when
                    .iter()
                    .all(|&(f, v)| Truth::inside(truth.get(f), v) == Truth::Yes)
        });
        let mut weights = row.map_or(vec![1; fact.values.len()], |row| row.values.clone());
        while let Some(value) = draw(&weights, random) {
            let drawn = truth.with(id, 1 << value);
            if !forbidden(law, &Evaluation::of(law, &drawn), &drawn) {
                truth = drawn;
                break;
            }
            // What cannot be is not drawn again.
            if let Some(weight) = weights.get_mut(value) {
                *weight = 0;
            }
        }
        if random.below(100) < row.map_or(0, |row| row.unknown) {
            unknown.insert(id);
        }
    }
    (truth, unknown)
}

/// A place, as often as its weight says; none where no weight is left.
fn draw(weights: &[u32], random: &mut Random) -> Option<usize> {
    let mut left = Some(weights.iter().sum())
        .filter(|&all| all > 0)
        .map(|all| random.below(all))?;
    weights.iter().position(|&weight| {
        let here = left < weight;
        left = left.saturating_sub(weight);
        here
    })
}

fn one_interview(
    law: &Rulebook,
    diagrams: &Diagrams,
    start: &Knowledge,
    truth: &Knowledge,
    unknown: &FactSet,
    page_of: &impl Fn(FactId) -> Option<usize>,
    preset: &[FactId],
) -> usize {
    let (mut known, mut asked, mut screens) = (*start, FactSet::default(), 0);
    for &fact in preset {
        known.narrow(fact, truth.get(fact));
        asked.insert(fact);
    }
    while let Some(next) = diagrams.next_fact(law, &known, &asked) {
        screens += 1;
        let page = page_of(next);
        for fact in (1..law.facts.len() as u16).map(FactId) {
            let here = fact == next || (page.is_some() && page_of(fact) == page);
            if !here || asked.has(fact) {
                continue;
            }
            // A page shows only the questions that apply so far.
            let gate = Evaluation::of(law, &known).gate(fact);
            if gate == Truth::No {
                continue;
            }
            asked.insert(fact);
            if !unknown.has(fact) {
                known.narrow(fact, truth.get(fact));
            }
        }
    }
    screens
}
