//! The failure card by plain calls: after a panic nothing else can draw it.

use gloo::utils::document;
use web_sys::Element;

/// The finished words of the failure card.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What happened.
    pub heading: &'static str,
    /// Whose fault it is not.
    pub fault: &'static str,
    /// What to do, and whom to ring.
    pub todo: [&'static str; 3],
    /// What stands before the cause.
    pub cause: &'static str,
}

/// From now on a panic leaves the failure card in `host`, never a blank.
pub fn watch(host: Element, words: Words) {
    // Yew puts its own hook in the place of any that it was not told of.
    yew::set_custom_panic_hook(Box::new(move |info| {
        let place = info.location().map(|place| {
            // The file is enough; where the builder kept it is nobody's business.
            let file = place.file().rsplit('/').next().unwrap_or_default();
            format!("{file}:{}", place.line())
        });
        show(&host, words, &place.unwrap_or_default());
    }));
}

/// Draws the failure card. A call that the page refuses is passed over: the
/// rest of the card matters more.
pub fn show(host: &Element, words: Words, cause: &str) {
    host.set_inner_html("");
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
    part(&body, "h2", "", words.heading);
    part(&body, "p", "", words.fault);
    if let Some(list) = part(&body, "ul", "points", "") {
        for line in words.todo {
            part(&list, "li", "", line);
        }
    }
    part(&body, "p", "small", &format!("{} {cause}", words.cause));
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
