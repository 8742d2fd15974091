//! Whether a rule applies, whether a conclusion holds, and how a rule stands.

use crate::law::{Law, Rule};
use crate::state::State;
use crate::truth::Truth;

/// How a rule stands. Where several could be said, the first in this order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The law of the day does not hold it.
    NotInForce,
    /// It certainly does not reach this holder or asker.
    DoesNotExtend,
    /// Its own conditions certainly do not hold.
    NotMet,
    /// A rule that overrides it certainly applies.
    Defeated,
    /// Something of all this is not known.
    Unsettled,
    /// All of it holds.
    Applies,
}

impl Law {
    /// Whether a rule applies: it is in force, reaches this holder and asker,
    /// its conditions hold, and no rule that overrides it applies.
    pub fn rule_truth(&self, state: &State, rule: &Rule) -> Truth {
        Truth::of(self.in_force(rule, state.as_at))
            .and(self.extent_truth(state, rule))
            .and(self.conditions_truth(state, rule))
            .and(!self.defeat_truth(state, rule))
    }

    /// Whether a rule reaches this holder and asker.
    fn extent_truth(&self, state: &State, rule: &Rule) -> Truth {
        self.all(state, &rule.extent)
    }

    /// Whether a rule's own conditions hold: all of `all_of`, at least one of
    /// `any_of` if there are any, and none of `unless`.
    fn conditions_truth(&self, state: &State, rule: &Rule) -> Truth {
        let any_of = if rule.any_of.is_empty() {
            Truth::Yes
        } else {
            self.any(state, &rule.any_of)
        };
        self.all(state, &rule.all_of)
            .and(any_of)
            .and(!self.any(state, &rule.unless))
    }

    /// Whether some rule that overrides this one applies.
    fn defeat_truth(&self, state: &State, rule: &Rule) -> Truth {
        let overriding = self
            .rules
            .iter()
            .filter(|it| it.overrides.contains(&rule.id));
        Truth::any(overriding.map(|it| self.rule_truth(state, it)))
    }

    /// Whether a conclusion holds: some rule that concludes it applies, or it
    /// is a step whose own conditions hold. One that nothing concludes is no.
    pub fn conclusion_truth(&self, state: &State, id: &str) -> Truth {
        let rules = self.rules.iter();
        let concluding = rules.filter(|rule| rule.concludes.iter().any(|it| it == id));
        let by_rule = Truth::any(concluding.map(|rule| self.rule_truth(state, rule)));
        by_rule.or(self.step_truth(state, id))
    }

    /// Whether a step's own conditions hold: all of `when` and none of
    /// `unless`. A step without either is shown wherever it is listed, unless
    /// it is left to rules to conclude. No where it is no step.
    fn step_truth(&self, state: &State, id: &str) -> Truth {
        let Some(step) = self.steps.get(id) else {
            return Truth::No;
        };
        let written = !step.when.is_empty() || !step.unless.is_empty();
        let concluded = self
            .rules
            .iter()
            .any(|rule| rule.concludes.iter().any(|it| it == id));
        if concluded && !written {
            return Truth::No;
        }
        self.all(state, &step.when)
            .and(!self.any(state, &step.unless))
    }

    /// How one dated table of a rule stands.
    pub fn table_status(&self, state: &State, rule: &Rule) -> Status {
        let extent = self.extent_truth(state, rule);
        let conditions = self.conditions_truth(state, rule);
        let defeat = self.defeat_truth(state, rule);
        if !self.in_force(rule, state.as_at) {
            Status::NotInForce
        } else if extent == Truth::No {
            Status::DoesNotExtend
        } else if conditions == Truth::No {
            Status::NotMet
        } else if defeat == Truth::Yes {
            Status::Defeated
        } else if [extent, conditions, defeat].contains(&Truth::Unknown) {
            Status::Unsettled
        } else {
            Status::Applies
        }
    }

    /// How a rule stands: as its table in force on the day does, or not in
    /// force where none is. None where there is no rule of that id.
    pub fn rule_status(&self, state: &State, id: &str) -> Option<Status> {
        let mut tables = self.rules.iter().filter(|rule| rule.id == id).peekable();
        tables.peek()?;
        let in_force = tables.find(|rule| self.in_force(rule, state.as_at));
        Some(in_force.map_or(Status::NotInForce, |rule| self.table_status(state, rule)))
    }
}

#[cfg(test)]
mod tests;
