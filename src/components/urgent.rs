//! The emergency card: it stands before all else.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::Icon;
use crate::presenter::frame::UrgentView;

/// What the card says, and what its link does.
#[derive(Properties, PartialEq)]
pub struct UrgentProps {
    /// The words.
    pub view: UrgentView,
    /// Shows the answer for danger.
    pub on_danger: Callback<()>,
}

/// "If anyone is in danger, ring 999 now."
#[component]
pub fn Urgent(props: &UrgentProps) -> Html {
    let on_danger = props.on_danger.clone();
    html! {
        <div class="urgent" data-outcome={Headline::ActNow.id()}>
            <Icon headline={Headline::ActNow} />
            <div>
                <p><b>{ &props.view.says }</b></p>
                if let Some(link) = &props.view.link {
                    <button type="button" class="link" onclick={move |_| on_danger.emit(())}>{ link }</button>
                }
            </div>
        </div>
    }
}
