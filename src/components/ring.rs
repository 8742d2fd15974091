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

/// Name, number and hours; only the name, where the number is the reader's to find.
fn contact(view: &ContactView) -> Html {
    html! {
        <li>
            <b>{ &view.name }</b>
            if let Some(number) = &view.number {
                <p><a class="tel" href={["tel:", &number.replace(' ', "")].concat()}>{ number }</a></p>
            }
            if let Some(hours) = &view.hours { <p class="small">{ hours }</p> }
        </li>
    }
}
