//! A paper in hand: its drawing, where to look, and what it looks like so far.

use rulebook::law::{DOCUMENTS, RULES, Word};
use rulebook::{Check, Document};
use rules::dates::AS_AT;
use rules::rulebook::{Headline, RuleId};
use yew::AttrValue;

use super::asking::question;
use super::citation::view;
use super::drawing::{Drawing, drawing};
use super::notes::CitationView;
use super::question::QuestionView;
use super::reader::Reader;
use super::words::{capital, within};
use crate::guide::Pin;

/// How many answers stand side by side, and how long each may be then.
const SIDE_BY_SIDE: [(usize, usize); 2] = [(3, 27), (4, 17)];

/// A place to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// Its number on the drawing.
    pub number: usize,
    /// What is known of it.
    pub pin: Pin,
    /// The same in words.
    pub state: AttrValue,
    /// Its name.
    pub head: AttrValue,
    /// Where to look, and what makes it bind.
    pub look: AttrValue,
    /// "Goes wrong when", and what commonly does.
    pub wrong: (AttrValue, AttrValue),
    /// "Then:", and what to do.
    pub then: (AttrValue, AttrValue),
    /// The question answered here, and whether its answers stand side by side.
    pub answers: Option<(QuestionView, bool)>,
    /// The words that open the sources, and these.
    pub sources: (AttrValue, Vec<CitationView>),
}

/// What the paper looks like so far, and what to do meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub struct TallyView {
    /// The headline for now.
    pub headline: Headline,
    /// "So far: one thing looks wrong, three still to check."
    pub says: AttrValue,
    /// The headline in a sentence.
    pub title: AttrValue,
}

/// The screen of one paper.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentView {
    /// Its place in the rulebook.
    pub index: u16,
    /// "Check the paper" and its name.
    pub heading: AttrValue,
    /// What it is.
    pub tells: AttrValue,
    /// "Hold it beside the drawing."
    pub lead: AttrValue,
    /// The drawing in words.
    pub title: AttrValue,
    /// The drawing.
    pub drawing: Drawing,
    /// What each pin means.
    pub legend: Vec<(Pin, AttrValue)>,
    /// Where to look, in order.
    pub checks: Vec<CheckView>,
    /// What it looks like so far.
    pub tally: TallyView,
    /// "Continue".
    pub go: AttrValue,
    /// "Print the check".
    pub print: AttrValue,
}

/// One paper for one reader; none in a place that has none.
pub fn document(reader: &Reader, index: u16) -> Option<DocumentView> {
    let speaker = reader.speaker;
    let document = DOCUMENTS.get(index as usize)?;
    let checks: Vec<CheckView> = (1..)
        .zip(document.checks)
        .map(|(number, check)| of_check(reader, number, check))
        .collect();
    let pin = |place: u16| {
        checks
            .get(place as usize)
            .map_or(Pin::Aside, |view| view.pin)
    };
    let name = speaker.say(document.name);
    let places = [
        ("n", &*speaker.number(checks.len())),
        ("name", &*within(&name)),
    ];
    Some(DocumentView {
        index,
        heading: check_the_paper(reader, document),
        tells: speaker.say(document.tells),
        lead: speaker.fill(Word::PaperLead, &places),
        title: speaker.fill(Word::PaperDrawn, &[("n", &capital(places[0].1)), places[1]]),
        drawing: drawing(document.sheet, pin),
        legend: [Pin::Found, Pin::Open, Pin::Wrong, Pin::Aside]
            .into_iter()
            .filter(|pin| *pin != Pin::Aside || checks.iter().any(|view| view.pin == Pin::Aside))
            .map(|pin| (pin, state(reader, pin)))
            .collect(),
        tally: tally(reader, &checks),
        checks,
        go: speaker.word(Word::Continue),
        print: speaker.word(Word::PaperPrint),
    })
}

/// "Check the paper" for each of these, with the place of each.
pub fn to_check(reader: &Reader, papers: &[u16]) -> Vec<(AttrValue, u16)> {
    let row = |&paper: &u16| {
        let document = DOCUMENTS.get(paper as usize)?;
        Some((check_the_paper(reader, document), paper))
    };
    papers.iter().filter_map(row).collect()
}

fn check_the_paper(reader: &Reader, document: &Document) -> AttrValue {
    let name = reader.speaker.say(document.name);
    reader
        .speaker
        .fill(Word::CheckThePaper, &[("name", &within(&name))])
}

fn of_check(reader: &Reader, number: usize, check: &Check) -> CheckView {
    let speaker = reader.speaker;
    let pin = reader.guide.pin(&reader.known, check);
    let asked = check.question.filter(|_| pin != Pin::Aside);
    CheckView {
        number,
        pin,
        state: state(reader, pin),
        head: speaker.say(check.head),
        look: speaker.say(check.look),
        wrong: (speaker.word(Word::GoesWrongWhen), speaker.say(check.wrong)),
        then: (speaker.word(Word::GoneWrong), speaker.say(check.then)),
        answers: asked.and_then(|place| answers(reader, place)),
        sources: (speaker.word(Word::WhereWritten), sources(reader, check)),
    }
}

/// The question without what the check says already, and whether its answers
/// are few and short enough to stand side by side.
fn answers(reader: &Reader, place: u16) -> Option<(QuestionView, bool)> {
    let view = question(reader, place)?.bare();
    let fits = |&(many, long): &(usize, usize)| {
        let short = |says: &str| says.chars().count() <= long;
        view.options.len() <= many
            && view
                .options
                .iter()
                .all(|option| option.hint.is_none() && short(&option.says))
    };
    let row = view.last.is_empty() && SIDE_BY_SIDE.iter().any(fits);
    Some((view, row))
}

/// Where the rules that say so are written, once each: those that are law on
/// the day, or all of them on a day that the guide does not cover.
fn sources(reader: &Reader, check: &Check) -> Vec<CitationView> {
    let day = reader.known.knowledge.get(AS_AT);
    let in_force = |place: &&u16| {
        let rule = reader.guide.law().rules.get(**place as usize);
        rule.is_some_and(|rule| rule.in_force & u32::from(day) != 0)
    };
    let now: Vec<&u16> = check.rules.iter().filter(in_force).collect();
    let places = if now.is_empty() {
        check.rules.iter().collect()
    } else {
        now
    };
    let mut found: Vec<CitationView> = Vec::new();
    for &place in places
        .into_iter()
        .filter(|place| (**place as usize) < RULES.len())
    {
        for source in view(reader, RuleId(place))
            .into_iter()
            .flat_map(|rule| rule.sources)
        {
            if !found.iter().any(|other| other.title == source.title) {
                found.push(source);
            }
        }
    }
    found
}

fn state(reader: &Reader, pin: Pin) -> AttrValue {
    reader.speaker.word(match pin {
        Pin::Found => Word::PinFound,
        Pin::Wrong => Word::PinWrong,
        Pin::Open => Word::PinOpen,
        Pin::Aside => Word::PinAside,
    })
}

fn tally(reader: &Reader, checks: &[CheckView]) -> TallyView {
    let speaker = reader.speaker;
    let count = |pin: Pin| checks.iter().filter(|view| view.pin == pin).count();
    let say = |number: usize, none: Word, one: Word, many: Word| match number {
        0 => speaker.word(none),
        1 => speaker.word(one),
        n => speaker.fill(many, &[("n", &speaker.number(n))]),
    };
    let wrong = say(
        count(Pin::Wrong),
        Word::WrongNone,
        Word::WrongOne,
        Word::WrongMany,
    );
    let open = say(
        count(Pin::Open),
        Word::ToCheckNone,
        Word::ToCheckOne,
        Word::ToCheckMany,
    );
    let (headline, _) = reader.guide.meanwhile(&reader.known);
    TallyView {
        headline,
        says: speaker.fill(Word::Tally, &[("wrong", &wrong), ("open", &open)]),
        title: speaker.fill(Word::ForNow, &[("title", &reader.headline_line(headline))]),
    }
}
