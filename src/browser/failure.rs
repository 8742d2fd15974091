//! The failure card by plain calls: after a panic nothing else can draw it.

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::element::dispatch;

/// The finished words of the failure card.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What happened.
    pub heading: &'static str,
    /// Whose fault it is not.
    pub fault: &'static str,
    /// What to do, and whom to ring.
    pub todo: [&'static str; 2],
    /// What stands before the cause.
    pub cause: &'static str,
    /// What is said of a breakdown.
    pub panic: Cause,
}

/// Why the guide stopped.
#[derive(Clone, Copy, Debug)]
pub struct Cause {
    /// A word that whoever runs the site can look up.
    pub id: &'static str,
    /// What the reader is told.
    pub reader: &'static str,
    /// What whoever runs the site is told.
    pub owner: &'static str,
}

/// The line that leads to the tables, where the page has one in that place:
/// the failure card keeps it.
pub fn tables(host: &Element) -> Option<Element> {
    host.query_selector("[data-tables]").ok().flatten()
}

/// From now on a panic leaves the failure card in `host`, never a blank, with
/// `tables` on it, which the guide has taken the place of by then. It speaks
/// as the guide begins, and to a patient where the guide has come to.
pub fn watch(host: Element, begins: Words, to_patients: Words, tables: Option<Element>) {
    // Yew puts its own hook in the place of any that it was not told of.
    yew::set_custom_panic_hook(Box::new(move |info| {
        let place = info.location().map(|place| {
            // The file is enough; where the builder kept it is nobody's business.
            let file = place.file().rsplit('/').next().unwrap_or_default();
            [file, ":", &place.line().to_string()].concat()
        });
        let patient = host.query_selector(".voice-patient").ok().flatten();
        let words = patient.map_or(begins, |_| to_patients);
        show(
            &host,
            words,
            words.panic,
            &place.unwrap_or_default(),
            tables.as_ref(),
        );
    }));
}

/// Draws the failure card; `place` says where it happened, or how much it was,
/// and `tables` leads to the same guidance without a program.
/// A call that the page refuses is passed over: the rest of the card matters
/// more.
pub fn show(host: &Element, words: Words, cause: Cause, place: &str, tables: Option<&Element>) {
    // Not as mark-up: a page may forbid that (`require-trusted-types-for`).
    host.set_text_content(None);
    let Some(frame) = part(host, "div", "confidant", "") else {
        return;
    };
    let Some(card) = part(&frame, "section", "card failure", "") else {
        return;
    };
    let Some(body) = part(&card, "div", "card-body stack", "") else {
        return;
    };
    let _ = body.set_attribute("role", "alert");
    let heading = part(&body, "h2", "", words.heading);
    part(&body, "p", "", words.fault);
    part(&body, "p", "", cause.reader);
    if let Some(list) = part(&body, "ul", "points", "") {
        for line in words.todo {
            part(&list, "li", "", line);
        }
    }
    if let Some(tables) = tables {
        let _ = body.append_child(tables);
    }
    if let Some(folded) = part(&body, "details", "", "") {
        part(&folded, "summary", "", words.cause);
        if let Some(small) = part(&folded, "p", "small", "") {
            part(&small, "code", "", &[cause.id, " ", place].concat());
        }
        part(&folded, "p", "small", cause.owner);
    }
    // Whoever hears the page is taken to what it says.
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
    // Whoever keeps the page around is told that it failed, and no more.
    dispatch(host, "confidant-error", &JsValue::NULL);
}

fn part(parent: &Element, tag: &str, class: &str, text: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    parent.append_child(&element).ok()?;
    Some(element)
}
