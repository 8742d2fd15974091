//! Look-up of ids, for the checks and for tools on the host: from what was
//! written to its place in the tables, or to the nearest thing there is.

use std::collections::BTreeMap;

use rules::rulebook::{FactId, Values};

use crate::nearest::nearest;

/// Ids of one kind, and where each stands.
#[derive(Clone, Debug, Default)]
pub struct Index {
    places: BTreeMap<String, usize>,
    renamed: BTreeMap<String, String>,
}

impl Index {
    /// The place of that id; an older name will not do.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The place of that id or of what it is called now.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.place(self.renamed.get(id).map_or(id, String::as_str))
    }

    /// What an older name is called now.
    pub fn renamed(&self, id: &str) -> Option<&str> {
        self.renamed.get(id).map(String::as_str)
    }

    /// The nearest id to one that was misspelt.
    pub fn nearest(&self, id: &str) -> Option<&str> {
        nearest(id, self.places.keys().map(String::as_str))
    }

    /// All ids, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// Gives an id its place; of two alike, the first keeps it.
    pub(crate) fn add(&mut self, id: &str, place: usize) {
        self.places.entry(id.to_owned()).or_insert(place);
    }

    pub(crate) fn rename(&mut self, old: &str, now: &str) {
        self.renamed.insert(old.to_owned(), now.to_owned());
    }
}

impl<S: AsRef<str>> FromIterator<S> for Index {
    fn from_iter<I: IntoIterator<Item = S>>(ids: I) -> Self {
        let mut index = Self::default();
        for (place, id) in ids.into_iter().enumerate() {
            index.add(id.as_ref(), place);
        }
        index
    }
}

/// A list of ticks and its items.
#[derive(Clone, Debug)]
pub struct TickList {
    /// Its id.
    pub id: String,
    /// Its items' facts, in order.
    pub items: Vec<FactId>,
    /// Its groups, each standing before the first of its items.
    pub groups: Vec<TickGroup>,
}

/// Some items of a list of ticks, and the fact whether any of them is ticked.
#[derive(Clone, Debug)]
pub struct TickGroup {
    /// The fact: yes where one of the items is.
    pub any: FactId,
    /// The items' facts.
    pub items: Vec<FactId>,
}

/// Where everything with an id stands.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Facts, tick items as `papers.production-order`.
    pub facts: Index,
    /// The values of each fact, in the order of facts.
    pub values: Vec<Index>,
    /// Lists of ticks, by their places in [`Names::tick_lists`].
    pub ticks: Index,
    /// Lists of ticks.
    pub tick_lists: Vec<TickList>,
    /// Conclusions: grounds, duties, steps and named ones.
    pub conclusions: Index,
    /// Grounds, in ladder order.
    pub grounds: Index,
    /// Duties.
    pub duties: Index,
    /// Steps.
    pub steps: Index,
    /// Rules; of several dated tables with one id, the first.
    pub rules: Index,
    /// Questions.
    pub questions: Index,
    /// Sources.
    pub sources: Index,
    /// Contacts.
    pub contacts: Index,
    /// Manners of reply.
    pub manners: Index,
    /// Addressees.
    pub addressees: Index,
    /// Baselines, in order of their first row.
    pub baselines: Index,
}

impl Names {
    /// The fact of that id, or of what it is called now.
    pub fn fact(&self, id: &str) -> Option<FactId> {
        self.facts.find(id).map(fact_id)
    }

    /// A value of a fact, as the bit that stands for it.
    pub fn value(&self, fact: FactId, id: &str) -> Option<Values> {
        let place = self.values.get(usize::from(fact.0))?.find(id)?;
        Some(1 << place)
    }

    /// A list of ticks.
    pub fn tick_list(&self, id: &str) -> Option<&TickList> {
        self.tick_lists.get(self.ticks.find(id)?)
    }
}

/// The id of the fact in that place.
pub(crate) fn fact_id(place: usize) -> FactId {
    FactId(u16::try_from(place).unwrap_or(u16::MAX))
}
