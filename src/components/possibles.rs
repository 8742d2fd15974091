//! What is still open: the headlines possible, and the questions that settle it.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::icon;
use super::say::say;
use crate::presenter::notes::{AskView, PossibleRow, PossiblesView, TakeView};
use crate::session::Action;

/// All thirteen, those cut away thin and grey; then each headline still
/// possible, with what would make it so.
pub fn possibles(view: &PossiblesView) -> Html {
    let shape = |headline: Headline| {
        let class = if view.open.has(headline) {
            "open"
        } else {
            "cut"
        };
        html! { <i {class}>{ icon(headline) }</i> }
    };
    html! {
        <>
            <div class="thirteen" aria-hidden="true">{ for Headline::ALL.into_iter().map(shape) }</div>
            <ul class="possibles">{ for view.rows.iter().map(row) }</ul>
        </>
    }
}

fn row(row: &PossibleRow) -> Html {
    html! {
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
    }
}

/// Questions to read out, numbered, each over its answers: a press takes one.
pub fn ask_list(asks: &[AskView], act: &Callback<Action>) -> Html {
    let ask = |view: &AskView| {
        html! {
            <li>
                { say(std::slice::from_ref(&view.says)) }
                if !view.answers.is_empty() {
                    <p class="unseen">{ &view.label }</p>
                    <ul class="takes">{ for view.answers.iter().map(|answer| html! { <li>{ take(answer, act) }</li> }) }</ul>
                }
            </li>
        }
    };
    html! { <ol class="ask-list">{ for asks.iter().map(ask) }</ol> }
}

/// An answer as wide as the list: what it says, and what it would leave.
fn take(view: &TakeView, act: &Callback<Action>) -> Html {
    let action = view.action.clone();
    let press = act.reform(move |_: MouseEvent| action.clone());
    let becomes = if view.to.is_empty() {
        "small"
    } else {
        "unseen"
    };
    html! {
        <button type="button" class="take-answer" onclick={press}>
            <span class="take-says">{ &view.says }</span>
            <span class={becomes}>{ " " }{ &view.becomes }{ " " }</span>
            if !view.to.is_empty() {
                <span class="flip-to">
                    { for view.to.iter().map(|(headline, word)| html! {
                        <span class="outcome" data-outcome={headline.id()}>{ icon(*headline) }{ word }{ " " }</span>
                    }) }
                </span>
            }
        </button>
    }
}
