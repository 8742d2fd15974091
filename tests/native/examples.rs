//! One example of each part, with invented words: snapshots, pictures and
//! axe all use these.

use confidant::embed::Advice;
use confidant::presenter::answers::{AnswerRow, AnswersView};
use confidant::presenter::beside::SideView;
use confidant::presenter::check_code::{CodeFormView, CodeView};
use confidant::presenter::frame::{ExitView, FrameView, LineView, UrgentView};
use confidant::presenter::notes::{
    AskView, CitationView, ContactView, DutyView, FlipView, RuleView, StepView, TakeView,
};
use confidant::presenter::path::{BranchView, DrawingView, ForkView, PathView};
use confidant::presenter::plate::PlateView;
use confidant::presenter::question::{Boxes, OptionView, PageView, QuestionView};
use confidant::presenter::reasons::{BecauseView, FullView, ReasonView};
use confidant::presenter::threads::{ThreadRow, ThreadsView};
use confidant::session::{Action, Other, Screen};
use rules::rulebook::{Headline, Headlines, Modal};

fn line(lead: &'static str, rest: &'static str) -> LineView {
    LineView {
        lead: lead.into(),
        rest: rest.into(),
    }
}

pub(crate) fn urgent() -> UrgentView {
    UrgentView {
        says: "In danger? Ring.".into(),
        link: Some("What to say".into()),
    }
}

pub(crate) fn exit() -> ExitView {
    ExitView {
        ask: line("Is it safe here?", "If not, leave."),
        button: "Leave".into(),
        note: "Shift also leaves.".into(),
    }
}

pub(crate) fn frame(patient: bool) -> FrameView {
    FrameView {
        label: "The guide".into(),
        patient,
        brand: "Guide".into(),
        as_at: "As at a day".into(),
        back: Some("Back".into()),
        danger: Some("Danger".into()),
        urgent: patient.then(urgent),
        exit: patient.then(exit),
        warning: Some(line("Old.", "Take care.")),
        owner: None,
        ring: line("Ring.", "Somebody."),
        advice: patient.then(|| Advice {
            name: "Own line".into(),
            reach: "020 7946 0000".into(),
            link: "tel:02079460000".into(),
        }),
        private: line("Private.", "It stays here."),
    }
}

fn option(value: &'static str, says: &'static str, chosen: bool) -> OptionView {
    OptionView {
        heading: None,
        value: value.into(),
        says: says.into(),
        hint: chosen.then(|| "A hint".into()),
        chosen,
    }
}

pub(crate) fn question(boxes: Boxes) -> QuestionView {
    let last = match boxes {
        Boxes::One => Vec::new(),
        Boxes::Many => vec![
            option("none", "None", false),
            option("unknown", "Not sure", false),
        ],
    };
    QuestionView {
        index: 3,
        name: "colour".into(),
        ask: "Which colour?".into(),
        hint: Some("Of the door.".into()),
        why: Some(("Why".into(), "Because.".into())),
        boxes,
        options: vec![option("0", "Red", true), option("1", "Blue", false)],
        last,
        error: None,
    }
}

pub(crate) fn page(wrong: bool) -> PageView {
    let error = wrong.then(|| "Choose a colour".into());
    PageView {
        index: 1,
        title: None,
        questions: vec![QuestionView {
            error,
            ..question(Boxes::One)
        }],
        problem: "A problem".into(),
        go: "Go on".into(),
        looks: vec![("Look".into(), Screen::Document(2))],
    }
}

pub(crate) fn threads() -> ThreadsView {
    let after: Headlines = [Headline::Comply, Headline::Challenge]
        .into_iter()
        .collect();
    let row = |said: &'static str, left: &'static str, before, after, now: bool| ThreadRow {
        ask: now.then(|| "Which?".into()),
        said: said.into(),
        left: left.into(),
        before,
        after,
        now,
    };
    ThreadsView {
        start: "At first".into(),
        unit: "left".into(),
        rows: vec![
            row("Red", "2", Headlines::ALL, after, false),
            row("Blue?", "?", after, after, true),
        ],
        left: vec![
            (Headline::Comply, "Must".into()),
            (Headline::Challenge, "Stop".into()),
        ],
    }
}

pub(crate) fn answers() -> AnswersView {
    AnswersView {
        heading: "Answers".into(),
        change: "Change".into(),
        rows: vec![AnswerRow {
            page: 1,
            ask: "Which colour?".into(),
            says: "Red".into(),
            change_which: "colour".into(),
        }],
    }
}

pub(crate) fn plate(settled: Option<Headline>) -> PlateView {
    PlateView {
        settled,
        icons: settled.map_or_else(
            || vec![Headline::Comply, Headline::Decline],
            |headline| vec![headline],
        ),
        word: "Stop".into(),
        phrase: "Look again.".into(),
        gist: "The door is red.\nIt was blue.".into(),
        jumps: vec![("do", "Do now".into())],
    }
}

pub(crate) fn steps() -> Vec<StepView> {
    vec![
        StepView {
            lead: Some("Look.".into()),
            text: "At the door.".into(),
        },
        StepView {
            lead: None,
            text: "Knock.".into(),
        },
    ]
}

pub(crate) fn duties() -> Vec<DutyView> {
    let duty = |modal, mark: &'static str| DutyView {
        modal,
        mark: mark.into(),
        heard: (modal == Modal::May).then(|| "They said: stop.".into()),
        says: "Knock.".into(),
    };
    vec![
        duty(Modal::Must, "Must"),
        duty(Modal::Should, "Should"),
        duty(Modal::May, "May"),
    ]
}

pub(crate) fn contacts() -> Vec<ContactView> {
    vec![ContactView {
        name: "The porter".into(),
        number: Some("01632 960 001".into()),
        hours: Some("By day".into()),
    }]
}

pub(crate) fn rules() -> Vec<RuleView> {
    let source = |confirmed: bool| CitationView {
        title: "Doors Act, s. 1".into(),
        link: "https://example.org/doors".into(),
        then: confirmed.then(|| ("https://example.org/then".into(), "as it was".into())),
        standing: if confirmed {
            "checked today".into()
        } else {
            "to be confirmed".into()
        },
        confirmed,
    };
    vec![RuleView {
        says: "A red door is shut.".into(),
        time: Some("It began today.".into()),
        missing: Some(("Missing:".into(), "a key".into())),
        sources: vec![source(true), source(false)],
    }]
}

pub(crate) fn reasons() -> FullView {
    let rule = |says: &'static str| RuleView {
        says: says.into(),
        time: None,
        missing: None,
        sources: Vec::new(),
    };
    let again = ReasonView {
        rule: rule("Doors are painted."),
        note: Some("See above.".into()),
        rests_on: Vec::new(),
    };
    let answer = BecauseView::Answer("You said:".into(), "Which colour?".into(), "Red".into());
    let root = ReasonView {
        rule: rule("A red door is shut."),
        note: None,
        rests_on: vec![answer, BecauseView::Rules("From:".into(), vec![again])],
    };
    FullView {
        roots: vec![("Look again.".into(), vec![root])],
        aside: ("Set aside".into(), vec![rule("A green door is open.")]),
        short: ("One short".into(), Vec::new()),
    }
}

pub(crate) fn code() -> CodeView {
    CodeView {
        label: "Code".into(),
        code: "7K2Q 9A".into(),
        spelt: " 7 K 2 Q. 9 A".into(),
        says: "Keep it.".into(),
    }
}

pub(crate) fn code_form(wrong: bool) -> CodeFormView {
    CodeFormView {
        ask: "I have a code".into(),
        label: "Your code".into(),
        hint: "Letters and digits.".into(),
        error: wrong.then(|| "Look again".into()),
        go: "Show it".into(),
    }
}

pub(crate) fn flips() -> Vec<FlipView> {
    vec![FlipView {
        ask: "Which colour?".into(),
        says: "Blue".into(),
        to: vec![(Headline::Comply, "Must".into())],
        becomes: "would make it".into(),
        by: rules()
            .pop()
            .and_then(|rule| rule.sources.into_iter().next()),
        beside: Some(("Try it".into(), Other::Voice)),
    }]
}

pub(crate) fn drawing() -> PathView {
    let branch = BranchView {
        says: "Blue:".into(),
        to: vec![(Headline::Comply, "Must".into())],
        many: None,
    };
    let rest = BranchView {
        says: "2 others:".into(),
        to: Vec::new(),
        many: Some("the same".into()),
    };
    PathView {
        label: "Drawn".into(),
        drawing: Some(DrawingView {
            title: "The way".into(),
            forks: vec![ForkView {
                ask: "Which colour?".into(),
                said: "Red".into(),
                branches: vec![branch, rest],
            }],
            end: vec![(Headline::Challenge, "Stop".into())],
        }),
    }
}

pub(crate) fn asks() -> Vec<AskView> {
    let answer = |says: &'static str, to| TakeView {
        says: says.into(),
        to,
        becomes: "would make it".into(),
        action: Action::Back,
    };
    vec![AskView {
        says: "Which colour?".into(),
        label: "Their answer:".into(),
        answers: vec![
            answer("Blue", vec![(Headline::Comply, "Must".into())]),
            answer("Green", Vec::new()),
        ],
    }]
}

pub(crate) fn sides() -> [SideView; 2] {
    let side = |head: &'static str, headlines: Vec<(Headline, yew::AttrValue)>| SideView {
        head: head.into(),
        sub: Some("Which colour?\nRed".into()),
        next: (headlines.len() > 1).then(|| "Next: Which door?".into()),
        headlines,
        phrase: "Look again.".into(),
        by: rules().pop().map(|rule| ("Decided by".into(), rule)),
        only: Some("Only here:".into()),
        notes: Vec::new(),
    };
    let must = || (Headline::Comply, "Must".into());
    [
        side("Now", vec![must()]),
        side("Then", vec![must(), (Headline::Decline, "No".into())]),
    ]
}
