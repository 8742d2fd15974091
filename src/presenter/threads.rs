//! Thirteen threads: which headlines each answer left possible.

use rulebook::law::{QUESTIONS, Word};
use rules::rulebook::{Headline, Headlines};
use yew::AttrValue;

use super::reader::Reader;

/// One answer, and what it left.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRow {
    /// The question, where the answer alone would not be understood.
    pub ask: Option<AttrValue>,
    /// The answer, in few words.
    pub said: AttrValue,
    /// How many are left; "?" while it is being asked.
    pub left: AttrValue,
    /// What was possible before it.
    pub before: Headlines,
    /// What is possible after it.
    pub after: Headlines,
    /// Whether it is being asked now.
    pub now: bool,
}

/// The picture and the words that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadsView {
    /// "At the start".
    pub start: AttrValue,
    /// " left", for those who hear it.
    pub unit: AttrValue,
    /// The answers in order.
    pub rows: Vec<ThreadRow>,
    /// What is still possible, with the word of each.
    pub left: Vec<(Headline, AttrValue)>,
}

/// The panel beside a question.
#[derive(Clone, Debug, PartialEq)]
pub struct PossibleView {
    /// "Still possible: 6 of 13".
    pub heading: AttrValue,
    /// How to read the picture.
    pub caption: AttrValue,
    /// The picture.
    pub threads: ThreadsView,
}

/// The path so far; `now` is what is being asked, if anything is.
pub fn threads(reader: &Reader, now: Option<AttrValue>) -> ThreadsView {
    let speaker = reader.speaker;
    let (mut before, path) = reader.guide.path(reader.session);
    let mut rows = Vec::new();
    for (given, after) in path {
        let Some(question) = QUESTIONS.get(given.question as usize) else {
            continue;
        };
        let (ask, said) = reader.short_answer(question, given.answer);
        rows.push(ThreadRow {
            ask,
            said,
            left: after.len().to_string().into(),
            before,
            after,
            now: false,
        });
        before = after;
    }
    if let Some(said) = now {
        rows.push(ThreadRow {
            ask: None,
            said,
            left: AttrValue::Static("?"),
            before,
            after: before,
            now: true,
        });
    }
    ThreadsView {
        start: speaker.word(Word::AtStart),
        unit: speaker.word(Word::Left),
        rows,
        left: reader.named(before),
    }
}

/// The panel beside a question.
pub fn possible(reader: &Reader, now: AttrValue) -> PossibleView {
    let threads = threads(reader, Some(now));
    let left = threads.left.len().to_string();
    PossibleView {
        heading: reader.speaker.fill(Word::StillPossible, &[("n", &left)]),
        caption: reader.speaker.word(Word::PossibleCaption),
        threads,
    }
}
