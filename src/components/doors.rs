//! The five ways in.

use yew::prelude::*;

use super::icon::{Sign, sign_mark};
use crate::presenter::start::DoorView;
use crate::session::Door;

/// One ruled list of large buttons; each goes in.
pub fn doors(doors: &[DoorView], on_enter: &Callback<Door>) -> Html {
    html! { <ul class="doors">{ for doors.iter().map(|door| row(door, on_enter)) }</ul> }
}

fn row(view: &DoorView, on_enter: &Callback<Door>) -> Html {
    let door = view.door;
    let sign = match door {
        Door::Asked => Sign::Talk,
        Door::Paper => Sign::Paper,
        Door::Worried => Sign::Eye,
        Door::Shared => Sign::Sent,
        Door::Own => Sign::Person,
    };
    html! {
        <li>
            <button type="button" class="door" onclick={on_enter.reform(move |_| door)}>
                { sign_mark(sign) }
                <span><b>{ &view.name }</b><span class="covers">{ &view.covers }</span></span>
                { sign_mark(Sign::Next) }
            </button>
        </li>
    }
}
