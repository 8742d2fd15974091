//! Side by side: the reader's own result and another.

use yew::prelude::*;

use super::result::folded;
use crate::components::beside::{beside as sides, notes};
use crate::presenter::beside::BesideView;
use crate::session::Action;

/// The reader's result beside the other, then what can be done: `focus` is
/// given the heading.
pub fn beside(view: &BesideView, focus: &NodeRef, act: &Callback<Action>) -> Html {
    let (label, same) = &view.same;
    let press = |action: &Action| {
        let action = action.clone();
        act.reform(move |_| action.clone())
    };
    html! {
        <div key="beside" class="card-body stack">
            <h2 tabindex="-1" ref={focus}>{ &view.heading }</h2>
            { sides(&view.sides) }
            if !same.is_empty() { { folded(label, html! { <div class="beside-same">{ notes(same) }</div> }) } }
            <div class="actions">
                <button type="button" class="button" onclick={press(&Action::Back)}>{ &view.back }</button>
                { for view.take.iter().map(|(words, action)| html! {
                    <button type="button" class="button quiet" onclick={press(action)}>{ words }</button>
                }) }
            </div>
        </div>
    }
}
