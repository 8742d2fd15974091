//! What holds of the suite of worked cases as a whole.

use std::path::Path;

use rulebook_compiler::compile_folder;
use rulebook_compiler::scenario::{Scenario, read_path};

fn suite() -> Vec<Scenario> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let compiled = compile_folder(&root.join("rulebook"));
    let compiled = compiled.unwrap_or_else(|report| panic!("{}", report.render(false)));
    let read = read_path(&compiled, &root.join("tests/scenarios"));
    read.whole()
        .unwrap_or_else(|report| panic!("{}", report.render(false)))
}

/// Where either of two headlines will do, the case says why, and such cases
/// are the exception.
#[test]
fn lists_of_two_headlines_are_few() {
    let suite = suite();
    let two = suite.iter().filter(|case| case.expect.headline.len() == 2);
    let two: Vec<&Scenario> = two.collect();
    assert!(two.iter().all(|case| case.expect.why_two.is_some()));
    assert!(
        two.len() * 10 <= suite.len(),
        "{} of {} cases leave two headlines open",
        two.len(),
        suite.len()
    );
}

/// A name says what the case is about: two alike would hide one another in
/// what is told of a failure.
#[test]
fn no_two_cases_have_one_name() {
    let mut names: Vec<(String, String)> = suite()
        .into_iter()
        .map(|case| (case.name, case.place))
        .collect();
    names.sort();
    let twice = names.windows(2).find(|pair| pair[0].0 == pair[1].0);
    assert!(twice.is_none(), "{twice:?}");
}
