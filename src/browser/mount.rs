//! The place in the page where the guide is to stand.

use web_sys::Element;

/// The guide's own page has an element with `id="confidant"`, and its opening
/// card in it. Another page may have an element of that name for itself.
pub fn place() -> Option<Element> {
    let opening = gloo::utils::document().query_selector("#confidant > [data-opening]");
    opening.ok().flatten()?.parent_element()
}
