//! The second proof: the same counts found another way.
//!
//! It knows nothing of diagrams. It evaluates rule by rule; where the
//! headline is not settled it takes the first condition that is not, and
//! splits there: inside its values, and outside. Where the headline is
//! settled it counts the answer sets in that part, gate by gate.
//! The parts never overlap and leave nothing out, so the counts must agree
//! with the diagram's, headline by headline.

use crate::decide::{Evaluation, Part, parts};
use crate::diagram::Table;
use crate::knowledge::Knowledge;
use crate::rulebook::{ConclusionId, Condition, ConditionId, FactId, Rulebook, Run, Values};
use crate::truth::Truth;

/// A count in the making: resumable, so that a page stays alive meanwhile.
pub struct Splitting<'a> {
    law: &'a Rulebook<'a>,
    evaluation: Evaluation,
    stack: Vec<Knowledge>,
    sizes: Sizes,
    counts: [Option<u128>; 13],
    gaps: u32,
    parts: u64,
}

impl<'a> Splitting<'a> {
    /// Begins with the whole space.
    pub fn new(law: &'a Rulebook<'a>) -> Self {
        Self::within(law, Knowledge::nothing(law))
    }

    /// Begins with what is known.
    pub fn within(law: &'a Rulebook<'a>, known: Knowledge) -> Self {
        Self {
            law,
            evaluation: Evaluation::new(law),
            stack: vec![known],
            sizes: Sizes::default(),
            counts: [Some(0); 13],
            gaps: 0,
            parts: 0,
        }
    }

    /// Works on for at most that many splits; says whether it is done.
    pub fn work(&mut self, splits: u64) -> bool {
        for _ in 0..splits {
            let Some(known) = self.stack.pop() else {
                return true;
            };
            self.one(&known);
        }
        self.stack.is_empty()
    }

    /// Answer sets under each headline, in the headlines' order; none where
    /// the number passed 128 bits.
    pub fn counts(&self) -> [Option<u128>; 13] {
        self.counts
    }

    /// How many settled parts the space fell into.
    pub fn settled_parts(&self) -> u64 {
        self.parts
    }

    /// How many parts no ground reaches.
    pub fn gaps(&self) -> u32 {
        self.gaps
    }

    fn one(&mut self, known: &Knowledge) {
        self.evaluation.run(self.law, known);
        if forbidden(self.law, &self.evaluation, known) {
            return;
        }
        let open = self.evaluation.headlines_not_excluded(self.law);
        let undecided = self
            .law
            .ladder
            .iter()
            .map(|rung| rung.conclusion)
            .find(|&id| self.evaluation.truth(id) != Truth::No);
        let reaches_a_ground = self
            .law
            .ladder
            .iter()
            .any(|rung| self.evaluation.truth(rung.conclusion) == Truth::Yes);
        if let (Some(headline), true) = (open.single(), reaches_a_ground) {
            let size = self.sizes.of(self.law, &self.evaluation, known);
            if let Some(count) = self.counts.get_mut(headline as usize) {
                *count = count.zip(size).and_then(|(a, b)| a.checked_add(b));
            }
            self.parts += 1;
            return;
        }
        let Some(ground) = undecided else {
            // Nothing holds; a gap, unless the part is impossible anyway.
            if self.sizes.of(self.law, &self.evaluation, known) != Some(0) {
                self.gaps += 1;
            }
            return;
        };
        // The first ground not excluded may be certain while an earlier one
        // of another headline is open: then split on the open one.
        let unsettled = self
            .law
            .ladder
            .iter()
            .map(|rung| rung.conclusion)
            .find(|&id| self.evaluation.truth(id) == Truth::NotKnown)
            .unwrap_or(ground);
        if let Some((fact, values)) = unsettled_test(self.law, &self.evaluation, known, unsettled) {
            for side in [values, !values] {
                let mut part = *known;
                if part.narrow(fact, side) {
                    self.stack.push(part);
                }
            }
        }
    }
}

/// The first fact and values that keep the conclusion from being settled.
fn unsettled_test(
    law: &Rulebook,
    evaluation: &Evaluation,
    known: &Knowledge,
    conclusion: ConclusionId,
) -> Option<(FactId, Values)> {
    for (place, rule) in law.rules.iter().enumerate() {
        let id = crate::rulebook::RuleId(place as u16);
        let concludes = rule
            .concludes
            .of(law.conclusion_lists)
            .contains(&conclusion);
        if concludes && evaluation.applies(id) == Truth::NotKnown {
            return unsettled_rule(law, evaluation, known, place);
        }
    }
    None
}

fn unsettled_rule(
    law: &Rulebook,
    evaluation: &Evaluation,
    known: &Knowledge,
    place: usize,
) -> Option<(FactId, Values)> {
    let rule = law.rules.get(place)?;
    let date = crate::dates::AS_AT;
    if Truth::inside(known.get(date), rule.in_force as u16) == Truth::NotKnown {
        return Some((date, rule.in_force as u16));
    }
    parts(law, rule).find_map(|part| match part {
        Part::All(id) | Part::Any(id) | Part::Unless(id) | Part::Extent(id) => {
            unsettled_condition(law, evaluation, known, id)
        }
        Part::DefeatedBy(other) => (evaluation.applies(other) == Truth::NotKnown)
            .then(|| unsettled_rule(law, evaluation, known, other.0 as usize))
            .flatten(),
    })
}

fn unsettled_condition(
    law: &Rulebook,
    evaluation: &Evaluation,
    known: &Knowledge,
    id: ConditionId,
) -> Option<(FactId, Values)> {
    if evaluation.condition(law, known, id) != Truth::NotKnown {
        return None;
    }
    match *law.conditions.get(id.0 as usize)? {
        Condition::Conclusion(conclusion) => unsettled_test(law, evaluation, known, conclusion),
        Condition::Fact(fact, values) => {
            if evaluation.gate(fact) == Truth::NotKnown {
                let gate = law.facts.get(fact.0 as usize)?.gate;
                gate.of(law.condition_lists)
                    .iter()
                    .find_map(|&id| unsettled_condition(law, evaluation, known, id))
            } else {
                Some((fact, values))
            }
        }
    }
}

/// How many answer sets lie in a part. Facts that no open gate and no
/// impossible combination ties together are counted apart and multiplied.
#[derive(Default)]
struct Sizes {
    known: Table<Vec<u64>, Option<u128>>,
}

impl Sizes {
    fn of(&mut self, law: &Rulebook, evaluation: &Evaluation, known: &Knowledge) -> Option<u128> {
        let mut size = Some(1_u128);
        for group in groups(law, evaluation, known) {
            if size == Some(0) {
                return size;
            }
            let of_group = self.of_group(law, known, &group);
            size = size.zip(of_group).and_then(|(a, b)| a.checked_mul(b));
        }
        size
    }

    fn of_group(&mut self, law: &Rulebook, known: &Knowledge, group: &Group) -> Option<u128> {
        let key = group.key(known);
        if let Some(&found) = self.known.get(&key) {
            return found;
        }
        let size = self.count(law, known, group);
        self.known.insert(key, size);
        size
    }

    fn count(&mut self, law: &Rulebook, known: &Knowledge, group: &Group) -> Option<u128> {
        match group.split_on {
            None => {
                let sizes = group.facts.iter().map(|&(fact, asked)| {
                    if asked == Truth::Yes {
                        known.get(fact).count_ones()
                    } else {
                        1
                    }
                });
                sizes.map(u128::from).try_fold(1_u128, u128::checked_mul)
            }
            Some(fact) => {
                let values = known.get(fact);
                let mut total = Some(0_u128);
                for bit in (0..16).map(|n| 1 << n).filter(|bit| values & bit != 0) {
                    let part = known.with(fact, bit);
                    let evaluation = Evaluation::of(law, &part);
                    if forbidden(law, &evaluation, &part) {
                        continue;
                    }
                    let mut size = Some(1_u128);
                    for smaller in groups(law, &evaluation, &part) {
                        if group.holds_one_of(&smaller) {
                            let of_group = self.of_group(law, &part, &smaller);
                            size = size.zip(of_group).and_then(|(a, b)| a.checked_mul(b));
                        }
                    }
                    total = total.zip(size).and_then(|(a, b)| a.checked_add(b));
                }
                total
            }
        }
    }
}

pub(crate) fn forbidden(law: &Rulebook, evaluation: &Evaluation, known: &Knowledge) -> bool {
    law.impossible
        .iter()
        .any(|impossible| all(law, evaluation, known, impossible.all_of) == Truth::Yes)
}

fn all(law: &Rulebook, evaluation: &Evaluation, known: &Knowledge, run: Run) -> Truth {
    run.of(law.condition_lists)
        .iter()
        .fold(Truth::Yes, |truth, &id| {
            truth.and(evaluation.condition(law, known, id))
        })
}

/// Facts whose count hangs together.
#[derive(Default)]
struct Group {
    /// Each with whether it is asked.
    facts: Vec<(FactId, Truth)>,
    /// The fact to split on: one that is asked, and that an open gate or an
    /// open impossible combination tests. None: the count is a plain product.
    split_on: Option<FactId>,
    /// The impossible combinations still open among them, by place.
    open: Vec<u64>,
}

impl Group {
    fn key(&self, known: &Knowledge) -> Vec<u64> {
        let facts = self.facts.iter().map(|&(fact, asked)| {
            u64::from(fact.0) << 32 | u64::from(known.get(fact)) << 8 | asked as u64
        });
        facts
            .chain(self.open.iter().map(|place| place | 1 << 63))
            .collect()
    }

    fn holds_one_of(&self, other: &Self) -> bool {
        other
            .facts
            .iter()
            .any(|(fact, _)| self.facts.iter().any(|(mine, _)| mine == fact))
    }
}

/// Divides the facts not settled into groups that hang together.
fn groups(law: &Rulebook, evaluation: &Evaluation, known: &Knowledge) -> Vec<Group> {
    let count = law.facts.len();
    let mut ties = Ties {
        parent: (0..count).collect(),
        tested: vec![false; count],
    };
    for (place, fact) in law.facts.iter().enumerate() {
        if evaluation.gate(FactId(place as u16)) == Truth::NotKnown {
            ties.tie(law, evaluation, known, fact.gate, Some(place));
        }
    }
    let mut open = Vec::new();
    for (place, impossible) in law.impossible.iter().enumerate() {
        if all(law, evaluation, known, impossible.all_of) == Truth::NotKnown {
            let tied = ties.tie(law, evaluation, known, impossible.all_of, None);
            open.extend(tied.map(|fact| (fact, place as u64)));
        }
    }
    let mut by_root: Vec<Option<Group>> = (0..count).map(|_| None).collect();
    for place in 0..count {
        let fact = FactId(place as u16);
        let (asked, root) = (evaluation.gate(fact), ties.root_of(place));
        let tested = ties.tested.get(place).copied().unwrap_or(false);
        let counts_once = known.is_settled(fact) && !tested && asked == Truth::Yes;
        let Some(slot) = by_root.get_mut(root) else {
            continue;
        };
        if asked == Truth::No || counts_once {
            continue;
        }
        let group = slot.get_or_insert_default();
        group.facts.push((fact, asked));
        if tested && !known.is_settled(fact) && asked == Truth::Yes {
            group.split_on.get_or_insert(fact);
        }
    }
    for (fact, impossible) in open {
        let root = ties.root_of(fact);
        if let Some(Some(group)) = by_root.get_mut(root) {
            group.open.push(impossible);
        }
    }
    by_root.into_iter().flatten().collect()
}

/// Which facts hang together, as a forest with a root for each group.
struct Ties {
    parent: Vec<usize>,
    tested: Vec<bool>,
}

impl Ties {
    /// Ties together the facts of the conditions that are still open, and
    /// `with`; names one of them.
    fn tie(
        &mut self,
        law: &Rulebook,
        evaluation: &Evaluation,
        known: &Knowledge,
        run: Run,
        mut with: Option<usize>,
    ) -> Option<usize> {
        for &id in run.of(law.condition_lists) {
            let Some(&Condition::Fact(fact, _)) = law.conditions.get(id.0 as usize) else {
                continue;
            };
            if evaluation.condition(law, known, id) != Truth::NotKnown {
                continue;
            }
            let place = fact.0 as usize;
            if let Some(slot) = self.tested.get_mut(place) {
                *slot = true;
            }
            if let Some(other) = with {
                let (a, b) = (self.root_of(place), self.root_of(other));
                if let Some(slot) = self.parent.get_mut(a.max(b)) {
                    *slot = a.min(b);
                }
            }
            with = Some(place);
        }
        with
    }

    fn root_of(&self, mut place: usize) -> usize {
        while let Some(&up) = self.parent.get(place)
            && up != place
        {
            place = up;
        }
        place
    }
}
