//! A condition: one string of the rulebook, taken apart.

/// What a rule, a gate, a step or an impossible combination tests, by name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// `fact is a | b` and its like.
    Fact(OnFact),
    /// A conclusion's name: that conclusion holds.
    Conclusion(String),
}

/// `fact is a | b`: the gate is open and the value is one of those.
/// `fact is not a | b`: the gate is open and the value is another.
/// `ticks include item` is the fact `ticks.item` being `yes`, and
/// `ticks do not include item` the same fact being `no`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct OnFact {
    /// The fact's id.
    pub(crate) fact: String,
    /// The values named.
    pub(crate) values: Vec<String>,
    /// Whether the value is to be another.
    pub(crate) another: bool,
}

impl Phrase {
    /// Takes a condition apart. A sentence, where it is none of the forms of
    /// the rulebook's README.
    pub(crate) fn parse(written: &str) -> Result<Self, String> {
        let on_fact = if let Some((fact, values)) = written.split_once(" is not ") {
            OnFact {
                fact: id(fact)?,
                values: alternatives(values)?,
                another: true,
            }
        } else if let Some((fact, values)) = written.split_once(" is ") {
            OnFact {
                fact: id(fact)?,
                values: alternatives(values)?,
                another: false,
            }
        } else if let Some((ticks, item)) = written.split_once(" do not include ") {
            OnFact::item(ticks, item, "no")?
        } else if let Some((ticks, item)) = written.split_once(" include ") {
            OnFact::item(ticks, item, "yes")?
        } else {
            return Ok(Self::Conclusion(id(written)?));
        };
        Ok(Self::Fact(on_fact))
    }
}

impl OnFact {
    fn item(ticks: &str, item: &str, value: &str) -> Result<Self, String> {
        Ok(Self {
            fact: format!("{}.{}", id(ticks)?, id(item)?),
            values: vec![value.to_owned()],
            another: false,
        })
    }
}

/// `a | b | c`.
fn alternatives(written: &str) -> Result<Vec<String>, String> {
    written.split('|').map(id).collect()
}

/// One id: no spaces inside.
fn id(written: &str) -> Result<String, String> {
    let id = written.trim();
    if id.is_empty() || id.contains(char::is_whitespace) || id.contains('|') {
        return Err(format!("`{written}` is not an id"));
    }
    Ok(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{OnFact, Phrase};

    fn on(fact: &str, values: &[&str], another: bool) -> Phrase {
        Phrase::Fact(OnFact {
            fact: fact.to_owned(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
            another,
        })
    }

    fn is(fact: &str, values: &[&str]) -> Phrase {
        on(fact, values, false)
    }

    #[test]
    fn every_written_form_is_read() {
        let parse = |written| Phrase::parse(written).unwrap();
        assert_eq!(
            parse("order-date is today | passed"),
            is("order-date", &["today", "passed"])
        );
        assert_eq!(
            parse("consent is not agreed | refused"),
            on("consent", &["agreed", "refused"], true)
        );
        assert_eq!(
            parse("papers include production-order"),
            is("papers.production-order", &["yes"])
        );
        assert_eq!(
            parse("papers do not include production-order"),
            is("papers.production-order", &["no"])
        );
        assert_eq!(parse("guide is out-of-date"), is("guide", &["out-of-date"]));
        assert_eq!(
            parse("order-looks-wrong"),
            Phrase::Conclusion("order-looks-wrong".to_owned())
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for written in ["", "a b", "a is", "a is b c", "a is b |", "a are b"] {
            assert!(Phrase::parse(written).is_err(), "{written:?} was read");
        }
    }
}
