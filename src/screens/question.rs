//! A page of questions; beside it what is still possible, and the answers.

use yew::prelude::*;

use crate::components::answers::Answers;
use crate::components::choices::{Choices, Heading};
use crate::components::threads::Threads;
use crate::presenter::answers::AnswersView;
use crate::presenter::question::PageView;
use crate::presenter::threads::PossibleView;

/// The screen, and what can be done on it.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The questions.
    pub page: PageView,
    /// What is still possible.
    pub possible: PossibleView,
    /// The answers so far.
    pub answers: AnswersView,
    /// The heading, to be given the focus.
    #[prop_or_default]
    pub focus: NodeRef,
    /// The summary of what is wrong, to be given the focus.
    #[prop_or_default]
    pub problems: NodeRef,
    /// The form is sent.
    pub on_submit: Callback<SubmitEvent>,
    /// A box was changed.
    pub on_box: Callback<Event>,
    /// Goes to a question that is wrong, by its name in the page.
    pub on_mend: Callback<AttrValue>,
    /// Changes the answers of a page.
    pub on_change: Callback<u16>,
}

/// One page of one question or more.
#[component]
pub fn QuestionScreen(props: &QuestionProps) -> Html {
    let page = &props.page;
    let heading = if page.title.is_some() {
        Heading::Part
    } else {
        Heading::Page
    };
    html! {
        <>
            <div class="card-body">
                { summary(props) }
                <form class="stack" key={page.index} onsubmit={&props.on_submit} novalidate=true>
                    if let Some(title) = &page.title {
                        <h2 tabindex="-1" ref={&props.focus}>{ title }</h2>
                    }
                    { for page.questions.iter().map(|view| html! {
                        <Choices key={view.name.to_string()} view={view.clone()} {heading} focus={&props.focus}
                            on_change={&props.on_box} />
                    }) }
                    <div class="actions"><button type="submit" class="button">{ &page.go }</button></div>
                </form>
            </div>
            <div class="side">
                <section class="panel">
                    <h3>{ &props.possible.heading }</h3>
                    <p class="small">{ &props.possible.caption }</p>
                    <Threads view={props.possible.threads.clone()} />
                </section>
                if !props.answers.rows.is_empty() {
                    <section class="panel no-print">
                        <h3>{ &props.answers.heading }</h3>
                        <Answers view={props.answers.clone()} on_change={&props.on_change} />
                    </section>
                }
            </div>
        </>
    }
}

/// "There is a problem": each line leads to the question it is about.
fn summary(props: &QuestionProps) -> Html {
    let wrong = props
        .page
        .questions
        .iter()
        .filter_map(|view| Some((view, view.error.as_ref()?)));
    let several = props.page.questions.len() > 1;
    let lines: Vec<Html> = wrong
        .map(|(view, error)| {
            let name = view.name.clone();
            let go = props.on_mend.reform(move |event: MouseEvent| {
                event.prevent_default();
                name.clone()
            });
            html! { <li><a href={format!("#{}", view.name)} onclick={go}>if several { { &view.ask }{ " " } }{ error }</a></li> }
        })
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div class="problems" tabindex="-1" ref={&props.problems} role="alert">
            <h2>{ &props.page.problem }</h2>
            <ul>{ lines }</ul>
        </div>
    }
}
