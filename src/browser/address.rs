//! What the address of the guide's own page sets. It is read once and never
//! written: no answer stands in it.

use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;
use web_sys::js_sys::Reflect;

use crate::embed::{Settings, address};

/// The settings in the address of this page; whatever cannot be taken is told
/// on the console.
pub fn settings() -> Settings {
    let window = window();
    let around = window.parent().ok().flatten();
    let framed = around.is_some_and(|around| around != window);
    let query = window.location().search().unwrap_or_default();
    let (settings, faults) = address::read(&given(&query), framed);
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

/// Names and values in plain letters. Nothing is given where the browser
/// cannot read them.
fn given(query: &str) -> Vec<(String, String)> {
    let Ok(query) = UrlSearchParams::new_with_str(query) else {
        return Vec::new();
    };
    let pairs = query.entries().into_iter().filter_map(Result::ok);
    let text = |pair: &JsValue, place| Reflect::get_u32(pair, place).ok()?.as_string();
    pairs
        .filter_map(|pair| text(&pair, 0).zip(text(&pair, 1)))
        .collect()
}
