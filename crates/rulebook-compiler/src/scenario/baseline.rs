//! Which of a baseline's values apply, given what is given.

use rules::rulebook::{Condition, FactId, Rulebook, Values};

use crate::weights::BaselineRow;

/// What may still be so of each fact.
pub(crate) struct Sure<'a> {
    pub(crate) law: Rulebook<'a>,
    pub(crate) known: Vec<Values>,
}

/// Yes, no or not known.
type Truth = Option<bool>;

impl Sure<'_> {
    /// Adds a baseline's rows in order: each where its conditions certainly
    /// hold, each value where its fact is certainly asked and not given.
    pub(crate) fn add(
        &mut self,
        rows: &[BaselineRow],
        given: &[(FactId, Values)],
    ) -> Vec<(FactId, Values)> {
        let mut added: Vec<(FactId, Values)> = Vec::new();
        for row in rows {
            if !row
                .when
                .iter()
                .all(|&condition| self.holds(condition) == Some(true))
            {
                continue;
            }
            // In editorial order, so that a gate is open before what it gates.
            for &(fact, values) in &row.given {
                let taken = given.iter().chain(&added).any(|(other, _)| *other == fact);
                if !taken && self.gate(fact) == Some(true) {
                    self.known[usize::from(fact.0)] &= values;
                    added.push((fact, values));
                }
            }
        }
        added.sort_by_key(|(fact, _)| *fact);
        added
    }

    /// Takes it that the fact is asked, as far as what is given allows.
    pub(crate) fn open_gate(&mut self, fact: FactId) {
        let gate = self
            .law
            .facts
            .get(usize::from(fact.0))
            .map(|fact| fact.gate)
            .unwrap_or_default();
        for id in gate.of(self.law.condition_lists) {
            let Some(&Condition::Fact(earlier, values)) =
                self.law.conditions.get(usize::from(id.0))
            else {
                continue;
            };
            let Some(possible) = self.known.get_mut(usize::from(earlier.0)) else {
                continue;
            };
            if *possible & values != 0 {
                *possible &= values;
                self.open_gate(earlier);
            }
        }
    }

    fn holds(&self, condition: Condition) -> Truth {
        let Condition::Fact(fact, values) = condition else {
            return None;
        };
        let possible = self.known.get(usize::from(fact.0)).copied()?;
        let value = if possible & !values == 0 {
            Some(true)
        } else if possible & values == 0 {
            Some(false)
        } else {
            None
        };
        and(self.gate(fact), value)
    }

    /// Whether the fact is asked at all.
    fn gate(&self, fact: FactId) -> Truth {
        let Some(fact) = self.law.facts.get(usize::from(fact.0)) else {
            return Some(false);
        };
        let ids = fact.gate.of(self.law.condition_lists);
        let mut open = Some(true);
        for condition in ids
            .iter()
            .filter_map(|id| self.law.conditions.get(usize::from(id.0)))
        {
            open = and(open, self.holds(*condition));
        }
        open
    }
}

fn and(a: Truth, b: Truth) -> Truth {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        (None, Some(true) | None) | (Some(true), None) => None,
    }
}
