//! What may still be so: for every fact, the set of values still possible.
//!
//! An answer narrows sets and does nothing else, so learning more can never
//! make something possible again. "I don't know" leaves the set as it was.

use crate::dates::{AS_AT, as_at_values};
use crate::rulebook::{Day, FactId, MAX_FACTS, Rulebook, Values};

/// For every fact, the values still possible. Never empty for any fact.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Knowledge {
    sets: [Values; MAX_FACTS],
}

impl core::fmt::Debug for Knowledge {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.sets.iter()).finish()
    }
}

impl Knowledge {
    /// Nothing known, not even the date.
    pub fn nothing(law: &Rulebook) -> Self {
        let mut sets = [Values::MAX; MAX_FACTS];
        for (set, fact) in sets.iter_mut().zip(law.facts) {
            *set = fact.all();
        }
        Self { sets }
    }

    /// Nothing known but the date.
    pub fn as_at(law: &Rulebook, day: Day) -> Self {
        let mut known = Self::nothing(law);
        known.set(AS_AT, as_at_values(law, day));
        known
    }

    /// The values still possible.
    pub fn get(&self, fact: FactId) -> Values {
        self.sets.get(fact.0 as usize).copied().unwrap_or(0)
    }

    /// Whether the value is settled.
    pub fn is_settled(&self, fact: FactId) -> bool {
        self.get(fact).is_power_of_two()
    }

    /// Leaves only those values. Says no, and changes nothing, where that
    /// would leave none.
    pub fn narrow(&mut self, fact: FactId, values: Values) -> bool {
        let left = self.get(fact) & values;
        if left != 0 {
            self.set(fact, left);
        }
        left != 0
    }

    /// Replaces what was known of a fact: for a changed answer, and for
    /// asking what another answer would give. An empty set changes nothing.
    pub fn set(&mut self, fact: FactId, values: Values) {
        if let Some(set) = self.sets.get_mut(fact.0 as usize)
            && values != 0
        {
            *set = values;
        }
    }

    /// The same with one fact replaced.
    #[must_use]
    pub fn with(mut self, fact: FactId, values: Values) -> Self {
        self.set(fact, values);
        self
    }
}

/// A set of facts, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactSet([u64; MAX_FACTS / 64]);

impl FactSet {
    /// Adds a fact.
    pub fn insert(&mut self, fact: FactId) {
        if let Some(word) = self.0.get_mut(fact.0 as usize / 64) {
            *word |= 1 << (fact.0 % 64);
        }
    }

    /// Whether the fact is among them.
    pub fn has(&self, fact: FactId) -> bool {
        self.0
            .get(fact.0 as usize / 64)
            .is_some_and(|word| word & (1 << (fact.0 % 64)) != 0)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// All that are in either.
    #[must_use]
    pub fn union(mut self, other: &Self) -> Self {
        for (word, more) in self.0.iter_mut().zip(other.0) {
            *word |= more;
        }
        self
    }

    /// The facts in editorial order.
    pub fn iter(&self) -> impl Iterator<Item = FactId> + '_ {
        (0..MAX_FACTS as u16)
            .map(FactId)
            .filter(|&fact| self.has(fact))
    }
}

impl FromIterator<FactId> for FactSet {
    fn from_iter<I: IntoIterator<Item = FactId>>(facts: I) -> Self {
        let mut set = Self::default();
        facts.into_iter().for_each(|fact| set.insert(fact));
        set
    }
}
