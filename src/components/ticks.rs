//! "Is any of these also so?": the open duties, as boxes to tick.

use yew::prelude::*;

use super::choices::{Choices, Heading};
use crate::presenter::question::{Boxes, QuestionView};

/// The questions still open, and what sending them does.
#[derive(Properties, PartialEq)]
pub struct TicksProps {
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// The words of the button.
    pub add: AttrValue,
    /// The form is sent.
    pub on_submit: Callback<SubmitEvent>,
    /// A box was changed.
    pub on_change: Callback<Event>,
}

/// A short form under a settled headline.
#[component]
pub fn Ticks(props: &TicksProps) -> Html {
    html! {
        <form class="ticks" onsubmit={&props.on_submit} novalidate=true>
            { for props.questions.iter().map(|view| {
                // The section's own heading asks what the boxes answer.
                let heading = if view.boxes == Boxes::Many { Heading::Heard } else { Heading::Part };
                html! {
                    <Choices key={view.name.to_string()} view={view.clone()} {heading} on_change={&props.on_change} />
                }
            }) }
            <button type="submit" class="button quiet">{ &props.add }</button>
        </form>
    }
}
