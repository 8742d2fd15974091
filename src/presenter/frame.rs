//! What stands on every card: name, date of the law, help, privacy, exit.

use rulebook::Voice;
use rulebook::law::{EXPIRES, LAW, REVIEWED, Word};
use yew::AttrValue;

use super::reader::Reader;
use crate::embed::{Advice, Settings};
use crate::session::Screen;

/// The facts that put abuse in question, with the value that does so.
const ABUSE: [(&str, &str); 10] = [
    ("also.child-at-risk", "yes"),
    ("also.adult-at-risk", "yes"),
    ("also.fgm-told-or-signs", "yes"),
    ("safe-to-ask", "no"),
    ("concern", "domestic-abuse"),
    ("concern", "child"),
    ("concern", "adult"),
    ("concern", "fgm"),
    ("council-asks", "child-protection"),
    ("council-asks", "adult-enquiry"),
];

/// The nations with a law that the guide knows of, by their ids as values of `holder`.
const NATIONS: [(&str, Word); 4] = [
    ("england", Word::NationEngland),
    ("wales", Word::NationWales),
    ("scotland", Word::NationScotland),
    ("northern-ireland", Word::NationNorthernIreland),
];

/// The cause by which whoever runs the site can look it up.
const OUT_OF_DATE: &str = "out-of-date";

/// A bold start and the rest of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    /// The bold start.
    pub lead: AttrValue,
    /// The rest.
    pub rest: AttrValue,
}

/// The emergency card.
#[derive(Clone, Debug, PartialEq)]
pub struct UrgentView {
    /// What to do.
    pub says: AttrValue,
    /// The link to the answer for danger; none where it is already shown.
    pub link: Option<AttrValue>,
}

/// The way out of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ExitView {
    /// "Is it safe to read this here?"
    pub ask: LineView,
    /// The button.
    pub button: AttrValue,
    /// The key, and what exit does not do.
    pub note: AttrValue,
}

/// The frame of every card.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameView {
    /// What a screen reader calls the whole.
    pub label: AttrValue,
    /// Whether the patient is spoken to.
    pub patient: bool,
    /// The name.
    pub brand: AttrValue,
    /// "Law as at … · England and Wales".
    pub as_at: AttrValue,
    /// The words of Back; none on the first screen.
    pub back: Option<AttrValue>,
    /// The words of the danger control; none where the screen has its own.
    pub danger: Option<AttrValue>,
    /// The emergency card before all else.
    pub urgent: Option<UrgentView>,
    /// The way out, before all else.
    pub exit: Option<ExitView>,
    /// The age of the guide, where it matters.
    pub warning: Option<LineView>,
    /// What those who run the site are told once it has run out; a patient is not troubled with it.
    pub owner: Option<LineView>,
    /// Whom to ring.
    pub ring: LineView,
    /// The publisher's own advice line.
    pub advice: Option<Advice>,
    /// What is private, and what this is not.
    pub private: LineView,
}

/// The frame for the reader's screen, as the page around has set it.
pub fn frame(reader: &Reader, settings: &Settings) -> FrameView {
    let speaker = reader.speaker;
    let patient = speaker.voice == Voice::Patient;
    let start = reader.session.screen == Screen::Start;
    let in_danger = reader.guide.is_so(&reader.known, "danger", "yes");
    let line = |lead, rest| LineView {
        lead: speaker.word(lead),
        rest: speaker.word(rest),
    };
    let date = speaker.short_date(reader.session.as_at);
    let nations = nations(reader);
    let shown = in_danger && reader.session.screen == Screen::Result;
    let guarded = guarded(reader);
    FrameView {
        label: speaker.word(Word::Label),
        patient,
        brand: speaker.word(Word::Brand),
        as_at: speaker.fill(Word::LawAsAt, &[("date", &date), ("nations", &nations)]),
        back: (!start).then(|| speaker.word(Word::Back)),
        danger: (!start && !shown).then(|| speaker.word(Word::Danger)),
        urgent: (guarded && !start).then(|| UrgentView {
            says: speaker.word(Word::Urgent),
            link: None,
        }),
        exit: guarded.then(|| ExitView {
            ask: line(Word::ExitAsk, Word::ExitWhy),
            button: speaker.word(Word::Exit),
            note: speaker.word(Word::ExitNote),
        }),
        warning: warning(reader),
        owner: (!patient && reader.session.as_at >= EXPIRES).then(|| LineView {
            lead: speaker.word(Word::FailureCause),
            rest: [OUT_OF_DATE, ". ", &speaker.word(Word::FailsOutOfDateOwner)]
                .concat()
                .into(),
        }),
        ring: line(Word::RingLead, Word::RingRest),
        advice: settings.advice.clone(),
        private: private(reader, settings.shares_outcome),
    }
}

/// What becomes of the answers; and what the page around is told, where it is
/// told more than that something happened.
fn private(reader: &Reader, shares_outcome: bool) -> LineView {
    let speaker = reader.speaker;
    let lead = speaker.word(Word::PrivateLead);
    let rest = speaker.word(Word::PrivateRest);
    if !shares_outcome {
        return LineView { lead, rest };
    }
    let shared = speaker.word(Word::PrivateShared);
    let rest = [&rest, ". ", &shared].concat().into();
    LineView { lead, rest }
}

/// Whether a way out stands before all else: for patients, and wherever abuse
/// is in question.
pub fn guarded(reader: &Reader) -> bool {
    let so = |&(fact, value): &(_, _)| reader.guide.is_so(&reader.known, fact, value);
    reader.speaker.voice == Voice::Patient || ABUSE.iter().any(so)
}

/// The nation whose law it is: that of the holder, once it is known.
fn nations(reader: &Reader) -> AttrValue {
    let known = NATIONS
        .iter()
        .find(|(id, _)| reader.guide.is_so(&reader.known, "holder", id));
    reader
        .speaker
        .word(known.map_or(Word::Nations, |(_, word)| *word))
}

/// A line on the law that was read: as at what day, whose, when it was reviewed
/// and until when that may be relied on.
pub fn dated(reader: &Reader, line: Word) -> AttrValue {
    let speaker = reader.speaker;
    let date = speaker.date(reader.session.as_at);
    let (reviewed, expires) = (speaker.date(REVIEWED), speaker.date(EXPIRES));
    let blanks = [
        ("date", date.as_str()),
        ("nations", &nations(reader)),
        ("reviewed", &reviewed),
        ("expires", &expires),
    ];
    speaker.fill(line, &blanks)
}

/// How old the guide is, from six months after its last review.
fn warning(reader: &Reader) -> Option<LineView> {
    let (speaker, today) = (reader.speaker, reader.session.as_at);
    let reviewed = speaker.date(REVIEWED);
    let blanks = [("date", reviewed.as_str())];
    let line = |lead, rest| LineView {
        lead: speaker.fill(lead, &blanks),
        rest: speaker.fill(rest, &blanks),
    };
    let (from, _) = reader.guide.covers();
    if today < from {
        let from = speaker.date(from);
        return Some(LineView {
            lead: speaker.word(Word::Outside),
            rest: speaker.fill(Word::OutsideRest, &[("from", &from)]),
        });
    }
    if today >= EXPIRES {
        let LineView { lead, rest } = line(Word::Expired, Word::ExpiredRest);
        let newer = speaker.word(Word::FailsOutOfDate);
        let rest = [&rest, " ", &newer].concat().into();
        return Some(LineView { lead, rest });
    }
    (today >= LAW.warns_from).then(|| line(Word::Warns, Word::WarnsRest))
}
