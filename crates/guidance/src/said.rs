//! A result on a page: in full, or what the page adds to it.

use confidant::presenter::notes::{Body, DutyView, StepView};
use confidant::presenter::reader::Reader;
use rulebook::law::Word;

use crate::markup::Markup;
use crate::outcome::{Outcome, grave, steps_of};
use crate::results::Results;

/// A result as a table leads to it.
pub fn result(
    reader: &Reader,
    results: &Results,
    place: usize,
    outcome: &Outcome,
    full: bool,
) -> Markup {
    let general = results.find(outcome.id).filter(|_| !full);
    let letter = reader
        .speaker
        .fill(Word::TableResult, &[("n", &letter(place))]);
    let head = Markup::new()
        .says("span", &letter)
        .text(" ")
        .text(&outcome.title);
    let mut inside = Markup::new().element("h3", &[], &head);
    if general.is_none() {
        inside = inside.says("p", &outcome.gist);
    }
    inside = inside
        .and(&notes("h4", outcome, general))
        .and(&duties(reader, outcome, general));
    // Two of those that only may be it would be likely to be the wrong ones.
    let room = if general.is_some() && outcome.certain {
        FEW
    } else {
        usize::MAX
    };
    inside = inside.and(&sources("h4", reader, outcome, room));
    if general.is_some() {
        let word = reader.headline_word(outcome.headline);
        let says = reader.speaker.fill(Word::TableInFull, &[("word", &word)]);
        let link = Markup::new().link(&Results::address(outcome), &says);
        inside = inside.element("p", &[], &link);
    }
    let class = ["result ", outcome.headline.id()].concat();
    Markup::new()
        .element("section", &[("id", outcome.id), ("class", &class)], &inside)
        .line()
}

/// By what a result of a table is found, on paper too: `A` is the first.
pub fn letter(place: usize) -> String {
    let letter = u8::try_from(place)
        .ok()
        .and_then(|place| b'A'.checked_add(place));
    let letter = letter.map(char::from).filter(char::is_ascii_uppercase);
    letter.map_or_else(|| (place + 1).to_string(), |letter| letter.to_string())
}

/// A result in full, for the pages of results.
pub fn in_full(reader: &Reader, outcome: &Outcome) -> Markup {
    let inside = Markup::new()
        .says("h2", &outcome.title)
        .says("p", &outcome.gist)
        .and(&notes("h3", outcome, None))
        .and(&duties(reader, outcome, None))
        .and(&sources("h3", reader, outcome, usize::MAX));
    let class = ["result ", outcome.headline.id()].concat();
    Markup::new()
        .element("section", &[("id", outcome.id), ("class", &class)], &inside)
        .line()
}

/// What is never left to the result in full: what to do now, of which its bold
/// starts are enough, and what not to do and not to give.
const ON_THE_SPOT: [&str; 3] = ["do", "not-give", "do-not"];

/// The sections, or what of them the result in full does not say and cannot
/// be left to it. Their headings have that level.
fn notes(level: &str, outcome: &Outcome, general: Option<&Outcome>) -> Markup {
    outcome.notes.iter().fold(Markup::new(), |all, note| {
        let known = |step: &&StepView| {
            general.is_some_and(|general| {
                general
                    .notes
                    .iter()
                    .any(|note| steps_of(&note.body).contains(step))
            })
        };
        let items = steps_of(&note.body)
            .iter()
            .filter(|step| ON_THE_SPOT.contains(&note.id) || !known(step));
        let items = items.map(|step| match &step.lead {
            Some(lead) if note.id == "do" && known(&step) => Markup::new().says("strong", lead),
            Some(lead) => Markup::new()
                .says("strong", lead)
                .text(" ")
                .text(&step.text),
            None => Markup::new().text(&step.text),
        });
        let mut items: Vec<Markup> = items.collect();
        if general.is_none() {
            items.extend(aloud(&note.body));
        }
        if items.is_empty() {
            return all;
        }
        let list = items
            .iter()
            .fold(Markup::new(), |list, item| list.element("li", &[], item));
        let tag = if note.id == "do" { "ol" } else { "ul" };
        all.says(level, &note.head).element(tag, &[], &list).line()
    })
}

/// What is said aloud, and whom to ring.
fn aloud(body: &Body) -> Vec<Markup> {
    match body {
        Body::Say(texts) => texts.iter().map(|text| Markup::new().text(text)).collect(),
        Body::Ring(_, contacts) => contacts
            .iter()
            .map(|contact| {
                let name = Markup::new().says("strong", &contact.name);
                let parts = [&contact.number, &contact.hours];
                parts
                    .into_iter()
                    .flatten()
                    .fold(name, |line, part| line.text(" ").text(part))
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn duties(reader: &Reader, outcome: &Outcome, general: Option<&Outcome>) -> Markup {
    // What must be or must not be is said on both pages.
    let known = |duty: &DutyView| {
        !grave(duty) && general.is_some_and(|general| general.duties.contains(duty))
    };
    let own = outcome.duties.iter().filter(|duty| !known(duty));
    let list = own.fold(Markup::new(), |list, duty| {
        list.element("li", &[], &weighed(duty))
    });
    let by_some = reader.speaker.word(Word::TableOnSomeWays);
    let list = outcome.sometimes.iter().fold(list, |list, duty| {
        let line = Markup::new().text(&by_some).text(" ").and(&weighed(duty));
        list.element("li", &[], &line)
    });
    if list.is_empty() {
        return Markup::new();
    }
    Markup::new()
        .element("ul", &[("class", "duties")], &list)
        .line()
}

/// A duty with its weight before it.
fn weighed(duty: &DutyView) -> Markup {
    Markup::new()
        .says("strong", &duty.mark)
        .text(" ")
        .text(&duty.says)
}

/// How many sources a table names, where they certainly are its sources; the
/// result in full names them all.
const FEW: usize = 2;

fn sources(level: &str, reader: &Reader, outcome: &Outcome, room: usize) -> Markup {
    if outcome.sources.is_empty() {
        return Markup::new();
    }
    let sources = outcome.sources.iter().take(room);
    let list = sources.fold(Markup::new(), |list, source| {
        let item = Markup::new()
            .link_away(&source.link, &source.title)
            .text(" ")
            .says("small", &source.standing);
        list.element("li", &[], &item)
    });
    Markup::new()
        .says(level, &reader.speaker.word(Word::WhereWritten))
        .element("ul", &[("class", "sources")], &list)
        .line()
}
