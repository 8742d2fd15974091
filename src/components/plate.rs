//! The headline plate: a shape, a word to be read across a desk, a sentence.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::Icon;
use crate::presenter::plate::PlateView;
use crate::presenter::words::paragraphs;

/// The headline.
#[derive(Properties, PartialEq)]
pub struct PlateProps {
    /// The words.
    pub view: PlateView,
    /// The heading, to be given the focus.
    #[prop_or_default]
    pub focus: NodeRef,
    /// Goes to a section.
    #[prop_or_default]
    pub on_jump: Callback<&'static str>,
}

/// A full-width wash with the headline on it.
#[component]
pub fn Plate(props: &PlateProps) -> Html {
    let view = &props.view;
    let open = view.settled.is_none();
    let mark = classes!("plate-mark", open.then_some("cluster"));
    html! {
        <div class={classes!("plate", open.then_some("open"))} data-outcome={view.settled.map(Headline::id)}>
            <div class="plate-in">
                <div class={mark}>{ for view.icons.iter().map(|&headline| html! { <Icon {headline} /> }) }</div>
                <div>
                    <h2 tabindex="-1" ref={&props.focus}>
                        <span class="word">{ &view.word }</span><span class="unseen">{ ". " }</span>
                        <span class="phrase">{ &view.phrase }</span>
                    </h2>
                    { for paragraphs(&view.gist).map(|text| html! { <p class="gist">{ text }</p> }) }
                    if !view.jumps.is_empty() {
                        <p class="jump">{ for view.jumps.iter().map(|(id, words)| jump(id, words, &props.on_jump)) }</p>
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
    html! { <a href={format!("#{id}")} onclick={go}>{ words }</a> }
}
