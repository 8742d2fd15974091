//! The places to look at on a paper, under the numbers of its drawing.

use yew::prelude::*;

use super::choices::{Heading, choices};
use super::citation::sources;
use super::icon::{Sign, icon, sign_mark};
use super::paper::pin_mark;
use crate::presenter::document::{CheckView, TallyView};
use crate::presenter::question::{OptionView, QuestionView};

/// One place under another; choosing an answer keeps it at once.
pub fn checks(checks: &[CheckView], on_pick: &Callback<Event>) -> Html {
    html! { <ol class="checks">{ for checks.iter().map(|view| row(view, on_pick)) }</ol> }
}

fn row(view: &CheckView, on_pick: &Callback<Event>) -> Html {
    html! {
        <li key={view.number}>
            <div class="check-head">
                { pin_mark(Some(view.number), view.pin) }
                <h3>
                    <span class="unseen">{ view.number }{ ". " }</span>{ &view.head }<span class="unseen">{ " (" }{ &view.state }{ ")" }</span>
                </h3>
            </div>
            <div class="check-body">
                <p>{ &view.look }</p>
                { told(&view.wrong) }
                { told(&view.then) }
                if let Some((question, beside)) = &view.answers { { answers(question, *beside, on_pick) } }
                <details class="written">
                    <summary>{ sign_mark(Sign::Next) }{ &view.sources.0 }<span class="unseen">{ " (" }{ &view.head }{ ")" }</span></summary>
                    { sources(&view.sources.1) }
                </details>
            </div>
        </li>
    }
}

/// A bold start and the rest of the sentence.
fn told((lead, rest): &(AttrValue, AttrValue)) -> Html {
    html! { <p class="told"><b>{ lead }</b>{ " " }{ rest }</p> }
}

/// Few short answers side by side, others in a ruled list.
fn answers(view: &QuestionView, beside: bool, on_pick: &Callback<Event>) -> Html {
    if !beside {
        return choices(view, Heading::Asked, &NodeRef::default(), on_pick);
    }
    html! {
        <fieldset class="segments" key={view.name.to_string()} onchange={on_pick}>
            <legend class="asked">{ &view.ask }</legend>
            <div>{ for view.options.iter().map(|option| segment(view, option)) }</div>
        </fieldset>
    }
}

fn segment(view: &QuestionView, option: &OptionView) -> Html {
    let id = [&view.name, "-", &option.value].concat();
    html! {
        <label>
            <input type="radio" name={&view.name} value={&option.value} checked={option.chosen} {id} />
            { sign_mark(Sign::Tick) }
            <span>{ &option.says }</span>
        </label>
    }
}

/// What the paper looks like so far, and the headline for now. It is told
/// anew, without being in the way, as the answers change.
pub fn tally(view: &TallyView) -> Html {
    html! {
        <div class="tally" data-outcome={view.headline.id()} role="status">
            { icon(view.headline) }
            <div><b>{ &view.says }</b><p>{ &view.title }</p></div>
        </div>
    }
}
