//! Steps and duties: what stands on an outcome and beside it.

use ::rules::rulebook::{ConclusionId, Duty, Modal, Step};

use super::{
    Check,
    wording::{Length, Modals},
};
use crate::{
    markup::Mark,
    mistake::{Mistake, What},
    order::Draft,
    tables::{append, keep, number},
    words::{DutyWords, StepWords},
    written::{self, Placed, StepKind, WhenUnknown},
};

/// In force whatever the day.
const ALWAYS: u32 = u32::MAX;

/// The modal verbs that belong to a duty, or to a step that names its own.
pub(super) fn of_modal(modal: written::Modal) -> &'static [Mark] {
    match modal {
        written::Modal::Must => &[Mark::Must],
        written::Modal::MustNot => &[Mark::MustNot],
        written::Modal::Should => &[Mark::Should],
        written::Modal::May => &[Mark::May],
        written::Modal::Advice => &[],
    }
}

/// The modal verbs that belong to a kind of step.
fn of_kind(kind: StepKind) -> &'static [Mark] {
    match kind {
        StepKind::Do => &[Mark::Must, Mark::Should, Mark::May],
        StepKind::DoNot => &[Mark::MustNot, Mark::Should],
        StepKind::Give => &[Mark::Must, Mark::May],
        StepKind::NotGive => &[Mark::MustNot],
        StepKind::Say | StepKind::TellPatient | StepKind::WriteDown | StepKind::Ring => {
            &[Mark::Must, Mark::MustNot, Mark::Should, Mark::May]
        }
    }
}

impl Check<'_> {
    /// A step with conditions is carried by a rule that is no rule of law.
    pub(super) fn step_rules(&mut self) {
        let written = self.written;
        for step in &written.steps {
            let by_rule = written.rules.iter().find_map(|rule| {
                rule.concludes
                    .0
                    .iter()
                    .find(|name| **name == step.id)
                    .map(|name| rule.at(name))
            });
            if step.when.is_empty() && step.unless.is_empty() {
                continue;
            }
            if let Some(rule) = by_rule {
                let (name, at) = (step.id.get_ref().clone(), step.at(&step.id));
                self.tell(Mistake::StepTwoWays { name, at, rule });
            }
            let draft = Draft {
                id: format!("step:{}", step.id.get_ref()),
                all_of: self.conditions(&step.when, step.file),
                unless: self.conditions(&step.unless, step.file),
                concludes: self.step_conclusion(step).into_iter().collect(),
                in_force: ALWAYS,
                confirmed: true,
                ..Draft::default()
            };
            self.drafts.push(draft);
        }
    }

    fn step_conclusion(&self, step: &Placed<written::Step>) -> Option<ConclusionId> {
        self.names
            .conclusions
            .place(step.id.get_ref())
            .map(super::conclusions::id)
    }

    pub(super) fn steps(&mut self) {
        let written = self.written;
        for step in &written.steps {
            let beside = written
                .rules
                .iter()
                .any(|rule| rule.concludes.0.contains(&step.id));
            let decided = beside || !step.when.is_empty() || !step.unless.is_empty();
            self.tables.steps.push(Step {
                id: keep(step.id.get_ref()),
                conclusion: self.step_conclusion(step).filter(|_| decided),
                when_unknown: step.when_unknown == WhenUnknown::Show,
                beside,
            });
            let modals = Modals {
                place: format!("the step `{}`", step.id.get_ref()),
                allowed: step
                    .modal
                    .map_or_else(|| of_kind(step.kind), of_modal)
                    .to_vec(),
            };
            let file = step.file;
            let contacts: Vec<u16> = step
                .contacts
                .iter()
                .filter_map(|contact| {
                    self.find(What::Contact, |names| &names.contacts, contact, file)
                })
                .map(number)
                .collect();
            let words = StepWords {
                kind: step.kind,
                lead: step
                    .lead
                    .as_ref()
                    .map(|lead| self.text(lead, file, Length::Free, Some(&modals))),
                text: self.text(&step.text, file, Length::Free, Some(&modals)),
                contacts,
                offers_notice: step.offers_notice,
            };
            self.words.steps.push(words);
        }
    }

    pub(super) fn duties(&mut self) {
        let written = self.written;
        for duty in &written.duties {
            let file = duty.file;
            let contrary: Vec<u16> = duty
                .contrary
                .iter()
                .filter_map(|other| self.find(What::Duty, |names| &names.duties, other, file))
                .map(number)
                .collect();
            let Some(conclusion) = self.names.conclusions.place(duty.id.get_ref()) else {
                continue;
            };
            let contrary = append(&mut self.tables.duty_lists, contrary);
            self.tables.duties.push(Duty {
                id: keep(duty.id.get_ref()),
                modal: modal(duty.modal),
                conclusion: super::conclusions::id(conclusion),
                contrary,
            });
            let modals = Modals {
                place: format!("the duty `{}`", duty.id.get_ref()),
                allowed: of_modal(duty.modal).to_vec(),
            };
            let words = DutyWords {
                kind: duty.kind,
                says: self.text(&duty.says, file, Length::Free, Some(&modals)),
                to: self.addressee(&duty.to, file).unwrap_or_default(),
            };
            self.words.duties.push(words);
        }
    }
}

fn modal(written: written::Modal) -> Modal {
    match written {
        written::Modal::Must => Modal::Must,
        written::Modal::MustNot => Modal::MustNot,
        written::Modal::Should => Modal::Should,
        written::Modal::May => Modal::May,
        written::Modal::Advice => Modal::Advice,
    }
}
