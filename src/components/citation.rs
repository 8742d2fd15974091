//! The rules that decided, each with where it is written.

use yew::prelude::*;

use crate::presenter::notes::{CitationView, RuleView};

/// Rules in words, with their citations under them.
pub fn rules(rules: &[RuleView]) -> Html {
    let item = |view: &RuleView| html! { <li>{ rule(view, None) }</li> };
    html! { <ul class="rules">{ for rules.iter().map(item) }</ul> }
}

/// One rule, with a word about it if there is one.
pub fn rule(rule: &RuleView, note: Option<&AttrValue>) -> Html {
    html! {
        <>
            <p>
                { &rule.says }
                if let Some(time) = &rule.time { { " " }<em>{ time }</em> }
                if let Some((label, missing)) = &rule.missing { { " " }<em>{ label }</em>{ " " }{ missing } }
                if let Some(note) = note { { " " }<em>{ note }</em> }
            </p>
            { sources(&rule.sources) }
        </>
    }
}

/// Where something is written, a line each.
pub fn sources(sources: &[CitationView]) -> Html {
    sources.iter().map(citation).collect()
}

/// Title and pinpoint as a link; the text on the law's date; when it was
/// checked, or that it was not.
fn citation(view: &CitationView) -> Html {
    let standing = if view.confirmed {
        "standing"
    } else {
        "standing to-confirm"
    };
    html! {
        <p class="citation">
            { link(&view.link, None, &view.title) }{ " " }
            if let Some((then, words)) = &view.then { { link(then, Some(&view.title), words) }{ " " } }
            <span class={standing}>{ &view.standing }</span>
        </p>
    }
}

/// A link out; what it is about is heard before its words, where they alone
/// would not say it.
pub fn link(to: &AttrValue, about: Option<&AttrValue>, words: &AttrValue) -> Html {
    html! {
        <a href={to} target="_blank" rel="noopener noreferrer">
            if let Some(about) = about { <span class="unseen">{ about }{ " " }</span> }
            { words }
        </a>
    }
}
