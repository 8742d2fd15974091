//! What a host page may set on the guide's element: read once, checked, and
//! nothing else taken.

use rulebook::Voice;
use rulebook::law::DOCUMENTS;
use rules::rulebook::Day;

use super::advice::Advice;
use super::nearest::nearest;
use crate::session::Door;

/// The names under which a host asks for a way in, with the way in.
const DOORS: [(&str, Door); 5] = [
    ("asked", Door::Asked),
    ("paper", Door::Paper),
    ("worried", Door::Worried),
    ("shared", Door::Shared),
    ("own", Door::Own),
];

/// The names of the two voices.
const VOICES: [(&str, Voice); 2] = [
    ("professional", Voice::Professional),
    ("patient", Voice::Patient),
];

/// Where the record may be held: values of the fact `holder`.
const HOLDERS: [&str; 5] = [
    "england",
    "wales",
    "scotland",
    "northern-ireland",
    "elsewhere",
];

/// The looks: as written, or as the reader's device has it.
const THEMES: [(&str, &str); 3] = [("light", "light"), ("dark", "dark"), ("auto", "auto")];

/// The languages that the guide speaks.
const LANGUAGES: [(&str, ()); 2] = [("en-GB", ()), ("en", ())];

/// When the guide comes. The element's own script does so.
const LOADINGS: [(&str, ()); 2] = [("lazy", ()), ("eager", ())];

/// The levels that the guide's own heading may have, the deepest leaving room
/// for one below it.
const LEVELS: [(&str, u8); 4] = [("2", 2), ("3", 3), ("4", 4), ("5", 5)];

/// The longest address.
const LONGEST_ADDRESS: usize = 200;

/// What a day and an address look like.
const DAY: &str = "a day as 2026-11-21, or nothing, for the law of today";
const ADDRESS: &str = "an address that begins with https://";

/// Where a reader begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// At a way in.
    Door(Door),
    /// At a paper, by its place in the rulebook.
    Paper(u16),
}

/// What the host set.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Whom the guide speaks to at first.
    pub voice: Option<Voice>,
    /// Where the record is held: a value of the fact `holder`. The reader can
    /// change it.
    pub holder: Option<&'static str>,
    /// Where the reader begins; none: at the five ways in.
    pub topic: Option<Topic>,
    /// The day whose law applies; none: the reader's own.
    pub law_date: Option<Day>,
    /// The look. The element's own script follows it; a page has it once.
    pub theme: Option<&'static str>,
    /// The level of the card's own heading.
    pub heading_level: u8,
    /// Where Exit leads; none: to the guide's own choice.
    pub exit: Option<String>,
    /// The publisher's advice line.
    pub advice: Option<Advice>,
    /// Whether the host is told the headline of a settled result.
    pub shares_outcome: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            voice: None,
            holder: None,
            topic: None,
            law_date: None,
            theme: None,
            heading_level: 2,
            exit: None,
            advice: None,
            shares_outcome: false,
        }
    }
}

/// An attribute that was not taken, and what would have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The attribute.
    pub attribute: String,
    /// What to write there instead.
    pub instead: String,
}

impl Settings {
    /// Reads the attributes of an element. What cannot be taken keeps its
    /// default, and is told.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> (Self, Vec<Fault>) {
        let mut attributes = Attributes {
            attribute,
            faults: Vec::new(),
        };
        // There is no other to choose yet: what is asked for in vain is told.
        attributes.one_of("lang", &LANGUAGES);
        attributes.one_of("loading", &LOADINGS);
        let settings = Self {
            voice: attributes.one_of("voice", &VOICES),
            holder: attributes.one_of("holder", &HOLDERS.map(|id| (id, id))),
            topic: attributes.one_of("topic", &topics()),
            law_date: attributes.read("law-date", Day::from_iso, DAY),
            theme: attributes.one_of("theme", &THEMES),
            heading_level: attributes.one_of("heading-level", &LEVELS).unwrap_or(2),
            exit: attributes.read("exit-url", address, ADDRESS),
            advice: Advice::read(&mut attributes),
            shares_outcome: (attributes.attribute)("share-outcome").is_some(),
        };
        (settings, attributes.faults)
    }

    /// Whom the guide speaks to where the reader begins.
    pub fn speaks_to(&self) -> Voice {
        let own = self.topic == Some(Topic::Door(Door::Own));
        self.voice.unwrap_or(if own {
            Voice::Patient
        } else {
            Voice::Professional
        })
    }

    /// What is set from a list: each attribute with its values, for whatever
    /// offers them to an author.
    pub fn choices() -> [(&'static str, Vec<&'static str>); 5] {
        [
            ("topic", ids(&topics())),
            ("holder", HOLDERS.to_vec()),
            ("voice", ids(&VOICES)),
            ("heading-level", ids(&LEVELS)),
            ("theme", ids(&THEMES)),
        ]
    }
}

/// The ways in, and the papers by their ids.
fn topics() -> Vec<(&'static str, Topic)> {
    let doors = DOORS.map(|(id, door)| (id, Topic::Door(door)));
    let papers = (0..).zip(DOCUMENTS);
    let papers = papers.map(|(place, document)| (document.id, Topic::Paper(place)));
    doors.into_iter().chain(papers).collect()
}

fn ids<T>(rows: &[(&'static str, T)]) -> Vec<&'static str> {
    rows.iter().map(|(id, _)| *id).collect()
}

/// An address of the web that a link may lead to.
pub(super) fn address(given: &str) -> Option<String> {
    let rest = given.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let is_name = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    // A name and an ending, and neither a port nor somebody's password.
    let named = host.contains('.') && host.split('.').all(is_name);
    let plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(c);
    (named && given.len() <= LONGEST_ADDRESS && rest.chars().all(plain)).then(|| given.to_owned())
}

/// The attributes of an element, and what was wrong with those read so far.
pub(super) struct Attributes<F> {
    attribute: F,
    faults: Vec<Fault>,
}

impl<F: Fn(&str) -> Option<String>> Attributes<F> {
    /// What `read` makes of an attribute; `wanted` says what it takes.
    pub(super) fn read<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&str) -> Option<T>,
        wanted: &str,
    ) -> Option<T> {
        let value = read((self.attribute)(name)?.trim());
        if value.is_none() {
            self.fault(name, wanted.to_owned());
        }
        value
    }

    /// Tells where one of two stands without the other.
    pub(super) fn both(&mut self, one: &'static str, other: &'static str) {
        let stands = |name| (self.attribute)(name).is_some();
        let (alone, missing) = match (stands(one), stands(other)) {
            (true, false) => (one, other),
            (false, true) => (other, one),
            (true, true) | (false, false) => return,
        };
        self.fault(alone, [missing, " too: one alone is not shown"].concat());
    }

    /// One of these; the nearest of them is named where it is none.
    fn one_of<T: Copy>(&mut self, name: &'static str, wanted: &[(&str, T)]) -> Option<T> {
        let given = (self.attribute)(name)?;
        let ids = || wanted.iter().map(|(id, _)| *id);
        let found = wanted.iter().find(|(id, _)| *id == given.trim());
        if found.is_none() {
            let all: Vec<&str> = ids().collect();
            let instead = nearest(given.trim(), ids()).map_or_else(
                || ["one of: ", &all.join(", ")].concat(),
                |near| ["\"", near, "\""].concat(),
            );
            self.fault(name, instead);
        }
        found.map(|(_, value)| *value)
    }

    fn fault(&mut self, attribute: &str, instead: String) {
        let attribute = attribute.to_owned();
        self.faults.push(Fault { attribute, instead });
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Settings, Topic, address};
    use crate::session::Door;

    fn read(given: &[(&str, &str)]) -> (Settings, Vec<Fault>) {
        Settings::read(|name| {
            let found = given.iter().find(|(id, _)| *id == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn nothing_set_is_nothing_wrong() {
        assert_eq!(read(&[]), (Settings::default(), Vec::new()));
    }

    #[test]
    fn what_is_set_is_taken() {
        let (settings, faults) = read(&[
            ("lang", "en"),
            ("voice", "patient"),
            ("holder", "wales"),
            ("topic", " worried "),
            ("law-date", "2026-01-11"),
            ("heading-level", "3"),
            ("exit-url", "https://www.bbc.co.uk/weather"),
            ("advice-name", "Members’ line (Dr Smith & Partners)"),
            ("advice-tel", "+44 (0)20 7946 0000"),
            ("share-outcome", ""),
        ]);
        assert_eq!(faults, []);
        assert_eq!(settings.topic, Some(Topic::Door(Door::Worried)));
        assert_eq!(settings.holder, Some("wales"));
        assert_eq!(settings.heading_level, 3);
        assert!(settings.shares_outcome && settings.law_date.is_some());
        let advice = settings.advice.expect("an advice line");
        assert_eq!(advice.link, "tel:+4402079460000");
        assert_eq!(advice.reach, "+44 (0)20 7946 0000");
    }

    #[test]
    fn what_is_offered_is_taken() {
        for (name, values) in Settings::choices() {
            for value in values {
                assert_eq!(read(&[(name, value)]).1, [], "{name}={value}");
            }
        }
    }

    #[test]
    fn a_paper_is_a_topic() {
        let (settings, faults) = read(&[("topic", "production-order")]);
        assert!(
            matches!(settings.topic, Some(Topic::Paper(_))),
            "{faults:?}"
        );
    }

    #[test]
    fn the_nearest_right_thing_is_named() {
        for (name, value, instead) in [
            ("voice", "patients", "\"patient\""),
            ("holder", "Scotlnad", "\"scotland\""),
            ("topic", "production_order", "\"production-order\""),
            ("heading-level", "1", "\"2\""),
            ("theme", "Dark mode", "one of: light, dark, auto"),
            ("voice", "loud", "one of: professional, patient"),
            ("lang", "cy", "one of: en-GB, en"),
            ("loading", "eage", "\"eager\""),
            (
                "advice-name",
                "Line",
                "advice-tel too: one alone is not shown",
            ),
            (
                "advice-tel",
                "020 7946 0000",
                "advice-name too: one alone is not shown",
            ),
        ] {
            let (settings, faults) = read(&[(name, value)]);
            assert_eq!(settings, Settings::default(), "{name}={value}");
            let [fault] = &faults[..] else {
                panic!("{faults:?}")
            };
            assert_eq!(
                (fault.attribute.as_str(), fault.instead.as_str()),
                (name, instead)
            );
        }
    }

    #[test]
    fn nothing_but_a_name_and_a_number_or_an_address_comes_out() {
        for (name, tel) in [
            ("<b>Line</b>", "020 7946 0000"),
            ("Line", "javascript:alert(1)"),
            ("Line", "http://example.org"),
            ("Line", "https://user:word@example.org"),
            ("Line", "https://example"),
            ("Line", "https://example.org/\"onclick"),
            ("Line", "12"),
            ("Line", "020 7946 0000 ext. 5"),
            ("Ring \u{202e}", "999"),
            ("www.example.org", "020 7946 0000"),
            ("12345", "020 7946 0000"),
            ("", "020 7946 0000"),
        ] {
            let (settings, faults) = read(&[("advice-name", name), ("advice-tel", tel)]);
            assert_eq!((settings.advice, faults.len()), (None, 1), "{name} {tel}");
        }
    }

    #[test]
    fn an_address_is_plain_and_of_the_web() {
        for good in ["https://example.org", "https://a-b.co.uk/x?y=1#z"] {
            assert_eq!(address(good).as_deref(), Some(good));
        }
        let long = ["https://example.org/", &"x".repeat(200)].concat();
        for bad in [
            "",
            "https://",
            "https://.org",
            "https://exa mple.org",
            "//example.org",
            &long,
        ] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
