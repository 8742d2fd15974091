//! When a fact is asked: conditions over earlier facts.

use ::rules::rulebook::{Condition, FactId, Values};

use super::Check;
use crate::{files::FileId, mistake::Mistake, written::Name};

impl Check<'_> {
    pub(super) fn gate_facts(&mut self) {
        let written = self.written;
        self.gates = vec![Vec::new(); self.tables.facts.len()];
        for fact in &written.facts {
            if let Some(place) = self.names.facts.place(fact.id.get_ref()) {
                self.gate(&[place], fact.id.get_ref(), &fact.asked_when, fact.file);
            }
        }
        for ticks in &written.ticks {
            let list = self.names.ticks.place(ticks.id.get_ref());
            let items: Vec<usize> = list
                .and_then(|list| self.names.tick_lists.get(list))
                .map(|list| {
                    let groups = list.groups.iter().map(|group| group.any);
                    let mut facts: Vec<usize> = groups
                        .chain(list.items.iter().copied())
                        .map(|fact| usize::from(fact.0))
                        .collect();
                    facts.sort_unstable();
                    facts
                })
                .unwrap_or_default();
            self.gate(&items, ticks.id.get_ref(), &ticks.asked_when, ticks.file);
        }
        for place in 0..self.gates.len() {
            let run = self.tables.conditions(&self.gates[place]);
            self.tables.facts[place].gate = run;
        }
    }

    /// Gates the facts (one, or the items of one list) on the conditions.
    fn gate(&mut self, facts: &[usize], name: &str, asked_when: &[Name], file: FileId) {
        let Some(&first) = facts.first() else { return };
        for text in asked_when {
            let found = self.fact_conditions(std::slice::from_ref(text), file, "a gate");
            let Some(&Condition::Fact(tested, values)) = found.first() else {
                continue;
            };
            if usize::from(tested.0) >= first {
                let tests = self.tables.facts[usize::from(tested.0)].id.to_owned();
                let at = Self::place(file, text);
                self.tell(Mistake::LateGate {
                    name: name.to_owned(),
                    tests,
                    at,
                });
                continue;
            }
            for &fact in facts {
                self.gates[fact].push(Condition::Fact(tested, values));
            }
        }
    }

    /// Whether a fact is certainly not asked where these facts have these
    /// values.
    pub(super) fn closed(&self, fact: FactId, set: &[(FactId, Values)]) -> bool {
        self.gates[usize::from(fact.0)]
            .iter()
            .any(|condition| match condition {
                Condition::Fact(tested, values) => {
                    match set.iter().find(|(fact, _)| fact == tested) {
                        Some((_, value)) => value & values == 0,
                        None => self.closed(*tested, set),
                    }
                }
                Condition::Conclusion(_) => false,
            })
    }
}
