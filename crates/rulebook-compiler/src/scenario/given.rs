//! What a scenario or a baseline gives: values, lists of ticks, not known.

use std::{collections::BTreeMap, fmt};

use rules::rulebook::{FactId, Values};
use serde::{
    Deserialize, Deserializer,
    de::{
        self,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use toml::Spanned;

use crate::{
    conditions::{unknown_fact, unknown_item, unknown_value},
    files::{At, FileId},
    mistake::Mistake,
    names::{Names, TickList},
    written::Name,
};

/// What is given of one fact or list of ticks.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    /// A value, or `unknown`; with its place.
    One(Name),
    /// Every item that is ticked; of a fact, the values still possible.
    Many(Vec<Name>),
    /// Some items of a list of ticks: `papers.warrant = "yes"`.
    Items(BTreeMap<Name, Name>),
}

enum Read {
    One(String),
    Many(Vec<Name>),
    Items(BTreeMap<Name, Name>),
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let whole = Spanned::<Read>::deserialize(from)?;
        let span = whole.span();
        Ok(match whole.into_inner() {
            Read::One(value) => Self::One(Spanned::new(span, value)),
            Read::Many(values) => Self::Many(values),
            Read::Items(items) => Self::Items(items),
        })
    }
}

impl<'de> Deserialize<'de> for Read {
    /// By hand: an untagged enum would lose the places inside it.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Read;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a value, a list of what is ticked, or `\"unknown\"`")
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Read, E> {
                Ok(Read::One(value.to_owned()))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, values: A) -> Result<Read, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(values)).map(Read::Many)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, items: A) -> Result<Read, A::Error> {
                BTreeMap::deserialize(MapAccessDeserializer::new(items)).map(Read::Items)
            }
        }
        from.deserialize_any(Visitor)
    }
}

/// Finds the facts and values; what is not known keeps every value.
pub(crate) fn settle(
    names: &Names,
    file: FileId,
    given: &BTreeMap<Name, Given>,
    mistakes: &mut Vec<Mistake>,
) -> Vec<(FactId, Values)> {
    let mut settling = Settling {
        names,
        file,
        mistakes,
        settled: Vec::new(),
    };
    for (key, given) in given {
        settling.one(key, given);
    }
    settling.groups();
    settling.settled.sort_by_key(|(fact, _)| *fact);
    settling.settled
}

struct Settling<'a> {
    names: &'a Names,
    file: FileId,
    mistakes: &'a mut Vec<Mistake>,
    settled: Vec<(FactId, Values)>,
}

impl Settling<'_> {
    fn at(&self, name: &Name) -> At {
        At {
            file: self.file,
            span: name.span(),
        }
    }

    fn one(&mut self, key: &Name, given: &Given) {
        let names = self.names;
        if let Some(list) = names.tick_list(key.get_ref()) {
            self.ticks(key, list, given);
        } else if let Some(fact) = names.fact(key.get_ref()) {
            let values = match given {
                Given::One(value) => self.value(fact, key, value),
                Given::Many(values) => {
                    let found: Vec<Values> = values
                        .iter()
                        .filter_map(|value| self.value(fact, key, value))
                        .collect();
                    found.into_iter().reduce(|all, one| all | one)
                }
                Given::Items(_) => {
                    let mistake =
                        unknown_fact(names, &format!("{}.…", key.get_ref()), self.at(key));
                    self.mistakes.push(mistake);
                    None
                }
            };
            self.set(key, fact, values);
        } else {
            let mistake = unknown_fact(names, key.get_ref(), self.at(key));
            self.mistakes.push(mistake);
        }
    }

    fn set(&mut self, key: &Name, fact: FactId, values: Option<Values>) {
        let Some(values) = values else { return };
        if self.settled.iter().any(|(other, _)| *other == fact) {
            let mistake = Mistake::GivenTwice {
                name: key.get_ref().clone(),
                at: self.at(key),
            };
            self.mistakes.push(mistake);
        } else {
            self.settled.push((fact, values));
        }
    }

    fn value(&mut self, fact: FactId, key: &Name, value: &Name) -> Option<Values> {
        let values = self.names.values.get(usize::from(fact.0))?;
        if let Some(place) = values.find(value.get_ref()) {
            return Some(1 << place);
        }
        if value.get_ref() == "unknown" {
            return Some(Values::MAX >> (16 - values.ids().count().clamp(1, 16)));
        }
        let mistake = unknown_value(values, key.get_ref(), value.get_ref(), self.at(value));
        self.mistakes.push(mistake);
        None
    }

    fn ticks(&mut self, key: &Name, list: &TickList, given: &Given) {
        match given {
            Given::Many(ticked) => {
                let ticked: Vec<FactId> = ticked
                    .iter()
                    .filter_map(|item| self.item(list, item))
                    .collect();
                for &fact in &list.items {
                    self.set(
                        key,
                        fact,
                        Some(if ticked.contains(&fact) { 0b10 } else { 0b01 }),
                    );
                }
            }
            Given::One(word) if word.get_ref() == "unknown" => {
                for &fact in &list.items {
                    self.set(key, fact, Some(0b11));
                }
            }
            Given::One(word) if word.get_ref() == "none" => {
                for &fact in &list.items {
                    self.set(key, fact, Some(0b01));
                }
            }
            // One item alone is a list of one.
            Given::One(item) => self.ticks(key, list, &Given::Many(vec![item.clone()])),
            Given::Items(items) => {
                for (item, value) in items {
                    if let Some(fact) = self.item(list, item) {
                        let value = self.value(fact, key, value);
                        self.set(item, fact, value);
                    }
                }
            }
        }
    }

    /// Settles the groups of ticks from their items: yes where one is, no
    /// where all are not, and otherwise not known.
    fn groups(&mut self) {
        let groups = self.names.tick_lists.iter().flat_map(|list| &list.groups);
        for group in groups {
            let all: Vec<Option<Values>> = group
                .items
                .iter()
                .map(|item| {
                    let settled = self.settled.iter().find(|(fact, _)| fact == item);
                    settled.map(|(_, values)| *values)
                })
                .collect();
            let values = if all.contains(&Some(0b10)) {
                0b10
            } else if all.iter().all(|values| *values == Some(0b01)) {
                0b01
            } else {
                // Where no item is given, neither is the group.
                if all.iter().all(Option::is_none) {
                    continue;
                }
                0b11
            };
            if !self.settled.iter().any(|(fact, _)| *fact == group.any) {
                self.settled.push((group.any, values));
            }
        }
    }

    fn item(&mut self, list: &TickList, item: &Name) -> Option<FactId> {
        let found = self.names.fact(&format!("{}.{}", list.id, item.get_ref()));
        if found.is_none() {
            let mistake = unknown_item(self.names, &list.id, item.get_ref(), self.at(item));
            self.mistakes.push(mistake);
        }
        found
    }
}
