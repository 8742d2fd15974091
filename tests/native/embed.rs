//! The guide in a host's page: where it begins, what it says there, and how
//! deep its headings stand.

use std::rc::Rc;

use confidant::app::{App, AppProps, SharedGuide};
use confidant::embed::{Host, Settings, begin};
use confidant::session::{Action, Door, Screen, Session};
use rulebook::Voice;
use rulebook::law::{DOCUMENTS, LAW, REVIEWED, Word};
use rules::rulebook::{Day, FactId};
use yew::Callback;

use crate::markup;
use crate::walks::guide;

fn set(given: &[(&str, &str)]) -> Settings {
    let attribute = |name: &str| {
        let found = given.iter().find(|(id, _)| *id == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let (settings, faults) = Settings::read(attribute);
    assert_eq!(faults, [], "{given:?}");
    settings
}

fn began(guide: &SharedGuide, given: &[(&str, &str)]) -> Session {
    begin(&guide.0, &set(given), REVIEWED)
}

fn drawn(guide: &SharedGuide, given: &[(&str, &str)]) -> String {
    let settings = set(given);
    markup::of::<App>(AppProps {
        guide: guide.clone(),
        session: begin(&guide.0, &settings, REVIEWED),
        host: Host {
            settings: Rc::new(settings),
            tell: Some(Callback::noop()),
            ..Host::default()
        },
    })
}

#[test]
fn a_host_that_sets_nothing_has_the_guide_s_own_beginning() {
    let guide = guide();
    let mut session = began(&guide, &[]);
    session.home = None;
    assert_eq!(session, Session::new(REVIEWED));
}

#[test]
fn each_door_and_each_paper_is_a_beginning() {
    let guide = guide();
    let doors = ["asked", "paper", "worried", "shared", "own"];
    for (id, door) in doors.into_iter().zip(Door::ALL) {
        let entered = Session::new(REVIEWED).after(Action::Enter(door), &*guide.0);
        let session = began(&guide, &[("topic", id)]);
        assert_eq!(session.screen, entered.screen, "{id}");
        assert_eq!(session.given, entered.given, "{id}");
        // Nothing has the focus because the page has come.
        assert_eq!(session.turn, 0, "{id}");
    }
    for (document, place) in DOCUMENTS.iter().zip(0..) {
        let session = began(&guide, &[("topic", document.id)]);
        assert_eq!(session.screen, Screen::Document(place), "{}", document.id);
    }
}

#[test]
fn what_the_host_knows_is_not_asked() {
    let guide = guide();
    let holder = LAW.facts.iter().position(|fact| fact.id == "holder");
    let holder = FactId(
        holder
            .and_then(|place| place.try_into().ok())
            .expect("the fact"),
    );
    let bare = guide.0.known(&began(&guide, &[("topic", "asked")]));
    let known = guide
        .0
        .known(&began(&guide, &[("topic", "asked"), ("holder", "wales")]));
    assert!(!bare.asked.has(holder) && known.asked.has(holder));
    assert!(known.knowledge.is_settled(holder));
}

#[test]
fn a_patient_s_page_speaks_to_patients_and_a_day_is_the_law_s_day() {
    let guide = guide();
    assert_eq!(began(&guide, &[("voice", "patient")]).voice, Voice::Patient);
    assert_eq!(began(&guide, &[("topic", "own")]).voice, Voice::Patient);
    let own = [("topic", "own"), ("voice", "professional")];
    assert_eq!(began(&guide, &own).voice, Voice::Professional);
    for given in [
        &[][..],
        &[("topic", "asked")],
        &[("topic", "own")],
        &own,
        &[("voice", "patient")],
        &[("topic", "worried"), ("voice", "patient")],
    ] {
        // A card for a guide that never came speaks to the same reader.
        let voice = began(&guide, given).voice;
        assert_eq!(set(given).speaks_to(), voice, "{given:?}");
    }
    let session = began(&guide, &[("law-date", "2026-01-11")]);
    assert_eq!(
        (Some(session.as_at), session.today),
        (Day::from_iso("2026-01-11"), REVIEWED)
    );
}

#[test]
fn to_begin_again_is_to_begin_there_again() {
    let guide = guide();
    let first = began(
        &guide,
        &[("topic", "production-order"), ("holder", "england")],
    );
    let later = first.clone().after(Action::Danger, &*guide.0);
    assert_ne!(later.given, first.given);
    let again = later.after(Action::Restart, &*guide.0);
    assert_eq!((again.screen, &again.given), (first.screen, &first.given));
}

#[test]
fn the_headings_stand_where_the_host_has_them() {
    let guide = guide();
    // An iframe has no page to tell, and its headings stand in an outline too.
    let framed = markup::of::<App>(AppProps {
        guide: guide.clone(),
        session: Session::new(REVIEWED),
        host: Host {
            settings: Rc::new(set(&[("heading-level", "3")])),
            ..Host::default()
        },
    });
    assert!(framed.contains("aria-level=\"3\""));
    assert!(!drawn(&guide, &[]).contains("aria-level"));
    let four = drawn(&guide, &[("heading-level", "4"), ("topic", "asked")]);
    for (tag, level) in [("<h2", "aria-level=\"4\""), ("<h3", "aria-level=\"5\"")] {
        let headings: Vec<&str> = four.match_indices(tag).map(|(at, _)| &four[at..]).collect();
        assert!(!headings.is_empty(), "{tag}");
        for heading in headings {
            let own = heading.split_once('>').expect("a tag").0;
            assert!(own.contains(level), "{own}");
        }
    }
}

#[test]
fn no_heading_is_deeper_than_headings_go() {
    let guide = guide();
    let settings = set(&[("heading-level", "5")]);
    let result = markup::of::<App>(AppProps {
        session: began(&guide, &[]).after(Action::Danger, &*guide.0),
        guide,
        host: Host {
            settings: Rc::new(settings),
            ..Host::default()
        },
    });
    let deepest: Vec<&str> = result
        .match_indices("<h4")
        .filter_map(|(at, _)| result[at..].split_once('>'))
        .map(|(own, _)| own)
        .collect();
    assert!(!deepest.is_empty());
    for own in deepest {
        assert!(own.contains("aria-level=\"6\""), "{own}");
    }
}

#[test]
fn the_parts_that_a_host_may_style_have_names() {
    let guide = guide();
    let question = drawn(&guide, &[("topic", "asked")]);
    for part in ["card", "heading", "question", "option", "button"] {
        assert!(question.contains(&format!("part=\"{part}\"")), "{part}");
    }
    let result = markup::of::<App>(AppProps {
        session: began(&guide, &[]).after(Action::Danger, &*guide.0),
        guide: guide.clone(),
        host: Host {
            tell: Some(Callback::noop()),
            ..Host::default()
        },
    });
    for part in ["result", "note", "citation"] {
        assert!(result.contains(&format!("part=\"{part}\"")), "{part}");
    }
    let own = markup::of::<App>(AppProps {
        session: Session::new(REVIEWED),
        guide,
        host: Host::default(),
    });
    assert!(!own.contains("part=\""), "on its own page nobody styles it");
}

#[test]
fn the_publisher_s_line_stands_on_each_screen_after_the_guide_s_own() {
    let guide = guide();
    let line = [
        ("advice-name", "Members’ line"),
        ("advice-tel", "020 7946 0000"),
    ];
    for topic in [
        None,
        Some(("topic", "asked")),
        Some(("topic", "production-order")),
    ] {
        let given: Vec<_> = line.into_iter().chain(topic).collect();
        let page = drawn(&guide, &given);
        assert_eq!(
            page.matches("href=\"tel:02079460000\"").count(),
            1,
            "{topic:?}"
        );
    }
}

#[test]
fn a_publisher_s_page_opens_beside_the_answers_and_a_number_rings() {
    let guide = guide();
    let link = |reach| {
        let page = drawn(
            &guide,
            &[("advice-name", "Our line"), ("advice-tel", reach)],
        );
        let (_, from) = page.split_once("Our line").expect("the line");
        let (_, from) = from.split_once("<a").expect("its link");
        from.split_once('>').expect("a tag").0.to_owned()
    };
    let away = link("https://example.org/line");
    for part in [
        "href=\"https://example.org/line\"",
        "target=\"_blank\"",
        "rel=\"noopener noreferrer\"",
    ] {
        assert!(away.contains(part), "{away}");
    }
    assert!(!link("020 7946 0000").contains("target"));
}

#[test]
fn a_reader_is_told_where_the_site_is_told_the_result() {
    let guide = guide();
    for (id, voice) in [
        ("professional", Voice::Professional),
        ("patient", Voice::Patient),
    ] {
        let words = Word::PrivateShared.text().to(voice);
        let says = |given: &[(&str, &str)]| drawn(&guide, given).contains(words);
        assert!(says(&[("voice", id), ("share-outcome", "")]), "{id}");
        assert!(!says(&[("voice", id)]), "{id}");
    }
}
