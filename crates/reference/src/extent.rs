//! Where a rule reaches: conditions on the facts `holder` and `asker`.

use toml::Value;

use crate::conditions::{OnFact, Phrase};
use crate::written::Written;

/// A list is where the holder is; a table names `holder`, `asker` or both.
pub(crate) fn read_extent(rule: &Written) -> Result<Vec<Phrase>, String> {
    match rule.table.get("extent") {
        Some(Value::String(word)) if word == "everywhere" => Ok(Vec::new()),
        Some(Value::Array(_)) => Ok(vec![one_of(rule, "extent", "holder")?]),
        Some(Value::Table(_)) => {
            let extent = rule.inner("extent")?;
            let named = ["holder", "asker"].into_iter();
            let named = named.filter(|fact| extent.table.contains_key(*fact));
            named.map(|fact| one_of(&extent, fact, fact)).collect()
        }
        _ => Err(rule.wrong("extent", "is not a list, a table or \"everywhere\"")),
    }
}

/// The fact is one of the nations listed under `key`.
fn one_of(at: &Written, key: &str, fact: &str) -> Result<Phrase, String> {
    let values = at.texts(key)?;
    if values.is_empty() {
        return Err(at.wrong(key, "names no nation"));
    }
    Ok(Phrase::Fact(OnFact {
        fact: fact.to_owned(),
        values,
        another: false,
    }))
}
