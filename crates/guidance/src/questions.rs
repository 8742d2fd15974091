//! The questions of a page as tables, what it takes for granted, and what
//! would be so otherwise.

use std::collections::BTreeSet;

use confidant::presenter::reader::Reader;
use confidant::presenter::words::capital;
use rulebook::law::Word;
use rules::diagram::{Leaf, Next};
use rules::rulebook::{Headline, Headlines};

use crate::asked::Asked;
use crate::markup::Markup;
use crate::otherwise::{Other, Presumed};
use crate::outcome::Outcome;
use crate::page::{Setting, one_name};
use crate::results::Results;
use crate::said::letter;
use crate::topics::{Shelf, Topic};

/// What the page takes for granted.
pub fn taken_for_granted(reader: &Reader, presumed: &[Presumed]) -> Markup {
    if presumed.is_empty() {
        return Markup::new();
    }
    let rows = presumed.iter().fold(Markup::new(), |rows, row| {
        let pair =
            Markup::new()
                .says("dt", &row.ask)
                .element("dd", &[], &Markup::new().lines(&row.says));
        rows.element("div", &[], &pair).line()
    });
    Markup::new()
        .says("p", &reader.speaker.word(Word::TableForSub))
        .element("dl", &[], &rows)
        .line()
}

/// The questions.
pub fn asking(reader: &Reader, asked: &[Asked], outcomes: &[Outcome]) -> Markup {
    if asked.is_empty() {
        return Markup::new();
    }
    let tables = asked
        .iter()
        .zip(1..)
        .fold(Markup::new(), |tables, (asked, number)| {
            tables
                .and(&question(reader, asked, number, outcomes))
                .line()
        });
    Markup::new()
        .says("p", &reader.speaker.word(Word::TablesHow))
        .and(&tables)
}

fn question(reader: &Reader, asked: &Asked, number: usize, outcomes: &[Outcome]) -> Markup {
    let say = |word| reader.speaker.word(word);
    let numbered = reader
        .speaker
        .fill(Word::TableQuestion, &[("n", &number.to_string())]);
    let caption = Markup::new()
        .says("span", &numbered)
        .text(" ")
        .says("strong", &asked.ask);
    let mut rows = Markup::new();
    for (says, next) in &asked.ways {
        rows = rows.and(&row(says, &leads(reader, *next, outcomes)));
    }
    if let Some((possible, now)) = asked.unknown {
        let open = match possible.single() {
            Some(certain) => one_kind(reader, certain, &asked.grounds, outcomes),
            None => open(reader, possible, now),
        };
        rows = rows.and(&row(&say(Word::Unknown), &open));
    }
    let inside = Markup::new()
        .element("caption", &[], &caption)
        .element("tbody", &[], &rows);
    Markup::new().element(
        "table",
        &[("id", &["q", &number.to_string()].concat())],
        &inside,
    )
}

fn row(says: &str, then: &Markup) -> Markup {
    let head = Markup::new().element("th", &[("scope", "row")], &Markup::new().lines(says));
    let cells = head.element("td", &[], then);
    Markup::new().element("tr", &[], &cells)
}

/// Where an answer leads: to a question further on, or to a result.
fn leads(reader: &Reader, next: Next, outcomes: &[Outcome]) -> Markup {
    match next {
        Next::Step(place) => {
            let number = (place + 1).to_string();
            let says = reader.speaker.fill(Word::TableGo, &[("n", &number)]);
            Markup::new().link(&["#q", &number].concat(), &says)
        }
        Next::End(Leaf::Ground(ground)) => {
            let id = Outcome::id_of(ground.0);
            let mut placed = outcomes.iter().enumerate();
            let found = placed.find(|(_, outcome)| Some(outcome.id) == id);
            found.map_or_else(Markup::new, |(place, outcome)| {
                let says = [&letter(place), ": ", &outcome.title].concat();
                Markup::new().link(&["#", outcome.id].concat(), &says)
            })
        }
        Next::End(_) => Markup::new(),
    }
}

/// The one headline that is possible, and the results that have it: they tell
/// whom to tell, and what.
fn one_kind(
    reader: &Reader,
    headline: Headline,
    grounds: &BTreeSet<u8>,
    outcomes: &[Outcome],
) -> Markup {
    let is_possible = |outcome: &Outcome| {
        let mut ids = grounds.iter().map(|&ground| Outcome::id_of(ground));
        ids.any(|id| id == Some(outcome.id))
    };
    let placed = outcomes.iter().enumerate();
    let possible = placed.filter(|(_, outcome)| is_possible(outcome));
    let links = possible.map(|(place, outcome)| {
        let says = [("n", &*letter(place))];
        let says = reader.speaker.fill(Word::TableResult, &says);
        Markup::new().link(&["#", outcome.id].concat(), &says)
    });
    let links = either(reader, links, &Markup::new().text(" "));
    let word = Markup::new().says("strong", &reader.headline_word(headline));
    if links.is_empty() {
        return word;
    }
    word.text(": ").and(&links)
}

/// One of several, with what parts them.
fn either(reader: &Reader, all: impl Iterator<Item = Markup>, apart: &Markup) -> Markup {
    let or = [" ", &*reader.speaker.word(Word::Or)].concat();
    all.fold(Markup::new(), |some, one| {
        if some.is_empty() {
            one
        } else {
            some.text(&or).and(apart).and(&one)
        }
    })
}

/// What would be so: the results, where they are few and of one kind; the page
/// of all of that kind, where they are many.
fn then(reader: &Reader, results: &Results, other: &Other) -> Markup {
    let certain = results.of(other);
    if !certain.is_empty() {
        let links = certain.into_iter();
        let links =
            links.map(|outcome| Markup::new().link(&Results::address(outcome), &outcome.title));
        return either(reader, links, &Markup::new().empty("br", &[]));
    }
    let Some(headline) = other.possible.single() else {
        return open(reader, other.possible, other.now);
    };
    let word = Markup::new().says("strong", &reader.headline_word(headline));
    match results.page_of(headline) {
        Some(page) => Markup::new().element("a", &[("href", &page)], &word),
        None => word,
    }
}

/// What is possible, and what is safe for now.
fn open(reader: &Reader, possible: Headlines, now: Headline) -> Markup {
    let line = reader.headline_word(now);
    let words: Vec<String> = reader
        .named(possible)
        .iter()
        .map(|(_, word)| word.to_string())
        .collect();
    let words = reader.speaker.any_of(&words);
    Markup::new()
        .says(
            "strong",
            &reader.speaker.fill(Word::TableForNow, &[("now", &line)]),
        )
        .text(" ")
        .says(
            "span",
            &reader
                .speaker
                .fill(Word::TablePossible, &[("words", &words)]),
        )
}

/// What would be so if something were otherwise, and which page is about that.
pub fn otherwise(reader: &Reader, presumed: &[Presumed], setting: &Setting) -> Markup {
    let say = |word| reader.speaker.word(word);
    let tables = presumed.iter().filter(|row| !row.others.is_empty());
    let tables: Vec<Markup> = tables
        .map(|presumed| {
            let rows = presumed.others.iter().fold(Markup::new(), |rows, other| {
                let then = then(reader, setting.results, other);
                rows.and(&row(
                    &capital(&other.says),
                    &then.and(&pages(reader, other, setting.topics)),
                ))
            });
            let inside = Markup::new()
                .element("caption", &[], &Markup::new().says("strong", &presumed.ask))
                .element("tbody", &[], &rows);
            Markup::new().element("table", &[], &inside).line()
        })
        .collect();
    if tables.is_empty() {
        return Markup::new();
    }
    let all = Markup::new().says("p", &say(Word::TableOtherwiseSub));
    tables.iter().fold(all, Markup::and)
}

/// Links to the pages that are about another answer, and may be meant.
fn pages(reader: &Reader, other: &Other, topics: &[Topic]) -> Markup {
    let found = topics.iter().filter_map(|topic| {
        let named = topic.names.iter().zip(&topic.about);
        let named = named.filter(|(_, about)| {
            let mut about = [Some(**about), topic.apart].into_iter().flatten();
            about.any(|about| other.is_on_page_of(topic, about))
        });
        // One name of a page is enough: who asks, before what it is asked with.
        let (name, _) = named.min_by_key(|(name, _)| name.shelf != Shelf::Asker)?;
        Some((topic, name))
    });
    found.fold(Markup::new(), |links, (topic, name)| {
        let name = one_name(reader, name);
        let says = reader.speaker.fill(Word::TableSee, &[("page", &name)]);
        let link = Markup::new().link(&topic.address(), &says);
        links.empty("br", &[]).and(&link)
    })
}
