//! Where a legal term is explained, and where that is enough.

use crate::bad::said;

/// What is said where the steps of the base read as given: the term is
/// "bailment", to be explained by "keep"; `write-it-down` has no conditions,
/// `no-other-thing` has.
fn with(gist: &str, always: &str, sometimes: &str) -> String {
    said(
        "terms.toml",
        &format!(
            r#"# instead of: outcomes/slip.toml outcomes/steps.toml
[[term]]
words   = ["bailment"]
means   = "Holding another’s goods"
plainly = "to keep a thing for somebody"
by      = ["keep"]

[[outcome]]
ground = "slip-ground"
title  = {{ professional = "It is given", patient = "It is given" }}
gist   = {{ professional = "The slip binds.", patient = "{gist}" }}
reply  = {{ none = "a test" }}
notice = {{ none = "a test" }}
steps  = ["write-it-down", "no-other-thing"]

[[step]]
id       = "ring-head-office"
kind     = "ring"
text     = {{ professional = "Ring head office.", patient = "Ring head office." }}
contacts = ["head-office"]

[[step]]
id   = "write-it-down"
kind = "write-down"
lead = {{ professional = "Write down", patient = "They write." }}
text = {{ professional = "who came.", patient = "{always}" }}

[[step]]
id           = "no-other-thing"
kind         = "not-give"
text         = {{ professional = "Give nothing else.", patient = "{sometimes}" }}
when         = ["papers do not include letter"]
when_unknown = "show"

[[step]]
id   = "give-stick-back"
kind = "give"
text = {{ professional = "Give the stick back.", patient = "You get your stick." }}
"#
        ),
    )
}

fn warned(gist: &str, always: &str, sometimes: &str) -> Vec<&'static str> {
    let said = with(gist, always, sometimes);
    let codes = ["W003", "W004"].into_iter();
    let told = codes.flat_map(|code| {
        let times = said.matches(&format!("warning[{code}]")).count();
        std::iter::repeat_n(code, times)
    });
    told.collect()
}

const USED: &str = "A bailment ends.";
const EXPLAINED: &str = "They keep it: this is a [term]bailment[/term].";

#[test]
fn a_term_explained_where_it_always_stands_may_be_used_on_the_whole_screen() {
    assert_eq!(warned(EXPLAINED, "who came.", USED), [""; 0]);
    assert_eq!(warned(USED, EXPLAINED, USED), [""; 0]);
}

#[test]
fn a_step_is_explained_on_every_outcome_that_lists_it() {
    // The base's other outcome lists this step too.
    assert_eq!(warned(EXPLAINED, USED, "No."), ["W003"]);
}

#[test]
fn what_is_shown_only_at_times_explains_nothing_but_itself() {
    assert_eq!(warned(USED, "who came.", EXPLAINED), ["W003"]);
    assert_eq!(warned("It counts.", "who came.", EXPLAINED), [""; 0]);
}

#[test]
fn an_explanation_stands_in_the_sentence_or_the_next() {
    let next = "This is a [term]bailment[/term]. They keep it.";
    let late = "This is a [term]bailment[/term]. It counts. They keep it.";
    assert_eq!(warned(next, "who came.", USED), [""; 0]);
    assert_eq!(warned(late, "who came.", USED), ["W004"]);
}

#[test]
fn the_professional_is_told_no_meanings() {
    assert!(!with("It counts.", "who came.", "No.").contains("W00"));
}
