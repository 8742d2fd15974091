//! Renders a component or a part to markup, a tag to a line.

use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

#[derive(Properties, PartialEq)]
struct ShowProps {
    part: Html,
}

/// Renders a part as it is.
#[component]
fn Show(props: &ShowProps) -> Html {
    props.part.clone()
}

/// The markup of a part.
pub(crate) fn part(part: Html) -> String {
    of::<Show>(ShowProps { part })
}

/// The markup of a component.
pub(crate) fn of<C>(props: C::Properties) -> String
where
    C: BaseComponent,
    C::Properties: 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let local = tokio::task::LocalSet::new();
    local.block_on(
        &runtime,
        LocalServerRenderer::<C>::with_props(props)
            .hydratable(false)
            .render(),
    )
}

/// The same, a tag to a line: what a snapshot shows and a diff compares.
pub(crate) fn lines(markup: &str) -> String {
    markup.replace("><", ">\n<")
}

/// What stands between the tags, for asking whether a reader sees some words.
pub(crate) fn text(markup: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in markup.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}
