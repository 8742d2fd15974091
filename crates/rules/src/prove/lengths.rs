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
        let mut asking = Asking::default();
        let mut at = asking.simplify(self, self.headline());
        let mut path = Vec::new();
        while let Some((level, branches)) = asking.node(at) {
            let lengths: Vec<usize> = branches.iter().map(|&to| asking.longest(to)).collect();
            let (value, next) = (0u16..)
                .zip(branches)
                .filter(|&(_, branch)| branch != CANNOT.0)
                .max_by_key(|&(value, _)| lengths.get(value as usize))
                .unwrap_or((0, CANNOT.0));
            // The date is not asked.
            if level != 0 {
                path.push((FactId(level), 1 << value));
            }
            at = next;
        }
        path
    }
}

/// The diagram of the headline without the questions whose possible answers
/// all lead to one place. Combinations that cannot be would keep such nodes:
/// of a group of ticks that no longer matters, for example.
#[derive(Default)]
struct Asking {
    nodes: Vec<(u16, Vec<u32>)>,
    unique: Table<(u16, Vec<u32>), u32>,
    simple: Table<u32, u32>,
    lengths: Table<u32, usize>,
}

impl Asking {
    fn node(&self, at: u32) -> Option<(u16, Vec<u32>)> {
        let place = at.checked_sub(LEAVES)? as usize;
        self.nodes.get(place).cloned()
    }

    fn simplify(&mut self, diagrams: &Diagrams, at: Ref) -> u32 {
        if at.0 < LEAVES {
            return at.0;
        }
        if let Some(&known) = self.simple.get(&at.0) {
            return known;
        }
        let branches = diagrams.branches(at).to_vec();
        let branches: Vec<u32> = branches
            .into_iter()
            .map(|branch| self.simplify(diagrams, branch))
            .collect();
        let mut open = branches.iter().copied().filter(|&to| to != CANNOT.0);
        let first = open.next().unwrap_or(CANNOT.0);
        let made = if open.all(|other| other == first) {
            first
        } else {
            let key = (diagrams.level(at), branches);
            let next = LEAVES + self.nodes.len() as u32;
            let nodes = &mut self.nodes;
            *self.unique.entry(key).or_insert_with_key(|key| {
                nodes.push(key.clone());
                next
            })
        };
        self.simple.insert(at.0, made);
        made
    }

    fn longest(&mut self, at: u32) -> usize {
        if let Some(&known) = self.lengths.get(&at) {
            return known;
        }
        let Some((level, branches)) = self.node(at) else {
            return 0;
        };
        let below = branches.into_iter().map(|to| self.longest(to)).max();
        let longest = below.unwrap_or(0) + usize::from(level != 0);
        self.lengths.insert(at, longest);
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
