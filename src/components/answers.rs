//! The answers so far, each with Change.

use yew::prelude::*;

use crate::presenter::answers::AnswersView;

/// The answers, and what Change does.
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// The answers.
    pub view: AnswersView,
    /// Opens the page of an answer.
    pub on_change: Callback<u16>,
}

/// Question small, answer bold, Change at the right.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    html! {
        <dl class="answers">
            { for props.view.rows.iter().map(|row| {
                let page = row.page;
                html! {
                    <div>
                        <dt>{ &row.ask }</dt>
                        <dd>{ &row.says }</dd>
                        <dd class="change">
                            <button type="button" class="link" onclick={props.on_change.reform(move |_| page)}>
                                { &props.view.change }<span class="unseen">{ " " }{ &row.change_which }</span>
                            </button>
                        </dd>
                    </div>
                }
            }) }
        </dl>
    }
}
