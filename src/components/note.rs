//! A section whose heading stands in the margin, as in an old statute.

use yew::prelude::*;

use crate::presenter::notes::NoteView;

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
