//! The guide as a part of the page around it: its headings at their level in
//! that page's outline, and the names by which the page's styles reach it.

use std::rc::Rc;

use yew::virtual_dom::{VNode, VTag};

/// The level of the card's own heading as the guide writes it.
const OWN: u8 = 2;

/// The deepest level that there is.
const DEEPEST: u8 = 6;

/// The names for `::part()`, by the class that has each.
const PARTS: [(&str, &str); 7] = [
    ("card", "card"),
    ("choices", "question"),
    ("choice", "option"),
    ("button", "button"),
    ("plate-in", "result"),
    ("note", "note"),
    ("citation", "citation"),
];

/// The same page with its headings so much deeper that its own has `level`,
/// and its parts named. Headings keep their tags, by which styles know them;
/// what a screen reader is told is the level.
pub(super) fn within(page: VNode, level: u8) -> VNode {
    named(page, level.saturating_sub(OWN))
}

fn named(node: VNode, deeper: u8) -> VNode {
    match node {
        VNode::VTag(mut tag) => {
            name(Rc::make_mut(&mut tag), deeper);
            VNode::VTag(tag)
        }
        VNode::VList(mut list) => {
            for child in Rc::make_mut(&mut list).iter_mut() {
                *child = named(std::mem::take(child), deeper);
            }
            VNode::VList(list)
        }
        // None of them holds a heading of ours, or a part with a name.
        other => other,
    }
}

fn name(tag: &mut VTag, deeper: u8) {
    let written = match tag.tag() {
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        _ => None,
    };
    if let Some(written) = written {
        tag.add_attribute("part", "heading");
        if deeper > 0 {
            let level = DEEPEST.min(written + deeper);
            tag.add_attribute("aria-level", level.to_string());
        }
    } else if let Some(part) = part(tag) {
        tag.add_attribute("part", part);
    }
    if let Some(children) = tag.children_mut() {
        *children = named(std::mem::take(children), deeper);
    }
}

fn part(tag: &VTag) -> Option<&'static str> {
    let class = tag.attributes.iter().find(|(key, _)| *key == "class")?.1;
    let first = class.split(' ').next()?;
    let found = PARTS.iter().find(|(of, _)| *of == first);
    found.map(|(_, part)| *part)
}
