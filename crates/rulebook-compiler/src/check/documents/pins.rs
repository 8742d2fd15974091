//! What an answer read off a paper makes of its pin.

use ::rules::rulebook::{FactId, Values};

use super::Check;
use crate::{
    files::At,
    mistake::{Mistake, What},
    words::Answers,
    written::{Name, PaperCheck, Placed},
};

/// Conditions on facts, as the tables have them.
type Conditions = Vec<(FactId, Values)>;

impl Check<'_> {
    /// The question whose answers are read off, by its place.
    pub(super) fn read_off(&mut self, check: &Placed<PaperCheck>) -> Option<usize> {
        let name = check.question.as_ref()?;
        let place = self.find(What::Question, |names| &names.questions, name, check.file)?;
        let question = self.words.questions.get(place)?;
        if matches!(question.answers, Answers::Ticks(_)) {
            let (name, at) = (question.id.clone(), check.at(name));
            if let Some(question) = self.question_at(&name) {
                self.tell(Mistake::NotChosen { name, at, question });
            }
            return None;
        }
        Some(place)
    }

    fn question_at(&self, id: &str) -> Option<At> {
        let questions = &self.written.questions;
        let table = questions.iter().find(|table| table.id.get_ref() == id)?;
        Some(table.at(&table.id))
    }

    /// When the pin is as it should be, and when it is amiss.
    pub(super) fn pins(
        &mut self,
        check: &Placed<PaperCheck>,
        question: Option<usize>,
    ) -> (Conditions, Conditions) {
        if check.question.is_none() {
            if let Some(condition) = check.found.iter().chain(&check.amiss).next() {
                let (name, at) = (check.id.get_ref().clone(), check.at(condition));
                self.tell(Mistake::NoQuestion { name, at });
            }
            return (Conditions::new(), Conditions::new());
        }
        let found = self.settled_by(check, &check.found, question);
        let amiss = self.settled_by(check, &check.amiss, question);
        for ((fact, values), at) in &amiss {
            let both =
                |((other, good), _): &&((FactId, Values), At)| other == fact && good & values != 0;
            if let Some((_, first)) = found.iter().find(both) {
                let (at, first) = (at.clone(), first.clone());
                self.tell(Mistake::FoundAndAmiss { at, first });
            }
        }
        let bare = |all: Vec<((FactId, Values), At)>| all.into_iter().map(|(one, _)| one).collect();
        (bare(found), bare(amiss))
    }

    /// Conditions on facts that the question settles.
    fn settled_by(
        &mut self,
        check: &Placed<PaperCheck>,
        texts: &[Name],
        question: Option<usize>,
    ) -> Vec<((FactId, Values), At)> {
        let mut kept = Vec::new();
        for text in texts {
            let conditions = self.of_facts(std::slice::from_ref(text), check.file, "a pin");
            let Some((question, condition)) = question.zip(conditions.first().copied()) else {
                continue;
            };
            let at = check.at(text);
            let (id, settles) = {
                let question = &self.words.questions[question];
                (question.id.clone(), question.settles.contains(&condition.0))
            };
            if settles {
                kept.push((condition, at));
            } else if let Some(settled) = self.question_at(&id) {
                self.tell(Mistake::PinOfAnother {
                    question: id,
                    at,
                    settled,
                });
            }
        }
        kept
    }
}
