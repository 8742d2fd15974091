//! A paper in hand: its drawing, and under it the list of what to check.

use yew::prelude::*;

use crate::components::checks::{checks, tally};
use crate::components::icon::{Sign, sign_mark};
use crate::components::paper::{paper, pin_mark};
use crate::presenter::document::DocumentView;

/// What can be done on the screen, and what is given the focus.
pub struct DocumentHands {
    /// The heading, to be given the focus.
    pub focus: NodeRef,
    /// An answer is chosen.
    pub on_pick: Callback<Event>,
    /// Goes on.
    pub on_go: Callback<MouseEvent>,
    /// Prints.
    pub on_print: Callback<MouseEvent>,
}

/// The drawing is kept in view by its numbers, which the list repeats.
pub fn document(view: &DocumentView, hands: &DocumentHands) -> Html {
    html! {
        <key={["document-", &view.index.to_string()].concat()}>
            <div class="card-body stack">
                <h2 tabindex="-1" ref={&hands.focus}>{ &view.heading }</h2>
                <p class="lead">{ &view.tells }</p>
                <p class="hint">{ &view.lead }</p>
            </div>
            <figure class="drawn">
                { paper(&view.drawing, Some(&view.title)) }
                <figcaption class="legend">
                    { for view.legend.iter().map(|(pin, says)| html! { <span>{ pin_mark(None, *pin) }{ says }</span> }) }
                </figcaption>
            </figure>
            { checks(&view.checks, &hands.on_pick) }
            <div class="panel">
                { tally(&view.tally) }
                <div class="actions">
                    <button type="button" class="button" onclick={&hands.on_go}>{ &view.go }</button>
                    <button type="button" class="button quiet" onclick={&hands.on_print}>{ sign_mark(Sign::Print) }{ &view.print }</button>
                </div>
            </div>
        </>
    }
}
