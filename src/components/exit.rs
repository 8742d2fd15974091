//! The way out of the page, for a reader who is not alone.

use yew::prelude::*;

use super::icon::{Sign, SignMark};
use crate::presenter::frame::ExitView;

/// What it says and does.
#[derive(Properties, PartialEq)]
pub struct ExitProps {
    /// The words.
    pub view: ExitView,
    /// Leaves the page.
    pub on_exit: Callback<()>,
}

/// "Is it safe to read this here?" and the button that leaves.
#[component]
pub fn Exit(props: &ExitProps) -> Html {
    let view = &props.view;
    let on_exit = props.on_exit.clone();
    html! {
        <div class="exit">
            <p><b>{ &view.ask.lead }</b>{ " " }{ &view.ask.rest }</p>
            <button type="button" class="button ink" onclick={move |_| on_exit.emit(())}>
                <SignMark sign={Sign::Exit} />{ &view.button }
            </button>
            <p class="small">{ &view.note }</p>
        </div>
    }
}
