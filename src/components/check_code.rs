//! The check code: shown under a result, and typed in at the start.

use yew::prelude::*;

use super::icon::{Sign, sign_mark};
use crate::check_code::ROOM;
use crate::presenter::check_code::{CodeFormView, CodeView};

/// The code, to be read, copied or heard; and what it is for.
pub fn code(view: &CodeView) -> Html {
    html! {
        <>
            { &view.label }{ " " }<b class="code" aria-hidden="true">{ &view.code }</b>
            <span class="unseen spelt">{ &view.spelt }</span>{ ". " }{ &view.says }
        </>
    }
}

/// A short form, closed at first: its one field takes a code and nothing
/// else. The field has no name, so that no browser keeps what was typed.
pub fn code_form(view: &CodeFormView, on_code: &Callback<SubmitEvent>) -> Html {
    let wrong = view.error.is_some();
    let described = if wrong {
        "check-code-hint check-code-error"
    } else {
        "check-code-hint"
    };
    html! {
        <details class="have-code" open={wrong}>
            <summary>{ sign_mark(Sign::Next) }{ &view.ask }</summary>
            <form onsubmit={on_code} novalidate=true autocomplete="off">
                <label for="check-code">{ &view.label }</label>
                <p class="small" id="check-code-hint">{ &view.hint }</p>
                if let Some(error) = &view.error { <p class="error" id="check-code-error" role="alert">{ error }</p> }
                <div class="code-row">
                    <input type="text" id="check-code" maxlength={ROOM} autocomplete="off" autocapitalize="characters" autocorrect="off"
                        spellcheck="false" inputmode="text" aria-describedby={described} aria-invalid={wrong.then_some("true")} />
                    <button type="submit" class="button quiet">{ &view.go }</button>
                </div>
            </form>
        </details>
    }
}
