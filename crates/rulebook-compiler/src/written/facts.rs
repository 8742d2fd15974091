//! `[[fact]]` and `[[ticks]]`.

use serde::Deserialize;

use super::forms::{Name, Names};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a fact")]
pub(crate) struct Fact {
    pub(crate) id: Name,
    pub(crate) means: Name,
    pub(crate) values: Vec<Value>,
    #[serde(default)]
    pub(crate) asked_when: Names,
    #[serde(default)]
    pub(crate) from: Teller,
    #[serde(default)]
    pub(crate) aliases: Names,
    pub(crate) health: Option<Name>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ id = \"…\", means = \"…\" }`")]
pub(crate) struct Value {
    pub(crate) id: Name,
    pub(crate) means: Name,
    #[serde(default)]
    pub(crate) aliases: Names,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a list of ticks")]
pub(crate) struct Ticks {
    pub(crate) id: Name,
    pub(crate) means: Name,
    pub(crate) items: Vec<Item>,
    #[serde(default)]
    pub(crate) groups: Vec<Group>,
    #[serde(default)]
    pub(crate) asked_when: Names,
    #[serde(default)]
    pub(crate) from: Teller,
    #[serde(default)]
    pub(crate) aliases: Names,
    pub(crate) health: Option<Name>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ id = \"…\", means = \"…\" }`")]
pub(crate) struct Item {
    pub(crate) id: Name,
    pub(crate) means: Name,
    #[serde(default)]
    pub(crate) aliases: Names,
    pub(crate) health: Option<Name>,
}

/// Items of which one may say "none of these" in one breath.
#[derive(Clone, Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "`{ id = \"…\", means = \"…\", items = […] }`"
)]
pub(crate) struct Group {
    pub(crate) id: Name,
    pub(crate) means: Name,
    pub(crate) items: Names,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Teller {
    Requester,
    #[default]
    Holder,
    Patient,
    Anyone,
}
