//! Lists of ticks: a fact for each item, and one for each group of them.

use std::collections::BTreeMap;

use ::rules::rulebook::{Condition, Impossible, Values};

use super::teller;
use crate::{
    check::Check,
    mistake::{Mistake, What},
    names::{TickGroup, TickList, fact_id},
    written::{self, Name, Placed},
};

/// The bits of a yes/no fact.
const NO: Values = 0b01;
const YES: Values = 0b10;

impl Check<'_> {
    /// Places the items and groups of a list, and ties each group to its items.
    pub(super) fn add_ticks(&mut self, ticks: &Placed<written::Ticks>) {
        self.line(&ticks.means, ticks.file);
        let list = ticks.id.get_ref();
        let mut items = Vec::new();
        let mut groups: BTreeMap<usize, TickGroup> = BTreeMap::new();
        for (place, item) in ticks.items.iter().enumerate() {
            self.kebab(&item.id, ticks.file);
            for (place, group) in ticks.groups.iter().enumerate() {
                if group.items.first() == Some(&item.id) {
                    groups.insert(place, self.add_group(ticks, group));
                }
            }
            let means = self.line(&item.means, ticks.file);
            if let Some(first) = ticks.items[..place]
                .iter()
                .find(|other| other.id == item.id)
            {
                let (at, first) = (ticks.at(&item.id), ticks.at(&first.id));
                self.duplicate(What::TickItem, &item.id, at, first);
                continue;
            }
            let id = format!("{list}.{}", item.id.get_ref());
            let fact = self.add_yes_or_no(&id, &means, teller(ticks.from));
            for old_list in std::iter::once(list).chain(ticks.aliases.iter().map(Name::get_ref)) {
                for old in std::iter::once(&item.id).chain(&item.aliases) {
                    let old = format!("{old_list}.{}", old.get_ref());
                    if old != id {
                        self.names.facts.rename(&old, &id);
                    }
                }
            }
            items.push(fact_id(fact));
            let group = ticks
                .groups
                .iter()
                .position(|group| group.items.contains(&item.id));
            if let Some(group) = group.and_then(|place| groups.get_mut(&place)) {
                group.items.push(fact_id(fact));
            }
        }
        self.group_items_exist(ticks);
        for group in groups.values() {
            self.tie(group);
        }
        self.names.ticks.add(list, self.names.tick_lists.len());
        for alias in &ticks.aliases {
            self.names.ticks.rename(alias.get_ref(), list);
        }
        self.names.tick_lists.push(TickList {
            id: list.clone(),
            items,
            groups: groups.into_values().collect(),
        });
    }

    /// The fact whether any item of the group is ticked.
    fn add_group(&mut self, ticks: &Placed<written::Ticks>, group: &written::Group) -> TickGroup {
        self.kebab(&group.id, ticks.file);
        let means = self.line(&group.means, ticks.file);
        let id = format!("{}.{}", ticks.id.get_ref(), group.id.get_ref());
        let any = self.add_yes_or_no(&id, &means, teller(ticks.from));
        self.tables.facts[any].follows = true;
        TickGroup {
            any: fact_id(any),
            items: Vec::new(),
        }
    }

    /// A group names items of its own list, the first of them first.
    fn group_items_exist(&mut self, ticks: &Placed<written::Ticks>) {
        for group in &ticks.groups {
            if group.items.is_empty() {
                self.tell(Mistake::MissingKey {
                    name: "items".to_owned(),
                    at: ticks.at(&group.id),
                });
            }
            for item in &group.items {
                if !ticks.items.iter().any(|known| known.id == *item) {
                    let all = ticks.items.iter().map(|known| known.id.get_ref().as_str());
                    let unknown = Mistake::unknown(What::TickItem, item, ticks.file, all);
                    self.tell(unknown);
                }
            }
        }
    }

    /// A group is so exactly where one of its items is.
    fn tie(&mut self, group: &TickGroup) {
        let id = self.tables.facts[usize::from(group.any.0)].id;
        let none = group.items.iter().map(|&item| Condition::Fact(item, NO));
        let mut cannot = vec![
            std::iter::once(Condition::Fact(group.any, YES))
                .chain(none)
                .collect::<Vec<_>>(),
        ];
        for &item in &group.items {
            cannot.push(vec![
                Condition::Fact(group.any, NO),
                Condition::Fact(item, YES),
            ]);
        }
        for conditions in cannot {
            let all_of = self.tables.conditions(&conditions);
            self.tables.impossible.push(Impossible { id, all_of });
        }
    }
}
