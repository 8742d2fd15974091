//! Thirteen threads, of which each answer cuts some.
//!
//! The picture is for the eye; the rows and the list at the foot say the same.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::icon;
use crate::presenter::threads::{ThreadRow, ThreadsView};

/// Icons at the start, one line for each headline, a stop where it was cut.
///
/// Each row has its place as its key: an answer adds a row, and those before it are not drawn again.
pub fn threads(view: &ThreadsView) -> Html {
    html! {
        <div class="threads">
            <ol>
                <li key="head" class="thread-row head">
                    <span class="said">{ &view.start }</span>
                    <span class="left">{ Headline::ALL.len() }</span>
                    <span class="strip icons" aria-hidden="true">{ each(icon) }</span>
                </li>
                { for view.rows.iter().enumerate().map(|(place, row)| line(place, row, &view.unit)) }
            </ol>
            <span class="strip icons foot" aria-hidden="true">{ each(|headline| foot(view, headline)) }</span>
            <ul class="left-list">
                { for view.left.iter().map(|(headline, word)| html! { <li key={headline.id()}>{ icon(*headline) }{ word }</li> }) }
            </ul>
        </div>
    }
}

/// Something for each of the thirteen.
fn each(what: impl Fn(Headline) -> Html) -> Html {
    Headline::ALL.into_iter().map(what).collect()
}

fn foot(view: &ThreadsView, headline: Headline) -> Html {
    if view.left.iter().any(|(left, _)| *left == headline) {
        icon(headline)
    } else {
        html! { <i></i> }
    }
}

fn line(place: usize, row: &ThreadRow, unit: &AttrValue) -> Html {
    let class = if row.now {
        "thread-row now"
    } else {
        "thread-row"
    };
    html! {
        <li key={place} {class}>
            <span class="said">
                if let Some(ask) = &row.ask { <span class="asked">{ ask }{ " " }</span> }
                <span class="short">{ &row.said }</span>
            </span>
            <span class="left">{ &row.left }if !row.now { <span class="unit">{ " " }{ unit }</span> }</span>
            <span class="strip" aria-hidden="true">{ for row.before.iter().map(|headline| thread(row, headline)) }</span>
        </li>
    }
}

/// A thread that has come so far. Those cut before leave their columns empty:
/// a path of twenty answers would have two hundred of them, and a page of
/// questions is laid out within a frame.
fn thread(row: &ThreadRow, headline: Headline) -> Html {
    let state = (!row.after.has(headline)).then_some("cut");
    html! { <i data-outcome={headline.id()} class={classes!(state)}></i> }
}
