//! What would change the answer: the other fact left, its outcome right.

use yew::prelude::*;

use super::icon::icon;
use crate::presenter::notes::FlipView;

/// A ruled list of single changes.
pub fn flips(flips: &[FlipView]) -> Html {
    html! {
        <ul class="flips">
            { for flips.iter().map(|flip| html! {
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
                </li>
            }) }
        </ul>
    }
}
