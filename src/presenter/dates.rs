//! The day whose law applies, and what another day's would make of it.

use rulebook::law::Word;
use rules::rulebook::{Day, RuleId};
use yew::AttrValue;

use super::citation;
use super::notes::{Body, DatesView, FlipView, NoteView, RuleView};
use super::reader::Reader;
use super::words::iso;
use crate::guide::dates::{OtherDays, Time};
use crate::session::Other;

/// How many rules of other days are worth a reader's time.
const RULES: usize = 3;

/// The section.
pub fn dates(reader: &Reader) -> NoteView {
    let speaker = reader.speaker;
    let days = reader.guide.other_days(&reader.known);
    let flips: Vec<FlipView> = days.iter().map(|days| flip(reader, days)).collect();
    let rules: Vec<RuleView> = reader
        .guide
        .of_other_days(&reader.known)
        .into_iter()
        .take(RULES)
        .filter_map(|(rule, time)| citation::dated(reader, rule, Some(time_of(reader, time))))
        .collect();
    let (from, until) = reader.guide.covers();
    let last = Day(until.0 - 1);
    let covers = [("from", speaker.date(from)), ("until", speaker.date(last))];
    let covers = covers.each_ref().map(|(name, date)| (*name, date.as_str()));
    let as_at = speaker.date(reader.session.as_at);
    NoteView {
        id: "dates",
        head: speaker.word(Word::Dates),
        sub: Some(speaker.fill(Word::DatesSub, &[("date", &as_at)])),
        body: Body::Dates(DatesView {
            same: flips.is_empty().then(|| speaker.word(Word::DatesSame)),
            flips,
            rules,
            ask: speaker.word(Word::DatesAsk),
            label: speaker.word(Word::DatesLabel),
            covers: speaker.fill(Word::DatesCovers, &covers),
            range: (iso(from).into(), iso(last).into()),
            day: iso(reader.session.as_at).into(),
            error: reader
                .session
                .no_day
                .then(|| speaker.word(Word::DatesMissing)),
            go: speaker.word(Word::DatesUse),
        }),
    }
}

/// Other days, and what they would give.
fn flip(reader: &Reader, days: &OtherDays) -> FlipView {
    let speaker = reader.speaker;
    let (first, end) = reader.guide.covers();
    let from = speaker.date(days.from);
    let until = speaker.date(days.until);
    let last = speaker.date(Day(days.until.0 - 1));
    // Of those days, the one nearest to the reader's own.
    let nearest = if reader.session.as_at < days.from {
        days.from
    } else {
        Day(days.until.0 - 1)
    };
    let says = match (days.from == first, days.until == end) {
        (true, _) => speaker.fill(Word::DaysBefore, &[("date", &until)]),
        (false, true) => speaker.fill(Word::DaysFrom, &[("date", &from)]),
        (false, false) => speaker.fill(Word::DaysBetween, &[("from", &from), ("until", &last)]),
    };
    FlipView {
        ask: AttrValue::Static(""),
        says,
        to: reader.named(days.possible),
        becomes: speaker.word(Word::Becomes),
        by: None,
        beside: Some((speaker.word(Word::BothDays), Other::Day(nearest))),
    }
}

/// "This rule began on 12 January 2026."
fn time_of(reader: &Reader, time: Time) -> AttrValue {
    let (word, day) = match time {
        Time::From(day) if day <= reader.session.today => (Word::Began, day),
        Time::From(day) => (Word::Begins, day),
        Time::Until(day) => (Word::Ended, day),
    };
    reader
        .speaker
        .fill(word, &[("date", &reader.speaker.date(day))])
}

/// When a rule that applies became law, where the guide covers days before.
pub fn began(reader: &Reader, rule: RuleId) -> Option<AttrValue> {
    let day = reader.guide.began(&reader.known, rule)?;
    Some(time_of(reader, Time::From(day)))
}
