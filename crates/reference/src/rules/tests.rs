//! Each definition of a rule's standing, on a rulebook of a few lines.

/// Where and when it reaches.
mod reach;

use super::Status::{self, Applies, Defeated, DoesNotExtend, NotInForce, NotMet, Unsettled};
use crate::dates::Date;
use crate::example::{NOW, law_of, rule, yes_no};
use crate::law::Law;
use crate::state::State;
use crate::truth::Truth::{self, No, Unknown, Yes};

const ORDER: &str = "order = ['a', 'b', 'c']";

/// A law with the yes/no facts `a`, `b`, `c`.
fn law(tables: &str) -> Law {
    law_of(ORDER, &format!("{}{tables}", yes_no(&["a", "b", "c"])))
}

/// `+a -b`: a is yes, b is no, and c is not known.
fn known(law: &Law, answers: &str) -> State {
    known_on(law, NOW, answers, &[])
}

/// The same on another day, with some conditions that hold besides.
fn known_on(law: &Law, day: Date, answers: &str, besides: &[&str]) -> State {
    let answers = answers.split_whitespace().map(|answer| {
        let value = if answer.starts_with('+') { "yes" } else { "no" };
        format!("{} is {value}", &answer[1..])
    });
    let answers: Vec<String> = answers.collect();
    let conditions = answers.iter().map(String::as_str);
    let conditions: Vec<&str> = conditions.chain(besides.iter().copied()).collect();
    law.known(day, &conditions).unwrap()
}

fn conclusion(law: &Law, answers: &str, id: &str) -> Truth {
    law.sheet(&known(law, answers)).conclusion(id)
}

fn status(law: &Law, answers: &str, id: &str) -> Status {
    status_in(law, &known(law, answers), id)
}

/// How the first table of this id stands.
fn status_in(law: &Law, state: &State, id: &str) -> Status {
    let table = law.tables.iter().position(|rule| rule.id == id).unwrap();
    law.sheet(state).status(table)
}

#[test]
fn all_of_needs_every_condition() {
    let law = law(&rule(
        "r",
        "all_of = ['a is yes', 'b is yes']\nconcludes = 'x'",
    ));
    assert_eq!(conclusion(&law, "+a +b", "x"), Yes);
    assert_eq!(conclusion(&law, "+a", "x"), Unknown);
    assert_eq!(conclusion(&law, "-b", "x"), No);
    assert_eq!(status(&law, "+a +b", "r"), Applies);
    assert_eq!(status(&law, "+a", "r"), Unsettled);
    assert_eq!(status(&law, "-b", "r"), NotMet);
}

#[test]
fn any_of_needs_one_and_is_nothing_when_absent() {
    let one = law(&rule(
        "r",
        "any_of = ['a is yes', 'b is yes']\nconcludes = 'x'",
    ));
    assert_eq!(status(&one, "+a", "r"), Applies);
    assert_eq!(status(&one, "-a", "r"), Unsettled);
    assert_eq!(status(&one, "-a -b", "r"), NotMet);
    let none = law(&rule("r", "concludes = 'x'"));
    assert_eq!(status(&none, "", "r"), Applies);
}

#[test]
fn an_exception_that_holds_is_a_condition_not_met() {
    let law = law(&rule(
        "r",
        "all_of = ['a is yes']\nunless = ['b is yes', 'c is yes']\nconcludes = 'x'",
    ));
    assert_eq!(status(&law, "+a -b -c", "r"), Applies);
    assert_eq!(status(&law, "+a -b", "r"), Unsettled);
    assert_eq!(status(&law, "+a +b", "r"), NotMet);
    assert_eq!(status(&law, "+b", "r"), NotMet);
}

#[test]
fn a_conclusion_holds_by_any_of_its_rules_and_never_by_none() {
    let one = rule("one", "all_of = ['a is yes']\nconcludes = ['x', 'z']");
    let two = rule("two", "all_of = ['b is yes']\nconcludes = 'x'");
    let three = rule("three", "all_of = ['x', 'c is no']\nconcludes = 'y'");
    let law = law(&format!("{one}{two}{three}"));
    assert_eq!(conclusion(&law, "-a +b", "x"), Yes);
    assert_eq!(conclusion(&law, "-a", "x"), Unknown);
    assert_eq!(conclusion(&law, "-a -b", "x"), No);
    assert_eq!(conclusion(&law, "+a -b", "z"), Yes);
    assert_eq!(conclusion(&law, "+b -c", "y"), Yes);
    assert_eq!(conclusion(&law, "+b +c", "y"), No);
    assert_eq!(conclusion(&law, "", "nothing-concludes-this"), No);
}

/// `strong` (where b, unless c) overrides `weak` (where a); both conclude x.
fn overriding() -> Law {
    let weak = rule("weak", "all_of = ['a is yes']\nconcludes = 'may'");
    let strong = rule(
        "strong",
        "all_of = ['b is yes']\nunless = ['c is yes']\noverrides = ['weak']\nconcludes = 'must-not'",
    );
    law(&format!("{weak}{strong}"))
}

#[test]
fn a_rule_is_defeated_where_an_overriding_rule_applies() {
    let law = overriding();
    assert_eq!(status(&law, "+a +b -c", "weak"), Defeated);
    assert_eq!(conclusion(&law, "+a +b -c", "may"), No);
    assert_eq!(conclusion(&law, "+a +b -c", "must-not"), Yes);
    // Where the overriding rule does not apply, it defeats nothing.
    assert_eq!(status(&law, "+a -b", "weak"), Applies);
    assert_eq!(status(&law, "+a +b +c", "weak"), Applies);
    // Where it may apply, nothing is settled.
    assert_eq!(status(&law, "+a +b", "weak"), Unsettled);
    assert_eq!(conclusion(&law, "+a +b", "may"), Unknown);
}

#[test]
fn not_met_is_said_before_defeated_and_defeated_before_unsettled() {
    let law = overriding();
    assert_eq!(status(&law, "-a +b -c", "weak"), NotMet);
    assert_eq!(status(&law, "+b -c", "weak"), Defeated);
}

#[test]
fn a_defeated_rule_defeats_nothing() {
    let weak = rule("weak", "concludes = 'x'");
    let middle = rule(
        "middle",
        "all_of = ['a is yes']\noverrides = ['weak']\nconcludes = 'x'",
    );
    let strong = rule(
        "strong",
        "all_of = ['b is yes']\noverrides = ['middle']\nconcludes = 'x'",
    );
    let law = law(&format!("{weak}{middle}{strong}"));
    assert_eq!(status(&law, "+a +b", "middle"), Defeated);
    assert_eq!(status(&law, "+a +b", "weak"), Applies);
    assert_eq!(status(&law, "+a -b", "weak"), Defeated);
}

#[test]
fn a_step_holds_by_its_own_conditions_or_by_a_rule() {
    let steps = "
        [[step]]
        id = 'own'
        when = ['a is yes']
        unless = ['b is yes']
        [[step]]
        id = 'concluded'
        [[step]]
        id = 'both'
        when = ['a is yes']
        [[step]]
        id = 'always'
        [[step]]
        id = 'but-for'
        unless = ['b is yes']
        ";
    let by_rule = rule(
        "r",
        "all_of = ['c is yes']\nconcludes = ['concluded', 'both']",
    );
    let law = law(&format!("{steps}{by_rule}"));
    assert_eq!(conclusion(&law, "+a -b", "own"), Yes);
    assert_eq!(conclusion(&law, "+a", "own"), Unknown);
    assert_eq!(conclusion(&law, "+a +b", "own"), No);
    assert_eq!(conclusion(&law, "+c", "concluded"), Yes);
    assert_eq!(conclusion(&law, "-c", "concluded"), No);
    assert_eq!(conclusion(&law, "+a -c", "both"), Yes);
    assert_eq!(conclusion(&law, "-a +c", "both"), Yes);
    assert_eq!(conclusion(&law, "-a -c", "both"), No);
    assert_eq!(conclusion(&law, "", "always"), Yes);
    assert_eq!(conclusion(&law, "-b", "but-for"), Yes);
}

#[test]
fn the_status_agrees_with_the_truth_everywhere() {
    let law = overriding();
    for a in ["", "+a", "-a"] {
        for b in ["", "+b", "-b"] {
            for c in ["", "+c", "-c"] {
                let state = known(&law, &format!("{a} {b} {c}"));
                let sheet = law.sheet(&state);
                for (place, rule) in law.tables.iter().enumerate() {
                    let expected = match sheet.status(place) {
                        Applies => Yes,
                        Unsettled => Unknown,
                        NotInForce | DoesNotExtend | NotMet | Defeated => No,
                    };
                    assert_eq!(sheet.applies(place), expected, "{}: {state:?}", rule.id);
                }
            }
        }
    }
}
