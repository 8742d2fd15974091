//! What is still open: the headlines possible, and the questions that settle it.

use yew::prelude::*;

use super::flips::flips;
use super::icon::icon;
use super::say::say;
use crate::presenter::notes::{AskView, PossibleRow};

/// Each headline still possible, with what would make it so.
pub fn possibles(rows: &[PossibleRow]) -> Html {
    html! {
        <ul class="possibles">
            { for rows.iter().map(|row| html! {
                <li data-outcome={row.headline.id()}>
                    { icon(row.headline) }
                    <div>
                        <b>{ &row.title }</b>
                        { for row.if_so.iter().map(|(fact, value)| html! {
                            <p class="if-so"><span class="small">{ fact }{ " " }</span>{ value }</p>
                        }) }
                        if let Some(also) = &row.also { <p class="small">{ also }</p> }
                    </div>
                </li>
            }) }
        </ul>
    }
}

/// Questions to read out, numbered, and where each answer leads.
pub fn ask_list(asks: &[AskView]) -> Html {
    html! {
        <ol class="ask-list">
            { for asks.iter().map(|ask| html! {
                <li>
                    { say(std::slice::from_ref(&ask.says)) }
                    if !ask.leads.is_empty() { <div class="leads">{ flips(&ask.leads, &Callback::noop()) }</div> }
                </li>
            }) }
        </ol>
    }
}
