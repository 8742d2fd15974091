//! What would change it: every settled fact that matters, and what each other
//! value of it would give. Computed from the diagram, so complete.

use crate::decide::Evaluation;
use crate::diagram::Diagrams;
use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::{Condition, ConditionId, Fact, FactId, Headlines, RuleId, Rulebook, Values};
use crate::truth::Truth;

/// One change of one fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The fact.
    pub fact: FactId,
    /// What it would have to be: every value that gives the same.
    pub to: Values,
    /// The headlines then possible: one, or several where it opens new
    /// questions.
    pub possible: Headlines,
    /// The rule that would then decide, where one headline is settled and one
    /// rule alone would see to it.
    pub by: Option<RuleId>,
}

impl Diagrams {
    /// Every flip: those to one headline first, then in editorial order.
    ///
    /// A fact is flipped where it is settled, applies or may, and is asked.
    /// What follows from it is carried along ([`otherwise`]); a value that
    /// contradicts some other answer is no single change, and is left out.
    pub fn flips(&self, law: &Rulebook, known: &Knowledge) -> Vec<Flip> {
        let now = self.possible(known);
        let mut evaluation = Evaluation::of(law, known);
        let mut flips: Vec<Flip> = Vec::new();
        for (place, fact) in law.facts.iter().enumerate().skip(1) {
            let id = FactId(place as u16);
            if fact.follows || !known.is_settled(id) || evaluation.gate(id) == Truth::No {
                continue;
            }
            let first = flips.len();
            for bit in (0..fact.values.len()).map(|value| 1 << value) {
                if known.get(id) == bit {
                    continue;
                }
                let then = self.possible(&otherwise(law, known, id, bit));
                if then == now || then.is_empty() {
                    continue;
                }
                let mut here = flips.iter_mut().skip(first);
                match here.find(|flip| flip.possible == then) {
                    Some(flip) => flip.to |= bit,
                    None => flips.push(Flip {
                        fact: id,
                        to: bit,
                        possible: then,
                        by: None,
                    }),
                }
            }
        }
        for flip in flips.iter_mut().filter(|flip| flip.possible.len() == 1) {
            let then = otherwise(law, known, flip.fact, flip.to);
            evaluation.run(law, &then);
            flip.by = self.decider(law, &evaluation, &then);
        }
        flips.sort_by_key(|flip| (flip.possible.len() != 1, flip.fact, flip.to));
        flips
    }

    /// The first rule that certainly applies and brings, by itself, a ground
    /// that decides: as long as one headline is possible, it makes it so.
    fn decider(
        &self,
        law: &Rulebook,
        evaluation: &Evaluation,
        known: &Knowledge,
    ) -> Option<RuleId> {
        let leaves = self.leaves(self.ground(), known);
        leaves.grounds().find_map(|ground| {
            let wanted = law.ladder.get(ground.0 as usize)?.conclusion;
            let mut rules = (0..).map(RuleId).zip(law.rules);
            let (id, _) = rules.find(|(id, rule)| {
                let concludes = rule.concludes.of(law.conclusion_lists);
                concludes.contains(&wanted) && evaluation.applies(*id) == Truth::Yes
            })?;
            Some(id)
        })
    }
}

/// What would be known if a fact were otherwise. What follows from it goes
/// with it: whether any of a group is ticked is worked out anew from its
/// ticks, or one tick more or less would contradict it.
pub fn otherwise(law: &Rulebook, known: &Knowledge, fact: FactId, values: Values) -> Knowledge {
    let mut then = known.with(fact, values);
    let followers = followers(law, fact);
    if followers.is_empty() {
        return then;
    }
    for follower in followers.iter() {
        let all = law.facts.get(follower.0 as usize).map_or(0, Fact::all);
        then.set(follower, all);
    }
    for follower in followers.iter() {
        let evaluation = Evaluation::of(law, &then);
        let holds = |id: &ConditionId| match law.conditions.get(id.0 as usize) {
            // Of the follower itself only the values are in question.
            Some(&Condition::Fact(fact, _)) if fact == follower => evaluation.gate(fact),
            _ => evaluation.condition(law, &then, *id),
        };
        let mut cannot = 0;
        for run in law.impossible.iter().map(|impossible| impossible.all_of) {
            let conditions = run.of(law.condition_lists);
            if let Some(values) = tested(law, conditions, follower)
                && conditions.iter().all(|id| holds(id) == Truth::Yes)
            {
                cannot |= values;
            }
        }
        then.narrow(follower, !cannot);
    }
    then
}

/// The facts that follow from others and are tied to this one.
fn followers(law: &Rulebook, fact: FactId) -> FactSet {
    let mut followers = FactSet::default();
    for run in law.impossible.iter().map(|impossible| impossible.all_of) {
        let conditions = run.of(law.condition_lists);
        if tested(law, conditions, fact).is_none() {
            continue;
        }
        for id in conditions {
            if let Some(&Condition::Fact(other, _)) = law.conditions.get(id.0 as usize)
                && other != fact
                && law
                    .facts
                    .get(other.0 as usize)
                    .is_some_and(|row| row.follows)
            {
                followers.insert(other);
            }
        }
    }
    followers
}

/// The values of the fact that the conditions together ask for, if they ask
/// for any.
fn tested(law: &Rulebook, conditions: &[ConditionId], fact: FactId) -> Option<Values> {
    let values = |id: &ConditionId| match law.conditions.get(id.0 as usize) {
        Some(&Condition::Fact(other, values)) if other == fact => Some(values),
        _ => None,
    };
    conditions.iter().filter_map(values).reduce(|a, b| a & b)
}
