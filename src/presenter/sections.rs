//! The sections of a result that come from steps and duties.

use rulebook::law::{LAW, OUTCOMES, STEPS, Word};
use rulebook::{StepKind, StepWords, Voice};
use rules::explain::Explanation;
use rules::rulebook::{GroundId, Headline};
use rules::truth::Truth;

use super::contacts::contacts;
use super::notes::{Body, NoteView, StepView};
use super::reader::Reader;

/// The steps to show, by place: those that every ground still possible lists,
/// in the order of the first, and those that stand beside any headline.
pub fn steps(explanation: &Explanation) -> Vec<u16> {
    let listed = |ground: &GroundId| {
        OUTCOMES
            .get(ground.0 as usize)
            .map_or(&[][..], |outcome| outcome.steps)
    };
    let Some(first) = explanation.grounds.first() else {
        return Vec::new();
    };
    let shared = listed(first).iter().copied();
    let shared = shared.filter(|step| {
        explanation
            .grounds
            .iter()
            .all(|ground| listed(ground).contains(step))
    });
    let mut steps: Vec<u16> = shared.filter(|&step| is_shown(explanation, step)).collect();
    for (place, row) in (0..).zip(LAW.steps) {
        if row.beside && is_shown(explanation, place) && !steps.contains(&place) {
            steps.push(place);
        }
    }
    steps
}

/// The steps for the meantime: those that every ground still possible lists
/// and, so that nobody is left alone, whom the headline for now would ring.
pub fn steps_meanwhile(explanation: &Explanation, meanwhile: Headline) -> Vec<u16> {
    let mut shown = steps(explanation);
    let is_ring = |place: &u16| {
        STEPS
            .get(*place as usize)
            .is_some_and(|step| step.kind == StepKind::Ring)
    };
    if !shown.iter().any(is_ring) {
        let now = (0..)
            .zip(LAW.ladder)
            .filter(|(_, rung)| rung.headline == meanwhile);
        let now = now.filter(|(place, _)| explanation.grounds.contains(&GroundId(*place)));
        let listed = now
            .filter_map(|(place, _)| OUTCOMES.get(place as usize))
            .flat_map(|outcome| outcome.steps);
        let ring = listed
            .copied()
            .find(|place| is_ring(place) && is_shown(explanation, *place));
        shown.extend(ring);
    }
    shown
}

fn is_shown(explanation: &Explanation, step: u16) -> bool {
    match explanation.steps.get(step as usize) {
        Some(Truth::Yes) => true,
        Some(Truth::NotKnown) => LAW
            .steps
            .get(step as usize)
            .is_some_and(|row| row.when_unknown),
        Some(Truth::No) | None => false,
    }
}

/// The sections from "Do now" to "Ring", in the product's order.
pub fn sections(reader: &Reader, shown: &[u16]) -> Vec<NoteView> {
    let of = |kind: StepKind| -> Vec<StepView> {
        words(shown)
            .filter(|step| step.kind == kind)
            .map(|step| view(reader, step))
            .collect()
    };
    let note = |id, head, sub: Option<Word>, body: Body| NoteView {
        id,
        head: reader.speaker.word(head),
        sub: sub.map(|sub| reader.speaker.word(sub)),
        body,
    };
    let say = of(StepKind::Say);
    // What staff say is no script for the patient.
    let say = match reader.speaker.voice {
        Voice::Patient => listed("say", Word::Say, say, Body::Plain, reader),
        Voice::Professional => {
            let texts: Vec<_> = say.into_iter().map(|step| step.text).collect();
            (
                texts.is_empty(),
                note("say", Word::Say, Some(Word::ReadAloud), Body::Say(texts)),
            )
        }
    };
    let ring = of(StepKind::Ring);
    let contacts = contacts(reader, shown);
    let do_now = of(StepKind::Do);
    let ordered = (do_now.len() > 1).then_some(Word::InOrder);
    let notes = [
        (
            do_now.is_empty(),
            note("do", Word::DoNow, ordered, Body::Steps(do_now)),
        ),
        listed("give", Word::Give, of(StepKind::Give), Body::Plain, reader),
        listed(
            "not-give",
            Word::NotGive,
            of(StepKind::NotGive),
            Body::Never,
            reader,
        ),
        listed(
            "do-not",
            Word::DoNot,
            of(StepKind::DoNot),
            Body::Never,
            reader,
        ),
        say,
        listed(
            "tell",
            Word::TellPatient,
            of(StepKind::TellPatient),
            Body::Plain,
            reader,
        ),
        listed(
            "write",
            Word::WriteDown,
            of(StepKind::WriteDown),
            Body::Points,
            reader,
        ),
        (
            ring.is_empty() && contacts.is_empty(),
            note("ring", Word::Ring, None, Body::Ring(ring, contacts)),
        ),
    ];
    notes
        .into_iter()
        .filter(|(empty, _)| !empty)
        .map(|(_, note)| note)
        .collect()
}

fn listed(
    id: &'static str,
    head: Word,
    steps: Vec<StepView>,
    body: fn(Vec<StepView>) -> Body,
    reader: &Reader,
) -> (bool, NoteView) {
    (
        steps.is_empty(),
        NoteView {
            id,
            head: reader.speaker.word(head),
            sub: None,
            body: body(steps),
        },
    )
}

fn words(shown: &[u16]) -> impl Iterator<Item = &'static StepWords> {
    shown.iter().filter_map(|&place| STEPS.get(place as usize))
}

fn view(reader: &Reader, step: &StepWords) -> StepView {
    StepView {
        lead: step.lead.map(|lead| reader.speaker.say(lead)),
        text: reader.speaker.say(step.text),
    }
}
