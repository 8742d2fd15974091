//! A result on a page: in full, or what the page adds to it.

use confidant::presenter::notes::DutyView;
use confidant::presenter::reader::Reader;
use rulebook::law::Word;

use crate::markup::Markup;
use crate::outcome::{Line, Only, Outcome, grave};
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
        .and(&duties(outcome, general));
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
        .and(&duties(outcome, None))
        .and(&sources("h3", reader, outcome, usize::MAX));
    let class = ["result ", outcome.headline.id()].concat();
    Markup::new()
        .element("section", &[("id", outcome.id), ("class", &class)], &inside)
        .line()
}

/// What is never left to the result in full: what to do now, of which its bold
/// starts are enough; what not to do and not to give; and whether the patient
/// may be told, for that can be an offence.
const ON_THE_SPOT: [&str; 4] = ["do", "not-give", "do-not", "tell"];

/// The sections, or what of them the result in full does not say and cannot
/// be left to it. Their headings have that level.
fn notes(level: &str, outcome: &Outcome, general: Option<&Outcome>) -> Markup {
    outcome.notes.iter().fold(Markup::new(), |all, section| {
        let known = |line: &&Line| {
            let mut sections = general.iter().flat_map(|general| &general.notes);
            sections.any(|section| section.lines.contains(line))
        };
        let left_out = |line: &&Line| {
            let is_said = known(line) && !ON_THE_SPOT.contains(&section.id);
            general.is_some() && (line.aloud || is_said)
        };
        let own = section.lines.iter().filter(|line| !left_out(line));
        let items: Vec<(&Only, Markup)> = own
            .map(|line| {
                let says = match &line.lead {
                    Some(lead) if section.id == "do" && known(&line) => {
                        Markup::new().says("strong", lead)
                    }
                    Some(lead) => Markup::new()
                        .says("strong", lead)
                        .text(" ")
                        .text(&line.text),
                    None => Markup::new().text(&line.text),
                };
                (&line.only, says)
            })
            .collect();
        if items.is_empty() {
            return all;
        }
        let tag = if section.id == "do" { "ol" } else { "ul" };
        all.says(level, &section.head)
            .element(tag, &[], &listed(&items))
            .line()
    })
}

/// The items of a list. Those that stand with the same answers only are a list
/// of their own under these.
fn listed(items: &[(&Only, Markup)]) -> Markup {
    let same = items.chunk_by(|(one, _), (other, _)| one == other);
    same.fold(Markup::new(), |list, same| {
        let inner = same.iter().fold(Markup::new(), |list, (_, item)| {
            list.element("li", &[], item)
        });
        match same {
            [(Some(only), item)] => {
                let only = Markup::new().says("em", only).text(" ").and(item);
                list.element("li", &[], &only)
            }
            [(Some(only), _), ..] => {
                let all = Markup::new().says("em", only).element("ul", &[], &inner);
                list.element("li", &[], &all)
            }
            _ => list.and(&inner),
        }
    })
}

fn duties(outcome: &Outcome, general: Option<&Outcome>) -> Markup {
    // What must be or must not be is said on both pages.
    let known = |duty: &(Only, DutyView)| {
        !grave(&duty.1) && general.is_some_and(|general| general.duties.contains(duty))
    };
    let own = outcome.duties.iter().filter(|duty| !known(duty));
    let items: Vec<(&Only, Markup)> = own.map(|(only, duty)| (only, weighed(duty))).collect();
    let list = listed(&items);
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
