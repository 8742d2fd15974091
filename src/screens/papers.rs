//! Every paper, drawn small, for who does not know the name of theirs.

use yew::prelude::*;

use crate::components::icon::{Sign, sign_mark};
use crate::components::paper::paper;
use crate::presenter::papers::{PaperView, PapersView};

/// A ruled list like that of the doors; each opens its paper.
pub fn papers(view: &PapersView, focus: &NodeRef, on_open: &Callback<u16>) -> Html {
    let row = |view: &PaperView| {
        let index = view.index;
        html! {
            <li>
                <button type="button" class="door" onclick={on_open.reform(move |_| index)}>
                    { paper(&view.drawing, None) }
                    <span><b>{ &view.name }</b><span class="covers">{ &view.tells }</span></span>
                    { sign_mark(Sign::Next) }
                </button>
            </li>
        }
    };
    html! {
        <div class="card-body stack" key="papers">
            <h2 tabindex="-1" ref={focus}>{ &view.heading }</h2>
            <p class="lead">{ &view.lead }</p>
            <ul class="doors papers">{ for view.papers.iter().map(row) }</ul>
        </div>
    }
}
