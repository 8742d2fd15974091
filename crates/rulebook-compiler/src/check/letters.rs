//! What rules, outcomes and manners lend to the letters, and what is due when.

use ::rules::rulebook::Headline;

use super::{
    Check, TheBook,
    ladder::allowed,
    steps::of_modal,
    wording::{Length, Modals},
};
use crate::{
    files::FileId,
    markup::{self, Mark},
    mistake::{Mistake, What},
    tables::number,
    words::{Deadline, MannerWords},
    written::{self, Lent, Name, Placed},
};

impl Check<'_> {
    pub(super) fn manners(&mut self) {
        let written = self.written;
        let index = self.register(What::Manner, &written.manners, |manner| &manner.id);
        self.names.manners = index;
        for manner in &written.manners {
            let file = manner.file;
            // A manner serves several headlines, so no modal verb belongs to it.
            let modals = Modals {
                place: format!("the manner `{}`", manner.id.get_ref()),
                allowed: Vec::new(),
            };
            let mut line = |wording| self.letter(wording, file, Length::Free, &modals);
            let asks = manner.asks.as_ref().map(&mut line);
            let [name, subject, opening, closing] = [
                &manner.name,
                &manner.subject,
                &manner.opening,
                &manner.closing,
            ]
            .map(line);
            let while_open = manner.while_open.as_ref();
            let words = MannerWords {
                while_open: while_open.map_or(0, |held| self.order_held_bits(held, file)),
                name,
                subject,
                opening,
                asks,
                closing,
            };
            self.words.manners.push(words);
        }
    }

    /// What a rule lends: record, reply, notice.
    pub(super) fn lent_by_rule(&mut self, rule: &Placed<written::Rule>) -> [String; 3] {
        let modals = Modals {
            place: format!("what the rule `{}` concludes", rule.id.get_ref()),
            allowed: self.modals_of_rule(rule),
        };
        let parts = [
            ("record", &rule.record, Length::Record),
            ("reply", &rule.reply, Length::Reply),
            ("notice", &rule.notice, Length::Notice),
        ];
        parts.map(|(key, lent, length)| {
            self.lent(key, lent.as_ref(), length, rule, &rule.id, &modals)
        })
    }

    /// A sentence that is there or has the reason why it is not.
    fn lent<T>(
        &mut self,
        key: &'static str,
        lent: Option<&Lent>,
        length: Length,
        table: &Placed<T>,
        id: &Name,
        modals: &Modals,
    ) -> String {
        match lent {
            Some(Lent::Says(wording)) => self.letter(wording, table.file, length, modals),
            Some(Lent::None(why)) => {
                self.line(why, table.file);
                String::new()
            }
            None => {
                let (name, at) = (key.to_owned(), table.at(id));
                self.tell(Mistake::LendsNothing { name, at });
                String::new()
            }
        }
    }

    /// The modal verbs that belong to the headlines and duties that a rule
    /// concludes; to a rule that concludes only names, none.
    fn modals_of_rule(&self, rule: &Placed<written::Rule>) -> Vec<Mark> {
        let concludes = |name: &Name| rule.concludes.0.contains(name);
        let grounds = self.written.grounds.iter();
        let headlines = grounds
            .filter(|ground| concludes(&ground.id))
            .filter_map(|ground| Headline::from_id(ground.headline.get_ref()))
            .map(allowed);
        let duties = self.written.duties.iter();
        let duties = duties
            .filter(|duty| concludes(&duty.id))
            .map(|duty| of_modal(duty.modal));
        let steps = self.written.steps.iter();
        let steps = steps
            .filter(|step| concludes(&step.id))
            .filter_map(|step| step.modal.map(of_modal));
        headlines
            .chain(duties)
            .chain(steps)
            .flatten()
            .copied()
            .collect()
    }

    /// The manner of an outcome's reply, and what it tells the patient.
    pub(super) fn lent_by_outcome(
        &mut self,
        outcome: &Placed<written::Outcome>,
        modals: Option<&Modals>,
    ) -> (Option<u16>, String) {
        let reply = match &outcome.reply {
            Some(Lent::Says(manner)) => self
                .find(What::Manner, |names| &names.manners, manner, outcome.file)
                .map(number),
            Some(Lent::None(why)) => {
                self.line(why, outcome.file);
                None
            }
            None => {
                let (name, at) = ("reply".to_owned(), outcome.at(&outcome.ground));
                self.tell(Mistake::LendsNothing { name, at });
                None
            }
        };
        let none = Modals {
            place: String::new(),
            allowed: Vec::new(),
        };
        let modals = modals.unwrap_or(&none);
        let notice = outcome.notice.as_ref();
        let notice = self.lent(
            "notice",
            notice,
            Length::Notice,
            outcome,
            &outcome.ground,
            modals,
        );
        (reply, notice)
    }

    /// Where the patient is not told on paper.
    pub(super) fn no_notice(&mut self, book: TheBook<'_>) {
        let conditions = self.conditions(&book.no_notice, book.file);
        let run = self.tables.conditions(&conditions);
        self.words.no_notice = run.of(&self.tables.condition_lists).to_vec();
    }

    pub(super) fn deadlines(&mut self) {
        let written = self.written;
        self.register(What::Deadline, &written.deadlines, |row| &row.id);
        for row in &written.deadlines {
            let file = row.file;
            if row.when.is_empty() || row.rules.is_empty() {
                let name = if row.when.is_empty() { "when" } else { "rules" };
                let (name, at) = (name.to_owned(), row.at(&row.id));
                self.tell(Mistake::MissingKey { name, at });
            }
            let conditions = self.conditions(&row.when, file);
            let rules = row
                .rules
                .iter()
                .filter_map(|rule| self.find(What::Rule, |names| &names.rules, rule, file))
                .map(|place| ::rules::rulebook::RuleId(number(place)))
                .collect();
            let when = self.tables.conditions(&conditions);
            let deadline = Deadline {
                when: when.of(&self.tables.condition_lists).to_vec(),
                due: row.due,
                says: self.text(&row.says, file, Length::Choice, None),
                rules,
            };
            self.words.deadlines.push(deadline);
        }
    }

    /// A sentence of a letter: one voice; its modal verbs stay marked.
    fn letter(&mut self, wording: &Name, file: FileId, length: Length, modals: &Modals) -> String {
        self.one_voice(wording, file, length, modals);
        markup::modals_only(wording.get_ref())
    }
}
