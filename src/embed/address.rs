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

/// Reads what stands behind the question mark of an address; `framed`: there
/// is a page around. What cannot be taken keeps its default, and is told.
pub fn read(query: &str, framed: bool) -> (Settings, Vec<Fault>) {
    let given: Vec<(String, String)> = query.trim_start_matches('?').split('&').map(pair).collect();
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

/// `name=value`, as forms write it.
fn pair(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    (decoded(name), decoded(value))
}

/// The text without `+` for a blank and `%` with two digits for a byte. What is
/// none of them stands for itself, and no check lets it pass.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let byte = after.get(..2).filter(|_| first == b'%').and_then(byte);
        bytes.push(match (first, byte) {
            (_, Some(byte)) => byte,
            (b'+', None) => b' ',
            _ => first,
        });
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that two digits of sixteen write.
fn byte(digits: &[u8]) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    let byte = digits
        .iter()
        .try_fold(0, |sum, digit| Some(sum * 16 + value(*digit)?))?;
    u8::try_from(byte).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, read};
    use crate::embed::{Settings, Topic};
    use rulebook::Voice;

    /// What was not taken, with what to write.
    fn faults(query: &str, framed: bool) -> Vec<(String, String)> {
        let (_, faults) = read(query, framed);
        faults
            .into_iter()
            .map(|fault| (fault.attribute, fault.instead))
            .collect()
    }

    #[test]
    fn an_address_without_settings_has_nothing_wrong() {
        for query in ["", "?", "?&"] {
            assert_eq!(read(query, true), (Settings::default(), vec![]), "{query}");
        }
    }

    #[test]
    fn what_is_set_is_taken_as_of_an_element() {
        let query = "?topic=production-order&holder=england&voice=patient&theme=dark&lang=en-GB&law-date=2026-01-11\
            &heading-level=3&exit-url=https%3A%2F%2Fexample.org%2Faway&advice-name=Members%E2%80%99+line\
            &advice-tel=%2B44%2020%207946%200000";
        let (settings, faults) = read(query, true);
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
        let query = "?topic=asked&law-date=2026-11-21&exit-url=https://example.org&advice-name=Line&advice-tel=02079460000";
        let (settings, _) = read(query, false);
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
            ("?topics=asked", "topics", "\"topic\""),
            ("?Topic=asked", "Topic", "\"topic\""),
            ("?topic=production_order", "topic", "\"production-order\""),
            ("?theme=darkk", "theme", "\"dark\""),
            (
                "?topic=asked&topic=own",
                "topic",
                "it only once: the first is taken",
            ),
        ] {
            assert_eq!(one(query), (name.to_owned(), instead.to_owned()));
        }
        // The frame tells the page around nothing, and asks for nothing later.
        for query in ["?share-outcome", "?loading=lazy", "?utm_source=letter"] {
            assert!(one(query).1.starts_with("one of: topic, "), "{query}");
        }
    }

    #[test]
    fn nothing_hostile_is_taken() {
        for query in [
            "?advice-name=%3Cscript%3Ealert(1)%3C/script%3E&advice-tel=999",
            "?advice-name=Line&advice-tel=javascript:alert(1)",
            "?exit-url=javascript:alert(1)",
            "?exit-url=JavaScript%3Aalert(1)",
            "?exit-url=data:text/html,x",
            "?exit-url=//example.org",
            "?topic=%F0%28%8C%28",
            "?holder=%",
            "?law-date=%2",
        ] {
            let (settings, faults) = read(query, true);
            assert_eq!(
                (settings, faults.len()),
                (Settings::default(), 1),
                "{query}"
            );
        }
    }

    #[test]
    fn bytes_are_read_as_forms_write_them() {
        for (written, text) in [
            ("a+b%20c", "a b c"),
            ("%E2%80%99", "’"),
            ("100%", "100%"),
            ("%zz%4", "%zz%4"),
            ("%+1", "% 1"),
        ] {
            assert_eq!(decoded(written), text, "{written}");
        }
    }
}
