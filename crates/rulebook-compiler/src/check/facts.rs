//! Facts and ticks, in editorial order.

mod ticks;

use ::rules::rulebook::{Fact, MAX_FACTS, Run, Teller};

use super::{Check, TheBook};
use crate::{
    dates::written_out,
    mistake::{Mistake, What},
    names::Index,
    tables::keep,
    words::FactWords,
    written::{self, Name, Placed},
};

const MOST_VALUES: usize = 16;

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
                let (at, first) = (fact.at(&value.id), fact.at(&first.id));
                self.duplicate(What::Value, &value.id, at, first);
            }
        }
        if fact.values.is_empty() {
            self.tell(Mistake::MissingKey {
                name: "values".to_owned(),
                at: fact.at(&fact.id),
            });
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
}

fn teller(written: written::Teller) -> Teller {
    match written {
        written::Teller::Requester => Teller::Requester,
        written::Teller::Holder => Teller::Holder,
        written::Teller::Patient => Teller::Patient,
        written::Teller::Anyone => Teller::Anyone,
    }
}
