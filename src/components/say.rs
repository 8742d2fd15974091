//! Words to be read aloud: large, one idea to a paragraph.

use yew::prelude::*;

use crate::presenter::words::paragraphs;

/// A block of speech, one text after another.
pub fn say(texts: &[AttrValue]) -> Html {
    let lines = texts.iter().flat_map(|text| paragraphs(text));
    html! { <div class="say">{ for lines.map(|line| html! { <p>{ line }</p> }) }</div> }
}
