//! A paper as plain text, for notes kept on a screen.

use super::marked::bare;
use super::{Block, Body, LeafView};

/// A line to be filled in.
const LINE: &str = "______________________________";

/// The whole paper, its parts a line apart.
pub fn text(view: &LeafView) -> String {
    let title = [&*view.title, "\n", &view.aside].concat();
    let parts = view.blocks.iter().map(block);
    let foot = &view.foot;
    let code = foot.code.as_ref();
    let code = code.map(|(label, code)| [label, ": ", code].concat());
    let foot: Vec<&str> = [foot.rests.as_deref(), Some(&*foot.dated), code.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let parts: Vec<String> = [title]
        .into_iter()
        .chain(parts)
        .chain([foot.join("\n")])
        .collect();
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    let mut lines: Vec<String> = block.head.iter().map(|head| head.to_uppercase()).collect();
    match &block.body {
        Body::Blanks(blanks) => {
            lines.extend(
                blanks
                    .iter()
                    .map(|blank| [&*blank.label, ": ", LINE].concat()),
            );
        }
        Body::Lines(count) => lines.extend((0..*count).map(|_| LINE.to_owned())),
        Body::Plate(_, word, phrase) => {
            lines.extend([word.to_uppercase(), phrase.to_string()]);
        }
        Body::Facts(rows) => lines.extend(rows.iter().map(|(what, says)| {
            let says = says.as_deref().unwrap_or(LINE);
            match what.chars().last() {
                None => says.to_owned(),
                Some('?') => [what, " ", says].concat(),
                Some(_) => [what, ": ", says].concat(),
            }
        })),
        Body::Text(paragraphs) => {
            lines.extend(
                paragraphs
                    .iter()
                    .map(|runs| bare(runs).trim_end().to_owned()),
            );
        }
        Body::Done(things, when) => {
            lines.extend(
                things
                    .iter()
                    .map(|thing| ["[ ] ", thing, "  ", when, ": ____"].concat()),
            );
        }
        Body::Options(options, other) => {
            lines.extend(options.iter().map(|option| ["[ ] ", option].concat()));
            lines.extend(
                other
                    .iter()
                    .map(|other| ["[ ] ", other, ": ", LINE].concat()),
            );
        }
        Body::Numbered(things) => {
            let numbered = things.iter().enumerate();
            lines.extend(
                numbered.map(|(place, thing)| [&(place + 1).to_string(), ". ", thing].concat()),
            );
        }
        Body::Points(things) => lines.extend(things.iter().map(|thing| ["- ", thing].concat())),
        Body::Say(texts) => lines.extend(texts.iter().map(|text| ["“", text, "”"].concat())),
    }
    lines.join("\n")
}
