//! Taking a paper along: as copied text, or as a file that the browser alone
//! writes. Nothing is sent.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, Url};
use yew::NodeRef;

/// How long a browser is given to read a file that it saves, in milliseconds.
const A_WHILE: u32 = 40_000;

/// Copies the plain text of the paper on this screen, and says so. Where the
/// browser forbids it the text is left selected, for the reader's own hand.
pub fn copy(within: &NodeRef, copied: &str, select: &str) {
    let Some(card) = card(within) else { return };
    let done = select_text(&card).is_some()
        && document()
            .dyn_into::<web_sys::HtmlDocument>()
            .is_ok_and(|document| document.exec_command("copy").unwrap_or(false));
    say(&card, if done { copied } else { select });
}

/// Opens the plain text and selects it.
fn select_text(card: &Element) -> Option<()> {
    let text = card.query_selector(".as-text").ok()??;
    if let Some(folded) = text.closest("details").ok().flatten() {
        let _ = folded.set_attribute("open", "");
    }
    let selection = window().get_selection().ok()??;
    selection.select_all_children(&text).ok()
}

/// Saves a text under that name, and says so.
pub fn save(within: &NodeRef, text: &str, name: &str, saved: &str) {
    let Some(card) = card(within) else { return };
    if write(text, name).is_some() {
        say(&card, saved);
    }
}

/// The file is made here and handed to the browser by a link that nobody sees.
fn write(text: &str, name: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/plain;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlElement = document().create_element("a").ok()?.dyn_into().ok()?;
    let set = link
        .set_attribute("href", &address)
        .and_then(|()| link.set_attribute("download", name));
    if set.is_ok() {
        link.click();
    }
    // Safari reads it some time after the press, and late where the disk is slow.
    let later = Timeout::new(A_WHILE, move || {
        let _ = Url::revoke_object_url(&address);
    });
    later.forget();
    set.ok()
}

/// Writes into the line that a screen reader hears.
fn say(card: &Element, words: &str) {
    if let Ok(Some(line)) = card.query_selector(".took") {
        line.set_text_content(Some(words));
    }
}

fn card(within: &NodeRef) -> Option<Element> {
    within
        .cast::<Element>()?
        .closest(".confidant")
        .ok()
        .flatten()
}
