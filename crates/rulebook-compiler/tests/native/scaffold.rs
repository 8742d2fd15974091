//! A new rule as `cargo xtask rules new` writes it, among a rulebook's files.

use std::path::Path;

use rulebook_compiler::scaffold::{NewRule, sources};
use rules::rulebook::Day;

use crate::bad::said;

#[test]
fn every_blank_is_named_at_once_until_it_is_filled() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let (index, sources) = sources(&folder).expect("the base is there");
    let rule = NewRule {
        id: "a-new-rule",
        source: &sources[index.place("byelaws-2001").expect("a source of the base")],
        today: Day(20_778),
    };
    let said = said("rules/new.toml", &rule.rule());
    for line in ["says ", "ask ", "all_of ", "concludes ", "source "] {
        assert!(said.contains(&format!("| {line}")), "{line}:\n{said}");
    }
}

#[test]
fn a_source_is_found_though_the_rulebook_has_mistakes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let (index, _) = sources(&folder).expect("the folder is there");
    assert!(index.ids().count() > 0);
}
