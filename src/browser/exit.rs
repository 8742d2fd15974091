//! Exit this page: away at once, with nothing left to see on the way.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Object, Reflect};
use web_sys::{HtmlElement, KeyboardEvent, Window};
use yew::Callback;

use super::afresh::is_brought_back;

/// Where Exit leads: what anybody might have been reading.
pub const NEUTRAL: &str = "https://www.bbc.co.uk/weather";

/// How long three presses may take, in milliseconds.
const PATIENCE: f64 = 5_000.0;

/// Blanks the page and replaces it with a neutral one: the one that the page
/// around has set, if it has. In a frame that cannot take the page around
/// away, `left` says so.
pub fn leave(to: Option<&str>, left: &str) {
    let (window, document) = (window(), document());
    let title = document.title();
    document.set_title("");
    let body = document.body();
    if let Some(body) = &body {
        hide(body);
        show_again(body.clone(), title);
    }
    let to = to.unwrap_or(NEUTRAL);
    let framed = window.parent().ok().flatten();
    let Some(around) = framed.filter(|around| *around != window) else {
        // What the browser takes for no address must not keep anybody here.
        if window.location().replace(to).is_err() {
            let _ = window.location().replace(NEUTRAL);
        }
        return;
    };
    // In a sandbox, where the origin has this name, even to try would be told on the console.
    let top = window.top().ok().flatten();
    let top = top.filter(|_| window.origin() != "null");
    if top.is_some_and(|top| top.location().replace(to).is_ok()) {
        return;
    }
    ask(&around);
    if let Some(body) = body {
        body.set_text_content(Some(left));
        show(&body);
    }
}

/// Takes the page's words away, whatever its own styles say of them.
fn hide(body: &HtmlElement) {
    let _ = body
        .style()
        .set_property_with_priority("display", "none", "important");
}

/// The words of the page as they were.
fn show(body: &HtmlElement) {
    let _ = body.style().remove_property("display");
}

/// An article of several places may be brought out of memory whole, by Back:
/// it shows again then, without the answers. A page that was left before it
/// had loaded still loads, and says so by the same event.
fn show_again(body: HtmlElement, title: String) {
    let shows = EventListener::new(&window(), "pageshow", move |event| {
        if !is_brought_back(event) {
            return;
        }
        // Who leaves twice has no title left the second time.
        if !title.is_empty() {
            document().set_title(&title);
        }
        show(&body);
    });
    // For as long as the page lives.
    shows.forget();
}

/// Asks the page around to leave, if it has a script that listens
/// (`embed/parent.js`). Where to is for that page to know.
fn ask(around: &Window) {
    let message = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&message, &name.into(), &value);
    if set("type", "confidant-exit".into()).is_ok() && set("v", 1.into()).is_ok() {
        let _ = around.post_message(&message, "*");
    }
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
            presses.set((0, f64::MIN));
            leave.emit(());
        }
    })
}
