//! The rules that decided, each with where it is written.

use yew::prelude::*;

use crate::presenter::notes::{CitationView, RuleView};

/// Rules in words, with their citations under them.
pub fn rules(rules: &[RuleView]) -> Html {
    html! {
        <ul class="rules">
            { for rules.iter().map(|rule| html! {
                <li>
                    <p>
                        { &rule.says }
                        if let Some(time) = &rule.time { { " " }<em>{ time }</em> }
                        if let Some((label, missing)) = &rule.missing { { " " }<em>{ label }</em>{ " " }{ missing } }
                    </p>
                    { for rule.sources.iter().map(citation) }
                </li>
            }) }
        </ul>
    }
}

/// Title and pinpoint as a link; when it was checked, or that it was not.
fn citation(view: &CitationView) -> Html {
    let standing = if view.confirmed {
        "standing"
    } else {
        "standing to-confirm"
    };
    html! {
        <p class="citation">
            <a href={&view.link} target="_blank" rel="noopener noreferrer">{ &view.title }</a>{ " " }
            <span class={standing}>{ &view.standing }</span>
        </p>
    }
}
