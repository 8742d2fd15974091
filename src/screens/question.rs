//! A page of questions; beside it what is still possible, and the answers.

use yew::prelude::*;

use crate::components::answers::answers;
use crate::components::choices::{Heading, choices};
use crate::components::icon::{Sign, sign_mark};
use crate::components::threads::threads;
use crate::presenter::answers::AnswersView;
use crate::presenter::question::{PageView, QuestionView};
use crate::presenter::threads::PossibleView;
use crate::session::Screen;

/// What can be done on the screen, and what is given the focus.
pub struct QuestionHands {
    /// The heading, to be given the focus.
    pub focus: NodeRef,
    /// The summary of what is wrong, to be given the focus.
    pub problems: NodeRef,
    /// The form is sent.
    pub on_submit: Callback<SubmitEvent>,
    /// A box was changed.
    pub on_box: Callback<Event>,
    /// Goes to a question that is wrong, by its name in the page.
    pub on_mend: Callback<AttrValue>,
    /// Changes the answers of a page.
    pub on_change: Callback<u16>,
    /// Opens a screen.
    pub on_show: Callback<(MouseEvent, Screen)>,
}

/// One page of one question or more.
pub fn question(
    page: &PageView,
    possible: &PossibleView,
    given: &AnswersView,
    hands: &QuestionHands,
) -> Html {
    let heading = if page.title.is_some() {
        Heading::Part
    } else {
        Heading::Page
    };
    let ask = |view| choices(view, heading, &hands.focus, &hands.on_box);
    html! {
        <key="question">
            <div class="card-body">
                { summary(page, hands) }
                <form class="stack" key={page.index} onsubmit={&hands.on_submit} novalidate=true autocomplete="off">
                    if let Some(title) = &page.title {
                        <h2 tabindex="-1" ref={&hands.focus}>{ title }</h2>
                    }
                    { for page.questions.iter().map(ask) }
                    <div class="actions">
                        <button type="submit" class="button">{ &page.go }</button>
                        { for page.looks.iter().map(|look| show(look, hands)) }
                    </div>
                </form>
            </div>
            <div class="side">
                <section class="panel">
                    <h3>{ &possible.heading }</h3>
                    <p class="small">{ &possible.caption }</p>
                    { threads(&possible.threads) }
                </section>
                if !given.rows.is_empty() {
                    <section class="panel no-print">
                        <h3>{ &given.heading }</h3>
                        { answers(given, &hands.on_change) }
                    </section>
                }
            </div>
        </>
    }
}

/// A paper to look at before going on.
fn show((words, screen): &(AttrValue, Screen), hands: &QuestionHands) -> Html {
    let screen = *screen;
    let open = hands.on_show.reform(move |event| (event, screen));
    html! { <button type="button" class="button quiet" onclick={open}>{ sign_mark(Sign::Paper) }{ words }</button> }
}

/// "There is a problem": each line leads to the question it is about.
fn summary(page: &PageView, hands: &QuestionHands) -> Html {
    if page.questions.iter().all(|view| view.error.is_none()) {
        return Html::default();
    }
    let several = page.questions.len() > 1;
    let line = |view: &QuestionView| {
        let error = view.error.as_ref()?;
        let name = view.name.clone();
        let go = hands.on_mend.reform(move |event: MouseEvent| {
            event.prevent_default();
            name.clone()
        });
        Some(html! {
            <li><a href={["#", &view.name].concat()} onclick={go}>if several { { &view.ask }{ " " } }{ error }</a></li>
        })
    };
    html! {
        <div class="problems" tabindex="-1" ref={&hands.problems} role="alert">
            <h2>{ &page.problem }</h2>
            <ul>{ for page.questions.iter().filter_map(line) }</ul>
        </div>
    }
}
