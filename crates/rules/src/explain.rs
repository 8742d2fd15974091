//! Why: the rules that decided, those that were defeated, those one condition
//! short. Part of every result, read off the same tables that decided it.

use crate::decide::{Evaluation, Part, Status, parts};
use crate::diagram::{Diagrams, Leaf};
use crate::knowledge::Knowledge;
use crate::rulebook::{
    ConclusionId, ConclusionKind, Condition, GroundId, Headlines, RuleId, Rulebook, Step,
};
use crate::truth::Truth;

/// A rule that is one condition short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearly {
    /// The rule.
    pub rule: RuleId,
    /// What is missing, or the exception that holds.
    pub missing: Part,
}

/// Everything that follows from what is known, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The headlines still possible, exactly.
    pub possible: Headlines,
    /// The grounds that may still decide, in order of the ladder.
    pub grounds: Vec<GroundId>,
    /// The rules behind those grounds that apply, the ground's own first and
    /// then those it rests on.
    pub decided_by: Vec<RuleId>,
    /// Rules behind those grounds that may still apply.
    pub may_decide: Vec<RuleId>,
    /// Rules overridden, and by which.
    pub defeated: Vec<(RuleId, RuleId)>,
    /// Rules one condition short of applying.
    pub nearly: Vec<Nearly>,
    /// Grounds below the deciding one that hold too.
    pub also: Vec<GroundId>,
    /// Every duty, by its place: certain, absent or not known.
    pub duties: Vec<Truth>,
    /// Every step, by its place: its conditions hold, fail or are not known.
    pub steps: Vec<Truth>,
}

/// Explains what is known.
pub fn explain(law: &Rulebook, diagrams: &Diagrams, known: &Knowledge) -> Explanation {
    let evaluation = Evaluation::of(law, known);
    let leaves = diagrams.leaves(diagrams.ground(), known);
    let grounds: Vec<GroundId> = leaves.grounds().collect();
    let mut behind = Behind {
        law,
        evaluation: &evaluation,
        rules: Vec::new(),
    };
    for ground in &grounds {
        if let Some(rung) = law.ladder.get(ground.0 as usize) {
            behind.conclusion(rung.conclusion);
        }
    }
    let status = |rule: &RuleId| evaluation.status(law, *rule);
    let decided_by = behind
        .rules
        .iter()
        .copied()
        .filter(|r| status(r) == Status::Applies)
        .collect();
    let may_decide = behind
        .rules
        .iter()
        .copied()
        .filter(|r| status(r) == Status::Unsettled)
        .collect();
    let all_rules = || (0..law.rules.len() as u16).map(RuleId);
    let defeated = all_rules()
        .filter_map(|rule| match evaluation.status(law, rule) {
            Status::Defeated(by) => Some((rule, by)),
            _ => None,
        })
        .collect();
    let nearly = all_rules()
        .filter_map(|rule| nearly(law, &evaluation, rule))
        .collect();
    let also = law
        .ladder
        .iter()
        .enumerate()
        .filter(|(place, rung)| {
            evaluation.truth(rung.conclusion) == Truth::Yes
                && !leaves.has(Leaf::Ground(GroundId(*place as u8)))
        })
        .map(|(place, _)| GroundId(place as u8))
        .collect();
    Explanation {
        possible: diagrams.possible(known),
        grounds,
        decided_by,
        may_decide,
        defeated,
        nearly,
        also,
        duties: (0..law.duties.len())
            .map(|place| diagrams.duty_truth(place, known))
            .collect(),
        steps: (0..law.steps.len())
            .map(|place| diagrams.step_truth(place, known))
            .collect(),
    }
}

/// Whether a step is shown: its conditions hold, or they may and it is one
/// that is better shown than not.
pub fn shows(step: &Step, truth: Truth) -> bool {
    truth == Truth::Yes || (truth == Truth::NotKnown && step.when_unknown)
}

/// The rules behind a conclusion that apply or may: the reasons for duties.
pub fn behind(law: &Rulebook, known: &Knowledge, conclusion: ConclusionId) -> Vec<RuleId> {
    let evaluation = Evaluation::of(law, known);
    let mut behind = Behind {
        law,
        evaluation: &evaluation,
        rules: Vec::new(),
    };
    behind.conclusion(conclusion);
    behind.rules
}

/// Collects the rules behind conclusions, each once, outermost first.
struct Behind<'a> {
    law: &'a Rulebook<'a>,
    evaluation: &'a Evaluation,
    rules: Vec<RuleId>,
}

impl Behind<'_> {
    fn conclusion(&mut self, id: ConclusionId) {
        for (place, rule) in self.law.rules.iter().enumerate() {
            let rule_id = RuleId(place as u16);
            let concludes = rule.concludes.of(self.law.conclusion_lists).contains(&id);
            let stands = rule.law && self.evaluation.applies(rule_id) != Truth::No;
            if !concludes || !stands || self.rules.contains(&rule_id) {
                continue;
            }
            self.rules.push(rule_id);
            for part in parts(self.law, rule) {
                let (Part::All(condition) | Part::Any(condition)) = part else {
                    continue;
                };
                let tested = self.law.conditions.get(condition.0 as usize);
                if let Some(&Condition::Conclusion(conclusion)) = tested {
                    self.conclusion(conclusion);
                }
            }
        }
    }
}

/// The rule with its one missing condition, if it would bring a ground or a
/// duty and lacks exactly one thing that was asked.
fn nearly(law: &Rulebook, evaluation: &Evaluation, id: RuleId) -> Option<Nearly> {
    let rule = law.rules.get(id.0 as usize)?;
    let matters = rule
        .concludes
        .of(law.conclusion_lists)
        .iter()
        .any(|conclusion| {
            let kind = law
                .conclusions
                .get(conclusion.0 as usize)
                .map(|conclusion| conclusion.kind);
            matches!(
                kind,
                Some(ConclusionKind::Ground(_) | ConclusionKind::Duty(_))
            )
        });
    if !rule.law || !matters || evaluation.status(law, id) != Status::NotMet {
        return None;
    }
    // Alternatives count as one condition, and only where none holds.
    let (unmet, unknown) = (evaluation.unmet(id), evaluation.unknown(id));
    let bit = |place: usize| 1_u64.checked_shl(place as u32).unwrap_or(0);
    let any_holds = parts(law, rule)
        .enumerate()
        .any(|(place, part)| matches!(part, Part::Any(_)) && (unmet | unknown) & bit(place) == 0);
    let mut seen_any = any_holds;
    let mut missing = parts(law, rule).enumerate().filter(|&(place, part)| {
        let one_of = matches!(part, Part::Any(_));
        let counts = unmet & bit(place) != 0 && !(one_of && seen_any);
        seen_any |= one_of;
        counts
    });
    let first = missing.next()?.1;
    if missing.next().is_some() {
        return None;
    }
    let asked = match first {
        Part::All(condition) | Part::Any(condition) | Part::Unless(condition) => {
            match law.conditions.get(condition.0 as usize)? {
                Condition::Fact(fact, _) => evaluation.gate(*fact) == Truth::Yes,
                Condition::Conclusion(_) => true,
            }
        }
        Part::Extent(_) | Part::DefeatedBy(_) => false,
    };
    let others_hold = parts(law, rule).enumerate().all(|(place, part)| {
        unknown & bit(place) == 0 || (any_holds && matches!(part, Part::Any(_)))
    });
    (asked && others_hold).then_some(Nearly {
        rule: id,
        missing: first,
    })
}
