//! What is still open: the headlines possible, and the questions that settle it.

use yew::prelude::*;

use super::flips::Flips;
use super::icon::Icon;
use super::say::Say;
use crate::presenter::notes::{AskView, PossibleRow};

/// The headlines.
#[derive(Properties, PartialEq)]
pub struct PossiblesProps {
    /// In the order of the thirteen.
    pub rows: Vec<PossibleRow>,
}

/// Each headline still possible, with what would make it so.
#[component]
pub fn Possibles(props: &PossiblesProps) -> Html {
    html! {
        <ul class="possibles">
            { for props.rows.iter().map(|row| html! {
                <li data-outcome={row.headline.id()}>
                    <Icon headline={row.headline} />
                    <div>
                        <b>{ &row.title }</b>
                        { for row.settled_by.iter().map(|fact| html! { <p>{ fact }</p> }) }
                    </div>
                </li>
            }) }
        </ul>
    }
}

/// The questions.
#[derive(Properties, PartialEq)]
pub struct AskListProps {
    /// The most telling first.
    pub asks: Vec<AskView>,
}

/// Questions to read out, numbered, and where each answer leads.
#[component]
pub fn AskList(props: &AskListProps) -> Html {
    html! {
        <ol class="ask-list">
            { for props.asks.iter().map(|ask| html! {
                <li>
                    <Say texts={vec![ask.says.clone()]} />
                    if !ask.leads.is_empty() { <div class="leads"><Flips flips={ask.leads.clone()} /></div> }
                </li>
            }) }
        </ol>
    }
}
