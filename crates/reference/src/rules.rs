//! Whether a rule applies, whether a conclusion holds, and how a rule stands.

use crate::law::{Conclusion, Rule};
use crate::sheet::Sheet;
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

impl Sheet<'_, '_> {
    /// Whether a table applies: it is in force, reaches this holder and asker,
    /// its conditions hold, and no rule that overrides it applies.
    pub fn applies(&self, table: usize) -> Truth {
        self.applies[table].or_else(|| {
            let rule = &self.law.tables[table];
            let in_force = Truth::of(self.law.in_force(rule, self.state.as_at));
            in_force
                .and_then(|| self.extent(rule))
                .and_then(|| self.conditions(table))
                .and_then(|| !self.defeat(rule))
        })
    }

    /// Whether a rule reaches this holder and asker.
    fn extent(&self, rule: &Rule) -> Truth {
        self.all(&rule.extent)
    }

    /// Whether a table's own conditions hold: all of `all_of`, at least one of
    /// `any_of` if there are any, and none of `unless`.
    fn conditions(&self, table: usize) -> Truth {
        self.conditions[table].or_else(|| {
            let rule = &self.law.tables[table];
            let any_of = || {
                if rule.any_of.is_empty() {
                    Truth::Yes
                } else {
                    self.any(&rule.any_of)
                }
            };
            self.all(&rule.all_of)
                .and_then(any_of)
                .and_then(|| !self.any(&rule.unless))
        })
    }

    /// Whether some rule that overrides this one applies.
    fn defeat(&self, rule: &Rule) -> Truth {
        Truth::any(rule.overridden_by.iter().map(|it| self.applies(*it)))
    }

    /// Whether the conclusion in a place holds: some rule that concludes it
    /// applies, or it is a step whose own conditions hold. One that nothing
    /// concludes is no.
    pub fn truth(&self, conclusion: usize) -> Truth {
        self.conclusions[conclusion].or_else(|| {
            let conclusion = &self.law.conclusions[conclusion];
            let concluding = conclusion.concluded_by.iter();
            let by_rule = Truth::any(concluding.map(|it| self.applies(*it)));
            by_rule.or(self.by_own_conditions(conclusion))
        })
    }

    /// Whether a step's own conditions hold: all of `when` and none of
    /// `unless`. A step without either is shown wherever it is listed, unless
    /// it is left to rules to conclude. No where it is no step.
    fn by_own_conditions(&self, conclusion: &Conclusion) -> Truth {
        let Some(step) = &conclusion.step else {
            return Truth::No;
        };
        let written = !step.when.is_empty() || !step.unless.is_empty();
        if !conclusion.concluded_by.is_empty() && !written {
            return Truth::No;
        }
        self.all(&step.when).and(!self.any(&step.unless))
    }

    /// Whether the conclusion of a name holds; no where the law knows none.
    pub fn conclusion(&self, id: &str) -> Truth {
        let place = self.law.conclusion_place(id);
        place.map_or(Truth::No, |place| self.truth(place))
    }

    /// Whether a duty, by its place among the duties, stands.
    pub fn duty(&self, duty: usize) -> Truth {
        self.truth(self.law.duties[duty])
    }

    /// Whether a step, by its place among the steps, is shown.
    pub fn step(&self, step: usize) -> Truth {
        self.truth(self.law.steps[step])
    }

    /// How one dated table of a rule stands.
    pub fn status(&self, table: usize) -> Status {
        let rule = &self.law.tables[table];
        let extent = self.extent(rule);
        let conditions = self.conditions(table);
        let defeat = self.defeat(rule);
        if !self.law.in_force(rule, self.state.as_at) {
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
}

#[cfg(test)]
mod tests;
