//! Words to be read aloud: large, one idea to a paragraph.

use yew::prelude::*;

use crate::presenter::words::paragraphs;

/// The words.
#[derive(Properties, PartialEq)]
pub struct SayProps {
    /// One text after another.
    pub texts: Vec<AttrValue>,
}

/// A block of speech.
#[component]
pub fn Say(props: &SayProps) -> Html {
    let lines = props.texts.iter().flat_map(|text| paragraphs(text));
    html! { <div class="say">{ for lines.map(|line| html! { <p>{ line }</p> }) }</div> }
}
