//! A section whose heading stands in the margin, as in an old statute.

use yew::prelude::*;

use super::modal_mark::duties;
use super::ring::ring;
use super::say::say;
use super::steps::{Hand, steps};
use crate::presenter::notes::{Body, NoteView};

/// The section with what stands in it: one hairline between sections; no boxes.
pub fn note(view: &NoteView, body: Html) -> Html {
    html! {
        <section class="note" key={view.id} id={view.id}>
            <div class="note-head">
                <h3 tabindex="-1">{ &view.head }</h3>
                if let Some(sub) = &view.sub { <p class="small">{ sub }</p> }
            </div>
            <div class="note-body">{ body }</div>
        </section>
    }
}

/// What stands in a section where nothing is to be pressed; nothing otherwise.
pub fn plain(body: &Body) -> Html {
    match body {
        Body::Steps(list) => steps(list, Hand::Numbered),
        Body::Never(list) => steps(list, Hand::Crossed),
        Body::Plain(list) => steps(list, Hand::Plain),
        Body::Points(list) => steps(list, Hand::Pointed),
        Body::Say(texts) => say(texts),
        Body::Ring(asks, contacts) => ring(asks, contacts),
        Body::Duties(list, none) => html! {
            <>
                if !list.is_empty() { { duties(list) } }
                if let Some(none) = none { <p class="small">{ none }</p> }
            </>
        },
        _ => Html::default(),
    }
}
