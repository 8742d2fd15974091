//! Two rulebooks side by side: their answers in one space, and what was
//! added, taken away or said otherwise.

mod sheets;

use std::collections::BTreeMap;

use rules::prove::diff::{Example, Space};
use rules::rulebook::{FactId, Values};

use crate::{compiled::Compiled, mistake::What};

/// A rulebook as it was and as it is.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'c> {
    /// As it was.
    pub before: &'c Compiled,
    /// As it is.
    pub after: &'c Compiled,
}

/// What became of something with an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// It is new.
    New,
    /// It is gone.
    Gone,
    /// These parts of it changed.
    Changed(Vec<Part>),
}

/// A part that changed: wording, conditions, a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which part.
    pub part: String,
    /// As it was; nothing where it was not there.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// Something that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// A rule, a fact, a step …
    pub what: What,
    /// Its id, as it is now.
    pub id: String,
    /// What became of it.
    pub became: Became,
}

impl Pair<'_> {
    /// The answers of both: facts and values are the same that have the same
    /// id, or an older name of it.
    pub fn space(&self) -> Space {
        let (before, after) = (self.before.tables(), self.after.tables());
        let now = |fact: FactId| {
            let old = before.facts.get(usize::from(fact.0))?;
            self.after.names.fact(old.id)
        };
        let value_now = |fact: FactId, value: u16| {
            let old = before.facts.get(usize::from(fact.0))?;
            let id = old.values.get(usize::from(value))?;
            let bit: Values = self.after.names.value(now(fact)?, id)?;
            u16::try_from(bit.trailing_zeros()).ok()
        };
        Space::new(&before, &after, now, value_now)
    }

    /// Some values of a fact of that space: the fact by its id, the values in
    /// words.
    pub fn phrase(&self, space: &Space, fact: usize, values: &[usize]) -> String {
        let Some(together) = space.together.get(fact) else {
            return String::new();
        };
        let (compiled, own) = match (together.after, together.before) {
            (Some(after), _) => (self.after, after),
            (None, Some(before)) => (self.before, before),
            (None, None) => return String::new(),
        };
        let id = self.fact_id(space, fact);
        if let ([one], Some((list, _))) = (values, id.split_once('.')) {
            let words = compiled.words.facts.get(usize::from(own.0));
            let means = words.map_or("", |words| words.means.as_str());
            let verb = if *one == 1 {
                "include"
            } else {
                "do not include"
            };
            return format!("{list} {verb} {means}");
        }
        let rest: Vec<usize> = (0..together.values.len())
            .filter(|value| !values.contains(value))
            .collect();
        if values.len() > 2 && rest.len() < values.len() {
            return format!("{id}: not {}", self.values(space, fact, &rest));
        }
        format!("{id}: {}", self.values(space, fact, values))
    }

    /// An example in phrases, one for each fact that matters in it; the boxes of
    /// a list that must not be ticked are one phrase, by their ids.
    pub fn example(&self, space: &Space, example: &Example) -> Vec<String> {
        let mut phrases = Vec::new();
        let mut unticked: Vec<(&str, Vec<&str>)> = Vec::new();
        for (fact, values) in example {
            match (
                self.fact_id(space, *fact).split_once('.'),
                values.as_slice(),
            ) {
                (Some((list, item)), [0]) => {
                    match unticked.iter_mut().find(|(known, _)| *known == list) {
                        Some((_, items)) => items.push(item),
                        None => unticked.push((list, vec![item])),
                    }
                }
                _ => phrases.push(self.phrase(space, *fact, values)),
            }
        }
        let not = |(list, items): (&str, Vec<&str>)| {
            format!("{list} do not include {}", items.join(", "))
        };
        phrases.extend(unticked.into_iter().map(not));
        phrases
    }

    /// The id of a fact of that space: as it is now, or as it was.
    pub fn fact_id(&self, space: &Space, fact: usize) -> &str {
        let Some(together) = space.together.get(fact) else {
            return "";
        };
        let id = |compiled: &'_ Compiled, fact: FactId| {
            let facts = &compiled.tables.facts;
            facts.get(usize::from(fact.0)).map_or("", |fact| fact.id)
        };
        match (together.after, together.before) {
            (Some(after), _) => id(self.after, after),
            (None, Some(before)) => id(self.before, before),
            (None, None) => "",
        }
    }

    fn values(&self, space: &Space, fact: usize, values: &[usize]) -> String {
        let says = values.iter().map(|&value| self.value(space, fact, value));
        says.collect::<Vec<_>>().join(", or ")
    }

    /// A value in words: as it is now, or as it was.
    fn value(&self, space: &Space, fact: usize, value: usize) -> String {
        let Some(together) = space.together.get(fact) else {
            return String::new();
        };
        let word = |compiled: &Compiled, fact: Option<FactId>, value: Option<u16>| {
            let words = compiled.words.facts.get(usize::from(fact?.0))?;
            words.values.get(usize::from(value?)).cloned()
        };
        let (was, is) = together.values.get(value).copied().unwrap_or_default();
        let now = word(self.after, together.after, is);
        now.or_else(|| word(self.before, together.before, was))
            .unwrap_or_default()
    }

    /// Everything that is new, gone or says something else, by its id; facts
    /// and values under the names of today.
    pub fn items(&self) -> Vec<Item> {
        let before = sheets::sheets(self.before, &|what, id| self.name_now(what, id));
        let after = sheets::sheets(self.after, &|_, id| id.to_owned());
        let mut keys: Vec<&sheets::Key> = after.keys().collect();
        keys.extend(before.keys().filter(|key| !after.contains_key(*key)));
        keys.sort();
        let became = |key: &sheets::Key| match (before.get(key), after.get(key)) {
            (None, _) => Some(Became::New),
            (_, None) => Some(Became::Gone),
            (Some(was), Some(is)) => {
                let parts = changed(was, is);
                (!parts.is_empty()).then_some(Became::Changed(parts))
            }
        };
        keys.into_iter()
            .filter_map(|key| {
                Some(Item {
                    what: key.what,
                    id: key.id.clone(),
                    became: became(key)?,
                })
            })
            .collect()
    }

    /// What an id of the older rulebook is called now.
    fn name_now(&self, what: What, id: &str) -> String {
        let names = &self.after.names;
        let renamed = |id: &str| {
            let fact = names.fact(id)?;
            let facts = &self.after.tables.facts;
            facts.get(usize::from(fact.0)).map(|fact| fact.id)
        };
        match what {
            What::Fact => renamed(id).unwrap_or(id).to_owned(),
            What::Value => {
                let (fact, value) = id.split_once(": ").unwrap_or((id, ""));
                let now = names.fact(fact).and_then(|place| {
                    let values = names.values.get(usize::from(place.0))?;
                    values.renamed(value)
                });
                let fact = renamed(fact).unwrap_or(fact);
                format!("{fact}: {}", now.unwrap_or(value))
            }
            _ => id.to_owned(),
        }
    }
}

/// The parts that differ.
fn changed(was: &sheets::Sheet, is: &sheets::Sheet) -> Vec<Part> {
    let by_part =
        |sheet: &sheets::Sheet| -> BTreeMap<String, String> { sheet.iter().cloned().collect() };
    let (old, new) = (by_part(was), by_part(is));
    let mut parts: Vec<&String> = is.iter().map(|(part, _)| part).collect();
    parts.extend(
        was.iter()
            .map(|(part, _)| part)
            .filter(|part| !new.contains_key(*part)),
    );
    parts
        .into_iter()
        .filter(|part| old.get(*part) != new.get(*part))
        .map(|part| Part {
            part: part.clone(),
            before: old.get(part).cloned().unwrap_or_default(),
            after: new.get(part).cloned().unwrap_or_default(),
        })
        .collect()
}
