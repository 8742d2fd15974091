//! The answers so far, each with Change.

use yew::prelude::*;

use crate::presenter::answers::AnswersView;

/// Question small, answer bold, Change at the right, which opens its page.
pub fn answers(view: &AnswersView, on_change: &Callback<u16>) -> Html {
    html! {
        <dl class="answers">
            { for view.rows.iter().enumerate().map(|(place, row)| {
                let page = row.page;
                html! {
                    <div key={place}>
                        <dt>{ &row.ask }</dt>
                        <dd>{ &row.says }</dd>
                        <dd class="change">
                            <button type="button" class="link" onclick={on_change.reform(move |_| page)}>
                                { &view.change }<span class="unseen">{ " " }{ &row.change_which }</span>
                            </button>
                        </dd>
                    </div>
                }
            }) }
        </dl>
    }
}
