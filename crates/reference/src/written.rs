//! One table as written in a file: its keys, each with a sentence when it is
//! missing or of the wrong kind.

use toml::{Table, Value};

use crate::conditions::Phrase;
use crate::dates::Date;

/// A table and where it stands.
pub(crate) struct Written<'a> {
    pub(crate) table: &'a Table,
    pub(crate) at: String,
}

impl<'a> Written<'a> {
    pub(crate) fn wrong(&self, key: &str, what: &str) -> String {
        format!("{}: `{key}` {what}", self.at)
    }

    /// A string that must be there.
    pub(crate) fn text(&self, key: &str) -> Result<String, String> {
        let value = self.table.get(key).and_then(Value::as_str);
        let value = value.ok_or_else(|| self.wrong(key, "is not a string"))?;
        Ok(value.to_owned())
    }

    /// A list of strings, or one string alone; empty where it is missing.
    pub(crate) fn texts(&self, key: &str) -> Result<Vec<String>, String> {
        match self.table.get(key) {
            None => Ok(Vec::new()),
            Some(Value::String(one)) => Ok(vec![one.clone()]),
            Some(Value::Array(many)) => many
                .iter()
                .map(|value| value.as_str().map(str::to_owned))
                .collect::<Option<_>>()
                .ok_or_else(|| self.wrong(key, "is not a list of strings")),
            Some(_) => Err(self.wrong(key, "is not a list of strings")),
        }
    }

    /// A list of conditions; empty where it is missing.
    pub(crate) fn phrases(&self, key: &str) -> Result<Vec<Phrase>, String> {
        self.texts(key)?
            .iter()
            .map(|written| Phrase::parse(written).map_err(|error| self.wrong(key, &error)))
            .collect()
    }

    /// Yes or no; no where it is missing.
    pub(crate) fn flag(&self, key: &str) -> Result<bool, String> {
        match self.table.get(key) {
            None => Ok(false),
            Some(value) => value
                .as_bool()
                .ok_or_else(|| self.wrong(key, "is not true or false")),
        }
    }

    /// A date, if it is there.
    pub(crate) fn date_if_any(&self, key: &str) -> Result<Option<Date>, String> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let date = value.as_datetime().and_then(|datetime| datetime.date);
        let date = date.ok_or_else(|| self.wrong(key, "is not a date"))?;
        Ok(Some((date.year, date.month, date.day)))
    }

    /// A date that must be there.
    pub(crate) fn date(&self, key: &str) -> Result<Date, String> {
        self.date_if_any(key)?
            .ok_or_else(|| self.wrong(key, "is missing"))
    }

    /// A table inside this one that must be there.
    pub(crate) fn inner(&self, key: &str) -> Result<Written<'a>, String> {
        let inner = self.table.get(key).and_then(Value::as_table);
        Ok(Written {
            table: inner.ok_or_else(|| self.wrong(key, "is not a table"))?,
            at: format!("{}: {key}", self.at),
        })
    }

    /// The tables of a list, each with its place; none where it is missing.
    pub(crate) fn tables(&self, key: &str) -> Result<Vec<Written<'a>>, String> {
        let Some(list) = self.table.get(key) else {
            return Ok(Vec::new());
        };
        let list = list
            .as_array()
            .ok_or_else(|| self.wrong(key, "is not a list of tables"))?;
        list.iter()
            .map(|value| {
                let table = value
                    .as_table()
                    .ok_or_else(|| self.wrong(key, "is not a list of tables"))?;
                let id = table.get("id").and_then(Value::as_str).unwrap_or("?");
                Ok(Written {
                    table,
                    at: format!("{}: {key} {id}", self.at),
                })
            })
            .collect()
    }
}
