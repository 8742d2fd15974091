//! What the address of the guide's own page sets. It is read once and never
//! written: no answer stands in it.

use gloo::utils::{document, window};

use crate::embed::{Settings, address};

/// The settings in the address of this page; whatever cannot be taken is told
/// on the console.
pub fn settings() -> Settings {
    let window = window();
    let around = window.parent().ok().flatten();
    let framed = around.is_some_and(|around| around != window);
    let query = window.location().search().unwrap_or_default();
    let (settings, faults) = address::read(&query, framed);
    for fault in &faults {
        let says = [
            "In the address, ",
            &fault.attribute,
            " was not taken. Write ",
            &fault.instead,
            ".",
        ];
        web_sys::console::warn_1(&says.concat().into());
    }
    if let (Some(theme), Some(root)) = (settings.theme, document().document_element()) {
        // An element takes an attribute of any name like this one.
        let _ = root.set_attribute("data-theme", theme);
    }
    settings
}
