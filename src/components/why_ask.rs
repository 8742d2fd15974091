//! "Why we ask": closed at first, under the hint.

use yew::prelude::*;

use super::icon::{Sign, SignMark};

/// The words.
#[derive(Properties, PartialEq)]
pub struct WhyAskProps {
    /// What opens it.
    pub label: AttrValue,
    /// What stands in it.
    pub why: AttrValue,
}

/// A disclosure with the reason of one question.
#[component]
pub fn WhyAsk(props: &WhyAskProps) -> Html {
    html! {
        <details class="why-ask">
            <summary><SignMark sign={Sign::Next} />{ &props.label }</summary>
            <p class="small">{ &props.why }</p>
        </details>
    }
}
