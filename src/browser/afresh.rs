//! Beginning afresh: a browser may keep a page whole and bring it back by its
//! own Back, on a clinic machine before the eyes of the next person.
//!
//! An element in somebody else's page does the same by itself
//! (`embed/element.js`): it cannot load that page anew.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PageTransitionEvent};

/// From now on the guide hides when the page is left, and a page that is
/// brought back is loaded anew, without its answers.
pub fn when_brought_back(host: &Element) {
    let leaving = host.clone();
    let leave = EventListener::new(&window(), "pagehide", move |_| {
        let _ = leaving.set_attribute("hidden", "");
    });
    let show = EventListener::new(&window(), "pageshow", move |event| {
        if is_brought_back(event) {
            // Where that is refused the guide stays hidden: an empty card is better than another's answers.
            let _ = window().location().reload();
        }
    });
    // For as long as the page lives.
    leave.forget();
    show.forget();
}

/// Whether a page that shows was kept whole and is brought back. One that has
/// just loaded shows too.
pub(super) fn is_brought_back(event: &Event) -> bool {
    event
        .dyn_ref::<PageTransitionEvent>()
        .is_some_and(PageTransitionEvent::persisted)
}
