//! The guide's headings in the outline of the page around it.

use std::rc::Rc;

use yew::virtual_dom::{VNode, VTag};

/// The level of the card's own heading as the guide writes it.
const OWN: u8 = 2;

/// The same page with its headings so much deeper that its own has `level`.
/// They keep their names, by which styles know them; what a screen reader is
/// told is the level.
pub fn under(page: VNode, level: u8) -> VNode {
    let deeper = level.saturating_sub(OWN);
    if deeper == 0 {
        page
    } else {
        shifted(page, deeper)
    }
}

fn shifted(node: VNode, deeper: u8) -> VNode {
    match node {
        VNode::VTag(mut tag) => {
            shift(Rc::make_mut(&mut tag), deeper);
            VNode::VTag(tag)
        }
        VNode::VList(mut list) => {
            for child in Rc::make_mut(&mut list).iter_mut() {
                *child = shifted(std::mem::take(child), deeper);
            }
            VNode::VList(list)
        }
        // Neither holds a heading of ours.
        other => other,
    }
}

fn shift(tag: &mut VTag, deeper: u8) {
    let written = match tag.tag() {
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        _ => None,
    };
    if let Some(written) = written {
        tag.add_attribute("aria-level", (written + deeper).to_string());
    }
    if let Some(children) = tag.children_mut() {
        *children = shifted(std::mem::take(children), deeper);
    }
}
