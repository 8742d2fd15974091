//! The day of the request: the same answers on the eve of a new law and on its
//! first day, and a day that the guide does not cover.

use confidant::session::{Action, Door, Screen, Session};
use rulebook::law::{REVIEWED, Word};
use rules::rulebook::Day;

use crate::markup;
use crate::walks::{answers, check, draw, guide};

const EVE: Day = Day::from_civil(2026, 1, 11);
const FIRST: Day = Day::from_civil(2026, 1, 12);

/// The police ask by word of mouth about a victim, whom nobody has asked.
fn about_a_victim() -> Session {
    let given = answers(&[
        ("danger", "no"),
        ("situation", "asked"),
        ("holder", "england"),
        ("asker", "england-and-wales"),
        ("requester", "police"),
        ("papers", ""),
        ("power-named", "no-law"),
        ("information", "health-record"),
        ("role", "victim"),
        ("victim-request", "spoken-only"),
        ("identity-checked", "yes"),
        ("request-states", "complete"),
        ("alive", "alive"),
        ("age", "adult"),
        ("capacity", "has"),
        ("consent", "not-asked"),
        ("safe-to-ask", "yes"),
        ("serious-harm", "no"),
        ("also", ""),
    ]);
    let guide = guide();
    let session = Session::new(REVIEWED)
        .after(Action::Enter(Door::Asked), &*guide.0)
        .after(Action::Continue(given), &*guide.0);
    Session {
        screen: Screen::Result,
        ..session
    }
}

fn asked_on(day: Day) -> String {
    let guide = guide();
    let session = about_a_victim().after(Action::AskedOn(Some(day)), &*guide.0);
    let page = draw(&guide, &session);
    check(&page, "a day");
    page
}

/// The section of that id, in words.
fn section(page: &str, id: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("id=\"{id}\""))
        .unwrap_or_else(|| panic!("no section {id}"));
    let inside = rest.split_once("</section>").expect("its end").0;
    markup::text(&["<", inside].concat())
}

/// The id of the headline on the plate.
fn headline(page: &str) -> &str {
    let (before, _) = page.split_once("\" class=\"plate\"").expect("a plate");
    before
        .rsplit_once("data-outcome=\"")
        .expect("its headline")
        .1
}

#[test]
fn the_eve_of_a_law_and_its_first_day_differ_and_say_why() {
    let began = "This rule began on 12 January 2026.";
    let eve = asked_on(EVE);
    let dates = section(&eve, "dates");
    assert!(dates.contains("Law as at 11 January 2026"), "{dates}");
    assert!(dates.contains("On 12 January 2026 or later"), "{dates}");
    assert!(dates.contains(began), "{dates}");
    assert!(
        !section(&eve, "why").contains(began),
        "no law yet decided it"
    );

    let first = asked_on(FIRST);
    assert!(section(&first, "why").contains(began));
    let dates = section(&first, "dates");
    assert!(dates.contains("Before 12 January 2026"), "{dates}");
    assert_ne!(headline(&eve), headline(&first));
}

#[test]
fn a_day_outside_the_guide_is_told_as_such_and_never_the_nearest() {
    let page = asked_on(Day::from_civil(2020, 1, 1));
    let text = markup::text(&page);
    assert!(text.contains(Word::Outside.text().professional), "{text}");
    assert_eq!(headline(&page), "advice-first");
}

#[test]
fn what_is_no_day_changes_nothing_and_says_so() {
    let guide = guide();
    let before = about_a_victim();
    let session = before.clone().after(Action::AskedOn(None), &*guide.0);
    assert_eq!(session.as_at, before.as_at);
    let page = draw(&guide, &session);
    assert!(section(&page, "dates").contains(Word::DatesMissing.text().professional));
    let session = session.after(Action::AskedOn(Some(EVE)), &*guide.0);
    assert!(!session.no_day);
    let again = session.after(Action::Restart, &*guide.0);
    assert_eq!((again.as_at, again.today), (REVIEWED, REVIEWED));
}
