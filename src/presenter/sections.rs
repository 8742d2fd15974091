//! The sections of a result that come from steps and duties.

use rulebook::law::{CONTACTS, DUTIES, LAW, OUTCOMES, STEPS, Word};
use rulebook::{StepKind, StepWords};
use rules::explain::Explanation;
use rules::rulebook::{GroundId, Modal};
use rules::truth::Truth;

use super::notes::{Body, ContactView, DutyView, NoteView, StepView};
use super::reader::Reader;

/// The steps to show, by place: those that every ground still possible lists,
/// in the order of the first, and those that stand beside any headline.
pub fn steps(explanation: &Explanation) -> Vec<u16> {
    let listed = |ground: &GroundId| OUTCOMES.get(ground.0 as usize).map_or(&[][..], |outcome| outcome.steps);
    let Some(first) = explanation.grounds.first() else { return Vec::new() };
    let shared = listed(first).iter().copied();
    let shared = shared.filter(|step| explanation.grounds.iter().all(|ground| listed(ground).contains(step)));
    let mut steps: Vec<u16> = shared.filter(|&step| is_shown(explanation, step)).collect();
    for (place, row) in (0..).zip(LAW.steps) {
        if row.beside && is_shown(explanation, place) && !steps.contains(&place) {
            steps.push(place);
        }
    }
    steps
}

fn is_shown(explanation: &Explanation, step: u16) -> bool {
    match explanation.steps.get(step as usize) {
        Some(Truth::Yes) => true,
        Some(Truth::NotKnown) => LAW.steps.get(step as usize).is_some_and(|row| row.when_unknown),
        Some(Truth::No) | None => false,
    }
}

/// The sections from "Do now" to "Ring", in the product's order.
pub fn sections(reader: &Reader, shown: &[u16]) -> Vec<NoteView> {
    let of = |kind: StepKind| -> Vec<StepView> { words(shown).filter(|step| step.kind == kind).map(|step| view(reader, step)).collect() };
    let note = |id, head, sub: Option<Word>, body: Body| NoteView {
        id,
        head: reader.speaker.word(head),
        sub: sub.map(|sub| reader.speaker.word(sub)),
        body,
    };
    let say = words(shown).filter(|step| step.kind == StepKind::Say);
    let say: Vec<_> = say.map(|step| reader.speaker.say(step.text)).collect();
    let ring = of(StepKind::Ring);
    let contacts = contacts(reader, shown);
    let do_now = of(StepKind::Do);
    let ordered = (do_now.len() > 1).then_some(Word::InOrder);
    let notes = [
        (do_now.is_empty(), note("do", Word::DoNow, ordered, Body::Steps(do_now))),
        listed("give", Word::Give, of(StepKind::Give), Body::Plain, reader),
        listed("not-give", Word::NotGive, of(StepKind::NotGive), Body::Never, reader),
        listed("do-not", Word::DoNot, of(StepKind::DoNot), Body::Never, reader),
        (say.is_empty(), note("say", Word::Say, Some(Word::ReadAloud), Body::Say(say))),
        listed("tell", Word::TellPatient, of(StepKind::TellPatient), Body::Plain, reader),
        listed("write", Word::WriteDown, of(StepKind::WriteDown), Body::Points, reader),
        (ring.is_empty() && contacts.is_empty(), note("ring", Word::Ring, None, Body::Ring(ring, contacts))),
    ];
    notes.into_iter().filter(|(empty, _)| !empty).map(|(_, note)| note).collect()
}

fn listed(id: &'static str, head: Word, steps: Vec<StepView>, body: fn(Vec<StepView>) -> Body, reader: &Reader) -> (bool, NoteView) {
    (steps.is_empty(), NoteView { id, head: reader.speaker.word(head), sub: None, body: body(steps) })
}

fn words(shown: &[u16]) -> impl Iterator<Item = &'static StepWords> {
    shown.iter().filter_map(|&place| STEPS.get(place as usize))
}

fn view(reader: &Reader, step: &StepWords) -> StepView {
    StepView { lead: step.lead.map(|lead| reader.speaker.say(lead)), text: reader.speaker.say(step.text) }
}

/// The people of the steps to ring, once each, in the reader's nation.
fn contacts(reader: &Reader, shown: &[u16]) -> Vec<ContactView> {
    let mut places: Vec<u16> = Vec::new();
    for step in words(shown) {
        places.extend(step.contacts.iter().filter(|place| !places.contains(place)).copied().collect::<Vec<_>>());
    }
    let here = |nations: &[&str]| nations.is_empty() || nations.iter().any(|nation| reader.guide.may_be(&reader.known, "holder", nation));
    let rows = places.iter().filter_map(|&place| CONTACTS.get(place as usize)).filter(|contact| here(contact.nations));
    rows.map(|contact| {
        let site = contact.link.trim_start_matches("https://").trim_start_matches("www.");
        let site = site.split('/').next().unwrap_or(site).to_owned();
        ContactView {
            name: reader.speaker.say(contact.name),
            number: contact.number.map(Into::into),
            hours: contact.hours.map(Into::into),
            link: (contact.link.into(), site.into()),
        }
    })
    .collect()
}

/// The duties that are certain, the weightiest first.
pub fn duties(reader: &Reader, explanation: &Explanation) -> Vec<DutyView> {
    let certain = explanation.duties.iter().enumerate().filter(|(_, truth)| **truth == Truth::Yes);
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
            Some((weight, DutyView { modal, mark: reader.speaker.word(mark), says }))
        })
        .collect();
    rows.sort_by_key(|(weight, _)| *weight);
    rows.into_iter().map(|(_, row)| row).collect()
}
