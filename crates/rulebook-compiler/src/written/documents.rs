//! `[[document]]` and `[[check]]`: the papers people hold.

use serde::Deserialize;
use toml::Spanned;

use super::forms::{Name, Names, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a document")]
pub(crate) struct Document {
    pub(crate) id: Name,
    #[serde(default)]
    pub(crate) held: Names,
    pub(crate) name: Text,
    pub(crate) tells: Text,
    pub(crate) sheet: Vec<Element>,
}

/// One thing on the drawing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ draw = \"…\", text = \"…\" }`")]
pub(crate) struct Element {
    pub(crate) draw: Spanned<DrawKind>,
    pub(crate) text: Option<Name>,
    pub(crate) lines: Option<Spanned<u8>>,
    pub(crate) boxes: Option<Spanned<Names>>,
    pub(crate) seal: Option<Spanned<bool>>,
    pub(crate) check: Option<Name>,
}

/// How a thing on the drawing is drawn.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum DrawKind {
    Crest,
    Centre,
    Title,
    Small,
    Field,
    Text,
    Boxes,
    Signature,
    Rule,
    Stamp,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a check")]
pub(crate) struct PaperCheck {
    pub(crate) document: Name,
    pub(crate) id: Name,
    pub(crate) head: Text,
    pub(crate) look: Text,
    pub(crate) wrong: Text,
    pub(crate) then: Text,
    pub(crate) question: Option<Name>,
    #[serde(default)]
    pub(crate) found: Names,
    #[serde(default)]
    pub(crate) amiss: Names,
    #[serde(default)]
    pub(crate) rules: Names,
}

impl PaperCheck {
    /// The id of a check among those of all papers.
    pub(crate) fn full_id(&self) -> String {
        format!("{}/{}", self.document.get_ref(), self.id.get_ref())
    }
}
