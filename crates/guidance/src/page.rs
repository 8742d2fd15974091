//! One page: what it is for, the questions, the results, and what would be so
//! if something were otherwise.

use confidant::guide::Guide;
use confidant::presenter::reader::Reader;
use rulebook::Voice;
use rulebook::law::Word;

use crate::asked::questions;
use crate::document::{Guarded, Ways, document};
use crate::key::key;
use crate::markup::Markup;
use crate::otherwise::presumed;
use crate::outcome::{Outcome, new_session, outcome, reading};
use crate::questions::{asking, otherwise, taken_for_granted};
use crate::results::Results;
use crate::said::result;
use crate::table::Table;
use crate::topics::{Name, Shelf, Topic};

/// How a page speaks, and what it may refer to.
pub struct Setting<'a> {
    /// The law.
    pub guide: &'a Guide,
    /// To whom.
    pub voice: Voice,
    /// What there is a page for.
    pub topics: &'a [Topic],
    /// The results in full.
    pub results: &'a Results,
}

/// The page of a topic.
pub fn page(setting: &Setting, topic: &Topic, table: &Table) -> String {
    let session = new_session(setting.voice);
    let reader = reading(setting.guide, &session, &topic.start);
    let outcomes = table.at_end.iter();
    let outcomes: Vec<Outcome> = outcomes
        .filter_map(|(&ground, end)| outcome(setting.guide, setting.voice, ground, end))
        .collect();
    let asked = questions(&reader, table);
    let presumed = presumed(&reader, topic, table);
    let full = outcomes.len() == 1;
    let placed = outcomes.iter().enumerate();
    let results = placed.fold(Markup::new(), |all, (place, outcome)| {
        all.and(&result(&reader, setting.results, place, outcome, full))
    });
    let parts = [
        Part::new("for", Word::TableFor, taken_for_granted(&reader, &presumed)),
        Part::new(
            "questions",
            Word::TableQuestions,
            asking(&reader, &asked, &outcomes),
        ),
        Part::new("results", Word::TableResults, results),
        Part::new(
            "otherwise",
            Word::TableOtherwise,
            otherwise(&reader, &presumed, setting),
        ),
        Part::new(
            "key",
            Word::TableKey,
            key(&reader, &asked, &presumed, setting.results),
        ),
    ];
    let parts: Vec<Part> = parts
        .into_iter()
        .filter(|part| !part.inside.is_empty())
        .collect();
    let main = lead(&reader, topic).and(&jumps(&reader, &parts));
    let main = parts
        .iter()
        .fold(main, |main, part| main.and(&part.markup(&reader)));
    let ways = if topic.shelf == Shelf::Danger {
        Ways::All
    } else {
        Ways::Both
    };
    document(
        &reader,
        &name(&reader, topic),
        ways,
        Guarded::ByTheReader,
        &main,
    )
}

/// A part of a page under a heading.
struct Part {
    /// Its name in the page.
    id: &'static str,
    head: Word,
    inside: Markup,
}

impl Part {
    fn new(id: &'static str, head: Word, inside: Markup) -> Self {
        Self { id, head, inside }
    }

    fn markup(&self, reader: &Reader) -> Markup {
        let head = Markup::new().text(&reader.speaker.word(self.head));
        let head = Markup::new().element("h2", &[("id", self.id)], &head);
        head.line().and(&self.inside).line()
    }
}

/// Links to the parts, for whoever comes back to one of them.
fn jumps(reader: &Reader, parts: &[Part]) -> Markup {
    let links = parts.iter().fold(Markup::new(), |links, part| {
        let link = Markup::new().link(&["#", part.id].concat(), &reader.speaker.word(part.head));
        links.element("li", &[], &link)
    });
    let list = Markup::new().element("ul", &[], &links);
    let says = reader.speaker.word(Word::TableParts);
    Markup::new()
        .element(
            "nav",
            &[("class", "jumps no-print"), ("aria-label", &says)],
            &list,
        )
        .line()
}

/// What a page is called and what that is, and what else it is for.
fn lead(reader: &Reader, topic: &Topic) -> Markup {
    let tells = |name: &Name| name.tells.map(|tells| reader.speaker.say(tells));
    let own = own_name(topic);
    let lead = Markup::new()
        .says("h1", &name(reader, topic))
        .says("p", &own.and_then(tells).unwrap_or_default());
    let others = topic.names.iter();
    let others = others.filter(|other| own.is_some_and(|own| own.place != other.place));
    let list = others.fold(Markup::new(), |list, name| {
        let line = Markup::new().says("strong", &one_name(reader, name));
        let line = tells(name).map_or(line.clone(), |tells| line.text(": ").text(&tells));
        list.element("li", &[], &line)
    });
    if list.is_empty() {
        return lead.line();
    }
    lead.says("p", &reader.speaker.word(Word::TableAlso))
        .element("ul", &[], &list)
        .line()
}

/// What a page is called.
fn name(reader: &Reader, topic: &Topic) -> String {
    own_name(topic).map_or_else(String::new, |name| one_name(reader, name))
}

/// Of the names of a page the one that says most: who asks, before what is
/// asked with.
fn own_name(topic: &Topic) -> Option<&Name> {
    let asker = topic.names.iter().find(|name| name.shelf == Shelf::Asker);
    asker.or(topic.names.first())
}

/// One of its names.
pub fn one_name(reader: &Reader, name: &Name) -> String {
    if name.shelf == Shelf::Danger {
        return reader.speaker.word(Word::Danger).to_string();
    }
    let says = reader.speaker.say(name.says);
    match name.rest {
        Some(rest) => [&*says, ": ", &*reader.speaker.say(rest)].concat(),
        None => says.to_string(),
    }
}
