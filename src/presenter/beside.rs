//! The reader's own result beside another: with another answer, on another
//! day, in the other voice. What is tried stays a trial until it is taken.

use std::slice;

use rulebook::law::{QUESTIONS, RULES, Word};
use rules::rulebook::{FactId, Headline, Values};
use yew::AttrValue;

use super::citation::view;
use super::notes::{NoteView, RuleView};
use super::plate;
use super::reader::Reader;
use super::words::{Speaker, capital};
use crate::session::{Action, Other, Session};

mod found;

use found::Found;

/// One of two results.
#[derive(Clone, Debug, PartialEq)]
pub struct SideView {
    /// Whose it is.
    pub head: AttrValue,
    /// What sets it apart, in a line.
    pub sub: Option<AttrValue>,
    /// The headline with its word, or all that are possible.
    pub headlines: Vec<(Headline, AttrValue)>,
    /// The sentence under the word.
    pub phrase: AttrValue,
    /// What would be asked next, while several are possible.
    pub next: Option<AttrValue>,
    /// The heading over the rule that decided, and that rule.
    pub by: Option<(AttrValue, RuleView)>,
    /// The words over what this side alone has.
    pub only: Option<AttrValue>,
    /// What this side alone has.
    pub notes: Vec<NoteView>,
}

/// Both, and what can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideView {
    /// The heading.
    pub heading: AttrValue,
    /// The reader's own side, then the other.
    pub sides: [SideView; 2],
    /// The words that open what both have, and that.
    pub same: (AttrValue, Vec<NoteView>),
    /// What takes the other side: its words, and what they do.
    pub take: Vec<(AttrValue, Action)>,
    /// "Back to my answers".
    pub back: AttrValue,
}

/// The reader's result beside the other.
pub fn beside(reader: &Reader, other: Other) -> BesideView {
    let session = other_session(reader, other);
    let known = match other {
        Other::Fact(fact, values) => reader.guide.with_fact(&reader.known, fact, values),
        Other::Day(day) => reader.guide.on_day(&reader.known, day),
        Other::Voice => reader.known,
    };
    let there = Reader {
        session: &session,
        known,
        speaker: Speaker {
            voice: session.voice,
        },
        ..*reader
    };
    let word = |word| reader.speaker.word(word);
    let heading = match other {
        Other::Fact(..) => word(Word::BesideFact),
        Other::Day(_) => word(Word::BesideDay),
        Other::Voice => word(Word::BesideVoice),
    };
    let (mine, theirs) = (Found::of(reader), Found::of(&there));
    let voices = other == Other::Voice;
    let (left, right) = heads(reader, &there, other);
    BesideView {
        heading,
        sides: [
            side(reader, &mine, (!voices).then_some(&theirs), left),
            side(&there, &theirs, (!voices).then_some(&mine), right),
        ],
        same: same(reader, &mine, &theirs, voices),
        take: take(reader, other),
        back: word(Word::MyAnswers),
    }
}

fn other_session(reader: &Reader, other: Other) -> Session {
    let mut session = reader.session.clone();
    match other {
        Other::Fact(..) => {}
        Other::Day(day) => session.as_at = day,
        Other::Voice => session.voice = session.voice.other(),
    }
    session
}

/// Whose side it is, and what sets it apart.
type Head = (AttrValue, Option<AttrValue>);

fn heads(reader: &Reader, there: &Reader, other: Other) -> (Head, Head) {
    let speaker = reader.speaker;
    let plain = |reader: &Reader, word| (reader.speaker.word(word), None);
    match other {
        Other::Fact(fact, values) => {
            let said = |values| -> Option<AttrValue> {
                let (ask, says) = reader.fact(fact, values);
                Some([&*ask, "\n", &says].concat().into())
            };
            let mine = reader.known.knowledge.get(fact);
            (
                (speaker.word(Word::MySide), said(mine)),
                (speaker.word(Word::OtherSide), said(values)),
            )
        }
        Other::Day(_) => {
            let on = |reader: &Reader| {
                let date = speaker.date(reader.session.as_at);
                (speaker.fill(Word::DaySide, &[("date", &date)]), None)
            };
            (on(reader), on(there))
        }
        Other::Voice => (
            plain(reader, Word::VoiceSide),
            plain(there, Word::VoiceSide),
        ),
    }
}

fn side(reader: &Reader, found: &Found, other: Option<&Found>, (head, sub): Head) -> SideView {
    let explanation = &found.explanation;
    let settled = explanation.possible.single();
    let phrase = match settled {
        Some(headline) => plate::settled(reader, explanation, headline, &[]).phrase,
        None => reader.speaker.word(Word::OneOfThese),
    };
    let next = || {
        let place = reader.guide.next_question(&reader.known)?;
        let ask = reader.speaker.say(QUESTIONS.get(place as usize)?.ask);
        Some(reader.speaker.fill(Word::AskedNext, &[("question", &ask)]))
    };
    let rule = explanation.decided_by.iter().find(|rule| {
        let words = RULES.get(rule.0 as usize);
        words.is_some_and(|words| !words.sources.is_empty())
    });
    let by = rule.filter(|_| settled.is_some());
    let by = by.and_then(|&rule| Some((reader.speaker.word(Word::DecidedBy), view(reader, rule)?)));
    let notes = match other {
        Some(other) => found.some(reader, |kept| !other.has(kept)),
        None => found.all(reader),
    };
    let only = match notes.as_slice() {
        [] => Word::NothingMore,
        _ => Word::OnlyHere,
    };
    SideView {
        head,
        sub,
        headlines: reader.named(explanation.possible),
        phrase,
        next: if settled.is_none() { next() } else { None },
        by,
        only: other.is_some().then(|| reader.speaker.word(only)),
        notes,
    }
}

/// What both have, under the words that open it.
fn same(reader: &Reader, mine: &Found, theirs: &Found, voices: bool) -> (AttrValue, Vec<NoteView>) {
    let notes = if voices {
        Vec::new()
    } else {
        mine.some(reader, |kept| theirs.has(kept))
    };
    (reader.speaker.word(Word::SameInBoth), notes)
}

/// What takes the other side.
fn take(reader: &Reader, other: Other) -> Vec<(AttrValue, Action)> {
    let speaker = reader.speaker;
    match other {
        Other::Fact(fact, values) => uses(reader, fact, values),
        Other::Day(day) => vec![(speaker.word(Word::DatesUse), Action::AskedOn(Some(day)))],
        Other::Voice => {
            let other = reader.session.voice.other();
            vec![(speaker.word(Word::SpeakOther), Action::Speak(other))]
        }
    }
}

/// "Use this answer instead": one for each of the answers tried.
fn uses(reader: &Reader, fact: FactId, values: Values) -> Vec<(AttrValue, Action)> {
    let bits = (0..16).map(|bit| 1 << bit);
    let tried = bits.filter(|bit| values & bit != 0).filter_map(|bit| {
        let answer = reader.guide.answer_saying(reader.session, fact, bit)?;
        Some((bit, Action::Continue(slice::from_ref(&answer).to_vec())))
    });
    let mut tried: Vec<(Values, Action)> = tried.collect();
    if tried.len() == 1 {
        let only = tried.pop().map(|(_, action)| action);
        return only
            .map(|action| (reader.speaker.word(Word::UseAnswer), action))
            .into_iter()
            .collect();
    }
    let named = tried.into_iter().map(|(bit, action)| {
        let (_, says) = reader.fact(fact, bit);
        let words = reader
            .speaker
            .fill(Word::UseWhich, &[("answer", &capital(&says))]);
        (words, action)
    });
    named.collect()
}
