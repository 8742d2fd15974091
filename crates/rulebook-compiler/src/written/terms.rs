//! `[[term]]`.

use serde::Deserialize;

use super::forms::{Name, Names};

/// A legal term, and what makes it plain.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a legal term")]
pub(crate) struct Term {
    /// How it is written; the first is its name.
    pub(crate) words: Names,
    /// What it means in law, for reviewers.
    pub(crate) means: Name,
    /// How a patient may be told.
    pub(crate) plainly: Name,
    /// Words of which every explanation has one.
    pub(crate) by: Names,
}
