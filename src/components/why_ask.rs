//! "Why we ask": closed at first, under the hint.

use yew::prelude::*;

use super::icon::{Sign, sign_mark};

/// A disclosure with the reason of one question, under the words that open it.
pub fn why_ask(label: &AttrValue, why: &AttrValue) -> Html {
    html! {
        <details class="why-ask">
            <summary>{ sign_mark(Sign::Next) }{ label }</summary>
            <p class="small">{ why }</p>
        </details>
    }
}
