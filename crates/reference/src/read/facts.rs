//! Reading the facts and their order, which everything else needs.

use std::collections::BTreeMap;

use crate::conditions::Phrase;
use crate::law::{Fact, Law, Test};
use crate::written::Written;

/// A fact whose place is not known yet: its values and its gate.
type Unplaced = (Vec<String>, Vec<Phrase>);

impl Law {
    /// Takes `[[fact]]` and `[[ticks]]` of every file and puts them in their
    /// places: the editorial order lists every fact once, and the built-in
    /// `guide` comes last. Then follows the gates.
    pub(super) fn take_facts(&mut self, head: &Written, files: &[Written]) -> Result<(), String> {
        let (mut facts, mut items) = (BTreeMap::new(), BTreeMap::new());
        for file in files {
            read_facts(file, &mut facts)?;
            read_ticks(file, &mut facts, &mut items)?;
        }
        let guide = ["current", "out-of-date"].map(str::to_owned).to_vec();
        add(&mut facts, head, "guide".to_owned(), (guide, Vec::new()))?;
        let mut order = Vec::new();
        for id in head.texts("order")? {
            // A ticks id stands for its items, in their written order.
            order.extend(items.get(&id).cloned().unwrap_or(vec![id]));
        }
        order.push("guide".to_owned());
        let mut gates = Vec::new();
        for id in order {
            if self
                .fact_places
                .insert(id.clone(), self.facts.len())
                .is_some()
            {
                return Err("rulebook.toml: `order` lists a fact twice".to_owned());
            }
            let fact = facts.remove(&id);
            let fact = fact.ok_or_else(|| format!("rulebook.toml: `order`: no fact `{id}`"))?;
            let (values, gate) = fact;
            gates.push(gate);
            self.facts.push(Fact {
                id,
                values,
                asked_when: Vec::new(),
            });
        }
        if let Some(id) = facts.keys().next() {
            return Err(format!("rulebook.toml: `order` does not list `{id}`"));
        }
        for (place, gate) in gates.iter().enumerate() {
            let tests = gate.iter().map(|phrase| self.gate_test(place, phrase));
            self.facts[place].asked_when = tests.collect::<Result<_, _>>()?;
        }
        Ok(())
    }

    /// One condition of the gate of the fact in a place: it tests a fact in an
    /// earlier place, or `guide`.
    fn gate_test(&self, place: usize, phrase: &Phrase) -> Result<Test, String> {
        let id = &self.facts[place].id;
        if let Phrase::Fact(on_fact) = phrase {
            let test = self
                .test(on_fact)
                .map_err(|error| format!("fact {id}: {error}"))?;
            if test.fact < place || test.fact == self.guide_place() {
                return Ok(test);
            }
        }
        Err(format!("fact {id}: {phrase:?} tests no earlier fact"))
    }
}

fn read_facts(file: &Written, facts: &mut BTreeMap<String, Unplaced>) -> Result<(), String> {
    for fact in file.tables("fact")? {
        let values = fact.tables("values")?;
        let values: Result<_, String> = values.iter().map(|value| value.text("id")).collect();
        add(
            facts,
            &fact,
            fact.text("id")?,
            (values?, fact.phrases("asked_when")?),
        )?;
    }
    Ok(())
}

/// The groups of a list of ticks: the name of each and its items. That a
/// group is so exactly where an item is, is told in [`super`] as what cannot
/// be.
pub(super) fn groups_of(ticks: &Written) -> Result<Vec<(String, Vec<String>)>, String> {
    let groups = ticks.tables("groups")?;
    let group = |group: &Written| Ok((group.text("id")?, group.texts("items")?));
    groups.iter().map(group).collect()
}

/// Every item is a fact with the values no, yes; `items` holds those of each
/// ticks.
fn read_ticks(
    file: &Written,
    facts: &mut BTreeMap<String, Unplaced>,
    items: &mut BTreeMap<String, Vec<String>>,
) -> Result<(), String> {
    for ticks in file.tables("ticks")? {
        let id = ticks.text("id")?;
        let mut ids = Vec::new();
        let groups = groups_of(&ticks)?;
        for item in ticks.tables("items")? {
            let item = item.text("id")?;
            let begins = groups.iter().filter(|(_, of)| of.first() == Some(&item));
            let names = begins.map(|(group, _)| group).chain([&item]);
            for name in names {
                let name = format!("{id}.{name}");
                let values = ["no", "yes"].map(str::to_owned).to_vec();
                ids.push(name.clone());
                add(facts, &ticks, name, (values, ticks.phrases("asked_when")?))?;
            }
        }
        items.insert(id, ids);
    }
    Ok(())
}

fn add(
    facts: &mut BTreeMap<String, Unplaced>,
    at: &Written,
    id: String,
    fact: Unplaced,
) -> Result<(), String> {
    if fact.0.is_empty() || fact.0.len() > 16 {
        return Err(at.wrong("values", "are not one to sixteen"));
    }
    if facts.contains_key(&id) {
        return Err(format!("{}: a second fact `{id}`", at.at));
    }
    facts.insert(id, fact);
    Ok(())
}
