//! The foot of a paper: what it rests on, and until when.

use rulebook::law::Word;
use yew::AttrValue;

use super::super::check_code;
use super::super::frame::dated;
use super::super::reader::Reader;

/// The foot.
#[derive(Clone, Debug, PartialEq)]
pub struct FootView {
    /// The provisions.
    pub rests: Option<AttrValue>,
    /// The date of the law, and until when it may be relied on.
    pub dated: AttrValue,
    /// "Check code", and the code. Never on what goes to somebody else: it
    /// holds all the answers.
    pub code: Option<(AttrValue, AttrValue)>,
}

/// The foot of a paper that rests on those provisions. One `kept` by the
/// reader has the check code.
pub(super) fn foot(reader: &Reader, provisions: &[String], kept: bool) -> FootView {
    let speaker = reader.speaker;
    let rests = (!provisions.is_empty())
        .then(|| speaker.fill(Word::LeafRests, &[("provisions", &provisions.join("; "))]));
    let code = kept.then(|| check_code::code(reader)).flatten();
    FootView {
        rests,
        dated: dated(reader, Word::LeafDated),
        code: code.map(|code| (speaker.word(Word::CheckCode), code.into())),
    }
}
