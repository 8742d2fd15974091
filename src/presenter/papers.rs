//! Every paper, drawn small, for who does not know the name of theirs.

use rulebook::Document;
use rulebook::law::{DOCUMENTS, Word};
use yew::AttrValue;

use super::drawing::{Drawing, drawing};
use super::reader::Reader;
use crate::guide::{Guide, Pin};

/// A paper in the list of all.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperView {
    /// Its place in the rulebook.
    pub index: u16,
    /// Its name.
    pub name: AttrValue,
    /// What it is.
    pub tells: AttrValue,
    /// The drawing, without numbers.
    pub drawing: Drawing,
}

/// The list of all papers.
#[derive(Clone, Debug, PartialEq)]
pub struct PapersView {
    /// "Which paper is it?"
    pub heading: AttrValue,
    /// How to choose.
    pub lead: AttrValue,
    /// The papers.
    pub papers: Vec<PaperView>,
}

/// All papers, for who does not know the name of theirs.
pub fn papers(reader: &Reader) -> PapersView {
    let speaker = reader.speaker;
    let row = |(index, document): (u16, &Document)| PaperView {
        index,
        name: speaker.say(document.name),
        tells: speaker.say(document.tells),
        drawing: Drawing {
            pins: Vec::new(),
            ..drawing(document.sheet, |_| Pin::Open)
        },
    };
    // What the reader is asked to tick comes before what only may be held.
    let (ticked, others): (Vec<_>, Vec<_>) = (0..)
        .zip(DOCUMENTS)
        .partition(|(index, _)| Guide::is_ticked(*index));
    PapersView {
        heading: speaker.word(Word::WhichPaper),
        lead: speaker.word(Word::WhichPaperLead),
        papers: ticked.into_iter().chain(others).map(row).collect(),
    }
}
