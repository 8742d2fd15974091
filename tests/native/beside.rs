//! Side by side: what is tried is what taking it gives, and until then the
//! reader's own answers stay.

use confidant::presenter::beside::{BesideView, beside};
use confidant::presenter::notes::{Body, NoteView};
use confidant::presenter::reader::Reader;
use confidant::presenter::result::result;
use confidant::session::{Action, Other, Screen, Session};
use rulebook::Voice;
use rulebook::law::{LAW, REVIEWED, Word};
use rules::diagram::Diagrams;
use rules::rulebook::{Day, GroundId, Headline, Headlines};

use crate::markup;
use crate::states::{self, Take};
use crate::walks::{check, draw, guide, the_order};

/// A settled session of every ground.
fn settled() -> Vec<Session> {
    let diagrams = Diagrams::build(&LAW).expect("the law fits its diagrams");
    let grounds = (0..LAW.ladder.len()).map(|place| GroundId(place as u8));
    grounds
        .map(|ground| {
            let known = states::settled(&diagrams, ground, Take::First).expect("it decides");
            states::session(&known, None, Voice::Professional)
        })
        .collect()
}

fn named(headlines: &[(Headline, yew::AttrValue)]) -> Headlines {
    headlines.iter().map(|(headline, _)| *headline).collect()
}

/// The words of a list of sections.
fn words(notes: &[NoteView]) -> Vec<String> {
    let mut words = Vec::new();
    for note in notes {
        match &note.body {
            Body::Duties(duties, _) => words.extend(duties.iter().map(|d| d.says.to_string())),
            Body::Steps(steps) | Body::Never(steps) | Body::Plain(steps) | Body::Points(steps) => {
                words.extend(steps.iter().map(|step| step.text.to_string()));
            }
            Body::Say(texts) => words.extend(texts.iter().map(ToString::to_string)),
            _ => {}
        }
    }
    words
}

#[test]
fn what_is_tried_is_what_taking_it_gives() {
    let guide = guide();
    let mut tried = 0;
    for session in settled() {
        let reader = Reader::new(&guide.0, &session);
        for flip in guide.0.flips(&reader.known) {
            let other = Other::Fact(flip.fact, flip.to);
            let view = beside(&reader, other);
            assert_eq!(named(&view.sides[1].headlines), flip.possible);
            for (words, action) in view.take {
                let then = session
                    .clone()
                    .after(Action::Show(Screen::Beside(other)), &*guide.0)
                    .after(action, &*guide.0);
                let known = guide.0.known(&then);
                assert_eq!(guide.0.possible(&known), flip.possible, "{words}");
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "only {tried} changes were tried");
}

#[test]
fn each_side_has_what_the_other_lacks_and_both_have_the_rest() {
    let guide = guide();
    for session in settled() {
        let reader = Reader::new(&guide.0, &session);
        let whole = |session: &Session| {
            let view = result(&Reader::new(&guide.0, session));
            words(&view.notes)
        };
        let mine = whole(&session);
        for flip in guide.0.flips(&reader.known).into_iter().take(3) {
            let BesideView { sides, same, .. } = beside(&reader, Other::Fact(flip.fact, flip.to));
            let (left, right, same) = (
                words(&sides[0].notes),
                words(&sides[1].notes),
                words(&same.1),
            );
            assert!(left.iter().all(|said| mine.contains(said)));
            assert!(same.iter().all(|said| mine.contains(said)));
            assert!(
                left.iter().all(|said| !right.contains(said)),
                "{left:#?} {right:#?}"
            );
        }
    }
}

#[test]
fn both_are_drawn_in_either_voice_and_the_answers_stay() {
    let guide = guide();
    let order = the_order();
    let flips = guide.0.flips(&guide.0.known(&order));
    let fact = Other::Fact(flips[0].fact, flips[0].to);
    for voice in [Voice::Professional, Voice::Patient] {
        for other in [fact, Other::Day(Day(REVIEWED.0 - 20)), Other::Voice] {
            let session = Session {
                voice,
                ..order.clone()
            };
            let shown = session
                .clone()
                .after(Action::Show(Screen::Beside(other)), &*guide.0);
            assert_eq!(shown.given, session.given);
            let page = draw(&guide, &shown);
            check(&page, "side by side");
            assert_eq!(page.matches("class=\"beside-side\"").count(), 2);
            let text = markup::text(&page);
            assert!(text.contains(Word::MyAnswers.text().to(voice)));
            let back = shown.after(Action::Back, &*guide.0);
            assert_eq!((back.screen, &back.given), (Screen::Result, &session.given));
        }
    }
}

#[test]
fn both_voices_say_the_same_result_each_in_its_own_words() {
    let guide = guide();
    let order = the_order();
    let reader = Reader::new(&guide.0, &order);
    let view = beside(&reader, Other::Voice);
    let [doctor, patient] = &view.sides;
    assert_eq!(named(&doctor.headlines), named(&patient.headlines));
    assert_ne!(doctor.phrase, patient.phrase);
    assert_eq!(doctor.head, Word::VoiceSide.text().professional);
    assert_eq!(patient.head, Word::VoiceSide.text().patient);
    let [(_, action)] = view.take.as_slice() else {
        panic!("one way to go on in the other voice")
    };
    let shown = order.after(Action::Show(Screen::Beside(Other::Voice)), &*guide.0);
    let then = shown.after(action.clone(), &*guide.0);
    assert_eq!((then.screen, then.voice), (Screen::Result, Voice::Patient));
}
