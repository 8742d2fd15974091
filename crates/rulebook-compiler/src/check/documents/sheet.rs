//! The drawing of a paper: what each part needs, and where each check stands.

use super::Check;
use crate::{
    files::At,
    mistake::{Mistake, What},
    names::Index,
    tables::number,
    words::{self, Draw},
    written::{self, DrawKind, Element, Name, PaperCheck, Placed},
};

/// Letters in one part of a drawing: some three lines.
const LETTERS: usize = 120;

impl Check<'_> {
    /// The parts from top to bottom.
    pub(super) fn sheet(
        &mut self,
        document: &Placed<written::Document>,
        own: &[&Placed<PaperCheck>],
        ids: &Index,
    ) -> Vec<words::Element> {
        let mut drawn: Vec<Option<At>> = vec![None; own.len()];
        let mut last: Option<usize> = None;
        let mut parts = Vec::new();
        for element in &document.sheet {
            let check = element
                .check
                .as_ref()
                .and_then(|name| self.pinned(document, name, ids, &mut drawn));
            if let (Some(place), Some(name)) = (check, &element.check) {
                if let Some(before) = last.filter(|&last| last > place) {
                    self.tell(Mistake::NotInTurn {
                        name: own[before].id.get_ref().clone(),
                        at: own[before].at(&own[before].id),
                        first: document.at(name),
                    });
                }
                last = last.max(Some(place));
            }
            parts.push(words::Element {
                draw: self.part(document, element),
                check: check.map(number),
            });
        }
        for (place, (check, at)) in own.iter().zip(drawn).enumerate() {
            // A second check of the same id has been told already.
            if at.is_none() && ids.place(check.id.get_ref()) == Some(place) {
                let (name, at) = (check.id.get_ref().clone(), check.at(&check.id));
                self.tell(Mistake::NotDrawn { name, at });
            }
        }
        parts
    }

    /// The place of the check whose pin stands here.
    fn pinned(
        &mut self,
        document: &Placed<written::Document>,
        name: &Name,
        ids: &Index,
        drawn: &mut [Option<At>],
    ) -> Option<usize> {
        let Some(place) = ids.place(name.get_ref()) else {
            let unknown = Mistake::unknown(What::Check, name, document.file, ids.ids());
            self.tell(unknown);
            return None;
        };
        let at = document.at(name);
        match drawn[place].replace(at.clone()) {
            None => Some(place),
            Some(first) => {
                let name = name.get_ref().clone();
                self.tell(Mistake::DrawnTwice { name, at, first });
                None
            }
        }
    }

    fn part(&mut self, document: &Placed<written::Document>, element: &Element) -> Draw {
        let kind = *element.draw.get_ref();
        self.fits(document, element, kind);
        let text = element.text.as_ref();
        let text = text.map_or_else(String::new, |text| self.printed(text, document));
        let lines = element.lines.as_ref().map(|lines| *lines.get_ref());
        match kind {
            DrawKind::Crest => Draw::Crest,
            DrawKind::Rule => Draw::Rule,
            DrawKind::Centre => Draw::Centre(text),
            DrawKind::Title => Draw::Title(text),
            DrawKind::Small => Draw::Small(text),
            DrawKind::Stamp => Draw::Stamp(text),
            DrawKind::Field => Draw::Field(text, lines.unwrap_or(1)),
            DrawKind::Text => Draw::Text(text, lines.unwrap_or(0)),
            DrawKind::Boxes => {
                let boxes = element.boxes.iter().flat_map(toml::Spanned::get_ref);
                let boxes = boxes.map(|label| self.printed(label, document)).collect();
                Draw::Boxes(text, boxes)
            }
            DrawKind::Signature => Draw::Signature(
                text,
                element.seal.as_ref().is_some_and(|seal| *seal.get_ref()),
            ),
        }
    }

    /// What is printed on the paper, in few letters.
    fn printed(&mut self, text: &Name, document: &Placed<written::Document>) -> String {
        let (count, limit) = (text.get_ref().chars().count(), LETTERS);
        if count > limit {
            let (what, at) = ("letters in this part of the drawing", document.at(text));
            self.tell(Mistake::TooMany {
                what,
                count,
                limit,
                at,
            });
        }
        self.line(text, document.file)
    }

    /// Each kind of part has its own keys.
    fn fits(&mut self, document: &Placed<written::Document>, element: &Element, kind: DrawKind) {
        use DrawKind::{Boxes, Crest, Field, Rule, Signature, Text};
        let at = |span| document.bytes(&span);
        let bare = matches!(kind, Crest | Rule);
        let needs = [
            ("text", element.text.is_none() && !bare),
            ("boxes", element.boxes.is_none() && kind == Boxes),
        ];
        for (name, _) in needs.into_iter().filter(|(_, missing)| *missing) {
            let (name, at) = (name.to_owned(), at(element.draw.span()));
            self.tell(Mistake::MissingKey { name, at });
        }
        let given = [
            ("text", element.text.as_ref().map(Name::span), !bare),
            (
                "lines",
                element.lines.as_ref().map(toml::Spanned::span),
                matches!(kind, Field | Text),
            ),
            (
                "boxes",
                element.boxes.as_ref().map(toml::Spanned::span),
                kind == Boxes,
            ),
            (
                "seal",
                element.seal.as_ref().map(toml::Spanned::span),
                kind == Signature,
            ),
        ];
        let known: Vec<String> = ["draw", "check"]
            .into_iter()
            .chain(given.iter().filter(|row| row.2).map(|row| row.0))
            .map(str::to_owned)
            .collect();
        for (name, span, _) in given.into_iter().filter(|row| !row.2) {
            if let Some(span) = span {
                self.tell(Mistake::UnknownKey {
                    name: name.to_owned(),
                    at: at(span),
                    nearest: None,
                    known: known.clone(),
                });
            }
        }
    }
}
