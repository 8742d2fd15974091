//! The four ways in.

use yew::prelude::*;

use super::icon::{Sign, SignMark};
use crate::presenter::start::DoorView;
use crate::session::Door;

/// The ways in, and what choosing one does.
#[derive(Properties, PartialEq)]
pub struct DoorsProps {
    /// In the order of the screen.
    pub doors: Vec<DoorView>,
    /// Goes in.
    pub on_enter: Callback<Door>,
}

/// One ruled list of large buttons.
#[component]
pub fn Doors(props: &DoorsProps) -> Html {
    html! { <ul class="doors">{ for props.doors.iter().map(|door| row(door, &props.on_enter)) }</ul> }
}

fn row(view: &DoorView, on_enter: &Callback<Door>) -> Html {
    let door = view.door;
    let sign = match door {
        Door::Asked => Sign::Talk,
        Door::Paper => Sign::Paper,
        Door::Worried => Sign::Eye,
        Door::Own => Sign::Person,
    };
    html! {
        <li>
            <button type="button" class="door" onclick={on_enter.reform(move |_| door)}>
                <SignMark {sign} />
                <span><b>{ &view.name }</b><span class="covers">{ &view.covers }</span></span>
                <SignMark sign={Sign::Next} />
            </button>
        </li>
    }
}
