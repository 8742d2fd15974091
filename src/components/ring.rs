//! Whom to ring.

use yew::prelude::*;

use super::steps::{Hand, Steps};
use crate::presenter::notes::{ContactView, StepView};

/// The people.
#[derive(Properties, PartialEq)]
pub struct RingProps {
    /// What to ask them, or whom to find.
    pub steps: Vec<StepView>,
    /// In the order in which to try them.
    pub contacts: Vec<ContactView>,
}

/// Name, number, hours, and their own page.
#[component]
pub fn Ring(props: &RingProps) -> Html {
    html! {
        <>
            if !props.steps.is_empty() { <Steps steps={props.steps.clone()} hand={Hand::Plain} /> }
            if !props.contacts.is_empty() { { contacts(&props.contacts) } }
        </>
    }
}

fn contacts(contacts: &[ContactView]) -> Html {
    html! {
        <ul class="plain ring">
            { for contacts.iter().map(|contact| html! {
                <li>
                    <b>{ &contact.name }</b>
                    if let Some(number) = &contact.number {
                        <p><a class="tel" href={format!("tel:{}", number.replace(' ', ""))}>{ number }</a></p>
                    }
                    if let Some(hours) = &contact.hours { <p class="small">{ hours }</p> }
                    <p class="small"><a href={&contact.link.0} target="_blank" rel="noopener noreferrer">{ &contact.link.1 }</a></p>
                </li>
            }) }
        </ul>
    }
}
