//! Two results side by side, and the difference in words.

use yew::prelude::*;

use super::citation::rule;
use super::icon::icon;
use super::note::plain;
use crate::presenter::beside::SideView;
use crate::presenter::notes::NoteView;

/// Two columns where there is room, else one under the other.
pub fn beside(sides: &[SideView; 2]) -> Html {
    html! { <div class="beside">{ for sides.iter().map(side) }</div> }
}

fn side(view: &SideView) -> Html {
    let one = match view.headlines.as_slice() {
        [(headline, _)] => Some(headline.id()),
        _ => None,
    };
    html! {
        <section class="beside-side">
            <div class="beside-head">
                <h3>{ &view.head }</h3>
                if let Some(sub) = &view.sub { <p class="small beside-sub">{ sub }</p> }
            </div>
            <div class="beside-plate" data-outcome={one}>
                <p>{ for view.headlines.iter().map(|(headline, word)| html! {
                    <span class="outcome" data-outcome={headline.id()}>{ icon(*headline) }{ word }{ " " }</span>
                }) }</p>
                <p class="beside-phrase">{ &view.phrase }</p>
                if let Some(next) = &view.next { <p class="small">{ next }</p> }
            </div>
            <div class="beside-rest">
                if let Some((head, by)) = &view.by { <h4>{ head }</h4>{ rule(by, None) } }
                if let Some(only) = &view.only { <p class="beside-only"><b>{ only }</b></p> }
                { notes(&view.notes) }
            </div>
        </section>
    }
}

/// Sections without margins: a heading over what stands in each.
pub fn notes(notes: &[NoteView]) -> Html {
    let one = |view: &NoteView| html! { <><h4>{ &view.head }</h4>{ plain(&view.body) }</> };
    notes.iter().map(one).collect()
}
