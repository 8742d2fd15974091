//! A result in words, under what is known wherever a table leads to it.

use confidant::guide::{Guide, Known};
use confidant::presenter::citation::view;
use confidant::presenter::duties::certain;
use confidant::presenter::notes::{Body, CitationView, DutyView, StepView};
use confidant::presenter::reader::Reader;
use confidant::presenter::sections::{sections, steps};
use confidant::presenter::words::{Speaker, with_word};
use confidant::session::Session;
use rulebook::Voice;
use rulebook::law::{LAW, OUTCOMES, REVIEWED, Word};
use rules::decide::Evaluation;
use rules::knowledge::{FactSet, Knowledge};
use rules::reasons::trees;
use rules::rulebook::{GroundId, Headline, Modal};
use rules::truth::Truth;

use crate::asked;
use crate::stands::{Stands, beside};
use crate::table::End;

/// With which answers something stands, in words; none where it always does.
pub type Only = Option<String>;

/// What stands under one heading of a result.
pub struct Section {
    /// Which heading.
    pub id: &'static str,
    /// The heading.
    pub head: String,
    /// What stands there: first what always does.
    pub lines: Vec<Line>,
}

/// A line of a section.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// With which answers only.
    pub only: Only,
    /// The bold start.
    pub lead: Option<String>,
    /// The rest.
    pub text: String,
    /// Whether it is said aloud, or names whom to ring: not a step.
    pub aloud: bool,
}

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
    pub notes: Vec<Section>,
    /// The duties that stand beside it.
    pub duties: Vec<(Only, DutyView)>,
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
    let word = reader.headline_word(rung.headline);
    let beside = beside(guide, GroundId(ground), end);
    let (sources, certain) = sources(&reader, ground);
    Some(Outcome {
        id: Outcome::id_of(ground)?,
        headline: rung.headline,
        title: with_word(&reader.speaker.say(words.title), &word),
        gist: reader.speaker.say(words.gist).to_string(),
        notes: notes(&reader, ground, &beside.steps),
        duties: standing(&reader, &beside.duties),
        sources,
        certain,
    })
}

/// The sections of a ground, of the steps that stand.
fn notes(reader: &Reader, ground: u8, stands: &[Stands]) -> Vec<Section> {
    let mut explanation = reader.guide.explain(&reader.known);
    // What is known wherever one comes to it may leave others possible too.
    explanation.grounds = vec![GroundId(ground)];
    explanation.steps = stands
        .iter()
        .map(|when| Truth::known(*when != Stands::Never))
        .collect();
    let shown = steps(&explanation);
    let whole = sections(reader, &shown).into_iter();
    let mut whole: Vec<Section> = whole
        .map(|note| Section {
            id: note.id,
            head: note.head.to_string(),
            lines: Vec::new(),
        })
        .collect();
    for when in distinct(stands) {
        let own = shown.iter().copied();
        let own: Vec<u16> = own
            .filter(|&step| stands.get(step as usize) == Some(&when))
            .collect();
        let only = only(reader, when);
        for note in sections(reader, &own) {
            let place = whole.iter_mut().find(|section| section.id == note.id);
            if let Some(section) = place {
                section.lines.extend(lines(&only, &note.body));
            }
        }
    }
    whole
}

/// The duties that stand, those that always do before the others.
fn standing(reader: &Reader, stands: &[Stands]) -> Vec<(Only, DutyView)> {
    let mut all = Vec::new();
    for when in distinct(stands) {
        let own: Vec<Truth> = stands
            .iter()
            .map(|own| Truth::known(*own == when))
            .collect();
        let only = only(reader, when);
        let own = certain(reader, &own).into_iter();
        all.extend(own.map(|duty| (only.clone(), duty)));
    }
    all
}

/// When anything stands, each once, that which always does first.
fn distinct(stands: &[Stands]) -> Vec<Stands> {
    let mut all = vec![Stands::Always];
    for when in stands {
        if *when != Stands::Never && !all.contains(when) {
            all.push(*when);
        }
    }
    all
}

/// With which answers, in words.
fn only(reader: &Reader, when: Stands) -> Only {
    match when {
        Stands::Always | Stands::Never => None,
        Stands::Sometimes => Some(reader.speaker.word(Word::TableOnSomeWays).to_string()),
        Stands::With(fact, values) => Some(asked::told(reader, fact, values)),
        Stands::Without(fact, values) => Some(asked::told_not(reader, fact, values)),
    }
}

/// What stands in a section.
fn lines(only: &Only, body: &Body) -> Vec<Line> {
    let line = |lead: Option<&str>, text: String, aloud| Line {
        only: only.clone(),
        lead: lead.map(str::to_owned),
        text,
        aloud,
    };
    let steps = steps_of(body).iter();
    let steps = steps.map(|step| line(step.lead.as_deref(), step.text.to_string(), false));
    let mut lines: Vec<Line> = steps.collect();
    match body {
        Body::Say(texts) => {
            lines.extend(texts.iter().map(|text| line(None, text.to_string(), true)));
        }
        Body::Ring(_, contacts) => lines.extend(contacts.iter().map(|contact| {
            let parts = [&contact.number, &contact.hours].into_iter().flatten();
            let parts: Vec<&str> = parts.map(|part| &**part).collect();
            line(Some(&contact.name), parts.join(" "), true)
        })),
        _ => {}
    }
    lines
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

/// The steps of a section.
fn steps_of(body: &Body) -> &[StepView] {
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
