//! The screens over the law as it is: every page in both voices, and the
//! promises that hold on each of them.

use std::rc::Rc;

use confidant::app::{App, AppProps, SharedGuide};
use confidant::embed::Host;
use confidant::guide::Guide;
use confidant::session::{Action, Answer, Door, Screen, Session};
use rulebook::law::{LAW, PAGES, QUESTIONS, REVIEWED, Word};
use rulebook::{Answers, Voice};
use rules::rulebook::Headline;

use crate::markup;

const VOICES: [Voice; 2] = [Voice::Professional, Voice::Patient];

pub(crate) fn guide() -> SharedGuide {
    SharedGuide(Rc::new(Guide::build().expect("the law fits its diagrams")))
}

pub(crate) fn draw(guide: &SharedGuide, session: &Session) -> String {
    markup::of::<App>(AppProps {
        guide: guide.clone(),
        session: session.clone(),
        host: Host::default(),
    })
}

fn begin() -> Session {
    Session::new(REVIEWED)
}

/// Answers by the ids of fact and value; of ticks, the boxes ticked.
pub(crate) fn answers(given: &[(&str, &str)]) -> Vec<(u16, Answer)> {
    let fact_id = |fact: rules::rulebook::FactId| LAW.facts[fact.0 as usize].id;
    let mut found = Vec::new();
    for (place, question) in (0_u16..).zip(QUESTIONS) {
        match question.answers {
            Answers::Choices(choices) => {
                let fits = |choice: &rulebook::Choice| {
                    choice.sets.iter().all(|&(fact, values)| {
                        let value =
                            LAW.facts[fact.0 as usize].values[values.trailing_zeros() as usize];
                        given.contains(&(fact_id(fact), value))
                    })
                };
                let choice = choices.iter().position(fits);
                found.extend(choice.map(|choice| (place, Answer::Choice(choice as u16))));
            }
            Answers::Ticks(ticks) => {
                let ticked = ticks
                    .iter()
                    .enumerate()
                    .filter(|(_, tick)| given.contains(&(fact_id(tick.fact), "yes")));
                let bits = ticked.fold(0, |bits, (tick, _)| bits | 1 << tick);
                let about = given.iter().any(|(fact, _)| {
                    ticks
                        .iter()
                        .any(|tick| fact_id(tick.fact).starts_with(&format!("{fact}.")))
                });
                if bits != 0 || about {
                    found.push((place, Answer::Ticks(bits)));
                }
            }
        }
    }
    found
}

/// Whether the plate is that headline's.
fn is_plate(page: &str, headline: &str) -> bool {
    page.contains(&format!("data-outcome=\"{headline}\" class=\"plate\""))
}

/// The promises of every screen.
pub(crate) fn check(page: &str, what: &str) {
    assert_eq!(
        page.matches("<h2").count(),
        1,
        "one heading of the second rank: {what}"
    );
    assert!(
        !page.contains("<h2 tabindex=\"-1\"></h2>") && !page.contains("<h3></h3>"),
        "an empty heading: {what}"
    );
    assert!(
        !page.contains('{') && !page.contains('}'),
        "a blank was not filled in: {what}"
    );
    assert!(page.contains("card-foot"), "whom to ring: {what}");
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let twice = ids
        .iter()
        .enumerate()
        .find(|(place, id)| ids.iter().take(*place).any(|other| other == *id));
    assert_eq!(twice, None, "an id stands twice: {what}");
    assert_eq!(page.matches("aria-label=").count(), 1, "one region: {what}");
}

#[test]
fn the_start_says_what_this_is_and_has_five_doors() {
    let page = draw(&guide(), &begin());
    check(&page, "start");
    assert_eq!(page.matches("class=\"door\"").count(), 5);
    assert!(
        page.find("urgent") < page.find("<h2"),
        "danger before all else"
    );
}

#[test]
fn every_page_of_questions_is_drawn_in_both_voices() {
    let guide = guide();
    for (index, row) in (0_u16..).zip(PAGES) {
        for voice in VOICES {
            let session = Session {
                screen: Screen::Page(index),
                voice,
                ..begin()
            };
            let page = draw(&guide, &session);
            check(&page, row.id);
            assert!(
                page.contains("<fieldset") && page.contains("<legend"),
                "{}",
                row.id
            );
            assert_eq!(
                page.contains("class=\"exit\""),
                voice == Voice::Patient,
                "{}",
                row.id
            );
        }
    }
}

#[test]
fn an_interview_of_don_t_know_ends_and_never_repeats_itself() {
    let guide = guide();
    let mut session = begin().after(Action::Enter(Door::Asked), &*guide.0);
    let mut seen = Vec::new();
    while let Screen::Page(page) = session.screen {
        assert!(!seen.contains(&page), "page {page} was asked twice");
        seen.push(page);
        check(&draw(&guide, &session), PAGES[page as usize].id);
        let asked = guide.0.asked_on(&session, page);
        let unknown = |&place: &u16| {
            let certain = QUESTIONS[place as usize].never_unknown;
            (
                place,
                if certain {
                    Answer::Choice(0)
                } else {
                    Answer::Unknown
                },
            )
        };
        let answers = asked.iter().map(unknown).collect();
        session = session.after(Action::Continue(answers), &*guide.0);
    }
    for voice in VOICES {
        let page = draw(
            &guide,
            &Session {
                voice,
                ..session.clone()
            },
        );
        check(&page, "nothing known");
        assert!(
            page.contains("id=\"possible\"") && page.contains("id=\"meanwhile\""),
            "it says what is still possible"
        );
        let asks = page.split_once("class=\"ask-list\"").expect("questions").1;
        let first = asks.split_once("</li>").expect("the first of them").0;
        assert!(
            markup::text(&["<", first].concat()).contains(Word::AskPaper.text().to(voice)),
            "first of all, what paper it is: {first}"
        );
    }
}

#[test]
fn danger_is_answered_at_once_from_anywhere() {
    let guide = guide();
    for session in [
        begin(),
        begin().after(Action::Enter(Door::Asked), &*guide.0),
    ] {
        let session = session.after(Action::Danger, &*guide.0);
        let page = draw(&guide, &session);
        check(&page, "danger");
        assert!(is_plate(&page, "act-now"));
    }
}

#[test]
fn every_door_leads_to_a_screen_in_its_own_voice() {
    let guide = guide();
    for door in Door::ALL {
        let session = begin().after(Action::Enter(door), &*guide.0);
        assert_ne!(session.screen, Screen::Start);
        assert_eq!(session.voice == Voice::Patient, door == Door::Own);
        // A patient is asked what it is about; every other door is an answer.
        assert_eq!(session.given.is_empty(), door == Door::Own);
        check(&draw(&guide, &session), "a door");
    }
    let paper = begin().after(Action::Enter(Door::Paper), &*guide.0);
    let Screen::Page(page) = paper.screen else {
        panic!("the paper is looked at first")
    };
    let settles = PAGES[page as usize]
        .questions
        .iter()
        .flat_map(|&place| QUESTIONS[place as usize].settles);
    assert!(
        settles
            .clone()
            .any(|fact| LAW.facts[fact.0 as usize].id.starts_with("papers."))
    );
}

#[test]
fn what_a_door_answered_is_not_asked_again_but_can_be_changed() {
    let guide = guide();
    let session = begin()
        .after(Action::Enter(Door::Shared), &*guide.0)
        .after(Action::Continue(answers(&[("danger", "no")])), &*guide.0);
    let Screen::Page(page) = session.screen else {
        panic!("where the holder is remains to be asked")
    };
    let ids = |session: &Session| -> Vec<&str> {
        let asked = guide.0.asked_on(session, page);
        let question = |&place: &u16| QUESTIONS[place as usize].id;
        asked.iter().map(question).collect()
    };
    assert_eq!(ids(&session), ["holder"]);
    let changing = session.after(Action::Change(page), &*guide.0);
    assert_eq!(ids(&changing), ["situation", "holder"]);
}

/// Seed 001: an order on the first conditions, a capable patient who refused.
pub(crate) fn the_order() -> Session {
    let given = answers(&[
        ("danger", "no"),
        ("situation", "asked"),
        ("holder", "england"),
        ("asker", "england-and-wales"),
        ("requester", "police"),
        ("papers.production-order", "yes"),
        ("papers", ""),
        ("order-sealed", "sealed"),
        ("order-ended", "stands"),
        ("order-names", "this-holder"),
        ("order-act", "pace"),
        ("access-conditions", "first-set"),
        ("order-date", "days-left"),
        ("information", "health-record"),
        ("alive", "alive"),
        ("age", "adult"),
        ("capacity", "has"),
        ("consent", "refused"),
    ]);
    let guide = guide();
    let session = begin()
        .after(Action::Enter(Door::Asked), &*guide.0)
        .after(Action::Continue(given), &*guide.0);
    Session {
        screen: Screen::Result,
        ..session
    }
}

#[test]
fn the_order_on_the_first_conditions_is_answered_in_one_line_and_then_explained() {
    let guide = guide();
    let session = the_order();
    assert_eq!(
        guide.0.possible(&guide.0.known(&session)).single(),
        Some(Headline::Challenge)
    );
    for voice in VOICES {
        let page = draw(
            &guide,
            &Session {
                voice,
                ..session.clone()
            },
        );
        check(&page, "the order");
        assert!(is_plate(&page, "challenge"));
        let order = [
            "id=\"do\"",
            "id=\"beside\"",
            "id=\"why\"",
            "id=\"flips\"",
            "id=\"path\"",
        ]
        .map(|id| page.find(id));
        assert!(
            order.iter().all(Option::is_some) && order.is_sorted(),
            "the sections in their order: {order:?}"
        );
        assert!(
            page.contains("href=\"https://www.legislation.gov.uk"),
            "the law is linked"
        );
    }
}

#[test]
fn a_guide_past_its_day_says_so() {
    let guide = guide();
    let text = |day| {
        markup::text(&draw(
            &guide,
            &Session {
                ..Session::new(day)
            },
        ))
    };
    let lead = |word: Word| word.text().professional;
    assert!(text(rulebook::law::EXPIRES).contains(lead(Word::Expired)));
    assert!(!text(REVIEWED).contains(lead(Word::Expired)));
}
