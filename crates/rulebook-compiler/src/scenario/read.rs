//! From scenario files to scenarios.

use std::{collections::BTreeMap, path::Path};

use rules::rulebook::FactId;
use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

use super::{
    Given, Scenario,
    baseline::Sure,
    expect::{self, Known, WrittenExpect},
    settle,
};
use crate::{
    compiled::Compiled,
    files::{At, FileId, Files},
    mistake::{Mistake, What},
    nearest::nearest,
    report::Report,
    written::{Date, Name, shape_mistake},
};

/// `[[scenario]]` as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a scenario")]
struct WrittenScenario {
    name: Name,
    from: Option<Name>,
    as_at: Option<Date>,
    baseline: Option<Name>,
    #[serde(default)]
    given: BTreeMap<Name, Given>,
    #[serde(default)]
    expect: WrittenExpect,
    /// For reviewers; nothing is done with it.
    #[serde(rename = "note")]
    _note: Option<Name>,
}

/// What was read: the scenarios that make sense, and what was wrong with the
/// others. One that has a mistake does not keep the rest from running.
#[derive(Debug, Default)]
pub struct Reading {
    /// Every scenario without a mistake.
    pub scenarios: Vec<Scenario>,
    /// How many have one, a file that is not TOML counting as one.
    pub broken: usize,
    /// Every mistake, at once.
    pub report: Report,
}

impl Reading {
    /// The scenarios, where all make sense.
    ///
    /// # Errors
    ///
    /// Every mistake in them, at once.
    pub fn whole(self) -> Result<Vec<Scenario>, Report> {
        if self.report.is_empty() {
            Ok(self.scenarios)
        } else {
            Err(self.report)
        }
    }
}

/// Reads every scenario in a file, or in all files at or below a folder.
pub fn read_path(compiled: &Compiled, path: &Path) -> Reading {
    match Files::read(path) {
        Ok(files) => read_files(compiled, files),
        Err((path, error)) => {
            let (path, why) = (path.display().to_string(), error.to_string());
            let report = Report::new(Files::default(), vec![Mistake::Unreadable { path, why }]);
            Reading {
                scenarios: Vec::new(),
                broken: 1,
                report,
            }
        }
    }
}

/// Reads every scenario in a text, called `name` in messages.
pub fn read_text(compiled: &Compiled, name: &str, text: &str) -> Reading {
    let mut files = Files::default();
    files.add(name.to_owned(), text.to_owned());
    read_files(compiled, files)
}

fn read_files(compiled: &Compiled, files: Files) -> Reading {
    let law = compiled.tables();
    let rules: Vec<&str> = law.rules.iter().map(|rule| rule.id).collect();
    let settles: Vec<Vec<FactId>> = compiled
        .words
        .questions
        .iter()
        .map(|question| question.settles.clone())
        .collect();
    let known = Known {
        names: &compiled.names,
        rules: &rules,
        settles: &settles,
    };
    let mut mistakes = Vec::new();
    let mut scenarios = Vec::new();
    let mut broken = 0;
    for (id, file) in files.iter() {
        let before = mistakes.len();
        let tables = tables(id, &file.text, &mut mistakes);
        broken += usize::from(mistakes.len() > before);
        for table in tables {
            let before = mistakes.len();
            let line = file.text[..table.span().start].lines().count() + 1;
            let span = table.span();
            match WrittenScenario::deserialize(ValueDeserializer::from(table)) {
                Ok(written) => {
                    let place = format!("{}:{line}", file.name);
                    let read = scenario(compiled, &known, &written, id, place, &mut mistakes);
                    if mistakes.len() == before {
                        scenarios.push(read);
                    }
                }
                Err(error) => mistakes.push(shape_mistake(&error, id, &span)),
            }
            broken += usize::from(mistakes.len() > before);
        }
    }
    Reading {
        scenarios,
        broken,
        report: Report::new(files, mistakes),
    }
}

/// The `[[scenario]]` tables of a file; nothing else may stand in it.
fn tables<'t>(
    file: FileId,
    text: &'t str,
    mistakes: &mut Vec<Mistake>,
) -> Vec<Spanned<DeValue<'t>>> {
    let document = match DeTable::parse(text) {
        Ok(document) => document.into_inner(),
        Err(error) => {
            let at = At {
                file,
                span: error.span().unwrap_or_default(),
            };
            mistakes.push(Mistake::Grammar {
                why: error.message().to_owned(),
                at,
            });
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    for (key, value) in document {
        let (name, at) = (
            key.get_ref().as_ref().to_owned(),
            At {
                file,
                span: key.span(),
            },
        );
        match value.into_inner() {
            DeValue::Array(tables) if name == "scenario" => found.extend(tables),
            _ if name == "scenario" => mistakes.push(Mistake::NotAList { name, at }),
            _ => {
                let nearest = nearest(&name, ["scenario"]).map(str::to_owned);
                mistakes.push(Mistake::UnknownTable { name, at, nearest });
            }
        }
    }
    found
}

fn scenario(
    compiled: &Compiled,
    known: &Known<'_>,
    written: &WrittenScenario,
    file: FileId,
    place: String,
    mistakes: &mut Vec<Mistake>,
) -> Scenario {
    let law = compiled.tables();
    let given = settle(&compiled.names, file, &written.given, mistakes);
    let as_at = written
        .as_at
        .as_ref()
        .map_or_else(|| compiled.reviewed(), |date| date.civil.day());
    let mut sure = Sure {
        law,
        known: law.facts.iter().map(rules::rulebook::Fact::all).collect(),
    };
    if let Some(date) = sure.known.first_mut() {
        *date = compiled.as_at(as_at);
    }
    for (fact, values) in &given {
        sure.known[usize::from(fact.0)] &= values;
    }
    // Who gives a fact says by that that it is asked.
    for (fact, _) in &given {
        sure.open_gate(*fact);
    }
    let rows = written
        .baseline
        .as_ref()
        .and_then(|name| rows(compiled, name, file, mistakes));
    let from_baseline = sure.add(rows.unwrap_or_default(), &given);
    Scenario {
        name: written.name.get_ref().clone(),
        place,
        from: written.from.as_ref().map(|from| from.get_ref().clone()),
        as_at,
        known: sure.known,
        given,
        from_baseline,
        expect: expect::find(known, file, &written.expect, mistakes),
    }
}

fn rows<'c>(
    compiled: &'c Compiled,
    name: &Name,
    file: FileId,
    mistakes: &mut Vec<Mistake>,
) -> Option<&'c [crate::weights::BaselineRow]> {
    let ids = &compiled.names.baselines;
    let found = ids
        .place(name.get_ref())
        .and_then(|place| compiled.baselines.get(place));
    if found.is_none() {
        mistakes.push(Mistake::unknown(What::Baseline, name, file, ids.ids()));
    }
    found.map(|baseline| baseline.rows.as_slice())
}
