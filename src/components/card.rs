//! The sheet of paper: its top, its foot, and what is always at hand.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::citation::link;
use super::exit::exit;
use super::icon::{Sign, icon, sign_mark};
use super::urgent::urgent;
use crate::embed::Advice;
use crate::presenter::frame::{FrameView, LineView};

/// What the controls of the card do.
#[derive(Clone)]
pub struct AtHand {
    /// Goes back one screen.
    pub back: Callback<MouseEvent>,
    /// Says that somebody is in danger now.
    pub danger: Callback<MouseEvent>,
    /// Leaves the page.
    pub exit: Callback<MouseEvent>,
}

/// One card, with the screen between its top and its foot. A `split` card
/// sets a second column beside the first where there is room.
pub fn card(frame: &FrameView, split: bool, at_hand: &AtHand, screen: Html) -> Html {
    let class = match (frame.patient, split) {
        (false, false) => "card",
        (false, true) => "card split",
        (true, false) => "card voice-patient",
        (true, true) => "card voice-patient split",
    };
    html! {
        <div class={if split { "confidant wide" } else { "confidant" }}>
            <section {class} aria-label={&frame.label}>
                if let Some(view) = &frame.urgent {
                    <div class="first">{ urgent(view, &at_hand.danger) }</div>
                }
                if let Some(view) = &frame.exit { { exit(view, &at_hand.exit) } }
                <header class="card-top">
                    <span class="brand">{ sign_mark(Sign::Mark) }{ &frame.brand }</span>
                    <span class="as-at">{ &frame.as_at }</span>
                </header>
                if let Some(line) = &frame.warning {
                    <p class="warning"><b>{ &line.lead }</b>{ " " }{ &line.rest }</p>
                }
                if let Some(line) = &frame.owner {
                    <p class="warning small no-print"><b>{ &line.lead }</b>{ " " }{ &line.rest }</p>
                }
                { always(frame, at_hand) }
                { screen }
                <footer class="card-foot">
                    { foot_line(Sign::Phone, &frame.ring) }
                    if let Some(line) = &frame.advice { { advice(line) } }
                    { foot_line(Sign::Lock, &frame.private) }
                </footer>
            </section>
        </div>
    }
}

/// Back at the left, the way out for danger at the right.
fn always(frame: &FrameView, at_hand: &AtHand) -> Html {
    if frame.back.is_none() && frame.danger.is_none() {
        return Html::default();
    }
    html! {
        <div class="always">
            if let Some(back) = &frame.back {
                <button type="button" class="link back" onclick={&at_hand.back}>
                    { sign_mark(Sign::Back) }{ back }
                </button>
            }
            if let Some(danger) = &frame.danger {
                <button type="button" class="link danger" onclick={&at_hand.danger}>
                    { icon(Headline::ActNow) }{ danger }
                </button>
            }
        </div>
    }
}

fn foot_line(sign: Sign, line: &LineView) -> Html {
    html! {
        <p class="foot-line">{ sign_mark(sign) }<span><strong>{ &line.lead }</strong>{ " " }{ &line.rest }</span></p>
    }
}

/// The publisher's own advice line.
fn advice(line: &Advice) -> Html {
    let (to, words) = (line.link.clone().into(), line.reach.clone().into());
    let reach = if line.rings() {
        html! { <a class="tel" href={to}>{ words }</a> }
    } else {
        link(&to, None, &words)
    };
    html! {
        <p class="foot-line">
            { sign_mark(Sign::Phone) }
            <span><strong>{ &line.name }</strong>{ " " }{ reach }</span>
        </p>
    }
}
