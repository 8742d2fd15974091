//! The emergency card: it stands before all else.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::icon;
use crate::presenter::frame::UrgentView;

/// "If anyone is in danger, ring 999 now." The link shows the answer for danger.
pub fn urgent(view: &UrgentView, on_danger: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="urgent" data-outcome={Headline::ActNow.id()}>
            { icon(Headline::ActNow) }
            <div>
                <p><b>{ &view.says }</b></p>
                if let Some(link) = &view.link {
                    <button type="button" class="link" onclick={on_danger}>{ link }</button>
                }
            </div>
        </div>
    }
}
