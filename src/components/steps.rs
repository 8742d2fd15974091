//! Steps, in one of four hands: numbered, crossed, plain, pointed.

use yew::prelude::*;

use super::icon::{Sign, SignMark};
use crate::presenter::notes::StepView;
use crate::presenter::words::paragraphs;

/// How the list is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// In order.
    Numbered,
    /// Not to be done.
    Crossed,
    /// No order, bold starts.
    Plain,
    /// Short points.
    Pointed,
}

/// The steps.
#[derive(Properties, PartialEq)]
pub struct StepsProps {
    /// In their order.
    pub steps: Vec<StepView>,
    /// How they are set.
    pub hand: Hand,
}

/// A list: the bold act first, then a sentence or two.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let items = props.steps.iter().map(|step| {
        html! {
            <li>
                if props.hand == Hand::Crossed { <SignMark sign={Sign::Cross} /> }
                <div>
                    if let Some(lead) = &step.lead { <b>{ lead }</b>{ " " } }
                    { for paragraphs(&step.text).map(|text| html! { <p>{ text }</p> }) }
                </div>
            </li>
        }
    });
    match props.hand {
        Hand::Numbered => html! { <ol class="steps">{ for items }</ol> },
        Hand::Crossed => html! { <ul class="never">{ for items }</ul> },
        Hand::Plain => html! { <ul class="plain">{ for items }</ul> },
        Hand::Pointed => html! { <ul class="points">{ for items }</ul> },
    }
}
