//! A section whose heading stands in the margin, as in an old statute.

use yew::prelude::*;

/// The section.
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// Its name in the page.
    pub id: AttrValue,
    /// The heading.
    pub head: AttrValue,
    /// A line under the heading.
    #[prop_or_default]
    pub sub: Option<AttrValue>,
    /// What stands in it.
    pub children: Html,
}

/// One hairline between sections; no boxes.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    html! {
        <section class="note" id={&props.id}>
            <div class="note-head">
                <h3 tabindex="-1">{ &props.head }</h3>
                if let Some(sub) = &props.sub { <p class="small">{ sub }</p> }
            </div>
            <div class="note-body">{ props.children.clone() }</div>
        </section>
    }
}
