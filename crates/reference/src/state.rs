//! What is known: a day, and for every fact the values still possible.

use crate::dates::Date;
use crate::law::{Condition, Fact, Law};
use crate::values::{self, Values};

/// What is known of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The date of the request.
    pub(crate) as_at: Date,
    /// For each place of a fact the values that it may still have. Only in a
    /// complete answer set does a fact that is not asked have none.
    pub(crate) possible: Vec<Values>,
}

impl State {
    /// The values that the fact in this place may still have.
    pub fn possible(&self, fact: usize) -> Values {
        self.possible[fact]
    }
}

impl Law {
    /// The facts, in editorial order.
    pub fn facts(&self) -> &[Fact] {
        &self.facts[..self.guide_place()]
    }

    /// The place of the built-in fact `guide`: the last.
    pub(crate) fn guide_place(&self) -> usize {
        self.facts.len() - 1
    }

    /// The state on a day in which each fact, in editorial order, may have
    /// these values. The built-in fact `guide` follows from the day alone.
    ///
    /// # Panics
    /// Unless there is one set for each fact, with one or more of its values.
    pub fn state(&self, as_at: Date, possible: &[Values]) -> State {
        assert_eq!(possible.len(), self.facts().len(), "a set for each fact");
        for (fact, values) in self.facts().iter().zip(possible) {
            let all = values::first(fact.values.len());
            assert!(*values != 0 && values & !all == 0, "values of {}", fact.id);
        }
        let mut possible = possible.to_vec();
        possible.push(values::only(usize::from(self.out_of_date(as_at))));
        State { as_at, possible }
    }

    /// The state on a day in which nothing is known but that these conditions
    /// hold, each of which tests a fact: `consent is agreed | refused`.
    ///
    /// # Errors
    /// A sentence, where one is no condition on a fact, or none can hold.
    pub fn known(&self, as_at: Date, conditions: &[&str]) -> Result<State, String> {
        let all = self.facts().iter().map(|fact| fact.values.len());
        let mut possible: Vec<Values> = all.map(values::first).collect();
        for written in conditions {
            let Condition::Fact(test) = self.condition(written)? else {
                return Err(format!("`{written}` tests no fact"));
            };
            let Some(values) = possible.get_mut(test.fact) else {
                return Err(format!("`{written}`: the day alone decides"));
            };
            *values &= if test.another {
                !test.named
            } else {
                test.named
            };
            if *values == 0 {
                return Err(format!("`{written}` cannot hold"));
            }
        }
        Ok(self.state(as_at, &possible))
    }
}
