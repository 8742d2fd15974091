//! Every result in full, a page for each headline: what is so of it whichever
//! table one came from.

use std::collections::BTreeMap;

use confidant::guide::Guide;
use rulebook::Voice;
use rulebook::law::{LAW, Word};
use rules::knowledge::Knowledge;
use rules::rulebook::Headline;

use crate::document::{Guarded, Ways, document};
use crate::markup::Markup;
use crate::otherwise::Other;
use crate::outcome::{Outcome, new_session, outcome, reading};
use crate::said::in_full;
use crate::table::{End, Table};

/// How many results a row names one by one.
const FEW: usize = 2;

/// The results of all tables, in order of the ladder.
pub struct Results(Vec<Outcome>);

impl Results {
    /// What the tables lead to.
    pub fn new<'t>(guide: &Guide, voice: Voice, tables: impl Iterator<Item = &'t Table>) -> Self {
        let mut ends: BTreeMap<u8, End> = BTreeMap::new();
        for (&ground, here) in tables.flat_map(|table| &table.at_end) {
            ends.entry(ground)
                .and_modify(|there| there.and(here))
                .or_insert_with(|| here.clone());
        }
        let all = ends.iter();
        Self(
            all.filter_map(|(&ground, end)| outcome(guide, voice, ground, end))
                .collect(),
        )
    }

    /// The result of that name.
    pub fn find(&self, id: &str) -> Option<&Outcome> {
        self.0.iter().find(|outcome| outcome.id == id)
    }

    /// The results that could be if something were otherwise, where it is
    /// certain what kind they are of and they are few; or none.
    pub fn of(&self, other: &Other) -> Vec<&Outcome> {
        let is_few = other.possible.single().is_some() && other.grounds.len() <= FEW;
        let all = other.grounds.iter().filter(|_| is_few);
        let all: Option<Vec<&Outcome>> = all.map(|ground| self.find(ground)).collect();
        all.unwrap_or_default()
    }

    /// The page of all results of a headline; none where no table leads to any.
    pub fn page_of(&self, headline: Headline) -> Option<String> {
        let any = self.0.iter().any(|outcome| outcome.headline == headline);
        any.then(|| file(headline))
    }

    /// Where a result stands in full.
    pub fn address(outcome: &Outcome) -> String {
        [&file(outcome.headline), "#", outcome.id].concat()
    }

    /// The pages, each with its name.
    pub fn pages(&self, guide: &Guide, voice: Voice) -> Vec<(String, String)> {
        let session = new_session(voice);
        let reader = reading(guide, &session, &Knowledge::nothing(&LAW));
        let pages = Headline::ALL.into_iter().filter_map(|headline| {
            let mut own = self
                .0
                .iter()
                .filter(|outcome| outcome.headline == headline)
                .peekable();
            own.peek()?;
            let word = reader.headline_word(headline);
            let title = reader.speaker.fill(Word::TableInFull, &[("word", &word)]);
            let main = Markup::new().says("h1", &title).line();
            let main = own.fold(main, |main, outcome| main.and(&in_full(&reader, outcome)));
            // Whoever reads of a result may have come from anywhere, abuse included.
            let page = document(&reader, &title, Ways::Both, Guarded::Yes, &main);
            Some((file(headline), page))
        });
        pages.collect()
    }
}

fn file(headline: Headline) -> String {
    ["result-", headline.id(), ".html"].concat()
}
