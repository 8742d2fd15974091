//! The tree of reasons: from the grounds still possible, through the rules
//! that conclude them, down to the answers; and the rules set aside.

use crate::decide::{Evaluation, Part, Status, parts};
use crate::knowledge::Knowledge;
use crate::rulebook::{
    ConclusionId, Condition, ConditionId, FactId, GroundId, Rule, RuleId, Rulebook,
};
use crate::truth::Truth;

/// A rule that applies, or may, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: RuleId,
    /// Whether it applies: yes or not known.
    pub truth: Truth,
    /// Whether it was explained further up; then it rests on nothing here.
    pub again: bool,
    /// Its conditions, in its own order.
    pub rests_on: Vec<Because>,
}

/// One condition of a rule, as it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// What is known of this fact is what the rule asks for.
    Fact(FactId),
    /// These rules conclude what it asks for, or may.
    Conclusion(ConclusionId, Vec<Reason>),
    /// This exception does not hold.
    Without(ConditionId),
    /// Whether this condition holds, or this exception, is not known.
    Open(ConditionId),
}

/// The rules behind one ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// The ground.
    pub ground: GroundId,
    /// The rules that conclude it.
    pub reasons: Vec<Reason>,
}

/// What keeps a rule from applying whose conditions are all met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// This rule overrides it.
    Defeated(RuleId),
    /// This exception holds.
    Exception(ConditionId),
    /// It is no law on that day.
    NotInForce,
    /// It does not reach that nation.
    DoesNotExtend,
}

/// The trees behind some grounds, in their order: each rule is explained once.
pub fn trees(
    law: &Rulebook,
    known: &Knowledge,
    evaluation: &Evaluation,
    grounds: &[GroundId],
) -> Vec<Root> {
    let mut grower = Grower {
        law,
        known,
        evaluation,
        seen: vec![false; law.rules.len()],
    };
    let rungs = grounds.iter().filter_map(|&ground| {
        let rung = law.ladder.get(ground.0 as usize)?;
        Some((ground, rung.conclusion))
    });
    rungs
        .map(|(ground, conclusion)| Root {
            ground,
            reasons: grower.behind(conclusion),
        })
        .collect()
}

/// The rules of trees with how they stand, outermost first, each once.
pub fn rules_of(trees: &[Root]) -> Vec<(RuleId, Truth)> {
    let mut rules = Vec::new();
    for root in trees {
        collect(&root.reasons, &mut rules);
    }
    rules
}

fn collect(reasons: &[Reason], rules: &mut Vec<(RuleId, Truth)>) {
    for reason in reasons.iter().filter(|reason| !reason.again) {
        rules.push((reason.rule, reason.truth));
        for because in &reason.rests_on {
            if let Because::Conclusion(_, inner) = because {
                collect(inner, rules);
            }
        }
    }
}

/// Grows trees, and remembers which rules stand in them already.
struct Grower<'a> {
    law: &'a Rulebook<'a>,
    known: &'a Knowledge,
    evaluation: &'a Evaluation,
    seen: Vec<bool>,
}

impl Grower<'_> {
    /// The rules behind a conclusion that apply or may.
    fn behind(&mut self, conclusion: ConclusionId) -> Vec<Reason> {
        let law = self.law;
        let mut reasons = Vec::new();
        for (id, rule) in (0..).map(RuleId).zip(law.rules) {
            let truth = self.evaluation.applies(id);
            let concludes = || rule.concludes.of(law.conclusion_lists);
            if rule.law && truth != Truth::No && concludes().contains(&conclusion) {
                reasons.push(self.reason(id, truth));
            }
        }
        reasons
    }

    fn reason(&mut self, rule: RuleId, truth: Truth) -> Reason {
        let seen = self.seen.get_mut(rule.0 as usize);
        let again = seen.is_none_or(|seen| core::mem::replace(seen, true));
        let row = self.law.rules.get(rule.0 as usize).filter(|_| !again);
        let parts = row.into_iter().flat_map(|row| parts(self.law, row));
        let rests_on = parts.filter_map(|part| self.because(part, truth)).collect();
        Reason {
            rule,
            truth,
            again,
            rests_on,
        }
    }

    /// How a part of a rule stands; nothing, where it does not matter.
    fn because(&mut self, part: Part, rule: Truth) -> Option<Because> {
        let (Part::All(id) | Part::Any(id) | Part::Unless(id)) = part else {
            return None;
        };
        let condition = *self.law.conditions.get(id.0 as usize)?;
        let truth = self.evaluation.condition(self.law, self.known, id);
        // What is open in a rule that applies all the same changes nothing.
        let open = (rule == Truth::NotKnown).then_some(Because::Open(id));
        if let Part::Unless(_) = part {
            return match (truth, condition) {
                (Truth::Yes, _) => None,
                (Truth::NotKnown, _) => open,
                // A question that was not to be asked is no reason.
                (Truth::No, Condition::Fact(fact, _))
                    if self.evaluation.gate(fact) != Truth::Yes =>
                {
                    None
                }
                (Truth::No, _) => Some(Because::Without(id)),
            };
        }
        match (condition, truth) {
            (_, Truth::No) => None,
            (Condition::Conclusion(conclusion), _) => {
                Some(Because::Conclusion(conclusion, self.behind(conclusion)))
            }
            (Condition::Fact(fact, _), Truth::Yes) => Some(Because::Fact(fact)),
            (Condition::Fact(..), Truth::NotKnown) => open,
        }
    }
}

/// What alone keeps a rule of law from applying, if anything does.
pub fn aside(law: &Rulebook, evaluation: &Evaluation, id: RuleId) -> Option<Aside> {
    let rule = law.rules.get(id.0 as usize).filter(|rule| rule.law)?;
    let trace = evaluation.trace(id)?;
    let stands = [
        trace.in_force,
        trace.extent,
        trace.undefeated,
        trace.conditions,
    ];
    match stands.map(|truth| truth == Truth::Yes) {
        [false, true, true, true] if trace.in_force == Truth::No => Some(Aside::NotInForce),
        [true, false, true, true] if trace.extent == Truth::No => Some(Aside::DoesNotExtend),
        [true, true, false, true] => match evaluation.status(law, id) {
            Status::Defeated(by) => Some(Aside::Defeated(by)),
            _ => None,
        },
        [true, true, true, false] => exception(law, evaluation, id, rule).map(Aside::Exception),
        _ => None,
    }
}

/// The first exception that holds, where all that the rule asks for is met.
fn exception(
    law: &Rulebook,
    evaluation: &Evaluation,
    id: RuleId,
    rule: &Rule,
) -> Option<ConditionId> {
    let (unmet, unknown) = (evaluation.unmet(id), evaluation.unknown(id));
    let (mut any, mut exception) = (rule.any_of.len == 0, None);
    for (place, part) in parts(law, rule).enumerate() {
        let bit = 1_u64.checked_shl(place as u32).unwrap_or(0);
        let met = (unmet | unknown) & bit == 0;
        match part {
            Part::All(_) if !met => return None,
            Part::Any(_) => any |= met,
            Part::Unless(condition) if unmet & bit != 0 => {
                exception = exception.or(Some(condition));
            }
            _ => {}
        }
    }
    exception.filter(|_| any)
}

/// The rule of law to name for a conclusion: the first that applies or, where
/// none does, the one with the fewest conditions unmet.
pub fn nearest(
    law: &Rulebook,
    evaluation: &Evaluation,
    conclusion: ConclusionId,
) -> Option<RuleId> {
    let concludes = |rule: &Rule| {
        let all = rule.concludes.of(law.conclusion_lists);
        rule.law && all.contains(&conclusion)
    };
    let rules = (0..).map(RuleId).zip(law.rules);
    rules
        .filter(|(_, rule)| concludes(rule))
        .map(|(id, _)| id)
        .min_by_key(|&id| {
            let lacking = evaluation.unmet(id).count_ones();
            (evaluation.applies(id) != Truth::Yes, lacking, id)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brute_force::each_state;
    use crate::explain::explain;

    /// The rules behind grounds, by asking round after round which rules lead
    /// to what is reached already.
    fn reached(law: &Rulebook, evaluation: &Evaluation, grounds: &[GroundId]) -> Vec<bool> {
        let mut wanted: Vec<ConclusionId> = grounds
            .iter()
            .map(|ground| law.ladder[ground.0 as usize].conclusion)
            .collect();
        let mut reached = vec![false; law.rules.len()];
        for _ in 0..=law.conclusions.len() {
            for (place, rule) in law.rules.iter().enumerate() {
                let concludes = rule.concludes.of(law.conclusion_lists);
                let stands = evaluation.applies(RuleId(place as u16)) != Truth::No && rule.law;
                if !stands || !concludes.iter().any(|id| wanted.contains(id)) {
                    continue;
                }
                reached[place] = true;
                for part in parts(law, rule) {
                    if let Part::All(id) | Part::Any(id) = part
                        && let Condition::Conclusion(conclusion) = law.conditions[id.0 as usize]
                    {
                        wanted.push(conclusion);
                    }
                }
            }
            wanted.sort();
            wanted.dedup();
        }
        reached
    }

    fn hold(law: &Rulebook, known: &Knowledge, evaluation: &Evaluation, reasons: &[Reason]) {
        for reason in reasons {
            assert_eq!(reason.truth, evaluation.applies(reason.rule));
            assert!(!reason.again || reason.rests_on.is_empty());
            for because in &reason.rests_on {
                match because {
                    Because::Fact(fact) => assert_eq!(evaluation.gate(*fact), Truth::Yes),
                    Because::Conclusion(_, inner) => hold(law, known, evaluation, inner),
                    Because::Without(id) => {
                        assert_eq!(evaluation.condition(law, known, *id), Truth::No);
                    }
                    Because::Open(id) => {
                        assert_eq!(evaluation.condition(law, known, *id), Truth::NotKnown);
                        assert_eq!(reason.truth, Truth::NotKnown);
                    }
                }
            }
        }
    }

    #[test]
    fn the_tree_holds_exactly_the_rules_that_decided_each_once() {
        each_state(|law, diagrams, known| {
            let explanation = explain(law, diagrams, known);
            let evaluation = Evaluation::of(law, known);
            let rules = rules_of(&explanation.trees);
            let reached = reached(law, &evaluation, &explanation.grounds);
            for (place, reached) in reached.into_iter().enumerate() {
                let id = RuleId(place as u16);
                let count = rules.iter().filter(|(rule, _)| *rule == id).count();
                assert_eq!(count, usize::from(reached), "{id:?}");
                let decided = explanation.decided_by.contains(&id);
                assert_eq!(decided, reached && evaluation.applies(id) == Truth::Yes);
                let may = explanation.may_decide.contains(&id);
                assert_eq!(may, reached && evaluation.applies(id) == Truth::NotKnown);
            }
            for root in &explanation.trees {
                hold(law, known, &evaluation, &root.reasons);
            }
        });
    }

    #[test]
    fn what_is_set_aside_would_apply_without_what_keeps_it() {
        each_state(|law, diagrams, known| {
            let evaluation = Evaluation::of(law, known);
            for (rule, aside) in explain(law, diagrams, known).set_aside {
                assert_eq!(evaluation.applies(rule), Truth::No);
                let row = law.rules[rule.0 as usize];
                let mut freed = law.rules.to_vec();
                let none = crate::rulebook::Run::default();
                let slot = &mut freed[rule.0 as usize];
                match aside {
                    Aside::Defeated(by) => {
                        assert_eq!(evaluation.applies(by), Truth::Yes);
                        slot.defeated_by = none;
                    }
                    Aside::Exception(id) => {
                        assert_eq!(evaluation.condition(law, known, id), Truth::Yes);
                        slot.unless = none;
                    }
                    Aside::NotInForce => slot.in_force = u32::MAX,
                    Aside::DoesNotExtend => slot.extent = none,
                }
                let freed = Rulebook {
                    rules: &freed,
                    ..*law
                };
                let then = Evaluation::of(&freed, known).applies(rule);
                assert_eq!(then, Truth::Yes, "{row:?} {aside:?}");
            }
        });
    }
}
