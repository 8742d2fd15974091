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

/// The texts of a page as they are read: each paragraph, heading and line of a
/// list for itself, without the pictures.
pub(crate) fn texts(markup: &str) -> Vec<String> {
    const WITHIN: [&str; 6] = ["a", "b", "em", "i", "strong", "abbr"];
    let mut found = String::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        found.push_str(before);
        let (tag, after) = after.split_once('>').expect("a tag has an end");
        let name = tag.trim_start_matches('/').split([' ', '/']).next();
        if !name.is_some_and(|name| WITHIN.contains(&name)) {
            found.push('\n');
        }
        rest = match after.split_once("</svg>") {
            Some((_, after)) if name == Some("svg") => after,
            _ => after,
        };
    }
    found.push_str(rest);
    let lines = found
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .map(|line| text(&line))
        .collect()
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
