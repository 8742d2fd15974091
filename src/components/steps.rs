//! Steps, in one of four hands: numbered, crossed, plain, pointed.

use yew::prelude::*;

use super::icon::{Sign, sign_mark};
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

/// A list: the bold act first, then a sentence or two.
pub fn steps(steps: &[StepView], hand: Hand) -> Html {
    let items: Html = steps.iter().map(|step| item(step, hand)).collect();
    match hand {
        Hand::Numbered => html! { <ol class="steps">{ items }</ol> },
        Hand::Crossed => html! { <ul class="never">{ items }</ul> },
        Hand::Plain => html! { <ul class="plain">{ items }</ul> },
        Hand::Pointed => html! { <ul class="points">{ items }</ul> },
    }
}

fn item(step: &StepView, hand: Hand) -> Html {
    html! {
        <li>
            if hand == Hand::Crossed { { sign_mark(Sign::Cross) } }
            <div>
                if let Some(lead) = &step.lead { <b>{ lead }</b>{ " " } }
                { for paragraphs(&step.text).map(|text| html! { <p>{ text }</p> }) }
            </div>
        </li>
    }
}
