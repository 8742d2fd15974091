//! The sheet of paper: its top, its foot, and what is always at hand.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::exit::Exit;
use super::icon::{Icon, Sign, SignMark};
use super::urgent::Urgent;
use crate::presenter::frame::{FrameView, LineView};

/// What stands on the card, and what its controls do.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The words of the frame.
    pub frame: FrameView,
    /// Whether a second column stands beside the first where there is room.
    #[prop_or_default]
    pub split: bool,
    /// Goes back one screen.
    pub on_back: Callback<()>,
    /// Says that somebody is in danger now.
    pub on_danger: Callback<()>,
    /// Leaves the page.
    pub on_exit: Callback<()>,
    /// The screen.
    pub children: Html,
}

/// One card, with the screen between its top and its foot.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let frame = &props.frame;
    let voice = frame.patient.then_some("voice-patient");
    let split = props.split.then_some("split");
    html! {
        <div class="confidant">
            <section class={classes!("card", voice, split)} aria-label={&frame.label}>
                if let Some(view) = &frame.urgent {
                    <div class="first"><Urgent view={view.clone()} on_danger={&props.on_danger} /></div>
                }
                if let Some(view) = &frame.exit { <Exit view={view.clone()} on_exit={&props.on_exit} /> }
                <header class="card-top">
                    <span class="brand"><SignMark sign={Sign::Mark} />{ &frame.brand }</span>
                    <span class="as-at">{ &frame.as_at }</span>
                </header>
                if let Some(line) = &frame.warning {
                    <p class="warning"><b>{ &line.lead }</b>{ " " }{ &line.rest }</p>
                }
                { always(props) }
                { props.children.clone() }
                <footer class="card-foot">
                    { foot_line(Sign::Phone, &frame.ring) }
                    { foot_line(Sign::Lock, &frame.private) }
                </footer>
            </section>
        </div>
    }
}

/// Back at the left, the way out for danger at the right.
fn always(props: &CardProps) -> Html {
    let (back, danger) = (&props.frame.back, &props.frame.danger);
    if back.is_none() && danger.is_none() {
        return Html::default();
    }
    let (on_back, on_danger) = (props.on_back.clone(), props.on_danger.clone());
    html! {
        <div class="always">
            if let Some(back) = back {
                <button type="button" class="link back" onclick={move |_| on_back.emit(())}>
                    <SignMark sign={Sign::Back} />{ back }
                </button>
            }
            if let Some(danger) = danger {
                <button type="button" class="link danger" onclick={move |_| on_danger.emit(())}>
                    <Icon headline={Headline::ActNow} />{ danger }
                </button>
            }
        </div>
    }
}

fn foot_line(sign: Sign, line: &LineView) -> Html {
    html! {
        <p class="foot-line"><SignMark {sign} /><span><strong>{ &line.lead }</strong>{ " " }{ &line.rest }</span></p>
    }
}
