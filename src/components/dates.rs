//! What another day's law would change, and the field for that day.

use yew::prelude::*;

use super::citation::rules;
use super::flips::flips;
use super::icon::{Sign, sign_mark};
use crate::presenter::notes::DatesView;
use crate::session::Other;

/// Other days with their outcomes, rules of other days, and a short form: its
/// one field takes a date and nothing else.
pub fn dates(
    view: &DatesView,
    on_day: &Callback<SubmitEvent>,
    on_beside: &Callback<Other>,
) -> Html {
    let wrong = view.error.is_some();
    let described = if wrong {
        "asked-on-hint asked-on-error"
    } else {
        "asked-on-hint"
    };
    html! {
        <>
            if !view.flips.is_empty() { { flips(&view.flips, on_beside) } }
            if let Some(same) = &view.same { <p class="small">{ same }</p> }
            if !view.rules.is_empty() { { rules(&view.rules) } }
            <details class="dates" open={wrong}>
                <summary>{ sign_mark(Sign::Next) }{ &view.ask }</summary>
                <form class="day" onsubmit={on_day} novalidate=true autocomplete="off">
                    <label for="asked-on">{ &view.label }</label>
                    <p class="small" id="asked-on-hint">{ &view.covers }</p>
                    if let Some(error) = &view.error { <p class="error" id="asked-on-error" role="alert">{ error }</p> }
                    <div class="day-row">
                        <input type="date" id="asked-on" name="asked-on" value={&view.day} min={&view.range.0} max={&view.range.1}
                            aria-describedby={described} aria-invalid={wrong.then_some("true")} />
                        <button type="submit" class="button quiet">{ &view.go }</button>
                    </div>
                </form>
            </details>
        </>
    }
}
