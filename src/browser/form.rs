//! What was chosen in a form: its boxes keep their own state.

use rules::rulebook::Day;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventTarget, HtmlFormElement, HtmlInputElement, MouseEvent, SubmitEvent,
};

/// The boxes chosen in the form that is being sent, as (name, value). The
/// form itself goes nowhere.
pub fn chosen(event: &SubmitEvent) -> Vec<(String, String)> {
    event.prevent_default();
    let Some(form) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
    else {
        return Vec::new();
    };
    boxes_of(&form)
}

fn boxes_of(form: &HtmlFormElement) -> Vec<(String, String)> {
    inputs(form)
        .into_iter()
        .filter(HtmlInputElement::checked)
        .map(|input| (input.name(), input.value()))
        .collect()
}

/// The box that was just chosen, as (name, value).
pub fn picked(event: &Event) -> Option<(String, String)> {
    let input = event.target().and_then(box_of)?;
    Some((input.name(), input.value()))
}

/// The boxes chosen in the form around a button that does not send it.
pub fn around(event: &MouseEvent) -> Vec<(String, String)> {
    let button = event.target().and_then(|target| target.dyn_into().ok());
    let form = button
        .and_then(|button: Element| button.closest("form").ok().flatten())
        .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    form.as_ref().map_or_else(Vec::new, boxes_of)
}

/// The day in the date field of the form that is being sent; none where it
/// holds no day.
pub fn day(event: &SubmitEvent) -> Option<Day> {
    event.prevent_default();
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let field = inputs(&form)
        .into_iter()
        .find(|input| input.type_() == "date")?;
    Day::from_iso(&field.value())
}

/// The code typed into the only field of the form that is being sent. The
/// field is cleared at once.
pub fn code(event: &SubmitEvent) -> String {
    event.prevent_default();
    let form = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let fields = form.map(|form| inputs(&form)).unwrap_or_default();
    fields.first().map_or_else(String::new, |field| {
        let typed = field.value();
        field.set_value("");
        typed
    })
}

/// Keeps "None of these" and "I don't know yet" alone: ticking one clears the
/// others of its question, and ticking another clears it.
pub fn keep_alone(event: &Event) {
    let Some(ticked) = event
        .target()
        .and_then(box_of)
        .filter(HtmlInputElement::checked)
    else {
        return;
    };
    let Some(form) = ticked.form() else { return };
    if ticked.type_() != "checkbox" {
        return;
    }
    let alone = stands_alone(&ticked);
    for other in inputs(&form) {
        if other.name() == ticked.name() && other != ticked && (alone || stands_alone(&other)) {
            other.set_checked(false);
        }
    }
}

fn inputs(form: &HtmlFormElement) -> Vec<HtmlInputElement> {
    let elements = form.elements();
    (0..elements.length())
        .filter_map(|place| elements.item(place))
        .filter_map(|element| element.dyn_into().ok())
        .collect()
}

fn box_of(target: EventTarget) -> Option<HtmlInputElement> {
    target.dyn_into().ok()
}

fn stands_alone(input: &HtmlInputElement) -> bool {
    input.has_attribute("data-alone")
}
