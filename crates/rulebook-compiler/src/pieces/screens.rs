//! What stands together before a reader's eyes, as far as the rulebook alone
//! can say.

use std::collections::BTreeMap;

use super::{Piece, Voice, pieces};
use crate::{compiled::Compiled, mistake::What, written::Name};

/// Pieces that stand on one screen.
#[derive(Clone, Debug)]
pub struct Screen {
    /// An outcome, a page of questions, or a paper that people hold.
    pub of: What,
    /// The id of its ground, or of the page; of a page that has none, of its
    /// question.
    pub id: String,
    /// Its wording, in the order in which it is read.
    pub pieces: Vec<Piece>,
}

/// The pieces of one voice by what they belong to.
struct Shelf(BTreeMap<(&'static str, String), Vec<Piece>>);

impl Shelf {
    fn of(&self, what: What, id: &str) -> impl Iterator<Item = Piece> {
        let found = self.0.get(&(what.name(), id.to_owned()));
        found.into_iter().flatten().cloned()
    }
}

impl Compiled {
    /// Every page of questions; every outcome with all that it may show: its
    /// own words, the steps that it lists, and the rules that lead to it; and
    /// every paper that people hold.
    pub fn screens(&self, voice: Voice) -> Vec<Screen> {
        let mut shelf = Shelf(BTreeMap::new());
        for piece in pieces(&self.written) {
            if piece.voice == voice {
                let key = (piece.of.name(), piece.id.clone());
                shelf.0.entry(key).or_default().push(piece);
            }
        }
        let mut screens = self.pages(&shelf);
        screens.extend(self.outcomes(&shelf));
        screens.extend(self.documents(&shelf));
        screens
    }

    /// Every paper with its checks, and the answers that are read off it.
    fn documents(&self, shelf: &Shelf) -> Vec<Screen> {
        let written = &self.written;
        let read_off = |piece: &Piece| ["ask", "choice", "choice’s hint"].contains(&piece.part);
        let documents = written.documents.iter().map(|document| {
            let own = shelf.of(What::Document, document.id.get_ref());
            let checks = written.checks.iter();
            let checks = checks.filter(|check| check.document == document.id);
            let checks = checks.flat_map(|check| {
                let question = check.question.iter();
                let question = question.flat_map(|name| shelf.of(What::Question, name.get_ref()));
                let id = check.full_id();
                let says = shelf.of(What::Check, &id);
                says.chain(question.filter(read_off)).collect::<Vec<_>>()
            });
            Screen {
                of: What::Document,
                id: document.id.get_ref().clone(),
                pieces: own.chain(checks).collect(),
            }
        });
        documents.collect()
    }

    fn pages(&self, shelf: &Shelf) -> Vec<Screen> {
        let written = &self.written;
        let pages = written.pages.iter().map(|page| {
            let title = shelf.of(What::Page, page.id.get_ref());
            let questions = page.questions.iter();
            let asked = questions.flat_map(|question| shelf.of(What::Question, question.get_ref()));
            Screen {
                of: What::Page,
                id: page.id.get_ref().clone(),
                pieces: title.chain(asked).collect(),
            }
        });
        let alone = written.questions.iter().filter(|question| {
            let on = |questions: &[Name]| questions.contains(&question.id);
            !written.pages.iter().any(|page| on(&page.questions))
        });
        let alone = alone.map(|question| Screen {
            of: What::Question,
            id: question.id.get_ref().clone(),
            pieces: shelf.of(What::Question, question.id.get_ref()).collect(),
        });
        pages.chain(alone).collect()
    }

    fn outcomes(&self, shelf: &Shelf) -> Vec<Screen> {
        let written = &self.written;
        let outcomes = written.outcomes.iter().map(|outcome| {
            let own = shelf.of(What::Outcome, outcome.ground.get_ref());
            let steps = outcome.steps.iter();
            let steps = steps.flat_map(|step| shelf.of(What::Step, step.get_ref()));
            let rules = written.rules.iter();
            let rules = rules.filter(|rule| rule.concludes.0.contains(&outcome.ground));
            let rules = rules.flat_map(|rule| shelf.of(What::Rule, rule.id.get_ref()));
            Screen {
                of: What::Outcome,
                id: outcome.ground.get_ref().clone(),
                pieces: own.chain(steps).chain(rules).collect(),
            }
        });
        outcomes.collect()
    }
}
