//! What a page takes for granted, so that it stays short enough to be held.
//!
//! Always that nobody is in danger this minute, that it is about England and
//! Wales, and that no other paper was shown; more only while the page has more
//! questions than [`MOST`]. Each is printed at the head of the page, with what
//! becomes of the answer where it is not so.

use confidant::guide::Guide;
use rulebook::law::LAW;
use rules::knowledge::Knowledge;
use rules::rulebook::FactId;

use crate::facts::{Known, named};
use crate::topics::{Shelf, Topic};

/// The most questions of a page, wherever the presumptions suffice for it.
pub const MOST: usize = 16;

/// What is always presumed, by ids.
const ALWAYS: [(&str, &[&str]); 3] = [
    ("danger", &["no"]),
    ("holder", &["england", "wales"]),
    ("asker", &["england-and-wales"]),
];

/// Who brings a criminal court's summons or another court's paper: its parties,
/// their lawyers and the court itself. The bodies with powers of their own
/// bring papers of their own, and a question for each would make it long.
const BRING_A_PAPER: &[&str] = &[
    "police",
    "prosecutor",
    "court",
    "solicitor",
    "social-services",
    "family",
    "other",
];

/// What is presumed of some topics, by ids: whom they are about, and who holds
/// such a paper out.
const OF_TOPICS: [(&str, &str, &[&str]); 9] = [
    ("victim-request-form", "role", &["victim"]),
    ("dead-patient-application-family", "alive", &["dead"]),
    ("dead-patient-application-solicitor", "alive", &["dead"]),
    ("fraud-office-notice", "requester", &["prosecutor"]),
    ("fraud-office-notice", "papers.other-paper", &["yes"]),
    ("concern-child", "also.child-at-risk", &["yes"]),
    // Such a notice asks who was driving, not for a record.
    ("driver-notice", "information", &["identity-or-attendance"]),
    ("witness-summons", "requester", BRING_A_PAPER),
    ("court-paper", "requester", BRING_A_PAPER),
];

/// What a topic is about and is therefore always asked, by ids: the law that a
/// letter names, who brings a court's paper, and whom a worry is about.
const ASKED_OF: [(&str, &str); 8] = [
    ("other-paper", "power-named"),
    ("witness-summons", "requester"),
    ("court-paper", "requester"),
    ("council-request", "also.child-at-risk"),
    ("requester-social-services", "also.child-at-risk"),
    ("concern-adult", "capacity"),
    ("concern-fgm", "age"),
    ("concern-fgm", "also.child-at-risk"),
];

/// Who cannot be asked: where it is presumed that the patient can be, nobody
/// is missing.
const CANNOT_BE_ASKED: (&str, &str) = ("role", "missing");

/// What is presumed while a page is too long, one after the other, by ids.
const IN_TURN: [(&str, &str); 17] = [
    ("requester", "police"),
    ("power-named", "no-law"),
    ("also.terrorism-information", "no"),
    ("alive", "alive"),
    ("identity-checked", "yes"),
    ("custody", "no"),
    ("also.fgm-told-or-signs", "no"),
    ("also.adult-at-risk", "no"),
    ("capacity", "has"),
    ("age", "adult"),
    ("safe-to-ask", "yes"),
    ("also.child-at-risk", "no"),
    // How good a consent is, a doctor would take for granted too readily: late in the row.
    ("consent-by", "patient"),
    ("consent-quality", "specific"),
    ("request-states", "complete"),
    ("information", "health-record"),
    ("victim-request", "complete"),
];

/// Narrows what a topic starts from until its page is short enough.
pub fn bound(guide: &Guide, topic: &mut Topic) {
    let mut start = topic.start;
    for (of, fact, values) in OF_TOPICS {
        if of == topic.id {
            presume(&mut start, named(fact, values));
        }
    }
    let own = start;
    for (fact, values) in ALWAYS {
        // What the topic itself is about is never presumed otherwise.
        if topic.shelf != Shelf::Danger || fact != "danger" {
            presume(&mut start, named(fact, values));
        }
    }
    for (fact, _) in papers() {
        presume(&mut start, Some((fact, 1)));
    }
    for (fact, value) in IN_TURN {
        let always_asked = ASKED_OF.contains(&(&topic.id, fact));
        if !always_asked && !is_short(guide, &start) {
            presume(&mut start, named(fact, &[value]));
        }
    }
    // What turned out not to be needed for that is asked after all, the last first.
    for (fact, _) in IN_TURN.into_iter().rev() {
        let Some((fact, _)) = named(fact, &[]) else {
            continue;
        };
        let asked = start.with(fact, own.get(fact));
        if asked != start && is_short(guide, &asked) {
            start = asked;
        }
    }
    let can_be_asked = named("safe-to-ask", &["yes"]);
    if can_be_asked
        .is_some_and(|(fact, yes)| start.get(fact) == yes && topic.start.get(fact) != yes)
    {
        let missing = named(CANNOT_BE_ASKED.0, &[CANNOT_BE_ASKED.1]);
        let others = missing.map(|(fact, missing)| (fact, start.get(fact) & !missing));
        presume(&mut start, others);
    }
    // What makes no difference to the page need not be presumed.
    let asked = guide.unfold(&follow(guide, &start));
    for fact in (0..LAW.facts.len() as u16).map(FactId) {
        let free = start.with(fact, topic.start.get(fact));
        if free != start && guide.unfold(&follow(guide, &free)) == asked {
            start = free;
        }
    }
    topic.start = follow(guide, &start);
}

fn is_short(guide: &Guide, start: &Knowledge) -> bool {
    guide
        .unfold(start)
        .is_some_and(|table| table.steps.len() <= MOST)
}

/// Settles what follows from the rest: a group of boxes, from its boxes.
fn follow(guide: &Guide, start: &Knowledge) -> Knowledge {
    let facts = (0_u16..).map(FactId).zip(LAW.facts);
    let follows = facts.filter(|(_, row)| row.follows);
    follows.fold(*start, |known, (fact, _)| {
        let bits = (0..16).map(|bit| 1 << bit);
        let can = bits
            .filter(|bit| known.get(fact) & bit != 0)
            .filter(|&bit| {
                let known = known.with(fact, bit);
                guide.unfold(&known).is_some()
            });
        known.with(fact, can.sum())
    })
}

/// Presumes it, unless it is known otherwise or cannot be so.
fn presume(start: &mut Knowledge, wanted: Option<Known>) {
    let mut presumed = *start;
    if wanted.is_some_and(|wanted| presumed.narrow(wanted.0, wanted.1)) {
        *start = presumed;
    }
}

/// The boxes for papers that are shown, with their ids.
pub fn papers() -> impl Iterator<Item = (FactId, &'static str)> {
    let facts = (0_u16..).map(FactId).zip(LAW.facts);
    let asked = facts.filter(|(_, row)| !row.follows);
    asked.filter_map(|(fact, row)| row.id.strip_prefix("papers.").map(|id| (fact, id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topics::unbound;

    /// An id that nothing has would be passed over in silence.
    #[test]
    fn every_id_is_one_of_the_law_or_of_the_pages() {
        let of = OF_TOPICS.iter().map(|&(_, fact, values)| (fact, values));
        let known = of.chain(ALWAYS);
        let known = known.map(|(fact, values)| (fact, values.to_vec()));
        let turn = IN_TURN.iter().chain([&CANNOT_BE_ASKED]);
        let turn = turn.map(|&(fact, value)| (fact, vec![value]));
        for (fact, values) in known.chain(turn) {
            assert!(named(fact, &values).is_some(), "{fact}: {values:?}");
        }
        let topics = unbound();
        let ids = OF_TOPICS.iter().map(|(of, ..)| *of);
        for id in ids.chain(ASKED_OF.iter().map(|(of, _)| *of)) {
            assert!(topics.iter().any(|topic| topic.id == id), "{id}");
        }
        for (of, fact) in ASKED_OF {
            assert!(named(fact, &[]).is_some(), "{of}: {fact}");
        }
    }
}
