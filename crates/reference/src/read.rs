//! Reading a folder of TOML into [`Law`]: by table names, not file names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use toml::Table;

use crate::conditions::Phrase;
use crate::extent::read_extent;
use crate::law::{Condition, Ground, Law, Rule, Safe, Step};
use crate::written::Written;

/// Reading the facts and their order, which everything else needs.
mod facts;

impl Law {
    /// Reads every `*.toml` at or below `folder`, but for `translations/`,
    /// which holds wording only.
    ///
    /// # Errors
    /// A sentence, for the first thing that cannot be read or understood.
    pub fn read(folder: impl AsRef<Path>) -> Result<Self, String> {
        let mut files = BTreeMap::new();
        collect(folder.as_ref(), "", &mut files)?;
        Self::from_files(&files)
    }

    /// Reads files given as path (`rulebook.toml`, `facts/papers.toml` …) and
    /// text. Files are taken in the order of their paths, which matters only
    /// where a ladder or a safe table is spread over several.
    ///
    /// # Errors
    /// A sentence, for the first thing that cannot be understood.
    pub fn from_files(files: &BTreeMap<String, String>) -> Result<Self, String> {
        let mut tables = BTreeMap::new();
        for (path, text) in files {
            let table: Table = text.parse().map_err(|error| format!("{path}: {error}"))?;
            tables.insert(path.clone(), table);
        }
        let file = |(path, table)| Written {
            table,
            at: String::clone(path),
        };
        let files: Vec<Written> = tables.iter().map(file).collect();
        let head = files.iter().find(|file| file.at == "rulebook.toml");
        let head = head.ok_or("no rulebook.toml")?;
        let mut law = Self {
            reviewed: head.date("reviewed")?,
            covers_from: head.date("covers_from")?,
            facts: Vec::new(),
            tables: Vec::new(),
            conclusions: Vec::new(),
            ladder: Vec::new(),
            duties: Vec::new(),
            steps: Vec::new(),
            impossible: Vec::new(),
            safe: Vec::new(),
            order_held: None,
            fact_places: BTreeMap::new(),
            conclusion_places: BTreeMap::new(),
        };
        law.take_facts(head, &files)?;
        let order_held = head.texts("order_held")?;
        law.order_held = order_held.first().map(|id| law.take_conclusion(id));
        for file in &files {
            law.take_file(file)?;
        }
        law.link();
        law.check_circles()?;
        Ok(law)
    }

    /// Takes every table that decides something, but for facts.
    fn take_file(&mut self, file: &Written) -> Result<(), String> {
        for rule in file.tables("rule")? {
            let rule = self.take_rule(&rule)?;
            self.tables.push(rule);
        }
        for ground in file.tables("ground")? {
            let id = ground.text("id")?;
            let conclusion = self.take_conclusion(&id);
            self.ladder.push(Ground {
                id,
                headline: ground.text("headline")?,
                conclusion,
            });
        }
        for duty in file.tables("duty")? {
            let duty = self.take_conclusion(&duty.text("id")?);
            self.duties.push(duty);
        }
        for step in file.tables("step")? {
            let own = Step {
                when: self.take_conditions(&step, "when")?,
                unless: self.take_conditions(&step, "unless")?,
            };
            let place = self.take_conclusion(&step.text("id")?);
            self.conclusions[place].step = Some(own);
            self.steps.push(place);
        }
        for impossible in file.tables("impossible")? {
            let all_of = self.take_conditions(&impossible, "all_of")?;
            self.impossible.push(all_of);
        }
        for ticks in file.tables("ticks")? {
            self.take_groups(&ticks)?;
        }
        for safe in file.tables("safe")? {
            let mut order_held = Vec::new();
            for written in safe.texts("order_held")? {
                order_held.extend(written.split('|').map(|word| word.trim().to_owned()));
            }
            self.safe.push(Safe {
                if_possible: safe.texts("if_possible")?,
                order_held,
                then: safe.text("then")?,
            });
        }
        Ok(())
    }

    /// A group of ticks is so exactly where one of its items is: the rest
    /// cannot be.
    fn take_groups(&mut self, ticks: &Written) -> Result<(), String> {
        let list = ticks.text("id")?;
        for (group, items) in facts::groups_of(ticks)? {
            let include = |item: &String| format!("{list} include {item}");
            let exclude = |item: &String| format!("{list} do not include {item}");
            let mut cannot = vec![vec![include(&group)]];
            cannot[0].extend(items.iter().map(exclude));
            cannot.extend(
                items
                    .iter()
                    .map(|item| vec![exclude(&group), include(item)]),
            );
            for all_of in cannot {
                let phrases = all_of.iter().map(|written| Phrase::parse(written));
                let phrases: Vec<Phrase> = phrases.collect::<Result<_, _>>()?;
                let all_of = self.take_phrases(ticks, &phrases)?;
                self.impossible.push(all_of);
            }
        }
        Ok(())
    }

    fn take_rule(&mut self, rule: &Written) -> Result<Rule, String> {
        let in_force = rule.inner("in_force")?;
        let concludes = rule.texts("concludes")?;
        Ok(Rule {
            id: rule.text("id")?,
            all_of: self.take_conditions(rule, "all_of")?,
            any_of: self.take_conditions(rule, "any_of")?,
            unless: self.take_conditions(rule, "unless")?,
            overrides: rule.texts("overrides")?,
            overridden_by: Vec::new(), // once all are read
            concludes: concludes
                .iter()
                .map(|it| self.take_conclusion(it))
                .collect(),
            extent: self.take_phrases(rule, &read_extent(rule)?)?,
            from: in_force.date("from")?,
            until: in_force.date_if_any("until")?,
            never_expires: rule.flag("never_expires")?,
        })
    }

    fn take_conditions(&mut self, at: &Written, key: &str) -> Result<Vec<Condition>, String> {
        self.take_phrases(at, &at.phrases(key)?)
    }

    fn take_phrases(&mut self, at: &Written, many: &[Phrase]) -> Result<Vec<Condition>, String> {
        let place = |phrase| self.take_condition(phrase);
        let conditions: Result<_, String> = many.iter().map(place).collect();
        conditions.map_err(|error| format!("{}: {error}", at.at))
    }

    /// Once every table is read: which tables override it, for each table;
    /// which tables conclude it, for each conclusion.
    fn link(&mut self) {
        for place in 0..self.tables.len() {
            let id = self.tables[place].id.clone();
            let places = 0..self.tables.len();
            let overriding = places.filter(|other| self.tables[*other].overrides.contains(&id));
            self.tables[place].overridden_by = overriding.collect();
        }
        for place in 0..self.conclusions.len() {
            let places = 0..self.tables.len();
            let concluding = places.filter(|table| self.tables[*table].concludes.contains(&place));
            self.conclusions[place].concluded_by = concluding.collect();
        }
    }
}

fn collect(folder: &Path, under: &str, files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let failed = |error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let inside = format!("{under}{name}");
        if path.is_dir() && inside != "translations" {
            collect(&path, &format!("{inside}/"), files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&path);
            files.insert(
                inside,
                text.map_err(|e| format!("{}: {e}", path.display()))?,
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
