//! Facts and ticks, in editorial order.

use std::collections::BTreeMap;

use ::rules::rulebook::{Condition, Fact, Impossible, MAX_FACTS, Run, Teller, Values};

use super::{Check, TheBook};
use crate::{
    conditions::unknown_fact,
    dates::written_out,
    files::{At, FileId},
    mistake::{Mistake, What},
    names::{Index, TickGroup, TickList, fact_id},
    tables::keep,
    words::FactWords,
    written::{self, Name, Placed},
};

const MOST_VALUES: usize = 16;

/// The bits of a yes/no fact.
const NO: Values = 0b01;
const YES: Values = 0b10;

impl<'w> Check<'w> {
    /// Places every fact: the date first, then the book's order.
    pub(super) fn facts(&mut self, book: TheBook<'w>) {
        let written = self.written;
        let facts = self.register(What::Fact, &written.facts, |fact| &fact.id);
        let ticks = self.register(What::Ticks, &written.ticks, |ticks| &ticks.id);
        self.add_date();
        let mut seen: Vec<&Name> = Vec::new();
        for name in &book.order {
            let first = seen.iter().find(|&&other| other == name);
            if let Some(first) = first {
                let (at, first) = (book.at(name), book.at(*first));
                self.tell(Mistake::TwiceInOrder {
                    name: name.get_ref().clone(),
                    at,
                    first,
                });
                continue;
            }
            seen.push(name);
            match (facts.place(name.get_ref()), ticks.place(name.get_ref())) {
                (Some(fact), _) => self.add_fact(&written.facts[fact]),
                (None, Some(list)) => self.add_ticks(&written.ticks[list]),
                (None, None) => {
                    let all = facts.ids().chain(ticks.ids());
                    let unknown = Mistake::unknown(What::Fact, name, book.file, all);
                    self.tell(unknown);
                }
            }
        }
        self.left_out(&seen);
        let count = self.tables.facts.len();
        if count > MAX_FACTS {
            let at = book
                .order
                .first()
                .map_or_else(|| book.whole(), |name| book.at(name));
            self.tell(Mistake::TooMany {
                what: "facts",
                count,
                limit: MAX_FACTS,
                at,
            });
        }
    }

    /// Facts that the order forgets are told, and stand last, so that what
    /// names them is no further mistake.
    fn left_out(&mut self, seen: &[&Name]) {
        let written = self.written;
        for fact in written
            .facts
            .iter()
            .filter(|fact| !seen.contains(&&fact.id))
        {
            self.tell(Mistake::NotInOrder {
                name: fact.id.get_ref().clone(),
                at: fact.at(&fact.id),
            });
            self.add_fact(fact);
        }
        for ticks in written
            .ticks
            .iter()
            .filter(|ticks| !seen.contains(&&ticks.id))
        {
            self.tell(Mistake::NotInOrder {
                name: ticks.id.get_ref().clone(),
                at: ticks.at(&ticks.id),
            });
            self.add_ticks(ticks);
        }
    }

    fn add_date(&mut self) {
        let mut values: Vec<String> = self
            .tables
            .intervals
            .iter()
            .map(|interval| written_out(interval.from))
            .collect();
        let mut means: Vec<String> = self
            .tables
            .intervals
            .iter()
            .map(|interval| {
                format!(
                    "from {} until {}",
                    written_out(interval.from),
                    written_out(interval.until)
                )
            })
            .collect();
        values.push("outside-coverage".to_owned());
        means.push("outside the time that this guide covers".to_owned());
        self.add(
            "as-at",
            "The date of the request",
            &values,
            means,
            Teller::Anyone,
        );
    }

    fn add_fact(&mut self, fact: &Placed<written::Fact>) {
        self.line(&fact.means, fact.file);
        let values: Vec<String> = fact
            .values
            .iter()
            .map(|value| value.id.get_ref().clone())
            .collect();
        self.values_differ(fact);
        if values.len() > MOST_VALUES {
            let (count, at) = (values.len(), fact.at(&fact.id));
            self.tell(Mistake::TooMany {
                what: "values of one fact",
                count,
                limit: MOST_VALUES,
                at,
            });
        }
        let fitting = &values[..values.len().min(MOST_VALUES)];
        let means = fact
            .values
            .iter()
            .map(|value| self.line(&value.means, fact.file))
            .collect();
        let teller = teller(fact.from);
        let means_fact = fact.means.get_ref().clone();
        let place = self.add(fact.id.get_ref(), &means_fact, fitting, means, teller);
        for value in &fact.values {
            for alias in &value.aliases {
                self.names.values[place].rename(alias.get_ref(), value.id.get_ref());
            }
        }
        for alias in &fact.aliases {
            self.names.facts.rename(alias.get_ref(), fact.id.get_ref());
        }
    }

    fn values_differ(&mut self, fact: &Placed<written::Fact>) {
        for (place, value) in fact.values.iter().enumerate() {
            self.kebab(&value.id, fact.file);
            if let Some(first) = fact.values[..place]
                .iter()
                .find(|other| other.id == value.id)
            {
                let (name, at, first) = (
                    value.id.get_ref().clone(),
                    fact.at(&value.id),
                    fact.at(&first.id),
                );
                self.tell(Mistake::Duplicate {
                    what: What::Value,
                    name,
                    at,
                    first,
                });
            }
        }
        if fact.values.is_empty() {
            self.tell(Mistake::MissingKey {
                name: "values".to_owned(),
                at: fact.at(&fact.id),
            });
        }
    }

    fn add_ticks(&mut self, ticks: &Placed<written::Ticks>) {
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
                let (name, at, first) = (
                    item.id.get_ref().clone(),
                    ticks.at(&item.id),
                    ticks.at(&first.id),
                );
                self.tell(Mistake::Duplicate {
                    what: What::TickItem,
                    name,
                    at,
                    first,
                });
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

    fn add_yes_or_no(&mut self, id: &str, means: &str, teller: Teller) -> usize {
        let values = ["no".to_owned(), "yes".to_owned()];
        self.add(id, means, &values, values.to_vec(), teller)
    }

    fn add(
        &mut self,
        id: &str,
        means: &str,
        values: &[String],
        value_means: Vec<String>,
        teller: Teller,
    ) -> usize {
        let place = self.tables.facts.len();
        self.names.facts.add(id, place);
        self.names.values.push(values.iter().collect::<Index>());
        let values: Vec<&'static str> = values.iter().map(|value| keep(value)).collect();
        self.tables.facts.push(Fact {
            id: keep(id),
            values: values.leak(),
            gate: Run::default(),
            teller,
            follows: false,
        });
        self.words.facts.push(FactWords {
            means: means.to_owned(),
            values: value_means,
            question: None,
        });
        place
    }

    /// Facts about health are on a closed list, each with its reason.
    pub(super) fn health(&mut self, book: TheBook<'w>) {
        let written = self.written;
        for name in &book.health_like {
            let id = name.get_ref();
            if self.names.facts.place(id).is_none() && self.names.ticks.place(id).is_none() {
                let mistake = unknown_fact(&self.names, id, book.at(name));
                self.tell(mistake);
            }
        }
        for fact in &written.facts {
            self.reason(
                book,
                fact.id.get_ref(),
                &fact.id,
                fact.health.as_ref(),
                fact.file,
            );
        }
        for ticks in &written.ticks {
            let list = ticks.id.get_ref();
            self.reason(book, list, &ticks.id, ticks.health.as_ref(), ticks.file);
            for item in &ticks.items {
                let id = format!("{list}.{}", item.id.get_ref());
                self.reason(book, &id, &item.id, item.health.as_ref(), ticks.file);
            }
        }
    }

    fn reason(
        &mut self,
        book: TheBook<'w>,
        id: &str,
        name: &Name,
        reason: Option<&Name>,
        file: FileId,
    ) {
        let listed = book
            .health_like
            .iter()
            .find(|listed| listed.get_ref() == id);
        let (id, at) = (
            id.to_owned(),
            At {
                file,
                span: name.span(),
            },
        );
        match (listed, reason) {
            (Some(listed), None) => self.tell(Mistake::NoHealthReason {
                name: id,
                at,
                listed: book.at(listed),
            }),
            (None, Some(_)) => self.tell(Mistake::HealthNotListed { name: id, at }),
            (Some(_), Some(reason)) => {
                self.line(reason, file);
            }
            (None, None) => {}
        }
    }
}

fn teller(written: written::Teller) -> Teller {
    match written {
        written::Teller::Requester => Teller::Requester,
        written::Teller::Holder => Teller::Holder,
        written::Teller::Patient => Teller::Patient,
        written::Teller::Anyone => Teller::Anyone,
    }
}
