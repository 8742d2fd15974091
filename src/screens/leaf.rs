//! A paper on its own screen: what to beware of, the buttons, the page.

use yew::prelude::*;

use crate::components::icon::{Sign, sign_mark};
use crate::components::leaf::leaf as page;
use crate::presenter::leaf::LeafScreen;

/// What can be done on the screen, and what is given the focus.
pub struct LeafHands {
    /// The heading, to be given the focus.
    pub focus: NodeRef,
    /// Prints.
    pub on_print: Callback<MouseEvent>,
    /// Copies the plain text.
    pub on_copy: Callback<MouseEvent>,
    /// Saves the plain text as a file.
    pub on_save: Callback<MouseEvent>,
}

/// The heading is the screen's; the page below it has its own title.
pub fn leaf(view: &LeafScreen, hands: &LeafHands) -> Html {
    let [print, copy, save] = &view.buttons;
    html! {
        <div key="leaf" class="card-body stack leaf-screen">
            <h2 class="no-print" tabindex="-1" ref={&hands.focus}>{ &view.view.title }</h2>
            <p class="lead no-print">{ &view.by_hand }</p>
            if !view.beware.is_empty() {
                <ul class="beware no-print">{ for view.beware.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
            <div class="actions no-print">
                <button type="button" class="button" onclick={&hands.on_print}>{ sign_mark(Sign::Print) }{ print }</button>
                <button type="button" class="button quiet" onclick={&hands.on_copy}>{ copy }</button>
                <button type="button" class="button quiet" onclick={&hands.on_save}>{ save }</button>
            </div>
            // What became of it is written here by whoever did it.
            <p class="small took no-print" role="status"></p>
            <div class="desk">{ page(&view.view) }</div>
            <details class="no-print">
                <summary>{ sign_mark(Sign::Next) }{ &view.as_text }</summary>
                <pre class="as-text" tabindex="0" aria-label={&view.as_text}>{ &view.text }</pre>
            </details>
        </div>
    }
}
