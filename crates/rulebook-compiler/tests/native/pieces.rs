//! Wording as written, and the screens it stands on.

use rulebook_compiler::What;
use rulebook_compiler::pieces::{Piece, Screen, Voice};

use crate::good::base;

fn screen(screens: &[Screen], id: &str) -> Screen {
    let found = screens.iter().find(|screen| screen.id == id);
    found.unwrap_or_else(|| panic!("no screen {id}")).clone()
}

fn texts(screen: &Screen) -> Vec<&str> {
    let texts = screen.pieces.iter().map(|piece| piece.text.as_str());
    texts.collect()
}

#[test]
fn the_name_of_a_statute_is_not_read_with_the_rest() {
    let compiled = base();
    let pieces = compiled.pieces();
    let is_it = |piece: &&Piece| piece.statutes == ["Lost Property Byelaws 2001"];
    let rule = pieces.iter().find(is_it).expect("the rule names it");
    assert_eq!((rule.of, rule.voice), (What::Rule, Voice::Professional));
    assert_eq!(
        rule.readable(),
        "Under the  a signed slip binds the office."
    );
    assert_eq!(compiled.statutes(), ["Lost Property Byelaws 2001"]);
    let (file, line) = compiled.line_of(rule);
    assert_eq!((file, line), ("base/rules/slip.toml", 3));
}

#[test]
fn an_outcome_stands_with_its_steps_and_the_rules_that_lead_to_it() {
    let screens = base().screens(Voice::Patient);
    assert_eq!(
        texts(&screen(&screens, "slip-ground")),
        [
            "They have to hand it over",
            "The slip counts.",
            "They write down",
            "who came.",
            "They cannot give anything else.",
            "They have to obey it.",
        ]
    );
}

#[test]
fn a_page_stands_with_its_questions_and_a_question_in_none_stands_alone() {
    let screens = base().screens(Voice::Professional);
    let page = screen(&screens, "the-paper");
    assert_eq!(page.of, What::Page);
    assert!(texts(&page).starts_with(&["The paper", "What were you shown?", "Some papers bind."]));
    assert!(texts(&page).contains(&"Nobody can say"));
    let alone = screens.iter().filter(|screen| screen.of == What::Question);
    assert!(alone.clone().count() > 0);
    assert!(alone.map(|screen| &screen.id).all(|id| id != "papers"));
}

#[test]
fn a_paper_stands_with_its_checks_and_the_answers_read_off_them() {
    let screens = base().screens(Voice::Patient);
    let paper = screen(&screens, "claim-slip");
    assert_eq!(paper.of, What::Document);
    assert!(texts(&paper).starts_with(&["Claim slip", "A slip from the office.", "The thing"]));
    assert!(texts(&paper).ends_with(&[
        "Is the slip signed?",
        "Signed",
        "Not signed",
        "Nobody can say"
    ]));
}
