//! The small forms that every table is made of.

use std::{fmt, ops::Range};

use serde::{
    Deserialize, Deserializer,
    de::{
        self,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use toml::{Spanned, value::Datetime};

use crate::dates::Civil;

/// A name, an id or a condition, with its place.
pub(crate) type Name = Spanned<String>;

/// Several names.
pub(crate) type Names = Vec<Name>;

/// One piece of wording in both voices.
#[derive(Clone, Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "`{ professional = \"…\", patient = \"…\" }`"
)]
pub(crate) struct Said {
    pub(crate) professional: Name,
    pub(crate) patient: Name,
}

/// Wording with the place of the whole pair.
pub(crate) type Text = Spanned<Said>;

/// A calendar date with its place.
#[derive(Clone, Debug)]
pub(crate) struct Date {
    pub(crate) civil: Civil,
    pub(crate) span: Range<usize>,
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = Spanned::<Datetime>::deserialize(from)?;
        let span = written.span();
        match written.into_inner() {
            Datetime {
                date: Some(date),
                time: None,
                offset: None,
            } => {
                let civil = Civil {
                    year: i32::from(date.year),
                    month: date.month,
                    day: date.day,
                };
                Ok(Self { civil, span })
            }
            _ => Err(de::Error::custom(
                "a date is written as 2026-11-21, without a time",
            )),
        }
    }
}

/// One name or a list of them.
#[derive(Clone, Debug)]
pub(crate) struct OneOrMore(pub(crate) Names);

impl<'de> Deserialize<'de> for OneOrMore {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let whole = Spanned::<Forked>::deserialize(from)?;
        let span = whole.span();
        Ok(Self(match whole.into_inner() {
            Forked::One(name) => vec![Spanned::new(span, name)],
            Forked::Many(names) => names,
        }))
    }
}

/// Read by hand: an untagged enum would lose the places inside it.
enum Forked {
    One(String),
    Many(Names),
}

impl<'de> Deserialize<'de> for Forked {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Forked;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a name or a list of names")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Forked, E> {
                Ok(Forked::One(name.to_owned()))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, names: A) -> Result<Forked, A::Error> {
                Names::deserialize(SeqAccessDeserializer::new(names)).map(Forked::Many)
            }
        }
        from.deserialize_any(Visitor)
    }
}

/// A sentence, or the reason why there is none: whoever writes must decide.
#[derive(Clone, Debug)]
pub(crate) enum Lent {
    /// The sentence.
    Says(Name),
    /// `{ none = "why" }`.
    None(Name),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ none = \"why\" }`")]
struct Without {
    none: Name,
}

impl<'de> Deserialize<'de> for Lent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let whole = Spanned::<OneVoice>::deserialize(from)?;
        let span = whole.span();
        Ok(match whole.into_inner() {
            OneVoice::Says(text) => Self::Says(Spanned::new(span, text)),
            OneVoice::Without(why) => Self::None(why),
        })
    }
}

/// Read by hand: an untagged enum would lose the places inside it.
enum OneVoice {
    Says(String),
    Without(Name),
}

impl<'de> Deserialize<'de> for OneVoice {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = OneVoice;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a sentence or `{ none = \"why\" }`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<OneVoice, E> {
                Ok(OneVoice::Says(text.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, without: A) -> Result<OneVoice, A::Error> {
                let without = Without::deserialize(MapAccessDeserializer::new(without))?;
                Ok(OneVoice::Without(without.none))
            }
        }
        from.deserialize_any(Visitor)
    }
}

/// Ids of the values of `holder` or `asker`.
pub(crate) type Nations = Names;
