//! The markup of each part.

use confidant::components::answers::answers;
use confidant::components::beside::beside;
use confidant::components::card::{AtHand, card};
use confidant::components::check_code::{code, code_form};
use confidant::components::choices::{Heading, choices};
use confidant::components::citation::rules;
use confidant::components::exit::exit;
use confidant::components::flips::flips;
use confidant::components::icon::icon;
use confidant::components::modal_mark::duties;
use confidant::components::path::path;
use confidant::components::plate::plate;
use confidant::components::possibles::ask_list;
use confidant::components::reasons::reasons;
use confidant::components::ring::ring;
use confidant::components::say::say;
use confidant::components::steps::{Hand, steps};
use confidant::components::threads::threads;
use confidant::components::urgent::urgent;
use confidant::presenter::question::Boxes;
use confidant::presenter::threads::PossibleView;
use confidant::screens::question::{QuestionHands, question};
use rules::rulebook::Headline;
use yew::prelude::*;

use crate::{examples, markup};

macro_rules! snapshot {
    ($name:expr, $part:expr) => {
        insta::assert_snapshot!($name, markup::lines(&markup::part($part)));
    };
}

fn deaf<T: 'static>() -> Callback<T> {
    Callback::from(|_| ())
}

#[test]
fn the_frame_speaks_to_either_reader() {
    let at_hand = AtHand {
        back: deaf(),
        danger: deaf(),
        exit: deaf(),
    };
    for (name, patient) in [("card-professional", false), ("card-patient", true)] {
        let screen = html! { <p>{ "The screen" }</p> };
        snapshot!(
            name,
            card(&examples::frame(patient), false, &at_hand, screen)
        );
    }
}

#[test]
fn what_stands_before_all_else() {
    snapshot!("urgent", urgent(&examples::urgent(), &deaf()));
    snapshot!("exit", exit(&examples::exit(), &deaf()));
}

#[test]
fn a_question_is_a_fieldset_with_its_legend() {
    for (name, boxes, heading) in [
        ("choices-one", Boxes::One, Heading::Page),
        ("choices-many", Boxes::Many, Heading::Part),
    ] {
        let view = examples::question(boxes);
        snapshot!(name, choices(&view, heading, &NodeRef::default(), &deaf()));
    }
}

#[test]
fn a_long_list_stands_in_groups_each_named_by_its_heading() {
    let mut view = examples::question(Boxes::One);
    for (option, heading) in view.options.iter_mut().zip(["Warm", "Cold"]) {
        option.heading = Some(heading.into());
    }
    assert!(view.is_grouped());
    let part = choices(&view, Heading::Page, &NodeRef::default(), &deaf());
    snapshot!("choices-grouped", part);
}

#[test]
fn a_page_without_an_answer_says_so_twice() {
    let possible = PossibleView {
        heading: "Possible".into(),
        caption: "Lines".into(),
        threads: examples::threads(),
    };
    let hands = QuestionHands {
        focus: NodeRef::default(),
        problems: NodeRef::default(),
        on_submit: deaf(),
        on_box: deaf(),
        on_mend: deaf(),
        on_change: deaf(),
        on_show: deaf(),
    };
    let screen = question(
        &examples::page(true),
        &possible,
        &examples::answers(),
        &hands,
    );
    let page = markup::part(screen);
    assert_eq!(
        page.matches("Choose a colour").count(),
        2,
        "in the summary and beside the question"
    );
    insta::assert_snapshot!("question-wrong", markup::lines(&page));
}

#[test]
fn the_plate_is_one_headline_or_a_cluster() {
    for (name, settled) in [
        ("plate-settled", Some(Headline::Challenge)),
        ("plate-open", None),
    ] {
        let view = examples::plate(settled);
        snapshot!(name, plate(&view, &NodeRef::default(), &deaf()));
    }
}

#[test]
fn the_threads_are_words_too() {
    let picture = markup::part(threads(&examples::threads()));
    let text = markup::text(&picture);
    assert!(
        text.contains("Red") && text.contains("2 left") && text.contains("MustStop"),
        "{text}"
    );
    insta::assert_snapshot!("threads", markup::lines(&picture));
}

#[test]
fn lists_of_the_result() {
    for (name, hand) in [
        ("steps-numbered", Hand::Numbered),
        ("steps-crossed", Hand::Crossed),
        ("steps-pointed", Hand::Pointed),
    ] {
        snapshot!(name, steps(&examples::steps(), hand));
    }
    snapshot!("say", say(&["One idea.\nAnother.".into()]));
    snapshot!("duties", duties(&examples::duties()));
    snapshot!("ring", ring(&[], &examples::contacts()));
    snapshot!("rules", rules(&examples::rules()));
    snapshot!("path", path(&examples::drawing(), &deaf()));
    snapshot!("asks", ask_list(&examples::asks(), &deaf()));
    snapshot!("beside", beside(&examples::sides()));
    snapshot!("reasons", reasons(&examples::reasons()));
    snapshot!("flips", flips(&examples::flips(), &deaf()));
    snapshot!("answers", answers(&examples::answers(), &deaf()));
}

#[test]
fn a_check_code_is_shown_spelt_out_and_asked_for() {
    snapshot!("check-code", code(&examples::code()));
    for (name, wrong) in [("check-code-form", false), ("check-code-refused", true)] {
        snapshot!(name, code_form(&examples::code_form(wrong), &deaf()));
    }
}

#[test]
fn thirteen_shapes_and_no_two_alike() {
    let shapes: Vec<String> = Headline::ALL
        .map(|headline| markup::part(icon(headline)))
        .to_vec();
    let outline = |shape: &String| shape.split_once('>').map(|(_, inside)| inside.to_owned());
    for (place, shape) in shapes.iter().enumerate() {
        assert!(
            shape.contains("aria-hidden=\"true\""),
            "a shape is never read out: {shape}"
        );
        assert!(
            shapes
                .iter()
                .take(place)
                .all(|other| outline(other) != outline(shape)),
            "{shape}"
        );
    }
}
