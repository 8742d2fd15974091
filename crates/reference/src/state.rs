//! What is known: a day, and for every fact the values still possible.

use std::collections::{BTreeMap, BTreeSet};

use crate::dates::Date;
use crate::law::{Fact, Law};

/// What is known of a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The date of the request.
    pub as_at: Date,
    /// For each fact the values that it may still have. A fact that is not
    /// listed may have any of its values. A set is never empty.
    pub possible: BTreeMap<String, BTreeSet<String>>,
}

impl State {
    /// Nothing known but the day.
    pub fn at(as_at: Date) -> Self {
        Self {
            as_at,
            possible: BTreeMap::new(),
        }
    }

    /// The state with a fact narrowed to these values, whatever it was.
    #[must_use]
    pub fn with(mut self, fact: &str, values: &[&str]) -> Self {
        let values = values.iter().map(|&value| value.to_owned()).collect();
        self.possible.insert(fact.to_owned(), values);
        self
    }
}

impl Law {
    /// The values that a fact may still have, in their written order.
    ///
    /// The built-in fact `guide` follows from the day alone.
    pub fn possible_values<'a>(&'a self, state: &State, fact: &'a Fact) -> Vec<&'a str> {
        if fact.id == "guide" {
            return vec![self.guide(state.as_at)];
        }
        let known = state.possible.get(&fact.id);
        let may_be = |value: &&String| known.is_none_or(|values| values.contains(*value));
        fact.values
            .iter()
            .filter(may_be)
            .map(String::as_str)
            .collect()
    }
}
