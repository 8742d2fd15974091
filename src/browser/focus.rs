//! Where the keyboard and the screen reader stand.

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

/// Gives the summary of problems the focus.
pub fn summary(summary: &NodeRef) {
    if let Some(element) = summary.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Goes to a section of the card, or to the first box of a question. Says no
/// where there is none.
pub fn within(heading: &NodeRef, selector: &str) -> bool {
    let element = heading.cast::<Element>();
    let card = element.and_then(|element| element.closest(".confidant").ok().flatten());
    let target = card.and_then(|card| card.query_selector(selector).ok().flatten());
    let target =
        target.and_then(|target| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(target).ok());
    if let Some(target) = &target {
        let _ = target.focus();
        target.scroll_into_view();
    }
    target.is_some()
}
