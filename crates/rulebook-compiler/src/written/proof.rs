//! The book itself, and what is proved, weighed and counted of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    StepKind,
    forms::{Date, Name, Names},
};

/// The keys of `rulebook.toml`, which stand in no table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the keys of rulebook.toml")]
pub(crate) struct Book {
    pub(crate) name: Name,
    pub(crate) reviewed: Date,
    pub(crate) covers_from: Date,
    pub(crate) order: Names,
    pub(crate) order_held: Option<Name>,
    #[serde(default)]
    pub(crate) no_notice: Names,
    #[serde(default)]
    pub(crate) health_like: Names,
}

impl Book {
    pub(crate) const KEYS: [&str; 7] = [
        "name",
        "reviewed",
        "covers_from",
        "order",
        "order_held",
        "no_notice",
        "health_like",
    ];
}

#[derive(Clone, Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a table for an impossible combination"
)]
pub(crate) struct Impossible {
    pub(crate) id: Name,
    pub(crate) all_of: Names,
    pub(crate) because: Name,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a theorem")]
pub(crate) struct Theorem {
    pub(crate) number: toml::Spanned<u8>,
    pub(crate) id: Name,
    pub(crate) says: Name,
    #[serde(default)]
    pub(crate) given: Names,
    #[serde(default)]
    pub(crate) unless: Names,
    #[serde(default)]
    pub(crate) never: Names,
    #[serde(default)]
    pub(crate) only: Names,
    pub(crate) duty: Option<Name>,
    pub(crate) no_duty: Option<Name>,
    pub(crate) no_step_of: Option<toml::Spanned<StepKind>>,
    #[serde(default)]
    pub(crate) but: Names,
    #[serde(default)]
    pub(crate) requires: Names,
    pub(crate) headline: Option<Name>,
    #[serde(default)]
    pub(crate) meanwhile_given: Names,
    #[serde(default)]
    pub(crate) order_held: bool,
    pub(crate) not_reached: Option<Name>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a weight")]
pub(crate) struct Weight {
    pub(crate) fact: Name,
    #[serde(default)]
    pub(crate) when: Names,
    pub(crate) weights: BTreeMap<Name, u32>,
    #[serde(default)]
    pub(crate) unknown: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a row of a baseline")]
pub(crate) struct Baseline {
    pub(crate) id: Name,
    #[serde(default)]
    pub(crate) when: Names,
    pub(crate) given: BTreeMap<Name, crate::scenario::Given>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a word of the page")]
pub(crate) struct InterfaceWord {
    pub(crate) id: Name,
    pub(crate) professional: Name,
    pub(crate) patient: Name,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for an item of law")]
pub(crate) struct Item {
    pub(crate) id: Name,
    pub(crate) title: Name,
    #[serde(default)]
    pub(crate) rules: Names,
    pub(crate) because: Option<Name>,
}
