//! The duties, limits and cautions that certainly stand beside the headline.

use rulebook::law::{DUTIES, LAW, Word};
use rules::explain::Explanation;
use rules::rulebook::Modal;
use rules::truth::Truth;

use super::notes::DutyView;
use super::reader::Reader;

/// The duties that are certain, the weightiest first.
pub fn duties(reader: &Reader, explanation: &Explanation) -> Vec<DutyView> {
    let certain = explanation
        .duties
        .iter()
        .enumerate()
        .filter(|(_, truth)| **truth == Truth::Yes);
    let mut rows: Vec<(u8, DutyView)> = certain
        .filter_map(|(place, _)| {
            let modal = LAW.duties.get(place)?.modal;
            let (weight, mark) = match modal {
                Modal::Must => (0, Word::Must),
                Modal::MustNot => (1, Word::MustNot),
                Modal::Should => (2, Word::Should),
                Modal::May => (3, Word::May),
                Modal::Advice => (4, Word::Advice),
            };
            let says = reader.speaker.say(DUTIES.get(place)?.says);
            Some((
                weight,
                DutyView {
                    modal,
                    mark: reader.speaker.word(mark),
                    says,
                },
            ))
        })
        .collect();
    rows.sort_by_key(|(weight, _)| *weight);
    rows.into_iter().map(|(_, row)| row).collect()
}
