//! `[[question]]`, `[[page]]` and `[[also]]`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::forms::{Name, Names, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a question")]
pub(crate) struct Question {
    pub(crate) id: Name,
    pub(crate) ask: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) why: Text,
    #[serde(default)]
    pub(crate) choices: Vec<Choice>,
    #[serde(default)]
    pub(crate) ticks: Vec<Tick>,
    pub(crate) unknown: Option<Text>,
    #[serde(default)]
    pub(crate) never_unknown: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ says = { … }, sets = { … } }`")]
pub(crate) struct Choice {
    pub(crate) heading: Option<Text>,
    pub(crate) says: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) sets: BTreeMap<Name, Name>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ item = \"…\", says = { … } }`")]
pub(crate) struct Tick {
    pub(crate) heading: Option<Text>,
    pub(crate) item: Name,
    pub(crate) says: Text,
    pub(crate) hint: Option<Text>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a page")]
pub(crate) struct Page {
    pub(crate) id: Name,
    pub(crate) title: Option<Text>,
    pub(crate) questions: Names,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table with `questions`")]
pub(crate) struct Also {
    pub(crate) questions: Names,
}
