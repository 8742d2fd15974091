//! The rulebook as it is: every item of law that was gathered is accounted
//! for, and the compiler has nothing to warn of.

use std::collections::BTreeSet;
use std::path::Path;

use rulebook_compiler::{Compiled, compile_folder};

/// The items of law that were gathered, an id and a short name to a line.
const GATHERED: &str = include_str!("england-wales.txt");

fn compiled() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rulebook");
    compile_folder(&folder).unwrap_or_else(|report| panic!("{}", report.render(false)))
}

fn gathered() -> BTreeSet<&'static str> {
    let lines = GATHERED.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split(' ').next()).collect()
}

#[test]
fn every_item_of_law_is_carried_by_rules_or_has_a_reason() {
    let compiled = compiled();
    let gathered = gathered();
    assert!(gathered.len() > 90, "the list was read");
    let mut carried = BTreeSet::new();
    for item in compiled.items_of_law() {
        let (rules, because) = (item.rules, item.because);
        // That its rules exist, the compiler has made sure of.
        assert!(
            !rules.is_empty() || because.is_some_and(|why| why.split(' ').count() > 3),
            "{}: neither rules nor a reason",
            item.id
        );
        carried.insert(item.id);
    }
    let left_out: Vec<&&str> = gathered.difference(&carried).collect();
    assert!(left_out.is_empty(), "in no coverage file: {left_out:?}");
}

#[test]
fn no_item_has_a_number_that_was_not_gathered() {
    let gathered = gathered();
    let is_numbered = |id: &&str| {
        let number = id.strip_prefix("EW-");
        number.is_some_and(|number| number.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    let compiled = compiled();
    let ids = compiled.items_of_law().map(|item| item.id);
    let strange: Vec<&str> = ids
        .filter(is_numbered)
        .filter(|id| !gathered.contains(id))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
}

/// Words on which much depends change only where somebody reads them again.
#[test]
fn what_was_reviewed_says_what_it_said_then() {
    let compiled = compiled();
    let duties = compiled.reviewed_duties();
    let told = duties.map(|(id, professional, patient)| [id, professional, patient].join("\n"));
    let told: Vec<String> = told.collect();
    insta::assert_snapshot!("reviewed-duties", told.join("\n\n"));
}

/// No legal term unexplained, nothing that nothing names; and on the day of
/// the review, no source compared too long ago.
#[test]
fn the_compiler_warns_of_nothing() {
    let compiled = compiled();
    let warnings = compiled.warnings(compiled.reviewed());
    assert!(warnings.is_empty(), "{}", warnings.render(false));
}
