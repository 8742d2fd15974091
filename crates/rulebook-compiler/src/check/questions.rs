//! Questions: every fact is settled by exactly one.

use std::collections::BTreeMap;

use ::rules::rulebook::{FactId, Values};

use super::{Check, wording::Length};
use crate::{
    conditions::{unknown_fact, unknown_value},
    files::{At, FileId},
    mistake::{Mistake, What},
    names::Index,
    tables::number,
    words::{Answers, Choice, Page, Question, Text, Tick},
    written::{self, Name, Placed},
};

/// What a choice sets, with the place where it does.
type Sets = Vec<(FactId, Values, At)>;

impl<'w> Check<'w> {
    pub(super) fn questions(&mut self) {
        let written = self.written;
        self.register(What::Question, &written.questions, |question| &question.id);
        let mut questions: Vec<(&'w Placed<written::Question>, Question)> = written
            .questions
            .iter()
            .map(|question| (question, self.question(question)))
            .collect();
        // Editorial order: a question stands where its first fact does.
        questions.sort_by_key(|(_, question)| question.settles.first().copied());
        let mut settled: BTreeMap<FactId, At> = BTreeMap::new();
        for (place, (table, question)) in questions.into_iter().enumerate() {
            for &fact in &question.settles {
                self.words.facts[usize::from(fact.0)].question = Some(number(place));
                if let Some(first) = settled.insert(fact, table.at(&table.id)) {
                    let name = self.tables.facts[usize::from(fact.0)].id.to_owned();
                    self.tell(Mistake::AskedTwice {
                        name,
                        at: table.at(&table.id),
                        first,
                    });
                }
            }
            self.words.questions.push(question);
        }
        self.names.questions = self
            .words
            .questions
            .iter()
            .map(|question| question.id.as_str())
            .collect::<Index>();
        self.not_asked(&settled);
    }

    fn question(&mut self, table: &Placed<written::Question>) -> Question {
        let file = table.file;
        if table.choices.is_empty() == table.ticks.is_empty() {
            self.tell(Mistake::Answers {
                name: table.id.get_ref().clone(),
                at: table.at(&table.id),
            });
        }
        let answers = if table.ticks.is_empty() {
            self.choices(table)
        } else {
            self.ticks(table)
        };
        let mut settles: Vec<FactId> = match &answers {
            Answers::Choices(choices) => choices
                .iter()
                .flat_map(|choice| &choice.sets)
                .map(|set| set.0)
                .collect(),
            Answers::Ticks(ticks) => ticks.iter().map(|tick| tick.fact).collect(),
        };
        // A group of ticks is settled with its items.
        let groups = self.names.tick_lists.iter().flat_map(|list| &list.groups);
        let with_items: Vec<FactId> = groups
            .filter(|group| group.items.iter().any(|item| settles.contains(item)))
            .map(|group| group.any)
            .collect();
        settles.extend(with_items);
        settles.sort();
        settles.dedup();
        Question {
            id: table.id.get_ref().clone(),
            ask: self.said(&table.ask, file),
            hint: self.maybe_said(table.hint.as_ref(), file),
            why: self.said(&table.why, file),
            answers,
            unknown: self.maybe_said(table.unknown.as_ref(), file),
            never_unknown: table.never_unknown,
            settles,
            page: 0,
        }
    }

    fn choices(&mut self, table: &Placed<written::Question>) -> Answers {
        let before = self.mistakes.len();
        let sets: Vec<Sets> = table
            .choices
            .iter()
            .map(|choice| self.sets(table, &choice.sets))
            .collect();
        for (choice, own) in table.choices.iter().zip(&sets) {
            self.same_facts(table, choice, own, &sets);
        }
        // What was misspelt or left out has been told already.
        if self.mistakes.len() == before {
            self.every_value(table, &sets);
        }
        let choices = table.choices.iter().zip(sets).map(|(choice, sets)| Choice {
            heading: self.heading(choice.heading.as_ref(), table.file),
            says: self.text(&choice.says, table.file, Length::Choice, None),
            hint: self.maybe_said(choice.hint.as_ref(), table.file),
            sets: sets
                .into_iter()
                .map(|(fact, values, _)| (fact, values))
                .collect(),
        });
        Answers::Choices(choices.collect())
    }

    fn sets(&mut self, table: &Placed<written::Question>, sets: &BTreeMap<Name, Name>) -> Sets {
        let mut found = Sets::new();
        for (fact, value) in sets {
            let Some(place) = self.names.facts.place(fact.get_ref()) else {
                let mistake = unknown_fact(&self.names, fact.get_ref(), table.at(fact));
                self.tell(mistake);
                continue;
            };
            let values = &self.names.values[place];
            if let Some(bit) = values.place(value.get_ref()) {
                found.push((crate::names::fact_id(place), 1 << bit, table.at(value)));
            } else {
                let mistake =
                    unknown_value(values, fact.get_ref(), value.get_ref(), table.at(value));
                self.tell(mistake);
            }
        }
        found.sort_by_key(|set| set.0);
        found
    }

    /// A choice sets what the others set, save what is not asked then.
    fn same_facts(
        &mut self,
        table: &Placed<written::Question>,
        choice: &written::Choice,
        own: &Sets,
        all: &[Sets],
    ) {
        let known: Vec<(FactId, Values)> = own
            .iter()
            .map(|(fact, values, _)| (*fact, *values))
            .collect();
        for (fact, _, at) in own {
            if self.closed(*fact, &known) {
                let name = self.tables.facts[usize::from(fact.0)].id.to_owned();
                self.tell(Mistake::ChoiceClosed {
                    name,
                    at: at.clone(),
                });
            }
        }
        // What was misspelt has been told already, and is not missing too.
        if own.len() < choice.sets.len() {
            return;
        }
        let mut told: Vec<FactId> = Vec::new();
        for (fact, _, set) in all.iter().flatten() {
            let missing = !told.contains(fact) && !known.iter().any(|(own, _)| own == fact);
            if missing && !self.closed(*fact, &known) {
                told.push(*fact);
                let name = self.tables.facts[usize::from(fact.0)].id.to_owned();
                let at = table.at(&choice.says.get_ref().professional);
                self.tell(Mistake::ChoiceMisses {
                    name,
                    at,
                    set: set.clone(),
                });
            }
        }
    }

    fn every_value(&mut self, table: &Placed<written::Question>, sets: &[Sets]) {
        let mut covered: BTreeMap<FactId, Values> = BTreeMap::new();
        for (fact, values, _) in sets.iter().flatten() {
            *covered.entry(*fact).or_default() |= values;
        }
        for (fact, values) in covered {
            let (id, all) = {
                let fact = &self.tables.facts[usize::from(fact.0)];
                (fact.id, fact.values)
            };
            for (bit, value) in all
                .iter()
                .enumerate()
                .filter(|(bit, value)| values & (1 << bit) == 0 && !all[..*bit].contains(value))
            {
                let at = self
                    .value_at(id, bit)
                    .unwrap_or_else(|| table.at(&table.id));
                let (fact, value, question) =
                    (id.to_owned(), (*value).to_owned(), table.at(&table.id));
                self.tell(Mistake::ValueNotSet {
                    fact,
                    value,
                    at,
                    question,
                });
            }
        }
    }

    fn value_at(&self, fact: &str, bit: usize) -> Option<At> {
        let fact = self
            .written
            .facts
            .iter()
            .find(|table| table.id.get_ref() == fact)?;
        fact.values.get(bit).map(|value| fact.at(&value.id))
    }

    fn ticks(&mut self, table: &Placed<written::Question>) -> Answers {
        let mut ticks = Vec::new();
        for tick in &table.ticks {
            let heading = self.heading(tick.heading.as_ref(), table.file);
            let says = self.text(&tick.says, table.file, Length::Choice, None);
            let hint = self.maybe_said(tick.hint.as_ref(), table.file);
            match self.names.facts.place(tick.item.get_ref()) {
                Some(place) if self.tables.facts[place].values == ["no", "yes"] => {
                    let fact = crate::names::fact_id(place);
                    if ticks.iter().any(|other: &Tick| other.fact == fact) {
                        let (name, at) = (tick.item.get_ref().clone(), table.at(&tick.item));
                        self.tell(Mistake::GivenTwice { name, at });
                    }
                    ticks.push(Tick {
                        heading,
                        fact,
                        says,
                        hint,
                    });
                }
                Some(_) => {
                    let (name, at) = (tick.item.get_ref().clone(), table.at(&tick.item));
                    self.tell(Mistake::NotTickable { name, at });
                }
                None => {
                    let mistake =
                        unknown_fact(&self.names, tick.item.get_ref(), table.at(&tick.item));
                    self.tell(mistake);
                }
            }
        }
        Answers::Ticks(ticks)
    }

    /// The words over an answer and those after it: as short as an answer.
    fn heading(&mut self, words: Option<&written::Text>, file: FileId) -> Option<Text> {
        words.map(|words| self.text(words, file, Length::Choice, None))
    }

    fn not_asked(&mut self, settled: &BTreeMap<FactId, At>) {
        let written = self.written;
        let items = written.ticks.iter().flat_map(|ticks| {
            ticks.items.iter().map(move |item| {
                (
                    format!("{}.{}", ticks.id.get_ref(), item.id.get_ref()),
                    ticks.at(&item.id),
                )
            })
        });
        let facts = written
            .facts
            .iter()
            .map(|fact| (fact.id.get_ref().clone(), fact.at(&fact.id)));
        for (name, at) in facts.chain(items) {
            let place = self.names.facts.place(&name).map(crate::names::fact_id);
            if place.is_some_and(|fact| !settled.contains_key(&fact)) {
                self.tell(Mistake::NotAsked { name, at });
            }
        }
    }

    /// Pages, in the order of their first questions; a question on no page is
    /// a page of its own.
    pub(super) fn pages(&mut self) {
        let written = self.written;
        self.register(What::Page, &written.pages, |page| &page.id);
        let mut at: Vec<Option<At>> = vec![None; self.words.questions.len()];
        let mut pages: Vec<Page> = Vec::new();
        for page in &written.pages {
            let mut questions = Vec::new();
            for name in &page.questions {
                let Some(place) =
                    self.find(What::Question, |names| &names.questions, name, page.file)
                else {
                    continue;
                };
                match at[place].replace(page.at(name)) {
                    None => questions.push(number(place)),
                    Some(first) => {
                        self.tell(Mistake::PagedTwice {
                            name: name.get_ref().clone(),
                            at: page.at(name),
                            first,
                        });
                    }
                }
            }
            let title = self.page_title(page);
            if !questions.is_empty() {
                pages.push(Page {
                    id: page.id.get_ref().clone(),
                    title,
                    questions,
                });
            }
        }
        for (place, _) in at.iter().enumerate().filter(|(_, at)| at.is_none()) {
            let id = self.words.questions[place].id.clone();
            pages.push(Page {
                id,
                title: None,
                questions: vec![number(place)],
            });
        }
        pages.sort_by_key(|page| page.questions.iter().min().copied());
        for (place, page) in pages.iter().enumerate() {
            for &question in &page.questions {
                self.words.questions[usize::from(question)].page = number(place);
            }
        }
        self.words.pages = pages;
        self.also();
    }

    fn page_title(&mut self, page: &Placed<written::Page>) -> Option<Text> {
        if page.title.is_none() && page.questions.len() > 1 {
            self.tell(Mistake::MissingKey {
                name: "title".to_owned(),
                at: page.at(&page.id),
            });
        }
        page.title
            .as_ref()
            .map(|title| self.text(title, page.file, Length::Title, None))
    }

    fn also(&mut self) {
        for also in &self.written.also {
            for name in &also.questions {
                if let Some(place) =
                    self.find(What::Question, |names| &names.questions, name, also.file)
                {
                    self.words.also.push(number(place));
                }
            }
        }
    }
}
