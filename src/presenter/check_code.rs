//! The check code, given with a result and asked for at the start.

use rulebook::law::{REVIEWED, Word};
use yew::AttrValue;

use super::reader::Reader;
use crate::check_code::write;
use crate::session::Refused;

/// The code of this result, in groups of letters.
pub fn code(reader: &Reader) -> Option<String> {
    write(reader.guide, reader.session)
}

/// A code as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeView {
    /// "Check code".
    pub label: AttrValue,
    /// The code.
    pub code: AttrValue,
    /// The same for those who hear it: letter by letter, group by group.
    pub spelt: AttrValue,
    /// What it is for, and who may see it.
    pub says: AttrValue,
}

/// The code as the last lines of a result show it.
pub fn shown(reader: &Reader) -> Option<CodeView> {
    let code = code(reader)?;
    let mut spelt = String::new();
    for letter in code.chars() {
        spelt.push_str(if letter == ' ' { "." } else { " " });
        spelt.extend((letter != ' ').then_some(letter));
    }
    Some(CodeView {
        label: reader.speaker.word(Word::CheckCode),
        code: code.into(),
        spelt: spelt.into(),
        says: reader.speaker.word(Word::CheckCodeSays),
    })
}

/// The form for a code.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeFormView {
    /// The words that open it.
    pub ask: AttrValue,
    /// The name of its field.
    pub label: AttrValue,
    /// How to type it.
    pub hint: AttrValue,
    /// What was wrong with the code just typed.
    pub error: Option<AttrValue>,
    /// The words of the button.
    pub go: AttrValue,
}

/// The form on the first screen.
pub fn form(reader: &Reader) -> CodeFormView {
    let speaker = reader.speaker;
    CodeFormView {
        ask: speaker.word(Word::HaveCode),
        label: speaker.word(Word::CodeLabel),
        hint: speaker.word(Word::CodeHint),
        error: reader.session.refused.map(|why| refused(reader, why)),
        go: speaker.word(Word::CodeGo),
    }
}

/// Why a code brought nothing back.
fn refused(reader: &Reader, why: Refused) -> AttrValue {
    let speaker = reader.speaker;
    match why {
        Refused::Slip(None) => speaker.word(Word::CodeWrong),
        Refused::Slip(Some(group)) => {
            let group = (group + 1).to_string();
            speaker.fill(Word::CodeSlip, &[("n", &group)])
        }
        Refused::Edition(day) => {
            let word = if day == REVIEWED {
                Word::CodeSameDay
            } else {
                Word::CodeEdition
            };
            speaker.fill(word, &[("date", &speaker.date(day))])
        }
    }
}
