//! Start: the emergency card first, what this is, five ways in.

use yew::prelude::*;

use crate::components::check_code::code_form;
use crate::components::doors::doors;
use crate::components::urgent::urgent;
use crate::presenter::start::StartView;
use crate::session::Door;

/// The first screen. `focus` is given the heading.
pub fn start(
    view: &StartView,
    focus: &NodeRef,
    on_enter: &Callback<Door>,
    on_danger: &Callback<MouseEvent>,
    on_code: &Callback<SubmitEvent>,
) -> Html {
    html! {
        <div key="start" class="card-body stack">
            { urgent(&view.urgent, on_danger) }
            <h2 tabindex="-1" ref={focus}>{ &view.heading }</h2>
            <p class="lead">{ &view.lead }</p>
            { doors(&view.doors, on_enter) }
            { code_form(&view.code, on_code) }
            <p class="hint">{ &view.limits }</p>
        </div>
    }
}
