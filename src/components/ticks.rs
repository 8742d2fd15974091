//! "Is any of these also so?": the open duties, as boxes to tick.

use yew::prelude::*;

use super::choices::{Heading, choices};
use crate::presenter::question::QuestionView;

/// A short form under a settled headline, with the words of its button. A
/// question that the section's own heading asks is not seen twice.
pub fn ticks(
    head: &AttrValue,
    questions: &[QuestionView],
    add: &AttrValue,
    on_submit: &Callback<SubmitEvent>,
    on_change: &Callback<Event>,
) -> Html {
    let question = |view: &QuestionView| {
        let heading = if view.ask == *head {
            Heading::Heard
        } else {
            Heading::Part
        };
        choices(view, heading, &NodeRef::default(), on_change)
    };
    html! {
        <form class="ticks" onsubmit={on_submit} novalidate=true autocomplete="off">
            { for questions.iter().map(question) }
            <button type="submit" class="button quiet">{ add }</button>
        </form>
    }
}
