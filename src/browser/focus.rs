//! Where the keyboard and the screen reader stand.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Gives a new heading the focus, and brings the head of its card into view.
pub fn heading(heading: &NodeRef) {
    let Some(element) = heading.cast::<HtmlElement>() else {
        return;
    };
    // Focus that the browser refuses leaves the reader where they were.
    let _ = element.focus();
    let card = element.closest(".confidant").ok().flatten();
    if let Some(card) = card.filter(|card| card.get_bounding_client_rect().top() < 0.0) {
        card.scroll_into_view();
    }
}

/// Takes the focus from what is about to leave the page. A browser that finds
/// the focus in what it takes away lays the whole page out there and then,
/// the old screen and the new one together.
pub fn let_go(heading: &NodeRef) {
    let focused = inside(heading, ":focus");
    if let Some(focused) = focused {
        // Focus that stays is only slower.
        let _ = focused.blur();
    }
}

/// Gives the summary of problems the focus.
pub fn summary(summary: &NodeRef) {
    if let Some(element) = summary.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Goes to a section of the card, or to the first box of a question. Says no
/// where there is none.
pub fn within(heading: &NodeRef, selector: &str) -> bool {
    let target = inside(heading, selector);
    if let Some(target) = &target {
        let _ = target.focus();
        target.scroll_into_view();
    }
    target.is_some()
}

/// The first part of this heading's card that the selector fits.
fn inside(heading: &NodeRef, selector: &str) -> Option<HtmlElement> {
    let card = heading
        .cast::<Element>()?
        .closest(".confidant")
        .ok()
        .flatten()?;
    card.query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}
