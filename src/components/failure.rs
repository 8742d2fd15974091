//! The failure card: what happened, whose fault it is not, what to do.

use yew::prelude::*;

/// The words of a failure.
#[derive(Properties, PartialEq)]
pub struct FailureProps {
    /// What happened.
    pub heading: AttrValue,
    /// Whose fault it is not.
    pub fault: AttrValue,
    /// What to do, and whom to ring.
    pub todo: Vec<AttrValue>,
    /// The words that open the cause.
    pub cause_label: AttrValue,
    /// Its name, for those who run the site.
    pub cause: AttrValue,
}

/// A card that says so when the guide cannot go on.
#[component]
pub fn Failure(props: &FailureProps) -> Html {
    html! {
        <div class="confidant">
            <section class="card failure" aria-label={&props.heading}>
                <div class="card-body stack" role="alert">
                    <h2 tabindex="-1">{ &props.heading }</h2>
                    <p>{ &props.fault }</p>
                    <ul class="points">{ for props.todo.iter().map(|line| html! { <li><p>{ line }</p></li> }) }</ul>
                    <details><summary>{ &props.cause_label }</summary><p class="small"><code>{ &props.cause }</code></p></details>
                </div>
            </section>
        </div>
    }
}
