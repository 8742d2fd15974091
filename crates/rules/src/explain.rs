//! Why: the rules that decided and how they hang together, those set aside,
//! those one condition short. Part of every result, read off the same tables
//! that decided it.

use crate::decide::{Evaluation, Part, Status, parts};
use crate::diagram::{Diagrams, Leaf};
use crate::knowledge::Knowledge;
use crate::reasons::{Aside, Root, aside, rules_of, trees};
use crate::rulebook::{ConclusionKind, Condition, GroundId, Headlines, RuleId, Rulebook, Step};
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
    /// The same rules as they hang together, ground by ground.
    pub trees: Vec<Root>,
    /// Rules that one thing alone keeps from applying: an exception, another
    /// rule, the day or the place.
    pub set_aside: Vec<(RuleId, Aside)>,
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
    let trees = trees(law, known, &evaluation, &grounds);
    let rules = rules_of(&trees);
    let standing = |truth: Truth| -> Vec<RuleId> {
        let rules = rules.iter().filter(|(_, stands)| *stands == truth);
        rules.map(|(rule, _)| *rule).collect()
    };
    let all_rules = || (0..law.rules.len() as u16).map(RuleId);
    let set_aside = all_rules()
        .filter_map(|rule| Some((rule, aside(law, &evaluation, rule)?)))
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
    let (duties, steps) = diagrams.truths(law, known);
    Explanation {
        possible: diagrams.possible(known),
        grounds,
        decided_by: standing(Truth::Yes),
        may_decide: standing(Truth::NotKnown),
        trees,
        set_aside,
        nearly,
        also,
        duties,
        steps,
    }
}

/// Whether a step is shown: its conditions hold, or they may and it is one
/// that is better shown than not.
pub fn shows(step: &Step, truth: Truth) -> bool {
    truth == Truth::Yes || (truth == Truth::NotKnown && step.when_unknown)
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
