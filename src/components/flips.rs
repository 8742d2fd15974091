//! What would change the answer: the other fact left, its outcome right.

use yew::prelude::*;

use super::citation::link;
use super::icon::icon;
use crate::presenter::notes::FlipView;
use crate::session::Other;

/// A ruled list of single changes; `on_beside` lays one beside the result.
pub fn flips(flips: &[FlipView], on_beside: &Callback<Other>) -> Html {
    html! { <ul class="flips">{ for flips.iter().map(|view| flip(view, on_beside)) }</ul> }
}

fn flip(flip: &FlipView, on_beside: &Callback<Other>) -> Html {
    html! {
        <li class="flip">
            <span>
                if !flip.ask.is_empty() { <span class="small">{ &flip.ask }{ " " }</span> }
                <span class="flip-says">{ &flip.says }</span>
            </span>
            <span class={if flip.to.is_empty() { "small" } else { "unseen" }}>{ " " }{ &flip.becomes }{ " " }</span>
            <span class="flip-to">
                { for flip.to.iter().map(|(headline, word)| html! {
                    <span class="outcome" data-outcome={headline.id()}>{ icon(*headline) }{ word }{ " " }</span>
                }) }
            </span>
            if let Some(by) = &flip.by { <span class="citation flip-by">{ link(&by.link, None, &by.title) }</span> }
            if let Some((words, other)) = &flip.beside { { lay(words, &flip.says, *other, on_beside) } }
        </li>
    }
}

/// The button; what it tries is heard after its words.
fn lay(words: &AttrValue, says: &AttrValue, other: Other, on_beside: &Callback<Other>) -> Html {
    let press = on_beside.reform(move |_| other);
    html! {
        <button type="button" class="link flip-try" onclick={press}>
            { words }<span class="unseen">{ ": " }{ says }</span>
        </button>
    }
}
