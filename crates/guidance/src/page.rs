//! One page: what it is for, the questions, the results, and what would be so
//! if something were otherwise.

use confidant::guide::Guide;
use confidant::presenter::frame::dated;
use confidant::presenter::reader::Reader;
use rulebook::Voice;
use rulebook::law::Word;

use crate::asked::questions;
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
    /// The results in full.
    pub results: &'a Results,
}

/// The page of a topic.
pub fn page(setting: &Setting, topic: &Topic, table: &Table) -> String {
    let session = new_session(setting.voice);
    let reader = reading(setting.guide, &session, &topic.start);
    let name = name(&reader, topic);
    let outcomes = table.at_end.iter();
    let outcomes: Vec<Outcome> = outcomes
        .filter_map(|(&ground, known)| outcome(setting.guide, setting.voice, ground, known))
        .collect();
    let asked = questions(&reader, table);
    let presumed = presumed(&reader, topic, table);
    let mut main = Markup::new().says("h1", &name).line();
    for tells in topic.names.iter().filter_map(|name| name.tells) {
        main = main.says("p", &reader.speaker.say(tells)).line();
    }
    main = main
        .and(&taken_for_granted(&reader, &presumed))
        .and(&asking(&reader, &asked, &outcomes));
    let full = outcomes.len() == 1;
    main = main
        .says("h2", &reader.speaker.word(Word::TableResults))
        .line();
    for outcome in &outcomes {
        main = main.and(&result(&reader, setting.results, outcome, full));
    }
    main = main.and(&otherwise(&reader, &presumed));
    document(&reader, &name, topic.shelf != Shelf::Danger, &main)
}

/// What a page is called.
pub fn name(reader: &Reader, topic: &Topic) -> String {
    if topic.shelf == Shelf::Danger {
        return reader.speaker.word(Word::Danger).to_string();
    }
    let names: Vec<String> = topic
        .names
        .iter()
        .map(|name| one_name(reader, name))
        .collect();
    names.join("; ")
}

/// One of its names.
pub fn one_name(reader: &Reader, name: &Name) -> String {
    let says = reader.speaker.say(name.says);
    match name.rest {
        Some(rest) => [&*says, ": ", &*reader.speaker.say(rest)].concat(),
        None => says.to_string(),
    }
}

/// A whole document: what stands over and under every page.
pub fn document(reader: &Reader, title: &str, danger: bool, main: &Markup) -> String {
    let say = |word| reader.speaker.word(word);
    let head = Markup::new()
        .empty("meta", &[("charset", "utf-8")])
        .empty(
            "meta",
            &[
                ("name", "viewport"),
                ("content", "width=device-width, initial-scale=1"),
            ],
        )
        .empty(
            "meta",
            &[
                ("http-equiv", "Content-Security-Policy"),
                ("content", POLICY),
            ],
        )
        .empty("meta", &[("name", "referrer"), ("content", "no-referrer")])
        .empty(
            "meta",
            &[("name", "color-scheme"), ("content", "light dark")],
        )
        .says("title", &[title, " – ", &say(Word::Brand)].concat())
        .empty("link", &[("rel", "icon"), ("href", "data:,")])
        .empty("link", &[("rel", "stylesheet"), ("href", "guidance.css")]);
    let mut urgent = Markup::new().says("strong", &say(Word::Urgent));
    if danger {
        urgent = urgent.text(" ").link(DANGER, &say(Word::UrgentLink));
    }
    let top = Markup::new()
        .element("p", &[("class", "urgent")], &urgent)
        .says("p", &say(Word::FailureRing))
        .element(
            "p",
            &[("class", "no-print")],
            &Markup::new().link(INDEX, &say(Word::TablesAll)),
        );
    let foot = Markup::new()
        .element(
            "p",
            &[("class", "dated")],
            &Markup::new().says("strong", &dated(reader, Word::Dated)),
        )
        .says("p", &say(Word::StartLimits))
        .says(
            "p",
            &[&*say(Word::RingLead), " ", &*say(Word::RingRest), "."].concat(),
        );
    let body = Markup::new()
        .element("header", &[], &top)
        .line()
        .element("main", &[], main)
        .line()
        .element("footer", &[], &foot);
    let head = Markup::new()
        .element("head", &[], &head)
        .line()
        .element("body", &[], &body);
    Markup::new()
        .element("html", &[("lang", "en-GB"), ("data-theme", "auto")], &head)
        .into_document()
}

/// Nothing may run, and nothing be loaded but the one sheet beside the page.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// The list of all pages.
pub const INDEX: &str = "index.html";

/// The page for who is in danger.
pub const DANGER: &str = "danger-yes.html";
