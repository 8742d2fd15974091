//! A result in words, under what is known wherever a table leads to it.

use confidant::guide::{Guide, Known};
use confidant::presenter::citation::view;
use confidant::presenter::duties::duties;
use confidant::presenter::notes::{Body, CitationView, DutyView, NoteView, StepView};
use confidant::presenter::reader::Reader;
use confidant::presenter::sections::{sections, steps};
use confidant::presenter::words::{Speaker, with_word};
use confidant::session::Session;
use rulebook::Voice;
use rulebook::law::{LAW, OUTCOMES, REVIEWED};
use rules::decide::Evaluation;
use rules::knowledge::{FactSet, Knowledge};
use rules::reasons::trees;
use rules::rulebook::{GroundId, Headline, Modal};
use rules::truth::Truth;

use crate::table::End;

/// A result.
pub struct Outcome {
    /// Its name in the page.
    pub id: &'static str,
    /// The headline.
    pub headline: Headline,
    /// The headline's word, and the sentence.
    pub title: String,
    /// One or two sentences more.
    pub gist: String,
    /// What to do and what not, and whom to ring.
    pub notes: Vec<NoteView>,
    /// The duties that certainly stand beside it.
    pub duties: Vec<DutyView>,
    /// What must be, or must not be, by some of the ways there and not by all.
    pub sometimes: Vec<DutyView>,
    /// Where it is written.
    pub sources: Vec<CitationView>,
    /// Whether these certainly are the sources, whichever way one came.
    pub certain: bool,
}

impl Outcome {
    /// The name of a ground in the page.
    pub fn id_of(ground: u8) -> Option<&'static str> {
        let rung = LAW.ladder.get(ground as usize)?;
        Some(LAW.conclusions.get(rung.conclusion.0 as usize)?.id)
    }
}

/// What a ground says where a table comes to it; none where the ladder lacks it.
pub fn outcome(guide: &Guide, voice: Voice, ground: u8, end: &End) -> Option<Outcome> {
    let rung = LAW.ladder.get(ground as usize)?;
    let words = OUTCOMES.get(ground as usize)?;
    let session = new_session(voice);
    let reader = reading(guide, &session, &end.known);
    let mut explanation = guide.explain(&reader.known);
    // What is known wherever one comes to it may leave others possible too.
    explanation.grounds = vec![GroundId(ground)];
    let word = reader.headline_word(rung.headline);
    let duties = duties(&reader, &explanation);
    let (sources, certain) = sources(&reader, ground);
    Some(Outcome {
        id: Outcome::id_of(ground)?,
        headline: rung.headline,
        title: with_word(&reader.speaker.say(words.title), &word),
        gist: reader.speaker.say(words.gist).to_string(),
        notes: sections(&reader, &steps(&explanation)),
        sometimes: sometimes(guide, &session, &end.ways, &duties),
        duties,
        sources,
        certain,
    })
}

/// What must be, or must not be, by some of these ways, beside what stands by
/// all of them: an order that stands is not forgotten because others come to
/// the same result without one.
fn sometimes(
    guide: &Guide,
    session: &Session,
    ways: &[Knowledge],
    always: &[DutyView],
) -> Vec<DutyView> {
    let mut all: Vec<DutyView> = Vec::new();
    for way in ways {
        let reader = reading(guide, session, way);
        for duty in duties(&reader, &guide.explain(&reader.known)) {
            let known = always.contains(&duty) || all.contains(&duty);
            if grave(&duty) && !known {
                all.push(duty);
            }
        }
    }
    all
}

/// Whether it must be, or must not be.
pub fn grave(duty: &DutyView) -> bool {
    matches!(duty.modal, Modal::Must | Modal::MustNot)
}

/// Where the rules are written that bring a ground, and whether they certainly
/// do; or else where those are written that may.
fn sources(reader: &Reader, ground: u8) -> (Vec<CitationView>, bool) {
    let known = &reader.known.knowledge;
    let evaluation = Evaluation::of(&LAW, known);
    let roots = trees(&LAW, known, &evaluation, &[GroundId(ground)]);
    let reasons: Vec<_> = roots.iter().flat_map(|root| &root.reasons).collect();
    let certain = reasons.iter().any(|reason| reason.truth == Truth::Yes);
    let stand = reasons
        .iter()
        .filter(|reason| !certain || reason.truth == Truth::Yes);
    let mut sources: Vec<CitationView> = Vec::new();
    for source in stand
        .filter_map(|reason| view(reader, reason.rule))
        .flat_map(|rule| rule.sources)
    {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    (sources, certain)
}

/// The steps of a result under one heading.
pub fn steps_of(body: &Body) -> &[StepView] {
    match body {
        Body::Steps(steps)
        | Body::Never(steps)
        | Body::Plain(steps)
        | Body::Points(steps)
        | Body::Ring(steps, _) => steps,
        _ => &[],
    }
}

/// Somebody who has answered nothing, on the day of the last review.
pub fn new_session(voice: Voice) -> Session {
    Session {
        voice,
        ..Session::new(REVIEWED)
    }
}

/// The same, who knows as much.
pub fn reading<'a>(guide: &'a Guide, session: &'a Session, known: &Knowledge) -> Reader<'a> {
    Reader {
        guide,
        session,
        known: Known {
            knowledge: *known,
            asked: FactSet::default(),
        },
        speaker: Speaker {
            voice: session.voice,
        },
    }
}
