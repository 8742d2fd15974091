//! A rulebook without mistakes becomes tables, code and a page to read.

use std::path::Path;

use rulebook_compiler::{Civil, Compiled, compile_folder, emit, print};
use rules::rulebook::{ConclusionKind, Condition, Headline, Rule, Run};

/// The small rulebook that every test begins from.
pub(crate) fn base() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    compile_folder(&folder).unwrap_or_else(|report| panic!("{}", report.render(false)))
}

fn rules<'c>(compiled: &'c Compiled, id: &str) -> Vec<(usize, Rule<'c>)> {
    let all = compiled.tables().rules.iter().enumerate();
    all.filter(|(_, rule)| rule.id == id)
        .map(|(place, rule)| (place, *rule))
        .collect()
}

#[test]
fn the_ladder_stands_as_written() {
    let headlines: Vec<Headline> = base()
        .tables()
        .ladder
        .iter()
        .map(|ground| ground.headline)
        .collect();
    assert_eq!(
        headlines,
        [
            Headline::ActNow,
            Headline::Comply,
            Headline::DiscloseWithConsent,
            Headline::Decline
        ]
    );
}

#[test]
fn facts_begin_with_the_date_and_keep_the_editorial_order() {
    let compiled = base();
    let ids: Vec<&str> = compiled.tables().facts.iter().map(|fact| fact.id).collect();
    assert_eq!(
        ids,
        [
            "as-at",
            "holder",
            "asker",
            "danger",
            "papers.claim-slip",
            "papers.letter",
            "slip-signed",
            "owner",
            "limp"
        ]
    );
    assert_eq!(
        compiled.tables().facts[0].values,
        ["2020-01-01", "2024-04-01", "outside-coverage"]
    );
}

#[test]
fn two_dated_tables_of_one_rule_share_no_day() {
    let compiled = base();
    let masks: Vec<u32> = rules(&compiled, "owner-decides")
        .iter()
        .map(|(_, rule)| rule.in_force)
        .collect();
    assert_eq!(masks, [0b001, 0b010]);
    let (_, danger) = rules(&compiled, "danger-comes-first")[0];
    assert_eq!(
        danger.in_force, 0b111,
        "what never expires holds outside coverage too"
    );
}

#[test]
fn a_day_on_either_side_of_a_commencement_has_its_own_value() {
    let compiled = base();
    let day = |year, month, day| compiled.as_at(Civil { year, month, day }.day());
    assert_eq!(day(2024, 3, 31), 0b001);
    assert_eq!(day(2024, 4, 1), 0b010);
    assert_eq!(day(2019, 12, 31), 0b100);
    assert_eq!(day(2027, 10, 31), 0b010);
    assert_eq!(day(2027, 11, 1), 0b100, "twelve months after the review");
}

#[test]
fn what_a_rule_tests_is_concluded_before_it() {
    let compiled = base();
    let law = compiled.tables();
    for rule in law.rules {
        let concluded: Vec<u16> = rule
            .concludes
            .of(law.conclusion_lists)
            .iter()
            .map(|id| id.0)
            .collect();
        for run in [rule.all_of, rule.any_of, rule.unless] {
            for id in run.of(law.condition_lists) {
                if let Condition::Conclusion(tested) = law.conditions[usize::from(id.0)] {
                    assert!(concluded.iter().all(|&own| tested.0 < own), "{}", rule.id);
                }
            }
        }
    }
    let (binds, _) = rules(&compiled, "signed-slip-binds")[0];
    let (obeyed, _) = rules(&compiled, "what-binds-is-obeyed")[0];
    assert!(binds < obeyed);
}

#[test]
fn a_rule_that_defeats_stands_before_the_rule_it_defeats() {
    let compiled = base();
    let (sticks, _) = rules(&compiled, "sticks-go-back")[0];
    let (nothing, rule) = rules(&compiled, "nothing-permits")[0];
    assert!(sticks < nothing);
    let defeating = rule.defeated_by.of(compiled.tables().rule_lists);
    assert_eq!(
        defeating
            .iter()
            .map(|id| usize::from(id.0))
            .collect::<Vec<_>>(),
        [sticks]
    );
}

#[test]
fn a_steps_own_conditions_are_no_rule_of_law() {
    let compiled = base();
    let (_, rule) = rules(&compiled, "step:no-other-thing")[0];
    assert!(!rule.law);
    let law = compiled.tables();
    let step = law
        .steps
        .iter()
        .find(|step| step.id == "no-other-thing")
        .unwrap();
    let conclusion = law.conclusions[usize::from(step.conclusion.unwrap().0)];
    assert!(matches!(conclusion.kind, ConclusionKind::Step(_)));
    assert!(step.when_unknown && !step.beside);
    let stick = law
        .steps
        .iter()
        .find(|step| step.id == "give-stick-back")
        .unwrap();
    assert!(stick.beside && stick.conclusion.is_some());
    let plain = law
        .steps
        .iter()
        .find(|step| step.id == "ring-head-office")
        .unwrap();
    assert_eq!(plain.conclusion, None);
}

#[test]
fn equal_conditions_are_kept_once() {
    let compiled = base();
    let conditions = compiled.tables().conditions;
    for (place, condition) in conditions.iter().enumerate() {
        assert!(!conditions[..place].contains(condition));
    }
}

#[test]
fn the_code_carries_no_mark_up_and_names_every_word() {
    let code = emit::rust(&base());
    assert!(code.contains("You must hand it over"));
    assert!(!code.contains("[must]"));
    assert!(code.contains("pub enum Word") && code.contains("Back,"));
}

#[test]
fn a_change_of_wording_changes_its_fingerprint_and_one_of_logic_does_not() {
    let print_of = |compiled: &Compiled| emit::wording_fingerprint(compiled);
    let before = base();
    let mut logic = base();
    logic.tables.rules[0].all_of = Run::default();
    assert_eq!(print_of(&before), print_of(&logic));
}

#[test]
fn the_print_and_the_list_of_facts_are_as_reviewed() {
    let compiled = base();
    crate::expected::compare(
        "tests/base/rulebook.md.expected",
        &print::rulebook(&compiled),
    );
    crate::expected::compare("tests/base/facts.expected", &print::facts(&compiled));
}
