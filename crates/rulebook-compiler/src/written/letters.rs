//! What the letters need beside the sentences of rules and outcomes.

use serde::Deserialize;

use super::forms::{Name, Names, Text};

/// One manner of reply.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a manner of reply")]
pub(crate) struct Manner {
    pub(crate) id: Name,
    pub(crate) name: Name,
    pub(crate) subject: Name,
    pub(crate) opening: Name,
    pub(crate) asks: Option<Name>,
    pub(crate) while_open: Option<Name>,
    pub(crate) closing: Name,
}

/// A day by which something is due.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a deadline")]
pub(crate) struct Deadline {
    pub(crate) id: Name,
    pub(crate) when: Names,
    pub(crate) due: Due,
    pub(crate) says: Text,
    pub(crate) rules: Names,
}

/// When it is due, reckoned from the day of the request.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Due {
    /// The paper says.
    OnPaper,
    /// That very day.
    Today,
    /// The next day that is no Saturday or Sunday.
    NextWorkingDay,
    /// So many hours.
    Hours(u16),
    /// So many days.
    Days(u16),
    /// So many calendar months.
    Months(u16),
}
