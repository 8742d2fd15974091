//! Settings in the address of a page, as `frame.html?topic=production-order`:
//! for an iframe, and for a link to the guide at a topic. The same checks as
//! for the element's attributes, and never an answer.

use super::nearest::nearest;
use super::settings::{Fault, Settings};

/// What an address may set.
const NAMES: [&str; 10] = [
    "topic",
    "holder",
    "voice",
    "theme",
    "lang",
    "law-date",
    "heading-level",
    "exit-url",
    "advice-name",
    "advice-tel",
];

/// What only the page around an iframe may set. Anybody can write a link: one
/// to the publisher's own page must not bring somebody else's telephone number
/// there, nor somebody else's way out, nor a day on which an old copy had not
/// yet run out.
const BY_THE_PAGE_AROUND: [&str; 4] = ["law-date", "exit-url", "advice-name", "advice-tel"];

/// How much of a name that nobody knows is told.
const TOLD: usize = 40;

/// Reads the names and values that stand behind the question mark of an
/// address; `framed`: there is a page around. What cannot be taken keeps its
/// default, and is told.
pub fn read(given: &[(String, String)], framed: bool) -> (Settings, Vec<Fault>) {
    let may = |name: &str| framed || !BY_THE_PAGE_AROUND.contains(&name);
    let (settings, mut faults) = Settings::read(|name| {
        let found = given.iter().find(|(found, _)| found == name);
        let taken = found.filter(|_| NAMES.contains(&name) && may(name));
        taken.map(|(_, value)| value.clone())
    });
    for (place, (name, _)) in given.iter().enumerate() {
        let before = given.iter().take(place).any(|(found, _)| found == name);
        let instead = if !NAMES.contains(&name.as_str()) {
            nearest(name, NAMES.into_iter()).map_or_else(
                || ["one of: ", &NAMES.join(", ")].concat(),
                |near| ["\"", near, "\""].concat(),
            )
        } else if !may(name) {
            "it only in the address of an iframe".to_owned()
        } else if before {
            "it only once: the first is taken".to_owned()
        } else {
            continue;
        };
        if !name.is_empty() {
            let attribute = name.chars().take(TOLD).collect();
            faults.push(Fault { attribute, instead });
        }
    }
    (settings, faults)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::embed::{Settings, Topic};
    use rulebook::Voice;

    /// The names and values of `name=value&name=value`, as the browser gives them: in plain letters.
    fn given(query: &str) -> Vec<(String, String)> {
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let halves = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        halves
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// What was not taken, with what to write.
    fn faults(query: &str, framed: bool) -> Vec<(String, String)> {
        let (_, faults) = read(&given(query), framed);
        faults
            .into_iter()
            .map(|fault| (fault.attribute, fault.instead))
            .collect()
    }

    #[test]
    fn an_address_without_settings_has_nothing_wrong() {
        for query in ["", "="] {
            assert_eq!(
                read(&given(query), true),
                (Settings::default(), vec![]),
                "{query}"
            );
        }
    }

    #[test]
    fn what_is_set_is_taken_as_of_an_element() {
        let query = "topic=production-order&holder=england&voice=patient&theme=dark&lang=en-GB&law-date=2026-01-11\
            &heading-level=3&exit-url=https://example.org/away&advice-name=Members’ line\
            &advice-tel=+44 20 7946 0000";
        let (settings, faults) = read(&given(query), true);
        assert_eq!(faults, []);
        assert!(matches!(settings.topic, Some(Topic::Paper(_))));
        assert_eq!(settings.holder, Some("england"));
        assert_eq!(settings.voice, Some(Voice::Patient));
        assert_eq!(settings.theme, Some("dark"));
        assert!(settings.law_date.is_some() && settings.heading_level == 3);
        assert_eq!(settings.exit.as_deref(), Some("https://example.org/away"));
        let advice = settings.advice.expect("an advice line");
        assert_eq!(
            (advice.name.as_str(), advice.link.as_str()),
            ("Members’ line", "tel:+442079460000")
        );
    }

    #[test]
    fn a_link_sets_no_way_out_and_no_number_to_ring() {
        let query = "topic=asked&law-date=2026-11-21&exit-url=https://example.org&advice-name=Line&advice-tel=02079460000";
        let (settings, _) = read(&given(query), false);
        assert!(settings.topic.is_some());
        assert_eq!((&settings.exit, &settings.advice), (&None, &None));
        assert!(settings.law_date.is_none());
        let told = faults(query, false);
        let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["law-date", "exit-url", "advice-name", "advice-tel"]);
        assert_eq!(faults(query, true), []);
    }

    #[test]
    fn the_nearest_right_name_is_told() {
        let one = |query| match &faults(query, true)[..] {
            [(name, instead)] => (name.clone(), instead.clone()),
            other => panic!("{query}: {other:?}"),
        };
        for (query, name, instead) in [
            ("topics=asked", "topics", "\"topic\""),
            ("Topic=asked", "Topic", "\"topic\""),
            ("topic=production_order", "topic", "\"production-order\""),
            ("theme=darkk", "theme", "\"dark\""),
            (
                "topic=asked&topic=own",
                "topic",
                "it only once: the first is taken",
            ),
        ] {
            assert_eq!(one(query), (name.to_owned(), instead.to_owned()));
        }
        // The frame tells the page around nothing, and asks for nothing later.
        for query in ["share-outcome", "loading=lazy", "utm_source=letter"] {
            assert!(one(query).1.starts_with("one of: topic, "), "{query}");
        }
    }

    #[test]
    fn nothing_hostile_is_taken() {
        for query in [
            "advice-name=<script>alert(1)</script>&advice-tel=999",
            "advice-name=Line&advice-tel=javascript:alert(1)",
            "exit-url=javascript:alert(1)",
            "exit-url=JavaScript:alert(1)",
            "exit-url=data:text/html,x",
            "exit-url=//example.org",
            "topic=\u{fffd}(\u{fffd}(",
            "holder=%",
            "law-date=%2",
        ] {
            let (settings, faults) = read(&given(query), true);
            assert_eq!(
                (settings, faults.len()),
                (Settings::default(), 1),
                "{query}"
            );
        }
    }
}
