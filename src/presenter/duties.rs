//! The duties, limits and cautions that certainly stand beside the headline.

use rulebook::law::{DUTIES, LAW, Word};
use rules::explain::Explanation;
use rules::rulebook::Modal;
use rules::truth::Truth;

use super::notes::DutyView;
use super::reader::Reader;

/// The weights, the heaviest first, with the word of each.
const WEIGHTS: [(Modal, Word); 5] = [
    (Modal::Must, Word::Must),
    (Modal::MustNot, Word::MustNot),
    (Modal::Should, Word::Should),
    (Modal::May, Word::May),
    (Modal::Advice, Word::Advice),
];

/// The duties that are certain, the weightiest first.
pub fn duties(reader: &Reader, explanation: &Explanation) -> Vec<DutyView> {
    let mut rows = Vec::new();
    for (modal, word) in WEIGHTS {
        let of_weight = LAW.duties.iter().zip(DUTIES).zip(&explanation.duties);
        let certain =
            of_weight.filter(|((row, _), truth)| row.modal == modal && **truth == Truth::Yes);
        rows.extend(certain.map(|((_, words), _)| DutyView {
            modal,
            mark: reader.speaker.word(word),
            says: reader.speaker.say(words.says),
        }));
    }
    rows
}
