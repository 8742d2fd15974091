//! The answers so far, each of which can be changed.

use rulebook::law::{QUESTIONS, Word};
use yew::AttrValue;

use super::reader::Reader;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRow {
    /// The page on which it can be changed.
    pub page: u16,
    /// The question.
    pub ask: AttrValue,
    /// The answer.
    pub says: AttrValue,
    /// What a screen reader hears after "Change".
    pub change_which: AttrValue,
}

/// All of them.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswersView {
    /// "Your answers".
    pub heading: AttrValue,
    /// "Change".
    pub change: AttrValue,
    /// In the order in which they were given.
    pub rows: Vec<AnswerRow>,
}

/// The answers of a session, under that heading.
pub fn answers(reader: &Reader, heading: Word) -> AnswersView {
    let speaker = reader.speaker;
    let row = |given: &crate::session::Given| {
        let question = QUESTIONS.get(given.question as usize)?;
        let ask = speaker.say(question.ask);
        Some(AnswerRow {
            page: question.page,
            says: reader.answer(question, given.answer),
            change_which: speaker.fill(Word::ChangeWhich, &[("question", &ask)]),
            ask,
        })
    };
    AnswersView {
        heading: speaker.word(heading),
        change: speaker.word(Word::Change),
        rows: reader.session.given.iter().filter_map(row).collect(),
    }
}
