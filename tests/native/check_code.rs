//! The check code: what it brings back, of every scenario, and what it refuses.

use std::collections::BTreeSet;

use confidant::check_code::{read, write};
use confidant::guide::Guide;
use confidant::session::{Action, Answer, Course, Given, Refused, Screen, Session};
use rulebook::Answers;
use rulebook::law::{QUESTIONS, REVIEWED};
use rulebook_compiler::scenario::Scenario;
use rules::rulebook::Day;

use crate::cases::{answer, scenarios, told};
use crate::{markup, walks};

/// A small fixed series of numbers that look thrown.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(0x1405_7b7e_f767_814f);
        (self.0 >> 33) as usize % sides
    }
}

fn guide() -> Guide {
    Guide::build().expect("the law fits its diagrams")
}

/// The interview of a reader who knows what the case says.
fn asked(guide: &Guide, case: &Scenario) -> Session {
    let mut session = Session::new(case.as_at);
    loop {
        session.screen = guide.next(&session);
        let Screen::Page(page) = session.screen else {
            return session;
        };
        session.turn += 1;
        for question in guide.asked_on(&session, page) {
            let (said, _) = answer(&QUESTIONS[usize::from(question)], &case.known);
            session.given.retain(|given| given.question != question);
            session.given.push(Given {
                question,
                answer: said.unwrap_or(Answer::Unknown),
                turn: session.turn,
            });
        }
    }
}

/// The code of a session, which must come back as it was.
fn round_trip(guide: &Guide, session: &Session, what: &str) -> String {
    let code = write(guide, session).unwrap_or_else(|| panic!("no code: {what}"));
    let restored = read(guide, &code).unwrap_or_else(|why| panic!("{why:?}: {what}"));
    let back = Session::restored(&restored);
    let (known, mut counted) = guide.counted(session);
    let (again, _) = guide.counted(&back);
    counted.sort_by_key(|given| given.question);
    let answers = |given: &[Given]| -> Vec<(u16, Answer)> {
        given
            .iter()
            .map(|given| (given.question, given.answer))
            .collect()
    };
    assert_eq!(answers(&back.given), answers(&counted), "answers: {what}");
    assert_eq!(back.as_at, session.as_at, "day: {what}");
    assert_eq!(again.knowledge, known.knowledge, "knowledge: {what}");
    assert_eq!(again.asked, known.asked, "what was asked: {what}");
    // Headlines, grounds, duties, steps and their reasons.
    assert_eq!(guide.explain(&again), guide.explain(&known), "{what}");
    assert_eq!(guide.meanwhile(&again), guide.meanwhile(&known), "{what}");
    code
}

/// How many letters a code has.
fn letters(code: &str) -> usize {
    code.chars().filter(|letter| *letter != ' ').count()
}

fn statistics(what: &str, codes: &[String]) {
    let mut lengths: Vec<usize> = codes.iter().map(|code| letters(code)).collect();
    lengths.sort_unstable();
    let (median, longest) = (lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
    println!(
        "{what}: {} codes, {median} letters at the median, {longest} at most",
        codes.len()
    );
}

#[test]
fn every_scenario_comes_back_as_it_was() {
    let guide = guide();
    let cases = scenarios();
    let (mut halves, mut codes) = (0, Vec::new());
    for case in &cases {
        let (session, whole) = told(case);
        halves += usize::from(!whole);
        let code = round_trip(&guide, &session, &case.place);
        assert!(
            letters(&code) <= 31,
            "{}: any three wrong letters are refused up to 31",
            case.place
        );
        codes.push(code);
    }
    statistics("All that a scenario says", &codes);
    println!("of these, {halves} say more than answers can, and the nearest answers were taken");
    let interviews: Vec<String> = cases
        .iter()
        .map(|case| round_trip(&guide, &asked(&guide, case), &case.place))
        .collect();
    statistics("The interviews", &interviews);
}

#[test]
fn fifty_codes_refuse_every_wrong_letter_and_every_swap() {
    let guide = guide();
    let cases = scenarios();
    let every = cases.len() / 50;
    let codes: BTreeSet<String> = cases
        .iter()
        .step_by(every)
        .filter_map(|case| write(&guide, &told(case).0))
        .collect();
    assert!(codes.len() >= 50, "{} codes that differ", codes.len());
    let letters: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    let (mut tried, mut placed) = (0, 0);
    for code in &codes {
        let sound: Vec<char> = code.chars().filter(|letter| *letter != ' ').collect();
        let refuses = |wrong: &[char]| match read(&guide, &wrong.iter().collect::<String>()) {
            Err(Refused::Slip(group)) => group,
            other => panic!("{code} as {wrong:?}: {other:?}"),
        };
        for place in 0..sound.len() {
            let mut wrong = sound.clone();
            for &letter in letters.iter().filter(|letter| **letter != sound[place]) {
                wrong[place] = letter;
                assert_eq!(refuses(&wrong), Some(place / 4), "{code}: {wrong:?}");
                tried += 1;
            }
            wrong[place] = sound[place];
            if place > 0 && sound[place] != sound[place - 1] {
                wrong.swap(place, place - 1);
                placed += usize::from(refuses(&wrong) == Some(place / 4));
                tried += 1;
            }
        }
    }
    println!(
        "{} codes: {tried} slips refused, {placed} swaps placed",
        codes.len()
    );
}

#[test]
fn a_code_is_read_in_any_case_and_with_any_spaces() {
    let guide = guide();
    let cases = scenarios();
    let code = write(&guide, &told(&cases[0]).0).expect("a code");
    let restored = read(&guide, &code);
    assert!(restored.is_ok());
    let loose = code
        .to_lowercase()
        .replace(' ', " - ")
        .replace('1', "l")
        .replace('0', "o");
    assert_eq!(read(&guide, &loose), restored);
    assert_eq!(read(&guide, &code.replace(' ', "")), restored);
}

#[test]
fn what_is_no_code_is_refused() {
    let guide = guide();
    for wrong in [
        "",
        " ",
        "7K2Q",
        "0",
        "0000",
        "0000 0000 0000",
        "hello there",
        "7K2Q 9U3A 11",
        "💥",
    ] {
        assert!(
            matches!(read(&guide, wrong), Err(Refused::Slip(_))),
            "{wrong}"
        );
    }
    assert!(matches!(
        read(&guide, &"Z".repeat(5000)),
        Err(Refused::Slip(None))
    ));
    let mut dice = Dice(7);
    let letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".as_bytes();
    for _ in 0..20_000 {
        let length = 1 + dice.throw(40);
        let typed: String = (0..length)
            .map(|_| char::from(letters[dice.throw(32)]))
            .collect();
        // One in 32,768 is sound by chance; it is of no edition, or no session.
        assert!(read(&guide, &typed).is_err(), "{typed}");
    }
}

#[test]
fn any_answers_on_any_day_come_back_as_they_were() {
    let guide = guide();
    let mut dice = Dice(11);
    let mut codes = Vec::new();
    for round in 0..300 {
        let mut given = Vec::new();
        for (place, question) in (0..).zip(QUESTIONS) {
            let answer = match (dice.throw(4), question.answers) {
                (0 | 1, _) => continue,
                (2, _) if !question.never_unknown => Answer::Unknown,
                (_, Answers::Choices(choices)) => Answer::Choice(dice.throw(choices.len()) as u16),
                (_, Answers::Ticks(ticks)) => Answer::Ticks(dice.throw(1 << ticks.len()) as u64),
            };
            let turn = 1 + dice.throw(9) as u32;
            given.push(Given {
                question: place,
                answer,
                turn,
            });
        }
        let day = Day(REVIEWED.0 + dice.throw(4000) as i32 - 2000);
        let session = Session {
            given,
            turn: 10,
            screen: Screen::Result,
            ..Session::new(day)
        };
        codes.push(round_trip(&guide, &session, &format!("round {round}")));
    }
    statistics("Answers thrown with dice", &codes);
    for day in [Day::from_civil(0, 1, 1), Day::from_civil(9999, 12, 31)] {
        round_trip(&guide, &Session::new(day), "a far day");
    }
}

#[test]
fn a_result_shows_its_code_and_the_start_takes_it() {
    let guide = walks::guide();
    let cases = scenarios();
    let (session, _) = told(&cases[0]);
    let code = write(&guide.0, &session).expect("a code");
    let page = walks::draw(&guide, &session);
    walks::check(&page, "a result with its code");
    assert!(
        page.contains(&format!(">{code}</b>")),
        "{code} stands under the result"
    );

    let typed = |typed: &str| {
        let action = Action::Restore(read(&guide.0, typed));
        Session::new(REVIEWED).after(action, &*guide.0)
    };
    let again = walks::draw(&guide, &typed(&code));
    assert_eq!(markup::text(&again), markup::text(&page), "the same result");

    let other = if code.starts_with('7') { "8" } else { "7" };
    let wrong = [other, &code[1..]].concat();
    let page = walks::draw(&guide, &typed(&wrong));
    walks::check(&page, "a code refused");
    assert!(page.contains("Look at group 1 again"), "the group is named");
    assert!(
        page.contains("<details open=\"open\" class=\"have-code\""),
        "the form is open"
    );
    assert!(!page.contains(&wrong), "what was typed is not shown again");
}
