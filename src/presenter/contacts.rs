//! Whom to ring, in the reader's nation.

use rulebook::law::{CONTACTS, STEPS};

use super::notes::ContactView;
use super::reader::Reader;
use super::words::capital;

/// The people of the steps to ring, once each, in the reader's nation. The
/// page where the law file read of them is a source, not theirs: it is no link.
pub fn contacts(reader: &Reader, shown: &[u16]) -> Vec<ContactView> {
    let mut places: Vec<u16> = Vec::new();
    for step in shown.iter().filter_map(|&place| STEPS.get(place as usize)) {
        places.extend(
            step.contacts
                .iter()
                .filter(|place| !places.contains(place))
                .copied()
                .collect::<Vec<_>>(),
        );
    }
    let here = |nations: &[&str]| {
        nations.is_empty()
            || nations
                .iter()
                .any(|nation| reader.guide.may_be(&reader.known, "holder", nation))
    };
    let rows = places
        .iter()
        .filter_map(|&place| CONTACTS.get(place as usize))
        .filter(|contact| here(contact.nations));
    rows.map(|contact| ContactView {
        name: reader.speaker.say(contact.name),
        number: contact.number.map(Into::into),
        hours: contact.hours.map(|hours| capital(hours).into()),
    })
    .collect()
}
