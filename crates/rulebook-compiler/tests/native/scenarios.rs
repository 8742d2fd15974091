//! Scenario files: every name is found, or underlined.

use std::path::Path;

use rulebook_compiler::{
    Compiled, Report, compile_texts, emit,
    scenario::{Scenario, read_text},
};
use rules::rulebook::{Headline, Headlines};

use crate::{bad::files, good::base};

fn read(text: &str) -> Result<Vec<Scenario>, Report> {
    read_text(&base(), "cases/slip.toml", text).whole()
}

/// The values still possible of a fact, by their ids.
fn known(scenario: &Scenario, fact: &str) -> Vec<String> {
    let compiled = base();
    let law = compiled.tables();
    let place = law.facts.iter().position(|table| table.id == fact).unwrap();
    let values = law.facts[place].values.iter().enumerate();
    let possible = values.filter(|(bit, _)| scenario.known[place] & (1 << bit) != 0);
    possible.map(|(_, value)| (*value).to_owned()).collect()
}

fn one(given: &str) -> Scenario {
    let text = format!("[[scenario]]\nname = \"a case\"\nas_at = 2026-11-21\n{given}\n");
    read(&text)
        .unwrap_or_else(|report| panic!("{}", report.render(false)))
        .remove(0)
}

#[test]
fn what_is_not_given_is_not_known() {
    let case = one("given = { danger = \"no\" }");
    assert_eq!(known(&case, "danger"), ["no"]);
    assert_eq!(known(&case, "owner"), ["agreed", "refused", "gone"]);
    assert_eq!(known(&case, "as-at"), ["2024-04-01"]);
}

#[test]
fn a_list_of_ticks_is_complete() {
    let case = one("given = { papers = [\"letter\"] }");
    assert_eq!(known(&case, "papers.letter"), ["yes"]);
    assert_eq!(known(&case, "papers.claim-slip"), ["no"]);
}

/// The base with its papers made one group.
fn grouped() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let mut texts = Vec::new();
    files(&folder, &folder, &mut texts);
    for (name, text) in &mut texts {
        if name == "facts/papers.toml" {
            text.push_str(
                "groups = [{ id = \"any\", means = \"any\", items = [\"claim-slip\", \"letter\"] }]\n",
            );
        }
    }
    compile_texts(texts).unwrap_or_else(|report| panic!("{}", report.render(false)))
}

#[test]
fn a_group_of_ticks_is_so_exactly_where_one_of_its_items_is() {
    let compiled = grouped();
    let any = |given: &str| {
        let text = format!("[[scenario]]\nname = \"a case\"\ngiven = {{ {given} }}\n");
        let case = read_text(&compiled, "cases/slip.toml", &text).whole();
        let case = case.unwrap_or_else(|report| panic!("{}", report.render(false)));
        case[0].known[compiled.names.fact("papers.any").unwrap().0 as usize]
    };
    assert_eq!(any("papers = []"), 0b01);
    assert_eq!(any("papers = [\"letter\"]"), 0b10);
    assert_eq!(any("papers = \"unknown\""), 0b11);
    assert_eq!(any("papers = { letter = \"yes\" }"), 0b10);
    assert_eq!(any("papers = { letter = \"no\" }"), 0b11);
    assert_eq!(any("danger = \"no\""), 0b11);
    let law = compiled.tables();
    let place = |id| law.facts.iter().position(|fact| fact.id == id);
    assert_eq!(
        place("papers.claim-slip"),
        place("papers.any").map(|any| any + 1)
    );
    // All items without the group, and the group without any: three ways that
    // cannot be, beside the one that the base declares.
    assert_eq!(law.impossible.len(), 4);
    let question = emit::rust(&compiled);
    assert!(question.contains("static TICK_GROUPS: &[(FactId, &[FactId])] = &[(FactId("));
}

#[test]
fn older_names_of_facts_items_and_values_still_do() {
    let case = one("given = { documents = [\"slip\"], signature = \"yes\" }");
    assert_eq!(known(&case, "papers.claim-slip"), ["yes"]);
    assert_eq!(known(&case, "slip-signed"), ["signed"]);
}

#[test]
fn a_baseline_applies_only_where_its_gate_is_certainly_open() {
    let slip = one("baseline = \"quiet\"\ngiven = { papers = [\"claim-slip\"] }");
    assert_eq!(known(&slip, "slip-signed"), ["signed"]);
    let none = one("baseline = \"quiet\"\ngiven = { papers = [] }");
    assert_eq!(known(&none, "slip-signed").len(), 3);
    let open = one("baseline = \"quiet\"");
    assert_eq!(known(&open, "slip-signed").len(), 3);
    assert_eq!(known(&open, "danger"), ["no"]);
}

#[test]
fn what_is_given_beats_the_baseline_and_unknown_un_sets_it() {
    let case = one("baseline = \"quiet\"\ngiven = { danger = \"yes\", owner = \"unknown\" }");
    assert_eq!(known(&case, "danger"), ["yes"]);
    assert_eq!(known(&case, "owner").len(), 3);
}

#[test]
fn what_is_expected_is_found() {
    let case = one(
        "expect = { headline = [\"comply\", \"decline\"], why_two = \"either\", because = [\"owner-decides\"], \
         duties = [\"keep-the-slip\"], possible = [\"comply\"], asks = [\"slip-signed\", \"papers\"], to = \"bearer\" }",
    );
    assert_eq!(case.expect.headline, [Headline::Comply, Headline::Decline]);
    assert_eq!(case.expect.possible, Some(Headlines::one(Headline::Comply)));
    assert_eq!(case.expect.because[0].rules.len(), 2, "both dated tables");
    assert_eq!(case.expect.asks[1].facts.len(), 2, "every item");
    assert_eq!(case.place, "cases/slip.toml:1");
}

#[test]
fn names_that_nothing_has_are_underlined() {
    let text = r#"[[scenario]]
name     = "misspelt"
baseline = "quite"
given    = { dangre = "no", owner = "agred", papers = ["claim-slp"] }
expect   = { headline = ["comly", "decline"], because = ["owner-decide"], duties = ["keep-slip"], asks = ["nation"] }

[[scenario]]
nmae = "misspelt"
"#;
    let report = read(text).err().unwrap();
    crate::expected::compare("tests/scenarios.expected", &report.render(false));
}
