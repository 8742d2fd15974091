//! The place in the page where the guide is to stand.

use web_sys::Element;

/// The page's element with `id="confidant"`, if it has one.
pub fn host() -> Option<Element> {
    gloo::utils::document().get_element_by_id("confidant")
}
