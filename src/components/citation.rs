//! The rules that decided, each with where it is written.

use yew::prelude::*;

use crate::presenter::notes::{CitationView, RuleView};

/// The rules.
#[derive(Properties, PartialEq)]
pub struct RulesProps {
    /// In the order in which they decided.
    pub rules: Vec<RuleView>,
}

/// Rules in words, with their citations under them.
#[component]
pub fn Rules(props: &RulesProps) -> Html {
    html! {
        <ul class="rules">
            { for props.rules.iter().map(|rule| html! {
                <li>
                    <p>
                        { &rule.says }
                        if let Some((label, missing)) = &rule.missing { { " " }<em>{ label }</em>{ " " }{ missing } }
                    </p>
                    { for rule.sources.iter().map(|view| html! { <Citation view={view.clone()} /> }) }
                </li>
            }) }
        </ul>
    }
}

/// One citation.
#[derive(Properties, PartialEq)]
pub struct CitationProps {
    /// The words and the link.
    pub view: CitationView,
}

/// Title and pinpoint as a link; when it was checked, or that it was not.
#[component]
pub fn Citation(props: &CitationProps) -> Html {
    let view = &props.view;
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
