//! The result: the plate, then the sections in their order.

use yew::prelude::*;

use crate::components::answers::answers;
use crate::components::check_code::code;
use crate::components::citation::rules;
use crate::components::dates::dates;
use crate::components::flips::flips;
use crate::components::icon::{Sign, icon, sign_mark};
use crate::components::leaves::leaves;
use crate::components::modal_mark::duties;
use crate::components::note::{note, plain};
use crate::components::path::path;
use crate::components::plate::plate;
use crate::components::possibles::{ask_list, possibles};
use crate::components::reasons::reasons;
use crate::components::steps::{Hand, steps};
use crate::components::threads::threads;
use crate::components::ticks::ticks;
use crate::presenter::notes::{Body, NoteView, NoticeFirst};
use crate::presenter::question::QuestionView;
use crate::presenter::result::{ActionsView, ResultView};
use crate::session::{Action, Leaf, Other, Screen};

/// What can be done on the screen, and what is given the focus.
pub struct ResultHands {
    /// The heading, to be given the focus.
    pub focus: NodeRef,
    /// Goes to a section.
    pub on_jump: Callback<&'static str>,
    /// A form is sent, with the questions that it asks.
    pub on_answers: Callback<(SubmitEvent, Vec<QuestionView>)>,
    /// Another day is sent.
    pub on_day: Callback<SubmitEvent>,
    /// Something is done that the view itself names.
    pub on_act: Callback<Action>,
    /// Something is to be laid beside the result.
    pub on_beside: Callback<Other>,
    /// A box was changed.
    pub on_box: Callback<Event>,
    /// Changes the answers of a page.
    pub on_change: Callback<u16>,
    /// Opens a paper to take along.
    pub on_leaf: Callback<Leaf>,
    /// Prints.
    pub on_print: Callback<MouseEvent>,
    /// Shows the other voice beside this one.
    pub on_voice: Callback<MouseEvent>,
    /// Opens a screen.
    pub on_show: Callback<Screen>,
    /// Begins again.
    pub on_restart: Callback<MouseEvent>,
}

/// One line, then what to do, then why.
pub fn result(view: &ResultView, hands: &ResultHands) -> Html {
    let notes = view.notes.iter();
    html! {
        <key="result">
            { plate(&view.plate, &hands.focus, &hands.on_jump) }
            <div class="notes">{ for notes.map(|view| note(view, body(view, hands))) }</div>
            { actions(&view.actions, hands) }
        </>
    }
}

fn body(view: &NoteView, hands: &ResultHands) -> Html {
    match &view.body {
        Body::Asked(questions, add) => asked(&view.head, questions, add, hands),
        Body::Leaves(list, first) => html! {
            <>
                { leaves(list, &hands.on_leaf) }
                { for first.iter().map(|first| notice_first(&view.head, first, hands)) }
            </>
        },
        Body::Dates(view) => dates(view, &hands.on_day, &hands.on_beside),
        Body::Why(view) => html! {
            <>
                { rules(&view.decided) }
                if !view.close.is_empty() { <div class="nearly"><h4>{ &view.near }</h4>{ rules(&view.close) }</div> }
                { folded(&view.label, reasons(&view.full)) }
            </>
        },
        Body::Flips(single, label, rest) => html! {
            <>
                if !single.is_empty() { { flips(single, &hands.on_beside) } }
                if !rest.is_empty() { { folded(label, flips(rest, &hands.on_beside)) } }
            </>
        },
        Body::Possible(view) => possibles(view),
        Body::Ask(asks) => ask_list(asks, &hands.on_act),
        Body::Meanwhile(headline, says, because, beside, until) => html! {
            <>
                <div class="tally" data-outcome={headline.id()}>
                    { icon(*headline) }
                    <div><b>{ says }</b><p>{ because }</p></div>
                </div>
                if !beside.is_empty() { { duties(beside) } }
                if !until.is_empty() { { steps(until, Hand::Numbered) } }
            </>
        },
        Body::Path(left, drawing, given) => html! {
            <>
                { threads(left) }
                { path(drawing, &hands.on_act) }
                { folded(&given.heading, answers(given, &hands.on_change)) }
            </>
        },
        body => plain(body),
    }
}

/// Questions that can be answered where they stand.
fn asked(head: &AttrValue, open: &[QuestionView], add: &AttrValue, hands: &ResultHands) -> Html {
    let questions = open.to_vec();
    let send = hands
        .on_answers
        .reform(move |event| (event, questions.clone()));
    ticks(head, open, add, &send, &hands.on_box)
}

/// What is asked before a notice to the patient is offered.
fn notice_first(head: &AttrValue, first: &NoticeFirst, hands: &ResultHands) -> Html {
    let inside = html! {
        <>
            <p class="hint">{ &first.why }</p>
            if !first.questions.is_empty() { { asked(head, &first.questions, &first.add, hands) } }
        </>
    };
    folded(&first.label, inside)
}

/// Folded away under words that open it.
pub fn folded(label: &AttrValue, inside: Html) -> Html {
    html! { <details><summary>{ sign_mark(Sign::Next) }{ label }</summary>{ inside }</details> }
}

fn actions(view: &ActionsView, hands: &ResultHands) -> Html {
    let (answer, print) = match &view.answer {
        Some((words, page)) => {
            let page = *page;
            let open = hands.on_change.reform(move |_| page);
            let button =
                html! { <button type="button" class="button" onclick={open}>{ words }</button> };
            (button, "button quiet")
        }
        None => (Html::default(), "button"),
    };
    html! {
        <div class="panel take" id="take">
            <div class="actions">
                { answer }
                <button type="button" class={print} onclick={&hands.on_print}>{ sign_mark(Sign::Print) }{ &view.print }</button>
                <button type="button" class="button quiet" onclick={&hands.on_voice}>{ &view.other_voice }</button>
                { for view.papers.iter().map(|(words, paper)| {
                    let screen = Screen::Document(*paper);
                    let open = hands.on_show.reform(move |_| screen);
                    html! { <button type="button" class="button quiet" onclick={open}>{ sign_mark(Sign::Paper) }{ words }</button> }
                }) }
            </div>
            <button type="button" class="link" onclick={&hands.on_restart}>{ &view.restart }</button>
            <p class="small dated">
                { &view.dated }
                if let Some(view) = &view.code { { " " }{ code(view) } }
            </p>
        </div>
    }
}
