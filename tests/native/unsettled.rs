//! What is not known: an answer that is taken at once leads where its button
//! says, and the reader stays.

use confidant::presenter::notes::{Body, TakeView};
use confidant::presenter::reader::Reader;
use confidant::presenter::result::result;
use confidant::session::{Action, Screen, Session};
use rulebook::Voice;
use rulebook::law::LAW;
use rules::diagram::Diagrams;
use rules::rulebook::{GroundId, Headlines};

use crate::states::{self, Take};
use crate::walks::{check, draw, guide};

/// Sessions of readers who do not know every second or third thing.
fn unsettled() -> Vec<Session> {
    let diagrams = Diagrams::build(&LAW).expect("the law fits its diagrams");
    let grounds = (0..LAW.ladder.len()).map(|place| GroundId(place as u8));
    grounds
        .flat_map(|ground| {
            let known = states::settled(&diagrams, ground, Take::Last).expect("it decides");
            [2, 3].map(|every| states::session(&known, Some(every), Voice::Professional))
        })
        .collect()
}

/// The answers under the questions of a result.
fn takes(reader: &Reader) -> Vec<TakeView> {
    let notes = result(reader).notes.into_iter();
    let asks = notes.filter_map(|note| match note.body {
        Body::Ask(asks) => Some(asks),
        _ => None,
    });
    asks.flatten().flat_map(|ask| ask.answers).collect()
}

#[test]
fn an_answer_taken_at_once_leads_where_its_button_says() {
    let guide = guide();
    let mut taken = 0;
    for session in unsettled() {
        let reader = Reader::new(&guide.0, &session);
        let now = guide.0.possible(&reader.known);
        for take in takes(&reader) {
            let Action::Keep(_) = &take.action else {
                continue;
            };
            let then = session.clone().after(take.action, &*guide.0);
            assert_eq!((then.screen, then.kept), (Screen::Result, true));
            let left = guide.0.possible(&guide.0.known(&then));
            assert!(left.0 & !now.0 == 0, "it only narrows");
            let says: Headlines = take.to.iter().map(|(headline, _)| *headline).collect();
            if !take.to.is_empty() {
                assert_eq!(left, says, "{}", take.says);
                taken += 1;
            }
        }
    }
    assert!(taken > 100, "only {taken} answers were taken");
}

#[test]
fn whoever_knows_little_first_reads_what_to_do_until_then() {
    let guide = guide();
    for session in unsettled() {
        let reader = Reader::new(&guide.0, &session);
        let view = result(&reader);
        if view.plate.settled.is_some() {
            continue;
        }
        let ids: Vec<&str> = view.notes.iter().map(|note| note.id).collect();
        assert_eq!(ids[..2], ["meanwhile", "possible"]);
        check(&draw(&guide, &session), "unsettled");
    }
}
