//! What the papers rest on: the rules that lend their sentences, whether the
//! patient may be written to, the manner of the reply, and what is due when.

use rulebook::law::{DEADLINES, MANNERS, NO_NOTICE, OUTCOMES, STEPS};
use rulebook::{Deadline, MannerWords, Outcome};
use rules::decide::{Evaluation, gate};
use rules::explain::Explanation;
use rules::interview::order_held;
use rules::knowledge::FactSet;
use rules::rulebook::{ConclusionKind, Condition, ConditionId, FactId, RuleId};
use rules::truth::Truth;

use super::{Guide, Known};

impl Guide {
    /// The rules that lend their sentences to the papers: those that decided,
    /// then those that bring a duty or a step that stands beside it.
    pub fn lenders(&self, known: &Known, explanation: &Explanation) -> Vec<RuleId> {
        let law = self.law();
        let evaluation = Evaluation::of(law, &known.knowledge);
        let brings = |kind: ConclusionKind| match kind {
            ConclusionKind::Duty(place) => truth(&explanation.duties, place) == Truth::Yes,
            ConclusionKind::Step(place) => truth(&explanation.steps, place) == Truth::Yes,
            ConclusionKind::Named | ConclusionKind::Ground(_) => false,
        };
        let beside = (0..).map(RuleId).zip(law.rules).filter(|(id, rule)| {
            let concludes = rule.concludes.of(law.conclusion_lists).iter();
            let mut kinds = concludes.filter_map(|id| law.conclusions.get(id.0 as usize));
            rule.law
                && evaluation.applies(*id) == Truth::Yes
                && kinds.any(|conclusion| brings(conclusion.kind))
        });
        let mut rules = explanation.decided_by.clone();
        for (id, _) in beside {
            if !rules.contains(&id) {
                rules.push(id);
            }
        }
        rules
    }

    /// Whether the patient may be written to: the outcome has something to
    /// tell, a step says to tell it, and nothing forbids it. Not known, while
    /// the step or what forbids it is not.
    pub fn may_notify(&self, known: &Known, explanation: &Explanation) -> Truth {
        // Of several grounds, each must have something to tell and say to.
        let tells = decided(explanation).map(|outcome| {
            let offers = offering(outcome).map(|step| truth(&explanation.steps, step));
            Truth::known(!outcome.notice.is_empty()).and(offers.fold(Truth::No, Truth::or))
        });
        let tells = tells.reduce(Truth::and).unwrap_or(Truth::No);
        let evaluation = Evaluation::of(self.law(), &known.knowledge);
        let stands = |&id| match self.concluded(id) {
            // The diagrams settle what a look rule by rule leaves open.
            Some(ConclusionKind::Duty(place)) => truth(&explanation.duties, place),
            Some(ConclusionKind::Step(place)) => truth(&explanation.steps, place),
            _ => evaluation.condition(self.law(), &known.knowledge, id),
        };
        let forbidden = NO_NOTICE.iter().map(stands).fold(Truth::No, Truth::or);
        tells.and(forbidden.not())
    }

    /// The facts that were not asked, certainly apply, and would say whether
    /// the patient may be written to.
    pub fn open_notice(&self, known: &Known, explanation: &Explanation) -> FactSet {
        let mut open = FactSet::default();
        for &id in NO_NOTICE {
            if let Some(&Condition::Fact(fact, _)) = self.law().conditions.get(id.0 as usize) {
                self.with_gates(known, fact, &mut open);
            }
        }
        let forbidding = NO_NOTICE
            .iter()
            .filter_map(|&id| match self.concluded(id)? {
                ConclusionKind::Duty(place) => Some(self.diagrams.duty(place.into())),
                ConclusionKind::Step(place) => self.diagrams.step(place.into()),
                ConclusionKind::Named | ConclusionKind::Ground(_) => None,
            });
        let offering = decided(explanation).flat_map(offering);
        let offering = offering.filter_map(|step| self.diagrams.step(step.into()));
        for root in forbidding.chain(offering) {
            open = open.union(&self.diagrams.relevant(root, &known.knowledge));
        }
        let ask = |fact: &FactId| !known.asked.has(*fact) && self.applies(known, *fact);
        open.iter().filter(ask).collect()
    }

    /// What the conclusion is for that a condition tests.
    fn concluded(&self, id: ConditionId) -> Option<ConclusionKind> {
        match self.law().conditions.get(id.0 as usize)? {
            Condition::Conclusion(conclusion) => {
                let row = self.law().conclusions.get(conclusion.0 as usize)?;
                Some(row.kind)
            }
            Condition::Fact(..) => None,
        }
    }

    /// Adds a fact that may apply, and those that say whether it does.
    fn with_gates(&self, known: &Known, fact: FactId, to: &mut FactSet) {
        let law = self.law();
        if gate(law, &known.knowledge, fact) == Truth::No {
            return;
        }
        to.insert(fact);
        let Some(row) = law.facts.get(fact.0 as usize) else {
            return;
        };
        for id in row.gate.of(law.condition_lists) {
            if let Some(&Condition::Fact(earlier, _)) = law.conditions.get(id.0 as usize) {
                self.with_gates(known, earlier, to);
            }
        }
    }

    /// The manner of the reply. While nothing is settled it is a question or
    /// a query; where several grounds would answer differently there is none.
    pub fn manner(&self, known: &Known, explanation: &Explanation) -> Option<&'static MannerWords> {
        if !self.is_so(known, "situation", "asked") {
            return None;
        }
        if explanation.possible.single().is_none() {
            let held = match order_held(self.law(), &known.knowledge) {
                Truth::No => 0b001,
                Truth::Yes => 0b010,
                Truth::NotKnown => 0b100,
            };
            return MANNERS.iter().find(|manner| manner.while_open & held != 0);
        }
        let grounds = explanation.grounds.iter();
        let mut manners = grounds.map(|ground| {
            OUTCOMES
                .get(ground.0 as usize)
                .and_then(|outcome| outcome.reply)
        });
        let first = manners.next()??;
        manners
            .all(|manner| manner == Some(first))
            .then(|| MANNERS.get(first as usize))
            .flatten()
    }

    /// What is certainly due, and when.
    pub fn deadlines(&self, known: &Known) -> Vec<&'static Deadline> {
        let evaluation = Evaluation::of(self.law(), &known.knowledge);
        let holds =
            |condition| evaluation.condition(self.law(), &known.knowledge, condition) == Truth::Yes;
        DEADLINES
            .iter()
            .filter(|deadline| deadline.when.iter().copied().all(holds))
            .collect()
    }
}

/// The outcomes of the grounds that decide.
fn decided(explanation: &Explanation) -> impl Iterator<Item = &'static Outcome> {
    let grounds = explanation.grounds.iter();
    grounds.filter_map(|ground| OUTCOMES.get(ground.0 as usize))
}

/// The steps of an outcome with which a notice is offered.
fn offering(outcome: &'static Outcome) -> impl Iterator<Item = u16> {
    let offers = |step: &&u16| {
        let words = STEPS.get(**step as usize);
        words.is_some_and(|words| words.offers_notice)
    };
    outcome.steps.iter().filter(offers).copied()
}

fn truth(of: &[Truth], place: u16) -> Truth {
    of.get(place as usize).copied().unwrap_or(Truth::No)
}
