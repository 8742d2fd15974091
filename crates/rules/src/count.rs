//! How many answer sets end in each leaf, exactly.
//!
//! A fact that is not asked is no answer: it is held to its first value, so
//! that each answer set counts once. What is left is counted from the leaves
//! up: below a node stand the sums of its branches, times the values of
//! every fact that a branch passes over.

use std::rc::Rc;

use crate::diagram::{Builder, LEAVES, NO, Ref, Table, TooLarge, YES, arity};
use crate::rulebook::Rulebook;

/// How many complete answer sets end in each leaf, by the leaf's number.
/// Checked: a count past 128 bits is none.
pub(crate) type Counts = Vec<Option<u128>>;

/// Where every fact that is not asked has its first value, with `gates` the
/// diagrams of each fact's gate.
pub(crate) fn unasked_are_held(
    law: &Rulebook,
    builder: &mut Builder,
    gates: &[Ref],
) -> Result<Ref, TooLarge> {
    let mut held = YES;
    for level in (0..law.facts.len() as u16).rev() {
        let gate = gates.get(level as usize).copied().unwrap_or(YES);
        if gate == YES {
            continue;
        }
        let mut first = vec![NO; arity(law, level)];
        if let Some(value) = first.first_mut() {
            *value = YES;
        }
        let first = builder.node(level, first)?;
        let answer = builder.ite(law, gate, YES, first)?;
        held = builder.and(law, answer, held)?;
    }
    Ok(held)
}

/// Counts below `root`, where `held` as [`unasked_are_held`] says.
pub(crate) fn counts(law: &Rulebook, builder: &Builder, root: Ref, held: Ref) -> Counts {
    let mut counts = vec![Some(0); LEAVES as usize];
    for (end, count) in reached(law, builder, root, held) {
        if let Some(entry) = counts.get_mut(end as usize) {
            *entry = count;
        }
    }
    counts
}

/// The same for a builder with leaves of its own: of those that are reached.
pub(crate) fn reached(law: &Rulebook, builder: &Builder, root: Ref, held: Ref) -> Reached {
    let mut counting = Counting {
        law,
        builder,
        done: Table::default(),
    };
    let below = counting.below(held, root);
    counting.passing(0, (held, root), &below)
}

/// Counts of the leaves that are reached, in the leaves' order.
pub(crate) type Reached = Vec<(u32, Option<u128>)>;

struct Counting<'a> {
    law: &'a Rulebook<'a>,
    builder: &'a Builder,
    done: Table<(u32, u32), Rc<Reached>>,
}

impl Counting<'_> {
    /// The first fact that either of the two asks.
    fn level(&self, (held, at): (Ref, Ref)) -> u16 {
        self.builder.level(held).min(self.builder.level(at))
    }

    /// Counts over the facts from the pair's first on. The two are walked
    /// together, and no diagram of both is made.
    fn below(&mut self, held: Ref, at: Ref) -> Rc<Reached> {
        if held == NO {
            return Rc::default();
        }
        if held == YES && self.builder.is_leaf(at) {
            return Rc::new(vec![(at.0, Some(1))]);
        }
        if let Some(known) = self.done.get(&(held.0, at.0)) {
            return Rc::clone(known);
        }
        let (builder, level) = (self.builder, self.level((held, at)));
        let mut all = Reached::new();
        for value in 0..arity(self.law, level) {
            let branch = (
                builder.follow(held, level, value),
                builder.follow(at, level, value),
            );
            let below = self.below(branch.0, branch.1);
            all.extend(self.passing(level.saturating_add(1), branch, &below));
        }
        all.sort_unstable_by_key(|&(end, _)| end);
        let mut counts = Reached::new();
        for (end, count) in all {
            match counts.last_mut() {
                Some((last, sum)) if *last == end => {
                    *sum = sum.zip(count).and_then(|(a, b)| a.checked_add(b));
                }
                _ => counts.push((end, count)),
            }
        }
        let counts = Rc::new(counts);
        self.done.insert((held.0, at.0), Rc::clone(&counts));
        counts
    }

    /// The counts below a pair, times the values of the facts between.
    fn passing(&self, from: u16, to: (Ref, Ref), below: &Reached) -> Reached {
        let until = self.level(to).min(self.law.facts.len() as u16);
        let mut values = (from..until).map(|level| arity(self.law, level).max(1) as u128);
        let times = values.try_fold(1_u128, u128::checked_mul);
        let multiply = |count: Option<u128>| count.zip(times).and_then(|(a, b)| a.checked_mul(b));
        let times = |&(end, count): &(u32, Option<u128>)| (end, multiply(count));
        below.iter().map(times).collect()
    }
}
