//! A condition: one string of the rulebook, taken apart.

/// What a rule, a gate, a step or an impossible combination tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `fact is a | b`: the gate is open and the value is one of those.
    /// `ticks include item` is the fact `ticks.item` being `yes`, and
    /// `ticks do not include item` the same fact being `no`.
    Is {
        /// The fact's id.
        fact: String,
        /// The values named.
        values: Vec<String>,
    },
    /// `fact is not a | b`: the gate is open and the value is another.
    IsNot {
        /// The fact's id.
        fact: String,
        /// The values named.
        values: Vec<String>,
    },
    /// A conclusion's name: that conclusion holds.
    Conclusion(String),
}

impl Condition {
    /// Takes a condition apart.
    ///
    /// # Errors
    /// A sentence, where it is none of the forms of the rulebook's README.
    pub fn parse(written: &str) -> Result<Self, String> {
        let condition = if let Some((fact, values)) = written.split_once(" is not ") {
            Self::IsNot {
                fact: id(fact)?,
                values: alternatives(values)?,
            }
        } else if let Some((fact, values)) = written.split_once(" is ") {
            Self::Is {
                fact: id(fact)?,
                values: alternatives(values)?,
            }
        } else if let Some((ticks, item)) = written.split_once(" do not include ") {
            Self::item(ticks, item, "no")?
        } else if let Some((ticks, item)) = written.split_once(" include ") {
            Self::item(ticks, item, "yes")?
        } else {
            Self::Conclusion(id(written)?)
        };
        Ok(condition)
    }

    /// The fact that is tested, with the values named; none for a conclusion.
    pub fn fact(&self) -> Option<(&str, &[String])> {
        match self {
            Self::Is { fact, values } | Self::IsNot { fact, values } => Some((fact, values)),
            Self::Conclusion(_) => None,
        }
    }

    fn item(ticks: &str, item: &str, value: &str) -> Result<Self, String> {
        Ok(Self::Is {
            fact: format!("{}.{}", id(ticks)?, id(item)?),
            values: vec![value.to_owned()],
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
    use super::Condition;

    fn is(fact: &str, values: &[&str]) -> Condition {
        Condition::Is {
            fact: fact.to_owned(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        }
    }

    #[test]
    fn every_written_form_is_read() {
        let parse = |written| Condition::parse(written).unwrap();
        assert_eq!(
            parse("order-date is today | passed"),
            is("order-date", &["today", "passed"])
        );
        assert_eq!(
            parse("consent is not agreed | refused"),
            Condition::IsNot {
                fact: "consent".to_owned(),
                values: vec!["agreed".to_owned(), "refused".to_owned()],
            }
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
            Condition::Conclusion("order-looks-wrong".to_owned())
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for written in ["", "a b", "a is", "a is b c", "a is b |", "a are b"] {
            assert!(Condition::parse(written).is_err(), "{written:?} was read");
        }
    }
}
