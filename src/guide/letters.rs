//! What the papers rest on: the rules that lend their sentences, whether the
//! patient may be written to, the manner of the reply, and what is due when.

use rulebook::law::{DEADLINES, MANNERS, NO_NOTICE, OUTCOMES, STEPS};
use rulebook::{Deadline, MannerWords};
use rules::decide::Evaluation;
use rules::explain::Explanation;
use rules::interview::order_held;
use rules::rulebook::{ConclusionKind, RuleId};
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
    /// tell, a step that is certain says to tell it, and nothing that forbids
    /// it may be so.
    pub fn may_notify(&self, known: &Known, explanation: &Explanation) -> bool {
        let evaluation = Evaluation::of(self.law(), &known.knowledge);
        let forbidden = NO_NOTICE.iter().any(|&condition| {
            evaluation.condition(self.law(), &known.knowledge, condition) != Truth::No
        });
        let offers = |step: &u16| {
            let words = STEPS.get(*step as usize);
            words.is_some_and(|words| words.offers_notice)
                && truth(&explanation.steps, *step) == Truth::Yes
        };
        // Of several grounds, each must have something to tell and say to.
        let outcomes = explanation.grounds.iter();
        let mut outcomes = outcomes.filter_map(|ground| OUTCOMES.get(ground.0 as usize));
        !forbidden
            && !explanation.grounds.is_empty()
            && outcomes
                .all(|outcome| !outcome.notice.is_empty() && outcome.steps.iter().any(offers))
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

fn truth(of: &[Truth], place: u16) -> Truth {
    of.get(place as usize).copied().unwrap_or(Truth::No)
}
