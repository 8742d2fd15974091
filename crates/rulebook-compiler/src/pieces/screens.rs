//! What stands together before a reader's eyes, as far as the rulebook alone
//! can say.

use std::collections::BTreeMap;

use super::{Piece, Voice, pieces};
use crate::{compiled::Compiled, mistake::What, written::Name};

/// Pieces that stand on one screen.
#[derive(Clone, Debug)]
pub struct Screen {
    /// An outcome, or a page of questions.
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
    fn of(&self, what: What, id: &Name) -> impl Iterator<Item = Piece> {
        let found = self.0.get(&(what.name(), id.get_ref().clone()));
        found.into_iter().flatten().cloned()
    }
}

impl Compiled {
    /// Every page of questions, then every outcome with all that it may
    /// show: its own words, the steps that it lists, and the rules that lead
    /// to it.
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
        screens
    }

    fn pages(&self, shelf: &Shelf) -> Vec<Screen> {
        let written = &self.written;
        let pages = written.pages.iter().map(|page| {
            let title = shelf.of(What::Page, &page.id);
            let questions = page.questions.iter();
            let asked = questions.flat_map(|question| shelf.of(What::Question, question));
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
            pieces: shelf.of(What::Question, &question.id).collect(),
        });
        pages.chain(alone).collect()
    }

    fn outcomes(&self, shelf: &Shelf) -> Vec<Screen> {
        let written = &self.written;
        let outcomes = written.outcomes.iter().map(|outcome| {
            let own = shelf.of(What::Outcome, &outcome.ground);
            let steps = outcome.steps.iter();
            let steps = steps.flat_map(|step| shelf.of(What::Step, step));
            let rules = written.rules.iter();
            let rules = rules.filter(|rule| rule.concludes.0.contains(&outcome.ground));
            let rules = rules.flat_map(|rule| shelf.of(What::Rule, &rule.id));
            Screen {
                of: What::Outcome,
                id: outcome.ground.get_ref().clone(),
                pieces: own.chain(steps).chain(rules).collect(),
            }
        });
        outcomes.collect()
    }
}
