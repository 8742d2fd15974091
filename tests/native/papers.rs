//! The papers people hold: their drawings, and the answers read off them.

use confidant::guide::Pin;
use confidant::presenter::asking::page;
use confidant::presenter::document::document;
use confidant::presenter::papers::papers;
use confidant::presenter::reader::Reader;
use confidant::session::{Action, Answer, Door, Screen, Session};
use rulebook::law::{DOCUMENTS, LAW, PAGES, QUESTIONS, REVIEWED, Word};
use rulebook::{Answers, Document, Voice};

use crate::markup;
use crate::walks::{answers, check, draw, guide, the_order};

const VOICES: [Voice; 2] = [Voice::Professional, Voice::Patient];

fn place(id: &str) -> u16 {
    let place = DOCUMENTS.iter().position(|document| document.id == id);
    place.unwrap_or_else(|| panic!("no paper {id}")) as u16
}

/// A reader who came with a paper and ticked these.
fn holding(items: &[&str]) -> Session {
    let guide = guide();
    let ids: Vec<String> = items.iter().map(|item| format!("papers.{item}")).collect();
    let mut given: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "yes")).collect();
    given.push(("papers", ""));
    Session::new(REVIEWED)
        .after(Action::Enter(Door::Paper), &*guide.0)
        .after(Action::Continue(answers(&given)), &*guide.0)
}

/// A reader before that paper, however it is held.
fn before(paper: u16) -> Session {
    let guide = guide();
    let session = Session::new(REVIEWED)
        .after(Action::Enter(Door::Paper), &*guide.0)
        .after(Action::Show(Screen::Document(paper)), &*guide.0);
    let taking_up = guide.0.taking_up(&session, paper);
    session.with(taking_up)
}

#[test]
fn every_paper_is_drawn_in_both_voices_with_its_numbers_in_the_list() {
    let guide = guide();
    for (index, paper) in (0_u16..).zip(DOCUMENTS) {
        for voice in VOICES {
            let session = Session {
                screen: Screen::Document(index),
                voice,
                ..Session::new(REVIEWED)
            };
            let page = draw(&guide, &session);
            check(&page, paper.id);
            let (drawn, list) = page.split_once("</figure>").expect("a drawing");
            assert!(drawn.contains("role=\"img\" aria-labelledby=\"paper-title\""));
            for number in 1..=paper.checks.len() {
                let text = format!("y=\"4.5\">{number}</text>");
                assert_eq!(drawn.matches(&text).count(), 1, "{}: {number}", paper.id);
                assert_eq!(list.matches(&text).count(), 1, "{}: {number}", paper.id);
            }
            assert_eq!(
                list.matches("class=\"told\"").count(),
                2 * paper.checks.len(),
                "{}: what goes wrong, and what to do then",
                paper.id
            );
            assert!(list.contains("href=\"https://"), "{}: a source", paper.id);
        }
    }
}

#[test]
fn two_papers_as_they_were_reviewed() {
    let guide = guide();
    for id in ["production-order", "data-form"] {
        let index = place(id);
        let page = draw(&guide, &before(index));
        let main = page.split_once("<h2").expect("a heading").1;
        let main = main.split_once("<footer").expect("a foot").0;
        insta::assert_snapshot!(id, markup::lines(&["<h2", main].concat()));
    }
}

#[test]
fn who_comes_with_papers_looks_at_each_once_and_is_asked_nothing_twice() {
    let guide = guide();
    let mut session = holding(&["production-order", "data-form"]);
    let mut looked = Vec::new();
    let mut asked = Vec::new();
    for _ in 0..40 {
        match session.screen {
            Screen::Document(paper) => {
                looked.push(DOCUMENTS[paper as usize].id);
                // Every answer that stands there is given there.
                let read = DOCUMENTS[paper as usize].checks.iter();
                let read: Vec<u16> = read.filter_map(|check| check.question).collect();
                let keep = read
                    .iter()
                    .map(|&place| (place, Answer::Choice(0)))
                    .collect();
                asked.extend(read);
                session = session.after(Action::Keep(keep), &*guide.0);
                assert_eq!(session.screen, Screen::Document(paper));
                session = session.after(Action::Continue(Vec::new()), &*guide.0);
            }
            Screen::Page(page) => {
                let now = guide.0.asked_on(&session, page);
                let given = now.iter().map(|&place| {
                    let answer = match QUESTIONS[place as usize].answers {
                        Answers::Choices(_) => Answer::Choice(0),
                        Answers::Ticks(_) => Answer::Ticks(0),
                    };
                    (place, answer)
                });
                // Nobody is in danger: that would end the interview.
                let given = given.map(|(place, answer)| {
                    if QUESTIONS[place as usize].id == "danger" {
                        (place, Answer::Choice(1))
                    } else {
                        (place, answer)
                    }
                });
                let given = given.collect();
                asked.extend(now);
                session = session.after(Action::Continue(given), &*guide.0);
            }
            _ => break,
        }
    }
    assert_eq!(session.screen, Screen::Result);
    assert_eq!(looked, ["production-order", "data-form"]);
    let mut once = asked.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(
        once.len(),
        asked.len(),
        "a question was asked twice: {asked:?}"
    );
}

#[test]
fn whoever_is_asked_is_not_led_through_the_papers_but_may_look() {
    let guide = guide();
    let given = answers(&[
        ("danger", "no"),
        ("holder", "england"),
        ("requester", "police"),
        ("papers.production-order", "yes"),
        ("papers", ""),
        ("asker", "england-and-wales"),
    ]);
    let session = Session::new(REVIEWED)
        .after(Action::Enter(Door::Asked), &*guide.0)
        .after(Action::Continue(given), &*guide.0);
    let Screen::Page(asked) = session.screen else {
        panic!("the order is asked about: {:?}", session.screen)
    };
    assert_eq!(PAGES[asked as usize].id, "the-order");
    let order = Screen::Document(place("production-order"));
    let looks = |session: &Session| page(&Reader::new(&guide.0, session), asked).looks;
    let offered: Vec<Screen> = looks(&session).iter().map(|(_, screen)| *screen).collect();
    assert_eq!(offered, [order]);
    let looking = session.clone().after(Action::Show(order), &*guide.0);
    assert_eq!(looking.screen, order);
    assert_eq!(
        looking.after(Action::Back, &*guide.0).screen,
        session.screen
    );
    let done = Session {
        screen: Screen::Result,
        ..session
    };
    let page = draw(&guide, &done);
    let name = DOCUMENTS[place("production-order") as usize]
        .name
        .professional;
    let offers = Word::CheckThePaper.text().professional;
    let offers = offers.replace("{name}", &name.to_lowercase());
    assert!(markup::text(&page).contains(&offers), "{offers}");
}

/// The values that a session leaves every fact.
fn left(session: &Session) -> Vec<u16> {
    let known = guide().0.known(session);
    let facts = (0..LAW.facts.len() as u16).map(rules::rulebook::FactId);
    facts.map(|fact| known.knowledge.get(fact)).collect()
}

#[test]
fn every_answer_read_off_a_paper_is_the_answer_of_its_question() {
    let guide = guide();
    for (index, paper) in (0_u16..).zip(DOCUMENTS) {
        let session = before(index);
        let view = document(&Reader::new(&guide.0, &session), index).expect("a paper");
        for (check, shown) in paper.checks.iter().zip(&view.checks) {
            let Some((question, _)) = &shown.answers else {
                assert_eq!(shown.pin, Pin::Aside, "{}/{}", paper.id, check.id);
                continue;
            };
            let options = question.options.iter().chain(&question.last);
            for option in options {
                let chosen = vec![(question.name.to_string(), option.value.to_string())];
                let questions = std::slice::from_ref(question);
                let heard = confidant::presenter::question::hear(questions, &chosen);
                assert_eq!(heard.answers.len(), 1, "{}/{}", paper.id, check.id);
                let on_page = Session {
                    screen: Screen::Page(QUESTIONS[question.index as usize].page),
                    ..session.clone()
                };
                let kept = session
                    .clone()
                    .after(Action::Keep(heard.answers.clone()), &*guide.0);
                let asked = on_page.after(Action::Continue(heard.answers), &*guide.0);
                assert_eq!(left(&kept), left(&asked), "{}/{}", paper.id, check.id);
                assert_eq!(kept.screen, session.screen, "the reader stays");
            }
        }
    }
}

/// A reader before the order who has read off its Act.
fn under_the_act(index: u16) -> Session {
    before(index).after(Action::Keep(answers(&[("order-act", "pace")])), &*guide().0)
}

/// Which pin each choice of a check gives, in the order of the choices.
fn pins(paper: &Document, index: u16, of: usize) -> Vec<Pin> {
    let guide = guide();
    let check = &paper.checks[of];
    let question = check.question.expect("a question");
    let Answers::Choices(choices) = QUESTIONS[question as usize].answers else {
        panic!("one of several answers")
    };
    let places = 0..choices.len() as u16;
    let kept = places.map(|choice| {
        let keep = Action::Keep(vec![(question, Answer::Choice(choice))]);
        under_the_act(index).after(keep, &*guide.0)
    });
    kept.map(|session| guide.0.pin(&guide.0.known(&session), check))
        .collect()
}

#[test]
fn a_pin_says_what_the_answer_makes_of_it() {
    let index = place("production-order");
    let paper = &DOCUMENTS[index as usize];
    let of = |id: &str| {
        let place = paper.checks.iter().position(|check| check.id == id);
        place.unwrap_or_else(|| panic!("no check {id}"))
    };
    assert_eq!(
        pins(paper, index, of("conditions")),
        [Pin::Wrong, Pin::Found, Pin::Wrong]
    );
    assert_eq!(
        pins(paper, index, of("signed")),
        [Pin::Found, Pin::Wrong, Pin::Wrong]
    );
    assert_eq!(
        pins(paper, index, of("date")),
        [Pin::Found, Pin::Found, Pin::Wrong]
    );
    let unknown = before(index).after(
        Action::Keep(vec![(
            paper.checks[of("date")].question.expect("one"),
            Answer::Unknown,
        )]),
        &*guide().0,
    );
    let guide = guide();
    let view = document(&Reader::new(&guide.0, &unknown), index).expect("a paper");
    assert_eq!(
        view.checks[of("date")].pin,
        Pin::Open,
        "not known is still to do"
    );
    assert_eq!(
        view.checks[of("court")].pin,
        Pin::Aside,
        "no fact asks about it"
    );
}

#[test]
fn the_tally_counts_what_looks_wrong_and_says_what_to_do_for_now() {
    let guide = guide();
    let index = place("production-order");
    let wrong = answers(&[
        ("order-sealed", "sealed"),
        ("order-names", "this-holder"),
        ("order-act", "pace"),
        ("access-conditions", "first-set"),
    ]);
    let session = before(index).after(Action::Keep(wrong), &*guide.0);
    let view = document(&Reader::new(&guide.0, &session), index).expect("a paper");
    let count = |pin| view.checks.iter().filter(|view| view.pin == pin).count();
    assert_eq!((count(Pin::Found), count(Pin::Wrong)), (3, 1));
    assert!(view.tally.says.contains(Word::WrongOne.text().professional));
    let (headline, _) = guide.0.meanwhile(&guide.0.known(&session));
    assert_eq!(
        view.tally.headline, headline,
        "the engine says what to do for now"
    );
    let decided = document(&Reader::new(&guide.0, &the_order()), index).expect("a paper");
    assert_eq!(decided.tally.headline.id(), "challenge");
}

#[test]
fn who_does_not_know_the_name_finds_the_paper_in_the_list_and_going_on_ticks_it() {
    let guide = guide();
    let session = Session::new(REVIEWED)
        .after(Action::Enter(Door::Paper), &*guide.0)
        .after(Action::Show(Screen::Papers), &*guide.0);
    let page = draw(&guide, &session);
    check(&page, "the list of papers");
    assert_eq!(page.matches("class=\"door\"").count(), DOCUMENTS.len());
    let listed = papers(&Reader::new(&guide.0, &session)).papers;
    let summons = place("witness-summons");
    assert!(listed.iter().any(|paper| paper.index == summons));
    let session = session.after(Action::Show(Screen::Document(summons)), &*guide.0);
    let taking_up = guide.0.taking_up(&session, summons);
    let session = session.after(Action::Continue(taking_up.into_iter().collect()), &*guide.0);
    assert_eq!(guide.0.held(&guide.0.known(&session)), [summons]);
    assert!(
        matches!(session.screen, Screen::Page(_)),
        "it was looked at already"
    );
}
