//! The weight of a duty: filled, ringed or dashed, and always in words.

use rules::rulebook::Modal;
use yew::prelude::*;

use crate::presenter::notes::DutyView;

/// The mark.
#[derive(Properties, PartialEq)]
pub struct ModalMarkProps {
    /// The weight.
    pub modal: Modal,
    /// The weight in words.
    pub words: AttrValue,
}

/// "Must", "Must not": filled. "Should": ringed. "May": dashed.
#[component]
pub fn ModalMark(props: &ModalMarkProps) -> Html {
    let weight = match props.modal {
        Modal::Must | Modal::MustNot => "filled",
        Modal::Should => "ringed",
        Modal::May | Modal::Advice => "dashed",
    };
    html! { <span class={classes!("modal-mark", weight)}>{ &props.words }</span> }
}

/// The duties.
#[derive(Properties, PartialEq)]
pub struct DutiesProps {
    /// In order of their weight.
    pub duties: Vec<DutyView>,
}

/// What stands beside the headline, each with its mark.
#[component]
pub fn Duties(props: &DutiesProps) -> Html {
    html! {
        <ul class="duties">
            { for props.duties.iter().map(|duty| html! {
                <li><ModalMark modal={duty.modal} words={&duty.mark} /><p>{ &duty.says }</p></li>
            }) }
        </ul>
    }
}
