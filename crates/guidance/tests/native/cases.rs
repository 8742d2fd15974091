//! The worked cases, answered from the tables alone.

use std::path::Path;

use guidance::table::Table;
use guidance::topics::Topic;
use rulebook::law::LAW;
use rulebook_compiler::compile_folder;
use rulebook_compiler::scenario::{Scenario, read_path};
use rules::diagram::{Leaf, Next};
use rules::rulebook::{FactId, Headline};

use crate::with_tables;

/// The situations that the project began from, by the names of their cases,
/// and the page on which each is answered.
const SEEDS: [(&str, &str); 4] = [
    (
        "A capable adult hurt by her partner, nobody has asked her yet: speak to her first (GMC paras 52 and 62)",
        "concern-domestic-abuse",
    ),
    (
        "A woman hurt at home, able to decide, not asked yet (seed 000; V-48)",
        "victim-request-form",
    ),
    (
        "A capable patient refused; a judge signed a production order on the usual conditions (PACE Sch. 1 para. 2)",
        "production-order",
    ),
    (
        "A blanket request for a rape victim’s therapy notes (s. 44A(4); seed 003)",
        "victim-request-form-counselling-notes",
    ),
];

fn cases() -> Vec<Scenario> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let compiled = compile_folder(&root.join("rulebook"))
        .unwrap_or_else(|report| panic!("{}", report.render(false)));
    let reading = read_path(&compiled, &root.join("tests/scenarios"));
    assert!(
        reading.report.is_empty(),
        "{}",
        reading.report.render(false)
    );
    reading.scenarios
}

/// The first fact of a case that is otherwise than its page takes for granted.
fn off(topic: &Topic, case: &Scenario) -> Option<&'static str> {
    let facts = (0_u16..).map(FactId).zip(LAW.facts).zip(&case.known);
    let mut asked = facts.filter(|((_, row), _)| !row.follows);
    let off = asked.find(|&((fact, row), &values)| {
        // A fact that nobody was asked, because it does not apply, says nothing.
        values != row.all() && values & !topic.start.get(fact) != 0
    });
    off.map(|((_, row), _)| row.id)
}

/// Where the table leads who answers as in the case; none where the case
/// leaves an answer open.
fn answered(table: &Table, case: &Scenario) -> Option<Headline> {
    let mut next = table.unfolded.from;
    while let Next::Step(place) = next {
        let step = &table.unfolded.steps[place];
        let values = case.known[step.fact.0 as usize];
        next = step.ways.iter().find(|(way, _)| values & !way == 0)?.1;
    }
    match next {
        Next::End(Leaf::Ground(ground)) => Some(LAW.ladder[ground.0 as usize].headline),
        _ => None,
    }
}

#[test]
fn every_worked_case_that_is_on_a_page_ends_there_as_it_should() {
    let cases = cases();
    with_tables(|_, tables| {
        let mut answers = 0;
        for case in &cases {
            for (topic, table) in tables
                .iter()
                .filter(|(topic, _)| off(topic, case).is_none())
            {
                if let (Some(found), [only]) =
                    (answered(table, case), case.expect.headline.as_slice())
                {
                    answers += 1;
                    assert_eq!(found, *only, "{} on {}", case.place, topic.id);
                }
            }
        }
        assert!(answers > 200, "{answers} are too few");
    });
}

#[test]
fn the_three_situations_that_it_began_from_are_answered() {
    let cases = cases();
    with_tables(|_, tables| {
        for (name, page) in SEEDS {
            let case = cases
                .iter()
                .find(|case| case.name == name)
                .unwrap_or_else(|| panic!("no case `{name}`"));
            let (topic, table) = tables
                .iter()
                .find(|(topic, _)| topic.id == page)
                .unwrap_or_else(|| panic!("no page `{page}`"));
            assert_eq!(off(topic, case), None, "{name} is not on {page}");
            assert_eq!(
                answered(table, case).as_slice(),
                case.expect.headline.as_slice(),
                "{name}"
            );
        }
    });
}
