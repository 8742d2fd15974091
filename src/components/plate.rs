//! The headline plate: a shape, a word to be read across a desk, a sentence.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::icon;
use crate::presenter::plate::PlateView;
use crate::presenter::words::paragraphs;

/// A full-width wash with the headline on it. `focus` is given the heading;
/// `on_jump` goes to a section.
pub fn plate(view: &PlateView, focus: &NodeRef, on_jump: &Callback<&'static str>) -> Html {
    let (class, mark) = match view.settled {
        Some(_) => ("plate", "plate-mark"),
        None => ("plate open", "plate-mark cluster"),
    };
    html! {
        <div {class} data-outcome={view.settled.map(Headline::id)}>
            <div class="plate-in">
                <div class={mark}>{ for view.icons.iter().map(|&headline| icon(headline)) }</div>
                <div>
                    <h2 tabindex="-1" ref={focus}>
                        <span class="word">{ &view.word }</span><span class="unseen">{ ". " }</span>
                        <span class="phrase">{ &view.phrase }</span>
                    </h2>
                    { for paragraphs(&view.gist).map(|text| html! { <p class="gist">{ text }</p> }) }
                    if !view.jumps.is_empty() {
                        <p class="jump">{ for view.jumps.iter().map(|(id, words)| jump(id, words, on_jump)) }</p>
                    }
                </div>
            </div>
        </div>
    }
}

/// A link within the card: it moves the reader, never the address bar.
fn jump(id: &'static str, words: &AttrValue, on_jump: &Callback<&'static str>) -> Html {
    let go = on_jump.reform(move |event: MouseEvent| {
        event.prevent_default();
        id
    });
    html! { <a href={["#", id].concat()} onclick={go}>{ words }</a> }
}
