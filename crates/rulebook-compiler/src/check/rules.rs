//! Rules of law, and their place in the order of evaluation.

use ::rules::rulebook::{ConclusionId, Condition, Rule, RuleId};

use super::{Check, conclusions::id};
use crate::{
    files::{At, FileId},
    mistake::{Mistake, What},
    names::Index,
    order::{self, Draft},
    tables::{append, keep, number},
    words::{Citation, RuleWords},
    written::{self, Extent, Name, Placed, Standing},
};

impl Check<'_> {
    pub(super) fn law_rules(&mut self) {
        let written = self.written;
        for (place, rule) in written.rules.iter().enumerate() {
            self.kebab(&rule.id, rule.file);
            self.names.rules.add(rule.id.get_ref(), place);
        }
        self.dated_tables();
        for (place, rule) in written.rules.iter().enumerate() {
            let (in_force, coming) = self.in_force(rule);
            if rule.source.is_empty() {
                self.tell(Mistake::NoSource {
                    name: rule.id.get_ref().clone(),
                    at: rule.at(&rule.id),
                });
            }
            let draft = Draft {
                id: rule.id.get_ref().clone(),
                all_of: self.conditions(&rule.all_of, rule.file),
                any_of: self.conditions(&rule.any_of, rule.file),
                unless: self.conditions(&rule.unless, rule.file),
                extent: self.extent(rule),
                overrides: self.overridden(rule),
                concludes: self.concluded(rule),
                in_force,
                confirmed: rule
                    .source
                    .iter()
                    .all(|citation| citation.standing == Standing::Confirmed),
                written: Some(place),
                coming,
            };
            self.drafts.push(draft);
        }
    }

    fn concluded(&mut self, rule: &Placed<written::Rule>) -> Vec<ConclusionId> {
        if rule.concludes.0.is_empty() {
            self.tell(Mistake::MissingKey {
                name: "concludes".to_owned(),
                at: rule.at(&rule.id),
            });
        }
        rule.concludes
            .0
            .iter()
            .filter_map(|name| self.names.conclusions.place(name.get_ref()))
            .map(id)
            .collect()
    }

    fn overridden(&mut self, rule: &Placed<written::Rule>) -> Vec<usize> {
        let mut places = Vec::new();
        for name in &rule.overrides {
            if self
                .find(What::Rule, |names| &names.rules, name, rule.file)
                .is_some()
            {
                let same = |(_, other): &(usize, &Placed<written::Rule>)| other.id == *name;
                places.extend(
                    self.written
                        .rules
                        .iter()
                        .enumerate()
                        .filter(same)
                        .map(|(place, _)| place),
                );
            }
        }
        places
    }

    fn extent(&mut self, rule: &Placed<written::Rule>) -> Vec<Condition> {
        let parts: Vec<(&str, &[Name])> = match &rule.extent {
            Extent::Everywhere => Vec::new(),
            Extent::Holder(nations) => vec![("holder", nations)],
            Extent::Both(both) => {
                let parts: [(&str, &[Name]); 2] =
                    [("holder", &both.holder), ("asker", &both.asker)];
                parts
                    .into_iter()
                    .filter(|(_, nations)| !nations.is_empty())
                    .collect()
            }
        };
        parts
            .into_iter()
            .filter_map(|(fact, nations)| self.nations(fact, nations, rule))
            .collect()
    }

    fn nations(
        &mut self,
        fact: &str,
        nations: &[Name],
        rule: &Placed<written::Rule>,
    ) -> Option<Condition> {
        let Some(id) = self.names.fact(fact) else {
            let mistake = crate::conditions::unknown_fact(&self.names, fact, rule.at(&rule.id));
            self.tell(mistake);
            return None;
        };
        let mut mask = 0;
        for nation in nations {
            mask |= self.nation(fact, nation, rule.file).unwrap_or(0);
        }
        if nations.is_empty() {
            self.tell(Mistake::NeverHolds {
                at: rule.at(&rule.id),
            });
        }
        (mask != 0).then_some(Condition::Fact(id, mask))
    }

    /// A nation, as a value of the fact `holder` or `asker`.
    pub(super) fn nation(&mut self, fact: &str, nation: &Name, file: FileId) -> Option<u16> {
        let place = self.names.facts.place(fact)?;
        let values = &self.names.values[place];
        let found = values.place(nation.get_ref());
        if found.is_none() {
            let nearest = values.nearest(nation.get_ref()).map(str::to_owned);
            let (name, at) = (
                nation.get_ref().clone(),
                At {
                    file,
                    span: nation.span(),
                },
            );
            self.tell(Mistake::Unknown {
                what: What::Nation,
                name,
                of: Some(fact.to_owned()),
                at,
                nearest,
                renamed: false,
            });
        }
        found.map(|place| 1 << place)
    }

    /// Sorts rules and conclusions into the order of evaluation and writes
    /// the tables of both.
    pub(super) fn put_in_order(&mut self) {
        let drafts = std::mem::take(&mut self.drafts);
        let order = order::order(&drafts).unwrap_or_else(|circle| {
            self.tell_circle(&drafts, &circle);
            (0..drafts.len()).collect()
        });
        let conclusions = order::conclusions(&drafts, &order, self.tables.conclusions.len());
        self.tables.conclusions = conclusions
            .iter()
            .map(|&place| self.tables.conclusions[place])
            .collect();
        self.names.conclusions = self
            .tables
            .conclusions
            .iter()
            .map(|conclusion| conclusion.id)
            .collect::<Index>();
        let new_place = |old: &mut ConclusionId| {
            let place = conclusions
                .iter()
                .position(|&place| place == usize::from(old.0));
            *old = id(place.unwrap_or_default());
        };
        for &place in &order {
            let mut draft = drafts[place].clone();
            draft.concludes.iter_mut().for_each(new_place);
            let lists = [&mut draft.all_of, &mut draft.any_of, &mut draft.unless];
            for condition in lists.into_iter().flatten() {
                if let Condition::Conclusion(id) = condition {
                    new_place(id);
                }
            }
            draft.overrides = draft
                .overrides
                .iter()
                .filter_map(|&defeated| order.iter().position(|&place| place == defeated))
                .collect();
            self.drafts.push(draft);
        }
        self.names.rules = self
            .drafts
            .iter()
            .map(|draft| draft.id.as_str())
            .collect::<Index>();
        for place in 0..self.drafts.len() {
            self.write_rule(place);
        }
    }

    fn write_rule(&mut self, place: usize) {
        let draft = self.drafts[place].clone();
        let defeating = self
            .drafts
            .iter()
            .enumerate()
            .filter(|(_, other)| other.overrides.contains(&place));
        let defeated_by: Vec<RuleId> = defeating.map(|(other, _)| RuleId(number(other))).collect();
        let rule = Rule {
            id: keep(&draft.id),
            all_of: self.tables.conditions(&draft.all_of),
            any_of: self.tables.conditions(&draft.any_of),
            unless: self.tables.conditions(&draft.unless),
            extent: self.tables.conditions(&draft.extent),
            defeated_by: append(&mut self.tables.rule_lists, defeated_by),
            concludes: append(&mut self.tables.conclusion_lists, draft.concludes),
            in_force: draft.in_force,
            confirmed: draft.confirmed,
            law: draft.written.is_some(),
        };
        self.tables.rules.push(rule);
        let words = match draft.written {
            Some(written) => self.rule_words(&self.written.rules[written]),
            None => RuleWords::default(),
        };
        self.words.rules.push(words);
    }

    fn rule_words(&mut self, rule: &Placed<written::Rule>) -> RuleWords {
        for note in [&rule.redundant_because, &rule.note].into_iter().flatten() {
            self.line(note, rule.file);
        }
        let [record, reply, notice] = self.lent_by_rule(rule);
        RuleWords {
            record,
            reply,
            notice,
            says: self.said(&rule.says, rule.file),
            ask: self.line(&rule.ask, rule.file),
            sources: rule
                .source
                .iter()
                .filter_map(|citation| self.citation(citation, rule.file))
                .collect(),
        }
    }

    fn citation(&mut self, citation: &written::Citation, file: FileId) -> Option<Citation> {
        let at = self.line(&citation.at, file);
        if let Some(read) = &citation.read {
            self.line(read, file);
        }
        if let Some(link) = &citation.link {
            self.https(link, file);
        }
        let source = self.find(What::Source, |names| &names.sources, &citation.id, file)?;
        let link = citation
            .link
            .as_ref()
            .unwrap_or(&self.written.sources[source].link)
            .get_ref()
            .clone();
        let checked = citation.checked.civil.day();
        Some(Citation {
            source: number(source),
            at,
            link,
            checked,
            standing: citation.standing,
        })
    }

    fn tell_circle(&mut self, drafts: &[Draft], circle: &[usize]) {
        let rule = circle
            .iter()
            .find_map(|&place| drafts[place].written)
            .map(|place| &self.written.rules[place]);
        let path = circle
            .iter()
            .chain(circle.first())
            .map(|&place| drafts[place].id.clone())
            .collect();
        let at = rule.map(|rule| rule.at(&rule.id)).unwrap_or_default();
        self.tell(Mistake::Cycle { path, at });
    }
}
