//! Thirteen threads, of which each answer cuts some.
//!
//! The picture is for the eye; the rows and the list at the foot say the same.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::Icon;
use crate::presenter::threads::{ThreadRow, ThreadsView};

/// The picture.
#[derive(Properties, PartialEq)]
pub struct ThreadsProps {
    /// What it shows.
    pub view: ThreadsView,
}

/// Icons at the start, one line for each headline, a stop where it was cut.
#[component]
pub fn Threads(props: &ThreadsProps) -> Html {
    let view = &props.view;
    html! {
        <div class="threads">
            <ol class="thread-rows">
                <li class="thread-row head">
                    <span class="said">{ &view.start }</span>
                    <span class="left">{ Headline::ALL.len() }</span>
                    <span class="strip icons" aria-hidden="true">
                        { for Headline::ALL.map(|headline| html! { <Icon {headline} /> }) }
                    </span>
                </li>
                { for view.rows.iter().map(|row| line(row, &view.unit)) }
            </ol>
            <span class="strip icons foot" aria-hidden="true">
                { for Headline::ALL.map(|headline| if view.left.iter().any(|(left, _)| *left == headline) {
                    html! { <Icon {headline} /> }
                } else {
                    html! { <i></i> }
                }) }
            </span>
            <ul class="left-list">
                { for view.left.iter().map(|(headline, word)| html! { <li><Icon headline={*headline} />{ word }</li> }) }
            </ul>
        </div>
    }
}

fn line(row: &ThreadRow, unit: &AttrValue) -> Html {
    html! {
        <li class={classes!("thread-row", row.now.then_some("now"))}>
            <span class="said">
                if let Some(ask) = &row.ask { <span class="asked">{ ask }{ " " }</span> }
                { &row.said }
            </span>
            <span class="left">{ &row.left }if !row.now { <span class="unit">{ " " }{ unit }</span> }</span>
            <span class="strip" aria-hidden="true">
                { for Headline::ALL.map(|headline| {
                    let state = match (row.before.has(headline), row.after.has(headline)) {
                        (true, true) => None,
                        (true, false) => Some("cut"),
                        (false, _) => Some("gone"),
                    };
                    html! { <i data-outcome={headline.id()} class={classes!(state)}></i> }
                }) }
            </span>
        </li>
    }
}
