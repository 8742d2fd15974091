//! Scenarios: worked cases, in the format that people outside the project
//! write too.
//!
//! Start at [`read_path`]. A scenario comes out with every name found: what
//! may still be so of each fact, and what is expected. Running it is for
//! others.

mod baseline;
mod expect;
mod given;
mod read;

use rules::rulebook::{Day, FactId, Values};

pub use expect::{Asked, Because, Expect};
pub(crate) use given::{Given, settle};
pub use read::{Reading, read_path, read_text};

/// A worked case.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What it is about.
    pub name: String,
    /// The file and the line where it begins, as `folder/file.toml:12`.
    pub place: String,
    /// The published case, if any.
    pub from: Option<String>,
    /// The date of the request.
    pub as_at: Day,
    /// The values still possible of each fact, in the engine's order; the
    /// first is the date's.
    pub known: Vec<Values>,
    /// What was given outright, in editorial order; a value un-set with
    /// `unknown` is here with every value.
    pub given: Vec<(FactId, Values)>,
    /// What the baseline added, in editorial order.
    pub from_baseline: Vec<(FactId, Values)>,
    /// What is expected.
    pub expect: Expect,
}
