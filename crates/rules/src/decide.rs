//! Which rules apply, as far as is known: one pass, rule by rule.
//!
//! Conditions are three-valued and combine by strong Kleene logic, so what is
//! settled here is settled for good. It may leave open what only a look at
//! every completion can settle; the [`diagram`](crate::diagram) does that.
//!
//! The two masks kept for each rule *are* its explanation: which of its
//! conditions fail, and which are not known.

use crate::dates::AS_AT;
use crate::knowledge::Knowledge;
use crate::rulebook::{
    ConclusionId, Condition, ConditionId, FactId, GroundId, Headlines, Rule, RuleId, Rulebook, Run,
};
use crate::truth::Truth;

/// How a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It applies.
    Applies,
    /// It does not: some condition fails or some exception holds
    /// (see [`Evaluation::unmet`]).
    NotMet,
    /// It would, but this rule overrides it.
    Defeated(RuleId),
    /// It may (see [`Evaluation::unknown`]).
    Unsettled,
    /// It is not in force on that date.
    NotInForce,
    /// It does not reach that nation.
    DoesNotExtend,
}

/// What one of a rule's conditions is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One of `all_of`.
    All(ConditionId),
    /// One of `any_of`.
    Any(ConditionId),
    /// One of `unless`.
    Unless(ConditionId),
    /// One of its extent.
    Extent(ConditionId),
    /// A rule that would defeat it.
    DefeatedBy(RuleId),
}

/// A rule's conditions in the order of the bits of its masks.
pub fn parts<'a>(law: &'a Rulebook, rule: &Rule) -> impl Iterator<Item = Part> + use<'a> {
    let conditions = |run: Run| run.of(law.condition_lists).iter().copied();
    conditions(rule.all_of)
        .map(Part::All)
        .chain(conditions(rule.any_of).map(Part::Any))
        .chain(conditions(rule.unless).map(Part::Unless))
        .chain(conditions(rule.extent).map(Part::Extent))
        .chain(
            rule.defeated_by
                .of(law.rule_lists)
                .iter()
                .copied()
                .map(Part::DefeatedBy),
        )
}

/// How a rule came to stand as it does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Trace {
    /// Parts that fail, a bit each.
    unmet: u64,
    /// Parts not known, a bit each.
    unknown: u64,
    truth: Truth,
    /// Its own conditions and exceptions.
    pub(crate) conditions: Truth,
    pub(crate) extent: Truth,
    pub(crate) in_force: Truth,
    /// Whether no other rule overrides it.
    pub(crate) undefeated: Truth,
}

/// How everything stands under some knowledge. Made once and run often: a
/// run allocates nothing.
#[derive(Clone, Debug)]
pub struct Evaluation {
    gates: Vec<Truth>,
    conclusions: Vec<Truth>,
    rules: Vec<Trace>,
}

impl Evaluation {
    /// Room for a rulebook of that size; nothing holds yet.
    pub fn new(law: &Rulebook) -> Self {
        Self {
            gates: vec![Truth::No; law.facts.len()],
            conclusions: vec![Truth::No; law.conclusions.len()],
            rules: vec![Trace::default(); law.rules.len()],
        }
    }

    /// The evaluation of that knowledge.
    pub fn of(law: &Rulebook, known: &Knowledge) -> Self {
        let mut evaluation = Self::new(law);
        evaluation.run(law, known);
        evaluation
    }

    /// Works everything out anew.
    pub fn run(&mut self, law: &Rulebook, known: &Knowledge) {
        self.gates.fill(Truth::No);
        for (place, fact) in law.facts.iter().enumerate() {
            // Gates test earlier facts only, so theirs are already there.
            let gate = self.all(law, known, fact.gate);
            if let Some(slot) = self.gates.get_mut(place) {
                *slot = gate;
            }
        }
        self.conclusions.fill(Truth::No);
        for (place, rule) in law.rules.iter().enumerate() {
            let trace = self.traced(law, known, rule);
            for conclusion in rule.concludes.of(law.conclusion_lists) {
                if let Some(slot) = self.conclusions.get_mut(conclusion.0 as usize) {
                    *slot = slot.or(trace.truth);
                }
            }
            if let Some(slot) = self.rules.get_mut(place) {
                *slot = trace;
            }
        }
    }

    fn traced(&self, law: &Rulebook, known: &Knowledge, rule: &Rule) -> Trace {
        let mut trace = Trace::default();
        let (mut all, mut any, mut unless) = (Truth::Yes, Truth::No, Truth::Yes);
        let (mut extent, mut undefeated) = (Truth::Yes, Truth::Yes);
        for (place, part) in parts(law, rule).enumerate() {
            let truth = match part {
                Part::All(id) | Part::Any(id) | Part::Extent(id) => self.condition(law, known, id),
                Part::Unless(id) => self.condition(law, known, id).not(),
                Part::DefeatedBy(other) => self.applies(other).not(),
            };
            let target = match part {
                Part::All(_) => &mut all,
                Part::Any(_) => {
                    any = any.or(truth);
                    mark(&mut trace, place, truth);
                    continue;
                }
                Part::Unless(_) => &mut unless,
                Part::Extent(_) => &mut extent,
                Part::DefeatedBy(_) => &mut undefeated,
            };
            *target = target.and(truth);
            mark(&mut trace, place, truth);
        }
        if rule.any_of.len == 0 {
            any = Truth::Yes;
        }
        trace.conditions = all.and(any).and(unless);
        trace.extent = extent;
        trace.undefeated = undefeated;
        trace.in_force = Truth::inside(known.get(AS_AT), rule.in_force as u16);
        trace.truth = trace
            .conditions
            .and(extent)
            .and(undefeated)
            .and(trace.in_force);
        trace
    }

    fn all(&self, law: &Rulebook, known: &Knowledge, run: Run) -> Truth {
        run.of(law.condition_lists)
            .iter()
            .fold(Truth::Yes, |truth, &id| {
                truth.and(self.condition(law, known, id))
            })
    }

    /// Whether the condition holds.
    pub fn condition(&self, law: &Rulebook, known: &Knowledge, id: ConditionId) -> Truth {
        match law.conditions.get(id.0 as usize) {
            Some(&Condition::Fact(fact, values)) => {
                self.gate(fact).and(Truth::inside(known.get(fact), values))
            }
            Some(&Condition::Conclusion(conclusion)) => self.truth(conclusion),
            None => Truth::No,
        }
    }

    /// Whether the fact is asked at all: the truth of its gate.
    pub fn gate(&self, fact: FactId) -> Truth {
        self.gates.get(fact.0 as usize).copied().unwrap_or_default()
    }

    /// Whether the conclusion holds.
    pub fn truth(&self, conclusion: ConclusionId) -> Truth {
        self.conclusions
            .get(conclusion.0 as usize)
            .copied()
            .unwrap_or_default()
    }

    /// Whether the rule applies.
    pub fn applies(&self, rule: RuleId) -> Truth {
        self.rules
            .get(rule.0 as usize)
            .map(|trace| trace.truth)
            .unwrap_or_default()
    }

    pub(crate) fn trace(&self, rule: RuleId) -> Option<&Trace> {
        self.rules.get(rule.0 as usize)
    }

    /// Whether a rule would apply that tests what these rules conclude.
    pub fn would_apply(&self, law: &Rulebook, known: &Knowledge, rule: &Rule) -> Truth {
        self.traced(law, known, rule).truth
    }

    /// Which of the rule's [`parts`] fail, a bit each.
    pub fn unmet(&self, rule: RuleId) -> u64 {
        self.rules
            .get(rule.0 as usize)
            .map_or(0, |trace| trace.unmet)
    }

    /// Which of the rule's [`parts`] are not known, a bit each.
    pub fn unknown(&self, rule: RuleId) -> u64 {
        self.rules
            .get(rule.0 as usize)
            .map_or(0, |trace| trace.unknown)
    }

    /// How the rule stands. Where several reasons hold, the first of these is
    /// given: not in force, does not extend, not met, defeated, unsettled.
    pub fn status(&self, law: &Rulebook, id: RuleId) -> Status {
        let place = id.0 as usize;
        let (Some(trace), Some(rule)) = (self.rules.get(place), law.rules.get(place)) else {
            return Status::NotMet;
        };
        if trace.in_force == Truth::No {
            return Status::NotInForce;
        }
        if trace.extent == Truth::No {
            return Status::DoesNotExtend;
        }
        if trace.conditions == Truth::No {
            return Status::NotMet;
        }
        let defeater = rule
            .defeated_by
            .of(law.rule_lists)
            .iter()
            .find(|&&other| self.applies(other) == Truth::Yes);
        match (defeater, trace.truth) {
            (Some(&other), _) => Status::Defeated(other),
            (None, Truth::Yes) => Status::Applies,
            (None, Truth::NotKnown) => Status::Unsettled,
            (None, Truth::No) => Status::NotMet,
        }
    }

    /// The headlines that this pass cannot exclude. Sound, and now and then
    /// wider than what is truly possible: a stopgap until the diagram stands.
    pub fn headlines_not_excluded(&self, law: &Rulebook) -> Headlines {
        let mut open = Headlines::default();
        for ground in law.ladder {
            match self.truth(ground.conclusion) {
                Truth::No => {}
                Truth::NotKnown => open = open.with(ground.headline),
                Truth::Yes => return open.with(ground.headline),
            }
        }
        open
    }

    /// The first ground of the ladder that holds, where nothing before it is
    /// still open.
    pub fn deciding_ground(&self, law: &Rulebook) -> Option<GroundId> {
        let first = law
            .ladder
            .iter()
            .position(|g| self.truth(g.conclusion) != Truth::No)?;
        let ground = law.ladder.get(first)?;
        (self.truth(ground.conclusion) == Truth::Yes).then_some(GroundId(first as u8))
    }
}

/// Whether the fact is asked at all: what [`Evaluation::gate`] says, for one
/// fact, without working out the rest.
pub fn gate(law: &Rulebook, known: &Knowledge, fact: FactId) -> Truth {
    let conditions = law
        .facts
        .get(fact.0 as usize)
        .map_or(&[][..], |fact| fact.gate.of(law.condition_lists));
    // Gates test earlier facts only, so this comes to an end.
    conditions.iter().fold(Truth::Yes, |truth, id| {
        truth.and(match law.conditions.get(id.0 as usize) {
            Some(&Condition::Fact(earlier, values)) => {
                gate(law, known, earlier).and(Truth::inside(known.get(earlier), values))
            }
            _ => Truth::No,
        })
    })
}

fn mark(trace: &mut Trace, place: usize, truth: Truth) {
    // The compiler allows no rule more than 64 parts.
    let bit = 1_u64.checked_shl(place as u32).unwrap_or(0);
    match truth {
        Truth::No => trace.unmet |= bit,
        Truth::NotKnown => trace.unknown |= bit,
        Truth::Yes => {}
    }
}
