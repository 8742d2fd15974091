//! Reading a folder of TOML into [`Law`]: by table names, not file names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use toml::Table;

use crate::extent::read_extent;
use crate::law::{Fact, Ground, Impossible, Law, Rule, Safe, Step};
use crate::written::Written;

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
        let head = Written {
            table: tables.get("rulebook.toml").ok_or("no rulebook.toml")?,
            at: "rulebook.toml".to_owned(),
        };
        let mut law = Self {
            reviewed: head.date("reviewed")?,
            covers_from: head.date("covers_from")?,
            order: Vec::new(),
            facts: BTreeMap::from([("guide".to_owned(), guide())]),
            rules: Vec::new(),
            ladder: Vec::new(),
            duties: BTreeSet::new(),
            steps: BTreeMap::new(),
            impossible: Vec::new(),
            safe: Vec::new(),
            order_held: head.texts("order_held")?.into_iter().next(),
        };
        let mut items = BTreeMap::new();
        for (path, table) in &tables {
            let file = Written {
                table,
                at: path.clone(),
            };
            law.take_facts(&file, &mut items)?;
            law.take_file(&file)?;
        }
        for id in head.texts("order")? {
            // A ticks id stands for its items, in their written order.
            law.order.extend(items.remove(&id).unwrap_or(vec![id]));
        }
        law.check_names()?;
        law.check_circles()?;
        Ok(law)
    }

    /// Takes `[[fact]]` and `[[ticks]]`; notes the items of each ticks.
    fn take_facts(
        &mut self,
        file: &Written,
        items: &mut BTreeMap<String, Vec<String>>,
    ) -> Result<(), String> {
        for fact in file.tables("fact")? {
            let values = fact.tables("values")?;
            self.take_fact(
                &fact,
                Fact {
                    id: fact.text("id")?,
                    values: values
                        .iter()
                        .map(|value| value.text("id"))
                        .collect::<Result<_, _>>()?,
                    asked_when: fact.conditions("asked_when")?,
                },
            )?;
        }
        for ticks in file.tables("ticks")? {
            let id = ticks.text("id")?;
            let mut ids = Vec::new();
            for item in ticks.tables("items")? {
                let item = format!("{id}.{}", item.text("id")?);
                ids.push(item.clone());
                self.take_fact(
                    &ticks,
                    Fact {
                        id: item,
                        values: vec!["no".to_owned(), "yes".to_owned()],
                        asked_when: ticks.conditions("asked_when")?,
                    },
                )?;
            }
            items.insert(id, ids);
        }
        Ok(())
    }

    fn take_fact(&mut self, at: &Written, fact: Fact) -> Result<(), String> {
        let id = fact.id.clone();
        match self.facts.insert(id.clone(), fact) {
            None => Ok(()),
            Some(_) => Err(format!("{}: a second fact `{id}`", at.at)),
        }
    }

    /// Takes every other table that decides something.
    fn take_file(&mut self, file: &Written) -> Result<(), String> {
        for rule in file.tables("rule")? {
            self.rules.push(read_rule(&rule)?);
        }
        for ground in file.tables("ground")? {
            self.ladder.push(Ground {
                id: ground.text("id")?,
                headline: ground.text("headline")?,
            });
        }
        for duty in file.tables("duty")? {
            self.duties.insert(duty.text("id")?);
        }
        for step in file.tables("step")? {
            let conditions = Step {
                when: step.conditions("when")?,
                unless: step.conditions("unless")?,
            };
            self.steps.insert(step.text("id")?, conditions);
        }
        for impossible in file.tables("impossible")? {
            self.impossible.push(Impossible {
                id: impossible.text("id")?,
                all_of: impossible.conditions("all_of")?,
            });
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
}

/// The built-in fact.
fn guide() -> Fact {
    Fact {
        id: "guide".to_owned(),
        values: vec!["current".to_owned(), "out-of-date".to_owned()],
        asked_when: Vec::new(),
    }
}

fn read_rule(rule: &Written) -> Result<Rule, String> {
    let in_force = rule.inner("in_force")?;
    Ok(Rule {
        id: rule.text("id")?,
        all_of: rule.conditions("all_of")?,
        any_of: rule.conditions("any_of")?,
        unless: rule.conditions("unless")?,
        overrides: rule.texts("overrides")?,
        concludes: rule.texts("concludes")?,
        extent: read_extent(rule)?,
        from: in_force.date("from")?,
        until: in_force.date_if_any("until")?,
        never_expires: rule.flag("never_expires")?,
    })
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
