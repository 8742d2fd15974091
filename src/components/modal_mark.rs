//! The weight of a duty: filled, ringed or dashed, and always in words.

use rules::rulebook::Modal;
use yew::prelude::*;

use crate::presenter::notes::DutyView;

/// What stands beside the headline, each with its mark.
pub fn duties(duties: &[DutyView]) -> Html {
    html! {
        <ul class="duties">
            { for duties.iter().map(|duty| html! { <li>{ modal_mark(duty) }{ what(duty) }</li> }) }
        </ul>
    }
}

/// What is owed, under what was said that it answers.
fn what(duty: &DutyView) -> Html {
    html! {
        <p>
            if let Some(heard) = &duty.heard { <b class="heard">{ heard }</b>{ " " } }
            { &duty.says }
        </p>
    }
}

/// "Must", "Must not": filled. "Should": ringed. "May": dashed.
fn modal_mark(duty: &DutyView) -> Html {
    let class = match duty.modal {
        Modal::Must | Modal::MustNot => "modal-mark filled",
        Modal::Should => "modal-mark ringed",
        Modal::May | Modal::Advice => "modal-mark dashed",
    };
    html! { <span {class}>{ &duty.mark }</span> }
}
