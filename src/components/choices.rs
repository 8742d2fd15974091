//! One question with its answers: radio buttons, or tick boxes.
//!
//! The boxes keep their own state; it is read from the form when it is sent.

use yew::prelude::*;

use super::why_ask::WhyAsk;
use crate::presenter::question::{Boxes, OptionView, QuestionView};

/// Where the question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// It is the heading of its page.
    Page,
    /// It stands under the heading of its page.
    Part,
    /// Its words stand elsewhere; here they are heard, not seen.
    Heard,
}

/// The question.
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// The words.
    pub view: QuestionView,
    /// Where it stands.
    pub heading: Heading,
    /// The heading of the page, to be given the focus.
    #[prop_or_default]
    pub focus: NodeRef,
    /// A box was changed.
    #[prop_or_default]
    pub on_change: Callback<Event>,
}

/// A fieldset, its legend the question.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let view = &props.view;
    let (hint_id, error_id) = (
        format!("{}-hint", view.name),
        format!("{}-error", view.name),
    );
    let described = [
        view.hint.as_ref().map(|_| hint_id.clone()),
        view.error.as_ref().map(|_| error_id.clone()),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let pair = (view.boxes == Boxes::Many).then_some("pair");
    html! {
        <fieldset class={classes!("choices", view.error.as_ref().map(|_| "wrong"))} id={&view.name}
            aria-describedby={described} onchange={&props.on_change}>
            { legend(props) }
            if let Some(hint) = &view.hint { <p class="hint" id={hint_id}>{ hint }</p> }
            if let Some((label, why)) = &view.why { <WhyAsk {label} {why} /> }
            if let Some(error) = &view.error { <p class="error" id={error_id}>{ error }</p> }
            <div class={classes!("choice-list", pair)}>
                { for view.options.iter().map(|option| row(view, option, false)) }
            </div>
            if !view.last.is_empty() {
                <div class="choice-list last">{ for view.last.iter().map(|option| row(view, option, true)) }</div>
            }
        </fieldset>
    }
}

fn legend(props: &ChoicesProps) -> Html {
    let ask = html! { { &props.view.ask } };
    match props.heading {
        Heading::Page => {
            html! { <legend><h2 tabindex="-1" ref={&props.focus}>{ ask }</h2></legend> }
        }
        Heading::Part => html! { <legend><h3>{ ask }</h3></legend> },
        Heading::Heard => html! { <legend class="unseen">{ ask }</legend> },
    }
}

fn row(view: &QuestionView, option: &OptionView, alone: bool) -> Html {
    let kind = match view.boxes {
        Boxes::One => "radio",
        Boxes::Many => "checkbox",
    };
    let id = format!("{}-{}", view.name, option.value);
    let hint = option.hint.as_ref().map(|_| format!("{id}-hint"));
    let alone = (alone && view.boxes == Boxes::Many).then_some("true");
    html! {
        <label class="choice">
            <input type={kind} name={&view.name} value={&option.value} checked={option.chosen} {id}
                aria-describedby={hint.clone()} data-alone={alone} />
            <span>
                <span class="choice-label">{ &option.says }</span>
                if let Some(words) = &option.hint { <span class="choice-hint" id={hint}>{ words }</span> }
            </span>
        </label>
    }
}
