//! The result: the plate, then the sections in their order.

use yew::prelude::*;

use crate::components::answers::Answers;
use crate::components::citation::Rules;
use crate::components::flips::Flips;
use crate::components::icon::{Icon, Sign, SignMark};
use crate::components::modal_mark::Duties;
use crate::components::note::Note;
use crate::components::plate::Plate;
use crate::components::possibles::{AskList, Possibles};
use crate::components::ring::Ring;
use crate::components::say::Say;
use crate::components::steps::{Hand, Steps};
use crate::components::threads::Threads;
use crate::components::ticks::Ticks;
use crate::presenter::notes::Body;
use crate::presenter::result::ResultView;

/// The screen, and what can be done on it.
#[derive(Properties, PartialEq)]
pub struct ResultProps {
    /// The words.
    pub view: ResultView,
    /// The heading, to be given the focus.
    #[prop_or_default]
    pub focus: NodeRef,
    /// Goes to a section.
    pub on_jump: Callback<&'static str>,
    /// The open duties are sent.
    pub on_submit: Callback<SubmitEvent>,
    /// A box was changed.
    pub on_box: Callback<Event>,
    /// Changes the answers of a page.
    pub on_change: Callback<u16>,
    /// Prints.
    pub on_print: Callback<()>,
    /// Speaks in the other voice.
    pub on_voice: Callback<()>,
    /// Begins again.
    pub on_restart: Callback<()>,
}

/// One line, then what to do, then why.
#[component]
pub fn ResultScreen(props: &ResultProps) -> Html {
    let view = &props.view;
    html! {
        <>
            <Plate view={view.plate.clone()} focus={&props.focus} on_jump={&props.on_jump} />
            <div class="notes">
                { for view.notes.iter().map(|note| html! {
                    <Note key={note.id} id={note.id} head={&note.head} sub={note.sub.clone()}>{ body(&note.body, props) }</Note>
                }) }
            </div>
            { actions(props) }
        </>
    }
}

fn body(body: &Body, props: &ResultProps) -> Html {
    match body {
        Body::Also(questions, add) => html! {
            <Ticks questions={questions.clone()} {add} on_submit={&props.on_submit} on_change={&props.on_box} />
        },
        Body::Steps(steps) => html! { <Steps steps={steps.clone()} hand={Hand::Numbered} /> },
        Body::Never(steps) => html! { <Steps steps={steps.clone()} hand={Hand::Crossed} /> },
        Body::Plain(steps) => html! { <Steps steps={steps.clone()} hand={Hand::Plain} /> },
        Body::Points(steps) => html! { <Steps steps={steps.clone()} hand={Hand::Pointed} /> },
        Body::Say(texts) => html! { <Say texts={texts.clone()} /> },
        Body::Ring(steps, contacts) => {
            html! { <Ring steps={steps.clone()} contacts={contacts.clone()} /> }
        }
        Body::Duties(duties, none) => html! {
            <>
                if !duties.is_empty() { <Duties duties={duties.clone()} /> }
                if let Some(none) = none { <p class="small">{ none }</p> }
            </>
        },
        Body::Why(rules, near, missed) => html! {
            <>
                <Rules rules={rules.clone()} />
                if !missed.is_empty() { <div class="nearly"><h4>{ near }</h4><Rules rules={missed.clone()} /></div> }
            </>
        },
        Body::Flips(single, label, rest) => html! {
            <>
                if !single.is_empty() { <Flips flips={single.clone()} /> }
                if !rest.is_empty() { { folded(label, html! { <Flips flips={rest.clone()} /> }) } }
            </>
        },
        Body::Possible(rows) => html! { <Possibles rows={rows.clone()} /> },
        Body::Ask(asks) => html! { <AskList asks={asks.clone()} /> },
        Body::Meanwhile(headline, says, because, duties) => html! {
            <>
                <div class="tally" data-outcome={headline.id()}>
                    <Icon headline={*headline} />
                    <div><b>{ says }</b><p>{ because }</p></div>
                </div>
                if !duties.is_empty() { <Duties duties={duties.clone()} /> }
            </>
        },
        Body::Path(threads, answers) => html! {
            <>
                <Threads view={threads.clone()} />
                { folded(&answers.heading, html! { <Answers view={answers.clone()} on_change={&props.on_change} /> }) }
            </>
        },
    }
}

fn folded(label: &AttrValue, inside: Html) -> Html {
    html! { <details><summary><SignMark sign={Sign::Next} />{ label }</summary>{ inside }</details> }
}

fn actions(props: &ResultProps) -> Html {
    let view = &props.view.actions;
    let quiet = view.answer.is_some().then_some("quiet");
    html! {
        <div class="panel take" id="take">
            <div class="actions">
                if let Some((words, page)) = &view.answer {
                    <button type="button" class="button" onclick={let page = *page; props.on_change.reform(move |_| page)}>{ words }</button>
                }
                <button type="button" class={classes!("button", quiet)} onclick={props.on_print.reform(|_| ())}>
                    <SignMark sign={Sign::Print} />{ &view.print }
                </button>
                <button type="button" class="button quiet" onclick={props.on_voice.reform(|_| ())}>{ &view.other_voice }</button>
            </div>
            <button type="button" class="link" onclick={props.on_restart.reform(|_| ())}>{ &view.restart }</button>
            <p class="small dated">{ &view.dated }</p>
        </div>
    }
}
