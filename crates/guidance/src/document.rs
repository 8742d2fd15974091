//! A whole document: what stands over and under every page, and what it may
//! do, which is next to nothing.

use confidant::browser::exit::NEUTRAL;
use confidant::presenter::frame::{dated, guarded};
use confidant::presenter::reader::Reader;
use rulebook::Voice;
use rulebook::law::Word;

use crate::markup::Markup;

/// Nothing may run, and nothing be loaded but the one sheet beside the pages.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// The list of all pages.
pub const INDEX: &str = "index.html";

/// The page for who is in danger.
pub const DANGER: &str = "danger-yes.html";

/// The sheet of all pages.
pub const SHEET: &str = "guidance.css";

/// The folder of the patients' pages, in that of all.
pub const PATIENTS: &str = "patients/";

/// Where the page's own words begin.
const MAIN: &str = "main";

/// Where the head of a page leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ways {
    /// To the page for who is in danger: from the list of all.
    Danger,
    /// To the list of all: from the page for who is in danger.
    All,
    /// To both: from every other.
    Both,
}

/// Whether a page has a way out before all else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guarded {
    /// It has.
    Yes,
    /// Where the guide's own screens have one, for such a reader.
    ByTheReader,
}

/// A page around its own words; it leads to those others.
pub fn document(reader: &Reader, title: &str, ways: Ways, out: Guarded, main: &Markup) -> String {
    let body = Markup::new()
        .element("header", &[], &top(reader, ways, out))
        .line()
        .element("main", &[("id", MAIN)], &main.clone().and(&help(reader)))
        .line()
        // Where it is printed this line stands at the foot of every sheet.
        .element("footer", &[], &until(reader));
    let whole = head(reader, title).line().element("body", &[], &body);
    Markup::new()
        .element("html", &[("lang", "en-GB"), ("data-theme", "auto")], &whole)
        .into_document()
}

fn head(reader: &Reader, title: &str) -> Markup {
    let meta = |markup: Markup, name, content| {
        markup.empty("meta", &[("name", name), ("content", content)])
    };
    let policy = [
        ("http-equiv", "Content-Security-Policy"),
        ("content", POLICY),
    ];
    let head = Markup::new()
        .empty("meta", &[("charset", "utf-8")])
        .empty("meta", &policy);
    let head = meta(head, "viewport", "width=device-width, initial-scale=1");
    let head = meta(head, "referrer", "no-referrer");
    let head = meta(head, "color-scheme", "light dark");
    let sheet = match reader.speaker.voice {
        Voice::Professional => SHEET.to_owned(),
        Voice::Patient => ["../", SHEET].concat(),
    };
    let head = head
        .says(
            "title",
            &[title, " – ", &reader.speaker.word(Word::Brand)].concat(),
        )
        .empty("link", &[("rel", "icon"), ("href", "data:,")])
        .empty("link", &[("rel", "stylesheet"), ("href", &sheet)]);
    Markup::new().element("head", &[], &head)
}

/// What comes first on every page: the way past it, the way out, the
/// emergency, whom to ring, and what this is not.
fn top(reader: &Reader, ways: Ways, out: Guarded) -> Markup {
    let say = |word| reader.speaker.word(word);
    let to = ["#", MAIN].concat();
    let skip = [("href", to.as_str()), ("class", "skip no-print")];
    let skips = Markup::new().text(&say(Word::TablesSkip));
    let mut urgent = Markup::new().says("strong", &say(Word::Urgent));
    if ways != Ways::All {
        urgent = urgent.text(" ").link(DANGER, &say(Word::UrgentLink));
    }
    let top = Markup::new()
        .element("a", &skip, &skips)
        .and(&exit(reader, out))
        .element("p", &[("class", "urgent")], &urgent)
        .says("p", &say(Word::FailureRing))
        .says("p", &say(Word::StartLimits));
    if ways == Ways::Danger {
        return top;
    }
    let all = Markup::new().link(INDEX, &say(Word::TablesAll));
    top.element("p", &[("class", "no-print")], &all)
}

/// The way out, where the guide has one on its screens too. A plain link
/// cannot hide where one came from, and says so.
fn exit(reader: &Reader, out: Guarded) -> Markup {
    if out == Guarded::ByTheReader && !guarded(reader) {
        return Markup::new();
    }
    let say = |word| reader.speaker.word(word);
    let inside = Markup::new()
        .says("strong", &say(Word::ExitAsk))
        .text(" ")
        .text(&say(Word::ExitWhy))
        .text(" ")
        .link_away(NEUTRAL, &say(Word::Exit))
        .text(" ")
        .says("small", &say(Word::TablesExitNote));
    Markup::new().element("p", &[("class", "exit no-print")], &inside)
}

/// Who helps.
fn help(reader: &Reader) -> Markup {
    let say = |word| reader.speaker.word(word);
    let help = [&*say(Word::RingLead), " ", &*say(Word::RingRest), "."].concat();
    let line = Markup::new().says("p", &help);
    Markup::new().element("div", &[("class", "help")], &line)
}

/// Which law it is, and until when that may be relied on.
fn until(reader: &Reader) -> Markup {
    Markup::new().says("p", &dated(reader, Word::Dated))
}
