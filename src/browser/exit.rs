//! Exit this page: away at once, with nothing left to see on the way.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::Callback;

/// Where Exit leads: what anybody might have been reading.
const NEUTRAL: &str = "https://www.bbc.co.uk/weather";

/// How long three presses may take, in milliseconds.
const PATIENCE: f64 = 5_000.0;

/// Blanks the page and replaces it with a neutral one: the one that the page
/// around has set, if it has.
pub fn leave(to: Option<&str>) {
    let document = document();
    if let Some(body) = document.body() {
        body.set_hidden(true);
    }
    document.set_title("");
    let _ = window().location().replace(to.unwrap_or(NEUTRAL));
}

/// Leaves by that way when Shift is pressed three times; stops listening when
/// dropped.
pub fn on_three_shifts(leave: Callback<()>) -> EventListener {
    let presses = Cell::new((0_u8, f64::MIN));
    EventListener::new(&document(), "keyup", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let (count, first) = presses.get();
        let now = event.time_stamp();
        presses.set(match (event.key() == "Shift", now - first < PATIENCE) {
            (false, _) => (0, f64::MIN),
            (true, false) => (1, now),
            (true, true) => (count + 1, first),
        });
        if presses.get().0 >= 3 {
            leave.emit(());
        }
    })
}
