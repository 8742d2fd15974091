//! Start: the emergency card first, what this is, four ways in.

use yew::prelude::*;

use crate::components::doors::Doors;
use crate::components::urgent::Urgent;
use crate::presenter::start::StartView;
use crate::session::Door;

/// The screen, and what can be done on it.
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// The words.
    pub view: StartView,
    /// The heading, to be given the focus.
    #[prop_or_default]
    pub focus: NodeRef,
    /// Goes in by a door.
    pub on_enter: Callback<Door>,
    /// Shows the answer for danger.
    pub on_danger: Callback<()>,
}

/// The first screen.
#[component]
pub fn StartScreen(props: &StartProps) -> Html {
    let view = &props.view;
    html! {
        <div class="card-body stack">
            <Urgent view={view.urgent.clone()} on_danger={&props.on_danger} />
            <h2 tabindex="-1" ref={&props.focus}>{ &view.heading }</h2>
            <p class="lead">{ &view.lead }</p>
            <Doors doors={view.doors.clone()} on_enter={&props.on_enter} />
            <p class="hint">{ &view.limits }</p>
        </div>
    }
}
