//! The papers people hold: what is drawn, what to look at, and what the
//! answers read off them mean.

mod pins;
mod sheet;

use ::rules::rulebook::{Condition, FactId, Values};

use super::{
    Check,
    wording::{Length, Modals},
};
use crate::{
    files::{At, FileId},
    markup::Mark,
    mistake::{Mistake, What},
    names::Index,
    tables::number,
    words::{self, Text},
    written::{self, Name, PaperCheck, Placed},
};

/// How many numbered places a reader can keep an eye on.
const CHECKS: usize = 9;
/// What stands before the words of what goes wrong.
const GOES_WRONG: &str = "Goes wrong when";

impl<'w> Check<'w> {
    /// Documents, in the editorial order of what says that they are held.
    pub(super) fn documents(&mut self) {
        let (written, before) = (self.written, self.mistakes.len());
        let ids = self.register(What::Document, &written.documents, |document| &document.id);
        for check in &written.checks {
            if ids.place(check.document.get_ref()).is_none() {
                let (name, file) = (&check.document, check.file);
                let unknown = Mistake::unknown(What::Document, name, file, ids.ids());
                self.tell(unknown);
            }
        }
        let mut documents: Vec<words::Document> = written
            .documents
            .iter()
            .map(|document| self.document(document))
            .collect();
        documents.sort_by_key(|document| document.held.first().copied());
        // What is held by a name that nothing has was told already.
        if self.mistakes.len() == before {
            self.every_paper(&documents);
        }
        self.words.documents = documents;
    }

    /// Who ticks a paper finds it drawn: where one item of a list has a
    /// document, each has.
    fn every_paper(&mut self, documents: &[words::Document]) {
        let is_held = |fact: FactId| {
            let mut held = documents.iter().flat_map(|document| &document.held);
            held.any(|&(own, _)| own == fact)
        };
        let mut bare: Vec<FactId> = Vec::new();
        for list in &self.names.tick_lists {
            if list.items.iter().any(|&item| is_held(item)) {
                bare.extend(list.items.iter().filter(|&&item| !is_held(item)));
            }
        }
        for fact in bare {
            let name = self.tables.facts[usize::from(fact.0)].id.to_owned();
            if let Some(at) = self.item_at(&name) {
                self.tell(Mistake::NoDocument { name, at });
            }
        }
    }

    /// Where an item of a list of ticks is written.
    fn item_at(&self, name: &str) -> Option<At> {
        let (list, item) = name.split_once('.')?;
        let lists = &self.written.ticks;
        let list = lists.iter().find(|ticks| ticks.id.get_ref() == list)?;
        let item = list.items.iter().find(|other| other.id.get_ref() == item)?;
        Some(list.at(&item.id))
    }

    fn document(&mut self, document: &'w Placed<written::Document>) -> words::Document {
        let file = document.file;
        let own: Vec<&'w Placed<PaperCheck>> = self
            .written
            .checks
            .iter()
            .filter(|check| check.document == document.id)
            .collect();
        let ids = self.check_ids(&own);
        if own.len() > CHECKS {
            self.tell(Mistake::TooMany {
                what: "checks of this document",
                count: own.len(),
                limit: CHECKS,
                at: document.at(&document.id),
            });
        }
        let place = format!("the document `{}`", document.id.get_ref());
        let none = Modals {
            place,
            allowed: Vec::new(),
        };
        words::Document {
            id: document.id.get_ref().clone(),
            held: self.held(document),
            name: self.text(&document.name, file, Length::Head, Some(&none)),
            tells: self.text(&document.tells, file, Length::Part, Some(&none)),
            sheet: self.sheet(document, &own, &ids),
            checks: own.iter().map(|check| self.paper_check(check)).collect(),
        }
    }

    /// The ids of the checks of one document, each once.
    fn check_ids(&mut self, own: &[&Placed<PaperCheck>]) -> Index {
        let mut ids = Index::default();
        for (place, check) in own.iter().enumerate() {
            self.kebab(&check.id, check.file);
            if let Some(first) = ids.place(check.id.get_ref()) {
                let (at, first) = (check.at(&check.id), own[first].at(&own[first].id));
                self.duplicate(What::Check, &check.id, at, first);
            }
            ids.add(check.id.get_ref(), place);
        }
        ids
    }

    fn held(&mut self, document: &Placed<written::Document>) -> Vec<(FactId, Values)> {
        if document.held.is_empty() {
            self.tell(Mistake::NeverHeld {
                name: document.id.get_ref().clone(),
                at: document.at(&document.id),
            });
        }
        self.of_facts(&document.held, document.file, "what is held")
    }

    /// Conditions on facts, as the tables have them.
    fn of_facts(
        &mut self,
        texts: &[Name],
        file: FileId,
        place: &'static str,
    ) -> Vec<(FactId, Values)> {
        let conditions = self.fact_conditions(texts, file, place).into_iter();
        conditions
            .filter_map(|condition| match condition {
                Condition::Fact(fact, values) => Some((fact, values)),
                Condition::Conclusion(_) => None,
            })
            .collect()
    }

    fn paper_check(&mut self, check: &Placed<PaperCheck>) -> words::Check {
        let file = check.file;
        let place = format!("the check `{}`", check.id.get_ref());
        let modals = |allowed: &[Mark]| Modals {
            place: place.clone(),
            allowed: allowed.to_vec(),
        };
        let none = modals(&[]);
        let then = modals(&[Mark::Must, Mark::MustNot, Mark::Should, Mark::May]);
        let question = self.read_off(check);
        let (found, amiss) = self.pins(check, question);
        words::Check {
            id: check.id.get_ref().clone(),
            head: self.text(&check.head, file, Length::Head, Some(&none)),
            look: self.text(&check.look, file, Length::Part, Some(&none)),
            wrong: self.goes_wrong(&check.wrong, file, &none),
            then: self.text(&check.then, file, Length::Part, Some(&then)),
            question: question.map(number),
            found,
            amiss,
            rules: self.said_by(check),
        }
    }

    /// What goes on with "Goes wrong when".
    fn goes_wrong(&mut self, text: &written::Text, file: FileId, modals: &Modals) -> Text {
        let said = text.get_ref();
        for voice in [&said.professional, &said.patient] {
            let mut letters = voice.get_ref().chars();
            // A word of capitals, or one letter alone, is a name.
            let capital = letters.next().is_some_and(char::is_uppercase);
            if capital && letters.next().is_some_and(char::is_lowercase) {
                let at = At {
                    file,
                    span: voice.span(),
                };
                self.tell(Mistake::BeginsAnew {
                    after: GOES_WRONG,
                    at,
                });
            }
        }
        self.text(text, file, Length::Part, Some(modals))
    }

    /// The places of the rules that say so; of a rule with several dates, of
    /// all that are or were law.
    fn said_by(&mut self, check: &Placed<PaperCheck>) -> Vec<u16> {
        if check.rules.is_empty() {
            self.tell(Mistake::NoRule {
                name: check.id.get_ref().clone(),
                at: check.at(&check.id),
            });
        }
        let mut places = Vec::new();
        for name in &check.rules {
            let known = self.find(What::Rule, |names| &names.rules, name, check.file);
            let drafts = self.drafts.iter().enumerate();
            let named = drafts.filter(|(_, draft)| draft.id == *name.get_ref() && !draft.coming);
            places.extend(
                named
                    .filter(|_| known.is_some())
                    .map(|(place, _)| number(place)),
            );
        }
        places
    }
}
