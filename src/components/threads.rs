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
    let row = |(place, row): (usize, &ThreadRow)| {
        let (row, unit) = (row.clone(), view.unit.clone());
        html! { <Drawn key={place} part={Part::Row { row, unit }} /> }
    };
    html! {
        <div class="threads">
            <ol>
                <Drawn key="head" part={Part::Head(view.start.clone())} />
                { for view.rows.iter().enumerate().map(row) }
            </ol>
            <Drawn part={Part::Foot(view.left.clone())} />
        </div>
    }
}

/// A part of the picture, with all that it shows.
#[derive(Clone, PartialEq)]
enum Part {
    /// The thirteen at the start.
    Head(AttrValue),
    /// What one answer cut.
    Row { row: ThreadRow, unit: AttrValue },
    /// What is left, drawn and named.
    Foot(Vec<(Headline, AttrValue)>),
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    part: Part,
}

/// A component, because Yew then leaves a part alone that shows what it
/// showed before: the picture is the larger half of a page of questions, and
/// an answer changes two rows of it.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    match &props.part {
        Part::Head(start) => head(start),
        Part::Row { row, unit } => line(row, unit),
        Part::Foot(left) => foot(left),
    }
}

fn head(start: &AttrValue) -> Html {
    html! {
        <li class="thread-row head">
            <span class="said">{ start }</span>
            <span class="left">{ Headline::ALL.len() }</span>
            <span class="strip icons" aria-hidden="true">{ each(icon) }</span>
        </li>
    }
}

fn foot(left: &[(Headline, AttrValue)]) -> Html {
    let place = |headline: Headline| {
        if left.iter().any(|(left, _)| *left == headline) {
            icon(headline)
        } else {
            html! { <i></i> }
        }
    };
    html! {
        <>
            <span class="strip icons foot" aria-hidden="true">{ each(place) }</span>
            <ul class="left-list">
                { for left.iter().map(|(headline, word)| html! { <li key={headline.id()}>{ icon(*headline) }{ word }</li> }) }
            </ul>
        </>
    }
}

/// Something for each of the thirteen.
fn each(what: impl Fn(Headline) -> Html) -> Html {
    Headline::ALL.into_iter().map(what).collect()
}

fn line(row: &ThreadRow, unit: &AttrValue) -> Html {
    let class = if row.now {
        "thread-row now"
    } else {
        "thread-row"
    };
    html! {
        <li {class}>
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
