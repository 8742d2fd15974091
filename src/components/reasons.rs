//! Why, in full: rules nested under the rules that rest on them.

use yew::prelude::*;

use super::citation::{rule, rules};
use crate::presenter::notes::RuleView;
use crate::presenter::reasons::{BecauseView, FullView, ReasonView};

/// The tree of each ground, then the rules set aside, then those one fact short.
pub fn reasons(view: &FullView) -> Html {
    html! {
        <div class="reasons">
            { for view.roots.iter().map(|(title, roots)| html! { <><h4>{ title }</h4>{ tree(roots) }</> }) }
            { list(&view.aside) }
            { list(&view.short) }
        </div>
    }
}

fn list((head, list): &(AttrValue, Vec<RuleView>)) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! { <><h4>{ head }</h4>{ rules(list) }</> }
}

fn tree(reasons: &[ReasonView]) -> Html {
    html! { <ul class="tree">{ for reasons.iter().map(reason) }</ul> }
}

fn reason(view: &ReasonView) -> Html {
    html! {
        <li>
            { rule(&view.rule, view.note.as_ref()) }
            if !view.rests_on.is_empty() {
                <ul class="rests-on">{ for view.rests_on.iter().map(because) }</ul>
            }
        </li>
    }
}

fn because(view: &BecauseView) -> Html {
    match view {
        BecauseView::Answer(label, ask, says) => html! {
            <li><span class="small">{ label }{ " " }{ ask }</span>{ " " }<span class="answer">{ says }</span></li>
        },
        BecauseView::Rules(label, inner) => html! {
            <li><span class="small">{ label }</span>{ tree(inner) }</li>
        },
    }
}
