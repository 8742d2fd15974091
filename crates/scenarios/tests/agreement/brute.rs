//! Every completion of what is known, gone through and decided rule by rule:
//! many at a time, a bit each.
//!
//! A completion is a lane. For each condition and each rule there is a row of
//! bits, one for each lane; a rule's row comes from the rows of what it tests
//! by *and*, *or* and *not*, as the law is written. No diagram, and no third
//! value: in its lane everything is known.

use rules::rulebook::{Condition, RuleId, Rulebook, Run, Values};

use crate::block::Block;

/// A block of this many binary places or fewer is not cut up further.
const PLACES_OF_A_BLOCK: u32 = 12;

/// For every fact, the values still possible.
pub(crate) type Sets = Vec<Values>;

/// What the completions end in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ends {
    /// The grounds that decide, a bit each.
    pub(crate) grounds: u64,
    /// Whether the rule that was watched applies in all of them.
    pub(crate) watched: bool,
}

/// A law, and what of it is read again and again.
pub(crate) struct Brute<'a> {
    pub(crate) law: &'a Rulebook<'a>,
    /// Whether another fact is asked or not asked by this one.
    gates_another: Vec<bool>,
    /// The rules on which the ladder rests.
    pub(crate) needed: Vec<bool>,
    /// The facts that these rules read, with what they are gated on and what
    /// is tied to them: no other can make a difference.
    read: Vec<bool>,
}

impl<'a> Brute<'a> {
    pub(crate) fn new(law: &'a Rulebook<'a>) -> Self {
        let mut brute = Self {
            law,
            gates_another: vec![false; law.facts.len()],
            needed: Vec::new(),
            read: Vec::new(),
        };
        for fact in law.facts {
            for (gating, _) in brute.tests(fact.gate) {
                brute.gates_another[gating] = true;
            }
        }
        brute.needed = brute.behind_the_ladder();
        brute.read = brute.read_by_those();
        brute
    }

    fn tests(&self, run: Run) -> impl Iterator<Item = (usize, Values)> + use<'a> {
        let law = self.law;
        run.of(law.condition_lists)
            .iter()
            .filter_map(|id| match law.conditions[id.0 as usize] {
                Condition::Fact(fact, values) => Some((fact.0 as usize, values)),
                Condition::Conclusion(_) => None,
            })
    }

    /// Rules stand before those that test what they conclude.
    fn behind_the_ladder(&self) -> Vec<bool> {
        let law = self.law;
        let mut needed = vec![false; law.rules.len()];
        let mut wanted = vec![false; law.conclusions.len()];
        for rung in law.ladder {
            wanted[rung.conclusion.0 as usize] = true;
        }
        for (place, rule) in law.rules.iter().enumerate().rev() {
            let concludes = rule.concludes.of(law.conclusion_lists);
            needed[place] |= concludes.iter().any(|id| wanted[id.0 as usize]);
            if !needed[place] {
                continue;
            }
            for other in rule.defeated_by.of(law.rule_lists) {
                needed[other.0 as usize] = true;
            }
            let lists = [rule.all_of, rule.any_of, rule.unless, rule.extent];
            let conditions = lists.iter().flat_map(|run| run.of(law.condition_lists));
            for id in conditions {
                if let Condition::Conclusion(id) = law.conditions[id.0 as usize] {
                    wanted[id.0 as usize] = true;
                }
            }
        }
        needed
    }

    fn read_by_those(&self) -> Vec<bool> {
        let law = self.law;
        let mut read = vec![false; law.facts.len()];
        read[0] = true;
        let needed = law.rules.iter().zip(&self.needed);
        let lists = needed
            .filter(|(_, needed)| **needed)
            .flat_map(|(rule, _)| [rule.all_of, rule.any_of, rule.unless, rule.extent]);
        let tied = law.impossible.iter().map(|impossible| impossible.all_of);
        for (fact, _) in lists.chain(tied).flat_map(|run| self.tests(run)) {
            read[fact] = true;
        }
        // Gates test earlier facts only.
        for (place, fact) in law.facts.iter().enumerate().rev() {
            for (gating, _) in self.tests(fact.gate) {
                read[gating] |= read[place];
            }
        }
        read
    }

    /// Of each fact whether it is asked, as far as is known.
    pub(crate) fn asked(&self, sets: &[Values]) -> Vec<Option<bool>> {
        let mut asked: Vec<Option<bool>> = Vec::with_capacity(sets.len());
        for fact in self.law.facts {
            let mut open = Some(true);
            for (gating, values) in self.tests(fact.gate) {
                let is_one = match (asked[gating], sets[gating] & values) {
                    (Some(false), _) | (_, 0) => Some(false),
                    (Some(true), some) if some == sets[gating] => Some(true),
                    _ => None,
                };
                open = match (open, is_one) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (Some(true), Some(true)) => Some(true),
                    _ => None,
                };
            }
            asked.push(open);
        }
        asked
    }

    /// How many completions there are, those included that cannot be: of the
    /// facts that are asked, since the values of others are no difference.
    /// None where there are more than `most`.
    pub(crate) fn count(&self, sets: &[Values], most: u64) -> Option<u64> {
        let asked = self.asked(sets);
        let values = |(set, asked): (&Values, &Option<bool>)| match asked {
            Some(true) => u64::from(set.count_ones()),
            _ => 1,
        };
        let certain = sets.iter().zip(&asked).map(values);
        let at_least = certain.fold(1_u64, u64::saturating_mul);
        if at_least > most {
            return None;
        }
        let Some(gating) = self.open_gating(sets, &asked) else {
            return Some(at_least);
        };
        let mut sum = 0;
        for part in parts(sets, gating) {
            sum += self.count(&part, most - sum)?;
        }
        Some(sum)
    }

    /// The first fact not settled by which another is asked or not: its own
    /// gate is settled, since what gates it stands before it.
    fn open_gating(&self, sets: &[Values], asked: &[Option<bool>]) -> Option<usize> {
        (0..sets.len()).find(|&fact| {
            self.gates_another[fact] && !sets[fact].is_power_of_two() && asked[fact] != Some(false)
        })
    }

    /// Goes through every completion. Panics where one falls into a gap.
    pub(crate) fn ends(&self, sets: &[Values], watch: Option<RuleId>) -> Ends {
        let first = |set: &Values| set & set.wrapping_neg();
        let facts = sets.iter().zip(&self.read);
        let read = facts.map(|(set, read)| if *read { *set } else { first(set) });
        self.ends_within(&read.collect::<Sets>(), watch)
    }

    fn ends_within(&self, sets: &[Values], watch: Option<RuleId>) -> Ends {
        let asked = self.asked(sets);
        let mut block = Block::new(self, sets, &asked, watch);
        let ends = match self.open_gating(sets, &asked) {
            Some(gating) if block.rows.places() > PLACES_OF_A_BLOCK => {
                let parts = parts(sets, gating).map(|part| self.ends_within(&part, watch));
                parts.reduce(|a, b| Ends {
                    grounds: a.grounds | b.grounds,
                    watched: a.watched && b.watched,
                })
            }
            _ => Some(block.ends()),
        };
        ends.expect("a fact has a value")
    }
}

/// The same knowledge with each value of a fact in turn.
fn parts(sets: &[Values], fact: usize) -> impl Iterator<Item = Sets> {
    let bits = (0..16).map(|n| 1 << n);
    bits.filter(move |bit| sets[fact] & bit != 0)
        .map(move |bit| {
            let mut part = sets.to_vec();
            part[fact] = bit;
            part
        })
}
