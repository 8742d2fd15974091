//! The guidance as pages that need no script: for readers whose browser runs
//! no WebAssembly or no scripts at all, and for the drawer of a desk.
//!
//! A page is a paper, somebody who asks, or a worry. Its questions are the
//! engine's own decision diagram under what the page is about, so that each
//! way through them ends where the guide would end; nothing is written by hand.
//!
//! Every page is there in both voices; patients have theirs in a folder.
//!
//! **Invariant:** the law's sentences come from the rulebook, and so do the
//! page's own words. Start with [`topics`] and [`presumed`] (what there is a
//! page for, and what it takes for granted), then [`table`] (what is asked and
//! where it leads) and [`page`] (the words).

pub mod asked;
pub mod document;
pub mod facts;
pub mod index;
pub mod key;
pub mod markup;
pub mod otherwise;
pub mod outcome;
pub mod page;
pub mod presumed;
pub mod questions;
pub mod results;
pub mod said;
pub mod stands;
pub mod table;
pub mod topics;

use confidant::guide::Guide;
use rulebook::Voice;
use rulebook::law::LAW;
use rules::diagram::TooLarge;
use rules::knowledge::Knowledge;

use page::Setting;
use results::Results;
use table::Table;

/// The sheet of all pages: the guide's own colours and sizes, and the tables.
const STYLE: [&str; 3] = [
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/dark.css"),
    include_str!("guidance.css"),
];

/// Every file, by its name in the folder.
///
/// # Errors
/// Where the law has grown too large for the engine; the proof finds that first.
pub fn files() -> Result<Vec<(String, String)>, TooLarge> {
    let guide = Guide::build()?;
    let topics = topics::topics(&guide);
    let tables: Vec<Table> = topics
        .iter()
        .filter_map(|topic| Table::new(&guide, topic.start))
        .collect();
    let mut files = vec![(document::SHEET.to_owned(), STYLE.concat())];
    for (voice, folder) in [
        (Voice::Professional, ""),
        (Voice::Patient, document::PATIENTS),
    ] {
        let results = Results::new(&guide, voice, tables.iter());
        let setting = Setting {
            guide: &guide,
            voice,
            topics: &topics,
            results: &results,
        };
        let session = outcome::new_session(voice);
        let reader = outcome::reading(&guide, &session, &Knowledge::nothing(&LAW));
        let mut pages = vec![(document::INDEX.to_owned(), index::index(&reader, &topics))];
        for (topic, table) in topics.iter().zip(&tables) {
            pages.push((topic.address(), page::page(&setting, topic, table)));
        }
        pages.extend(results.pages(&guide, voice));
        files.extend(
            pages
                .into_iter()
                .map(|(name, text)| ([folder, &name].concat(), text)),
        );
    }
    Ok(files)
}
