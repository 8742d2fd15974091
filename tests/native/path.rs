//! The path, drawn: each branch leads where its answer would have, and the
//! list beside the drawing says what the drawing says.

use confidant::session::{Action, Given, Session};
use rulebook::Voice;

use crate::markup;
use crate::walks::{check, draw, guide, the_order};

#[test]
fn a_branch_leads_where_its_answer_would_have() {
    let guide = guide();
    let order = the_order();
    let (_, path) = guide.0.path(&order);
    let forks = guide.0.forks(&order);
    assert_eq!(forks.len(), path.len());
    for (place, (fork, (given, after))) in forks.iter().zip(&path).enumerate() {
        assert_eq!((fork.given, fork.after), (*given, *after));
        for branch in &fork.branches {
            for &answer in &branch.answers {
                let mut given: Vec<Given> = order.given[..place].to_vec();
                given.push(Given {
                    answer,
                    ..fork.given
                });
                let other = Session {
                    given,
                    ..order.clone()
                };
                let possible = guide.0.possible(&guide.0.known(&other));
                assert_eq!(possible, branch.to);
            }
        }
    }
}

#[test]
fn the_path_is_drawn_only_for_who_opens_it_and_moves_nobody() {
    let guide = guide();
    let order = the_order();
    assert!(!draw(&guide, &order).contains("path-drawn"));
    let open = order.clone().after(Action::Draw, &*guide.0);
    assert_eq!((open.turn, open.screen), (order.turn, order.screen));
    let page = draw(&guide, &open);
    check(&page, "the path, drawn");
    assert!(page.contains("path-drawn"));
    let closed = open.after(Action::Draw, &*guide.0);
    assert_eq!(closed, order);
}

#[test]
fn the_list_says_what_the_drawing_says() {
    let guide = guide();
    for voice in [Voice::Professional, Voice::Patient] {
        let session = Session {
            voice,
            ..the_order().after(Action::Draw, &*guide.0)
        };
        let page = draw(&guide, &session);
        let (_, rest) = page.split_once("path-drawn").expect("a drawing");
        let (drawing, list) = rest.split_once("</svg>").expect("its end");
        let (list, _) = list.split_once("</ol>").expect("a list");
        let words = |markup: &str| -> String {
            let spaced = markup.replace('<', " <");
            let text = markup::text(&spaced);
            let words = text.split_whitespace().map(|word| word.trim_matches(','));
            words.collect::<Vec<_>>().join(" ")
        };
        let (_, drawn) = drawing.split_once("</title>").expect("what it shows");
        assert_eq!(words(drawn), words(&["<", list].concat()));
        assert!(page.contains("role=\"img\""), "one picture, with a title");
    }
}
