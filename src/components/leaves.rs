//! The papers that one can take along, a button each.

use yew::prelude::*;

use super::icon::{Sign, sign_mark};
use crate::session::Leaf;

/// A ruled list of buttons; each opens its paper.
pub fn leaves(list: &[(Leaf, AttrValue)], on_leaf: &Callback<Leaf>) -> Html {
    let row = |(leaf, words): &(Leaf, AttrValue)| {
        let leaf = *leaf;
        html! {
            <li>
                <button type="button" class="link" onclick={on_leaf.reform(move |_| leaf)}>
                    { sign_mark(Sign::Paper) }{ words }
                </button>
            </li>
        }
    };
    html! { <ul class="leaves no-print">{ for list.iter().map(row) }</ul> }
}
