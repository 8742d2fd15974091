//! Whom to ring.

use yew::prelude::*;

use super::steps::{Hand, steps};
use crate::presenter::notes::{ContactView, StepView};

/// What to ask them, then the people in the order in which to try them.
pub fn ring(asks: &[StepView], contacts: &[ContactView]) -> Html {
    html! {
        <>
            if !asks.is_empty() { { steps(asks, Hand::Plain) } }
            if !contacts.is_empty() { <ul class="plain ring">{ for contacts.iter().map(contact) }</ul> }
        </>
    }
}

/// Name, number, hours, and their own page.
fn contact(view: &ContactView) -> Html {
    html! {
        <li>
            <b>{ &view.name }</b>
            if let Some(number) = &view.number {
                <p><a class="tel" href={["tel:", &number.replace(' ', "")].concat()}>{ number }</a></p>
            }
            if let Some(hours) = &view.hours { <p class="small">{ hours }</p> }
            <p class="small"><a href={&view.link.0} target="_blank" rel="noopener noreferrer">{ &view.link.1 }</a></p>
        </li>
    }
}
