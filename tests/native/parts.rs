//! The markup of each part.

use confidant::components::answers::{Answers, AnswersProps};
use confidant::components::card::{Card, CardProps};
use confidant::components::choices::{Choices, ChoicesProps, Heading};
use confidant::components::citation::{Rules, RulesProps};
use confidant::components::exit::{Exit, ExitProps};
use confidant::components::failure::{Failure, FailureProps};
use confidant::components::flips::{Flips, FlipsProps};
use confidant::components::icon::{Icon, IconProps};
use confidant::components::modal_mark::{Duties, DutiesProps};
use confidant::components::plate::{Plate, PlateProps};
use confidant::components::ring::{Ring, RingProps};
use confidant::components::say::{Say, SayProps};
use confidant::components::steps::{Hand, Steps, StepsProps};
use confidant::components::threads::{Threads, ThreadsProps};
use confidant::components::urgent::{Urgent, UrgentProps};
use confidant::presenter::question::Boxes;
use confidant::presenter::threads::PossibleView;
use confidant::screens::question::{QuestionProps, QuestionScreen};
use rules::rulebook::Headline;
use yew::prelude::*;

use crate::{examples, markup};

macro_rules! snapshot {
    ($name:literal, $part:ty, $props:expr) => {
        insta::assert_snapshot!($name, markup::lines(&markup::of::<$part>($props)));
    };
}

fn deaf<T: 'static>() -> Callback<T> {
    Callback::from(|_| ())
}

#[test]
fn the_frame_speaks_to_either_reader() {
    for patient in [false, true] {
        let props = CardProps {
            frame: examples::frame(patient),
            split: false,
            on_back: deaf(),
            on_danger: deaf(),
            on_exit: deaf(),
            children: html! { <p>{ "The screen" }</p> },
        };
        let name = if patient {
            "card-patient"
        } else {
            "card-professional"
        };
        insta::assert_snapshot!(name, markup::lines(&markup::of::<Card>(props)));
    }
}

#[test]
fn what_stands_before_all_else() {
    snapshot!(
        "urgent",
        Urgent,
        UrgentProps {
            view: examples::urgent(),
            on_danger: deaf()
        }
    );
    snapshot!(
        "exit",
        Exit,
        ExitProps {
            view: examples::exit(),
            on_exit: deaf()
        }
    );
}

#[test]
fn a_question_is_a_fieldset_with_its_legend() {
    for (name, boxes, heading) in [
        ("choices-one", Boxes::One, Heading::Page),
        ("choices-many", Boxes::Many, Heading::Part),
    ] {
        let props = ChoicesProps {
            view: examples::question(boxes),
            heading,
            focus: NodeRef::default(),
            on_change: deaf(),
        };
        insta::assert_snapshot!(name, markup::lines(&markup::of::<Choices>(props)));
    }
}

#[test]
fn a_page_without_an_answer_says_so_twice() {
    let props = QuestionProps {
        page: examples::page(true),
        possible: PossibleView {
            heading: "Possible".into(),
            caption: "Lines".into(),
            threads: examples::threads(),
        },
        answers: examples::answers(),
        focus: NodeRef::default(),
        problems: NodeRef::default(),
        on_submit: deaf(),
        on_box: deaf(),
        on_mend: deaf(),
        on_change: deaf(),
    };
    let page = markup::of::<QuestionScreen>(props);
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
        let props = PlateProps {
            view: examples::plate(settled),
            focus: NodeRef::default(),
            on_jump: deaf(),
        };
        insta::assert_snapshot!(name, markup::lines(&markup::of::<Plate>(props)));
    }
}

#[test]
fn the_threads_are_words_too() {
    let picture = markup::of::<Threads>(ThreadsProps {
        view: examples::threads(),
    });
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
        insta::assert_snapshot!(
            name,
            markup::lines(&markup::of::<Steps>(StepsProps {
                steps: examples::steps(),
                hand
            }))
        );
    }
    snapshot!(
        "say",
        Say,
        SayProps {
            texts: vec!["One idea.\nAnother.".into()]
        }
    );
    snapshot!(
        "duties",
        Duties,
        DutiesProps {
            duties: examples::duties()
        }
    );
    snapshot!(
        "ring",
        Ring,
        RingProps {
            steps: Vec::new(),
            contacts: examples::contacts()
        }
    );
    snapshot!(
        "rules",
        Rules,
        RulesProps {
            rules: examples::rules()
        }
    );
    snapshot!(
        "flips",
        Flips,
        FlipsProps {
            flips: examples::flips()
        }
    );
    snapshot!(
        "answers",
        Answers,
        AnswersProps {
            view: examples::answers(),
            on_change: deaf()
        }
    );
}

#[test]
fn a_failure_says_whose_fault_it_is_not() {
    let props = FailureProps {
        heading: "It stopped".into(),
        fault: "Not your fault.".into(),
        todo: vec!["Ring.".into()],
        cause_label: "Cause".into(),
        cause: "too-large".into(),
    };
    snapshot!("failure", Failure, props);
}

#[test]
fn thirteen_shapes_and_no_two_alike() {
    let shapes: Vec<String> = Headline::ALL
        .map(|headline| markup::of::<Icon>(IconProps { headline }))
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
