//! The duties, limits and cautions that certainly stand beside the headline.

use rulebook::law::{DUTIES, LAW, Word};
use rules::explain::Explanation;
use rules::rulebook::Modal;
use rules::truth::Truth;
use yew::AttrValue;

use super::notes::DutyView;
use super::reader::Reader;
use super::words::within;

/// The weights, the heaviest first, with the word of each.
const WEIGHTS: [(Modal, Word); 5] = [
    (Modal::Must, Word::Must),
    (Modal::MustNot, Word::MustNot),
    (Modal::Should, Word::Should),
    (Modal::May, Word::May),
    (Modal::Advice, Word::Advice),
];

/// The duties that are certain, the weightiest first; of one weight, those
/// that answer what the reader was told.
pub fn duties(reader: &Reader, explanation: &Explanation) -> Vec<DutyView> {
    certain(reader, &explanation.duties)
}

/// The same of some duties, each by its place.
pub fn certain(reader: &Reader, duties: &[Truth]) -> Vec<DutyView> {
    let mut rows = Vec::new();
    for (modal, word) in WEIGHTS {
        let of_weight = LAW.duties.iter().zip(DUTIES).zip(duties).zip(0_u16..);
        let certain =
            of_weight.filter(|(((row, _), truth), _)| row.modal == modal && **truth == Truth::Yes);
        let views = certain.map(|(((_, words), _), place)| DutyView {
            modal,
            mark: reader.speaker.word(word),
            heard: heard(reader, place),
            says: reader.speaker.say(words.says),
        });
        let (answering, plain): (Vec<_>, Vec<_>) = views.partition(|view| view.heard.is_some());
        rows.extend(answering);
        rows.extend(plain);
    }
    rows
}

/// "They said: …", where the duty answers something that was said.
fn heard(reader: &Reader, duty: u16) -> Option<AttrValue> {
    let said = reader.guide.heard(&reader.known, duty);
    let said: Vec<String> = said
        .into_iter()
        .map(|words| within(&reader.speaker.say(words)))
        .collect();
    let answer = said.join("; ");
    let they_said = || {
        let blanks = [("answer", answer.as_str())];
        reader.speaker.fill(Word::TheySaid, &blanks)
    };
    (!said.is_empty()).then(they_said)
}
