//! One question with its answers: radio buttons, or tick boxes.
//!
//! The boxes keep their own state; it is read from the form when it is sent.

use yew::prelude::*;

use super::why_ask::why_ask;
use crate::presenter::question::{Boxes, OptionView, QuestionView};

/// Where the question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// It is the heading of its page.
    Page,
    /// It stands under the heading of its page.
    Part,
    /// It stands under something that has a heading of its own.
    Asked,
    /// Its words stand elsewhere; here they are heard, not seen.
    Heard,
}

/// A fieldset, its legend the question. `focus` is given the heading of the
/// page, where this is it.
pub fn choices(
    view: &QuestionView,
    heading: Heading,
    focus: &NodeRef,
    on_change: &Callback<Event>,
) -> Html {
    let hint = view.hint.as_ref().map(|_| part_id(&view.name, "hint"));
    let error = view.error.as_ref().map(|_| part_id(&view.name, "error"));
    let described = match (&hint, &error) {
        (Some(hint), Some(error)) => Some(AttrValue::from([hint, " ", error].concat())),
        (hint, error) => hint.clone().or_else(|| error.clone()),
    };
    let class = if error.is_some() {
        "choices wrong"
    } else {
        "choices"
    };
    html! {
        <fieldset {class} key={view.name.to_string()} id={&view.name} aria-describedby={described} onchange={on_change}>
            { legend(view, heading, focus) }
            if let Some(words) = &view.hint { <p class="hint" id={hint}>{ words }</p> }
            if let Some((label, why)) = &view.why { { why_ask(label, why) } }
            if let Some(words) = &view.error { <p class="error" id={error}>{ words }</p> }
            { for groups(view).map(|(place, options)| group(view, place, options)) }
            if !view.last.is_empty() {
                <div class="choice-list last">{ for view.last.iter().map(|option| row(view, option, true)) }</div>
            }
        </fieldset>
    }
}

/// The answers, cut where a heading begins a group.
fn groups(view: &QuestionView) -> impl Iterator<Item = (usize, &[OptionView])> {
    let begins = |_: &OptionView, next: &OptionView| next.heading.is_none();
    view.options.chunk_by(begins).enumerate()
}

/// Answers under their heading; the radio buttons of all groups are one set.
fn group(view: &QuestionView, place: usize, options: &[OptionView]) -> Html {
    let list = match view.boxes {
        Boxes::One => "choice-list",
        Boxes::Many => "choice-list pair",
    };
    let rows = html! { <div class={list}>{ for options.iter().map(|option| row(view, option, false)) }</div> };
    match options.first().and_then(|first| first.heading.as_ref()) {
        None => rows,
        Some(heading) => {
            let id = part_id(&view.name, &["group-", &place.to_string()].concat());
            html! {
                <div class="choice-group" role="group" aria-labelledby={id.clone()}>
                    <p class="choice-head" {id}>{ heading }</p>
                    { rows }
                </div>
            }
        }
    }
}

/// The id of a part of what has that id.
fn part_id(of: &str, part: &str) -> AttrValue {
    [of, "-", part].concat().into()
}

fn legend(view: &QuestionView, heading: Heading, focus: &NodeRef) -> Html {
    let ask = &view.ask;
    match heading {
        Heading::Page => html! { <legend><h2 tabindex="-1" ref={focus}>{ ask }</h2></legend> },
        Heading::Part => html! { <legend><h3>{ ask }</h3></legend> },
        Heading::Asked => html! { <legend class="asked">{ ask }</legend> },
        Heading::Heard => html! { <legend class="unseen">{ ask }</legend> },
    }
}

fn row(view: &QuestionView, option: &OptionView, alone: bool) -> Html {
    let kind = match view.boxes {
        Boxes::One => "radio",
        Boxes::Many => "checkbox",
    };
    let id = part_id(&view.name, &option.value);
    let hint = option.hint.as_ref().map(|_| part_id(&id, "hint"));
    let alone = (alone && view.boxes == Boxes::Many).then_some("true");
    html! {
        <label class="choice">
            <input type={kind} name={&view.name} value={&option.value} checked={option.chosen} {id}
                aria-describedby={hint.clone()} data-alone={alone} />
            <span class="choice-label">{ &option.says }</span>
            if let Some(words) = &option.hint { <span class="choice-hint" id={hint}>{ words }</span> }
        </label>
    }
}
