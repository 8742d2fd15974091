//! The worked cases as readers' sessions.

use std::path::Path;

use confidant::session::{Answer, Given, Screen, Session};
use rulebook::law::{LAW, QUESTIONS};
use rulebook::{Answers, Question};
use rulebook_compiler::compile_folder;
use rulebook_compiler::scenario::{Scenario, read_path};
use rules::rulebook::{FactId, Values};

/// The cases whose papers are reviewed, by name: every headline is among them.
const REVIEWED: &str = include_str!("../leaves.txt");

/// A bit of a box: not so, and so.
const NO: Values = 1;
const YES: Values = 2;

/// Every worked case.
pub(crate) fn scenarios() -> Vec<Scenario> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = compile_folder(&home.join("rulebook")).expect("the law compiles");
    let read = read_path(&compiled, &home.join("tests/scenarios"));
    assert!(read.report.is_empty(), "every scenario makes sense");
    read.scenarios
}

/// What a reader who knows just this answers, and whether it says all of it.
pub(crate) fn answer(question: &Question, known: &[Values]) -> (Option<Answer>, bool) {
    let of = |fact: FactId| known[usize::from(fact.0)];
    match question.answers {
        Answers::Choices(choices) => {
            let fact = question.settles[0];
            let all = LAW.facts[usize::from(fact.0)].all();
            let choice = choices
                .iter()
                .position(|choice| choice.sets == [(fact, of(fact))]);
            let choice = choice.map(|choice| Answer::Choice(choice as u16));
            (choice, choice.is_some() || of(fact) == all)
        }
        Answers::Ticks(ticks) => {
            let facts = || ticks.iter().map(|tick| of(tick.fact));
            let ticked = (0..).zip(facts()).filter(|(_, values)| *values == YES);
            let bits = ticked.fold(0, |bits, (tick, _)| bits | 1 << tick);
            let half = !facts().all(|values| values == YES || values == NO);
            let nothing = facts().all(|values| values == (YES | NO));
            let none = bits == 0 && half;
            ((!none).then_some(Answer::Ticks(bits)), !half || nothing)
        }
    }
}

/// Every answer that the case says; `None` where none of it can be said, and
/// whether the session knows all that the case does.
pub(crate) fn told(case: &Scenario) -> (Session, bool) {
    let mut whole = true;
    let given = (0..).zip(QUESTIONS).filter_map(|(place, question)| {
        let (said, all) = answer(question, &case.known);
        whole &= all;
        let named = |(fact, _): &(FactId, Values)| question.settles.contains(fact);
        let unknown = case.given.iter().any(named).then_some(Answer::Unknown);
        Some(Given {
            question: place,
            answer: said.or(unknown)?,
            turn: 1,
        })
    });
    let given = given.collect();
    let session = Session {
        given,
        turn: 1,
        screen: Screen::Result,
        ..Session::new(case.as_at)
    };
    (session, whole)
}

/// The cases whose papers are reviewed.
pub(crate) fn reviewed() -> Vec<Scenario> {
    let all = scenarios();
    let named = REVIEWED.lines().map(|name| {
        let case = all.iter().find(|case| case.name == name);
        case.unwrap_or_else(|| panic!("no case is called {name}"))
            .clone()
    });
    named.collect()
}
