//! Why: what is said at a glance and what in full, and the links to the law as
//! it stood.

use confidant::presenter::notes::Body;
use confidant::presenter::reader::Reader;
use confidant::presenter::reasons::{BecauseView, ReasonView};
use confidant::presenter::result::result;
use confidant::session::{Action, Session};
use rulebook::Voice;
use rulebook::law::{LAW, REVIEWED, Word};
use rules::diagram::Diagrams;
use rules::rulebook::{Day, GroundId};

use crate::markup;
use crate::states::{self, Take};
use crate::walks::{draw, guide, the_order};

/// What each rule of a tree says, those explained above apart.
fn rules_of(reasons: &[ReasonView], rules: &mut Vec<String>) {
    for reason in reasons {
        let above = reason
            .note
            .as_ref()
            .is_some_and(|note| *note == Word::ExplainedAbove.text().professional);
        if !above {
            rules.push(reason.rule.says.to_string());
        }
        for because in &reason.rests_on {
            if let BecauseView::Rules(_, inner) = because {
                rules_of(inner, rules);
            }
        }
    }
}

#[test]
fn whoever_opens_the_whole_finds_every_rule_that_was_named_and_each_rests_on_something() {
    let guide = guide();
    let diagrams = Diagrams::build(&LAW).expect("the law fits its diagrams");
    for place in 0..LAW.ladder.len() {
        let known = states::settled(&diagrams, GroundId(place as u8), Take::First)
            .expect("every ground decides somewhere");
        let session = states::session(&known, None, Voice::Professional);
        let view = result(&Reader::new(&guide.0, &session));
        let bodies = view.notes.iter().map(|note| &note.body);
        for body in bodies {
            let Body::Why(why) = body else { continue };
            let mut whole = Vec::new();
            for (title, reasons) in &why.full.roots {
                assert!(!title.is_empty());
                rules_of(reasons, &mut whole);
            }
            let named: Vec<String> = why.decided.iter().map(|r| r.says.to_string()).collect();
            for says in &named {
                let times = whole.iter().filter(|other| *other == says).count();
                let named = named.iter().filter(|other| *other == says).count();
                assert_eq!(times, named, "{says}");
            }
        }
    }
}

#[test]
fn the_whole_says_which_answer_each_rule_rests_on() {
    let page = draw(&guide(), &the_order());
    let (_, whole) = page.split_once("class=\"reasons\"").expect("the whole");
    let whole = markup::texts(&["<", whole].concat()).join("\n");
    let answered = "You answered: Which set of access conditions does the order rely on?";
    assert!(whole.contains(answered), "{whole}");
    assert!(whole.contains("The first set"), "{whole}");
    assert!(whole.contains("It follows from:"), "{whole}");
}

#[test]
fn the_law_of_a_day_past_is_linked_as_it_stood_and_says_so() {
    let guide = guide();
    let page = |session: &Session| draw(&guide, session);
    let today = page(&the_order());
    assert!(!today.contains("as it stood"), "today's law needs no date");
    let day = Day(REVIEWED.0 - 20);
    let then = page(&the_order().after(Action::AskedOn(Some(day)), &*guide.0));
    assert!(
        then.contains(
            "href=\"https://www.legislation.gov.uk/ukpga/1984/60/schedule/1/2026-11-01\""
        ),
        "the provision on that day"
    );
    assert!(then.contains("as it stood on 1 November 2026"));
    let undated = "href=\"https://www.legislation.gov.uk/ukpga/1984/60/schedule/1\"";
    assert!(then.contains(undated), "and as it stands");
}
