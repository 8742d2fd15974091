//! The guide in an element of a host page: put there, told of, and taken away
//! again. The element itself is a class of `embed/element.js`.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Object, Reflect};
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::{AppHandle, Callback};

use super::clock;
use crate::app::App;
use crate::embed::{Fault, Host, Settings, Told, begin};
use crate::guide::Guide;

#[wasm_bindgen]
extern "C" {
    /// The element as its class in `embed/element.js` has it.
    #[wasm_bindgen(extends = Element)]
    #[derive(Clone)]
    pub type GuideElement;

    /// Prints the guide without the page around it.
    #[wasm_bindgen(method)]
    fn print(this: &GuideElement);
}

/// A guide that stands in a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted(AppHandle<App>);

#[wasm_bindgen]
impl Mounted {
    /// Takes the guide away, with all that was answered.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

/// Puts the guide into `place`, as the attributes of `element` say. None
/// where the law cannot be read: then the failure card stands there.
#[wasm_bindgen]
pub fn mount(element: GuideElement, place: Element) -> Option<Mounted> {
    let (settings, faults) = Settings::read(|name| element.get_attribute(name));
    for fault in &faults {
        warn(&element, fault);
    }
    let settings = Rc::new(settings);
    let paper = element.clone();
    let host = Host {
        settings: settings.clone(),
        tell: Some(Callback::from(move |told| tell(&element, told))),
        print: Some(Callback::from(move |()| paper.print())),
    };
    let began = |guide: &Guide| begin(guide, &settings, clock::today());
    crate::stand(place, host, began).map(Mounted)
}

/// Tells the page what stands now. The event carries nothing else, but the
/// headline where the owner of the page asked for it.
fn tell(element: &Element, told: Told) {
    let (name, headline) = match told {
        Told::Step => ("confidant-step", None),
        Told::Outcome(headline) => ("confidant-outcome", headline),
        Told::Exit => ("confidant-exit", None),
    };
    let detail = headline.map_or(JsValue::NULL, |headline| {
        let detail = Object::new();
        // A plain object of our own refuses nothing.
        let _ = Reflect::set(&detail, &"headline".into(), &headline.id().into());
        detail.into()
    });
    dispatch(element, name, &detail);
}

/// Says what is wrong with an attribute, to whoever keeps the page.
fn warn(element: &Element, fault: &Fault) {
    let says = [
        "<confidant-guide ",
        &fault.attribute,
        "> was not taken. Write ",
        &fault.instead,
        ".",
    ];
    web_sys::console::warn_1(&says.concat().into());
    dispatch(element, "confidant-error", &JsValue::NULL);
}

/// An event that leaves the shadow root, by whichever part of the guide.
pub(super) fn dispatch(element: &Element, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A page that throws when it is told keeps nobody from going on.
        let _ = element.dispatch_event(&event);
    }
}
