//! The way out of the page, for a reader who is not alone.

use yew::prelude::*;

use super::icon::{Sign, sign_mark};
use crate::presenter::frame::ExitView;

/// "Is it safe to read this here?" and the button that leaves.
pub fn exit(view: &ExitView, on_exit: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="exit">
            <p><b>{ &view.ask.lead }</b>{ " " }{ &view.ask.rest }</p>
            <button type="button" class="button ink" onclick={on_exit}>{ sign_mark(Sign::Exit) }{ &view.button }</button>
            <p class="small">{ &view.note }</p>
        </div>
    }
}
