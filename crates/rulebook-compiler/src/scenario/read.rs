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

/// Reads every scenario in a file, or in all files at or below a folder.
///
/// # Errors
///
/// Every mistake in them, at once.
pub fn read_path(compiled: &Compiled, path: &Path) -> Result<Vec<Scenario>, Report> {
    match Files::read(path) {
        Ok(files) => read_files(compiled, files),
        Err((path, error)) => {
            let (path, why) = (path.display().to_string(), error.to_string());
            Err(Report::new(
                Files::default(),
                vec![Mistake::Unreadable { path, why }],
            ))
        }
    }
}

/// Reads every scenario in a text, called `name` in messages.
///
/// # Errors
///
/// Every mistake in it, at once.
pub fn read_text(compiled: &Compiled, name: &str, text: &str) -> Result<Vec<Scenario>, Report> {
    let mut files = Files::default();
    files.add(name.to_owned(), text.to_owned());
    read_files(compiled, files)
}

fn read_files(compiled: &Compiled, files: Files) -> Result<Vec<Scenario>, Report> {
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
    for (id, file) in files.iter() {
        for table in tables(id, &file.text, &mut mistakes) {
            let line = file.text[..table.span().start].lines().count() + 1;
            let span = table.span();
            match WrittenScenario::deserialize(ValueDeserializer::from(table)) {
                Ok(written) => {
                    let place = format!("{}:{line}", file.name);
                    scenarios.push(scenario(
                        compiled,
                        &known,
                        &written,
                        id,
                        place,
                        &mut mistakes,
                    ));
                }
                Err(error) => mistakes.push(shape_mistake(&error, id, &span)),
            }
        }
    }
    if mistakes.is_empty() {
        Ok(scenarios)
    } else {
        Err(Report::new(files, mistakes))
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
        let nearest = ids.nearest(name.get_ref()).map(str::to_owned);
        let (name, at) = (
            name.get_ref().clone(),
            At {
                file,
                span: name.span(),
            },
        );
        mistakes.push(Mistake::Unknown {
            what: What::Baseline,
            name,
            of: None,
            at,
            nearest,
            renamed: false,
        });
    }
    found.map(|baseline| baseline.rows.as_slice())
}
