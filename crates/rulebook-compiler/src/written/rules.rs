//! `[[rule]]` and `[[source]]`.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        self,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};

use super::forms::{Date, Lent, Name, Names, Nations, OneOrMore, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a rule")]
pub(crate) struct Rule {
    pub(crate) id: Name,
    pub(crate) says: Text,
    pub(crate) ask: Name,
    pub(crate) record: Option<Lent>,
    pub(crate) reply: Option<Lent>,
    pub(crate) notice: Option<Lent>,
    #[serde(default)]
    pub(crate) all_of: Names,
    #[serde(default)]
    pub(crate) any_of: Names,
    #[serde(default)]
    pub(crate) unless: Names,
    #[serde(default)]
    pub(crate) overrides: Names,
    pub(crate) concludes: OneOrMore,
    pub(crate) extent: Extent,
    pub(crate) in_force: InForce,
    #[serde(default)]
    pub(crate) never_expires: bool,
    pub(crate) source: Vec<Citation>,
    pub(crate) redundant_because: Option<Name>,
    pub(crate) note: Option<Name>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "`{ from = DATE }` or `{ from = DATE, until = DATE }`"
)]
pub(crate) struct InForce {
    pub(crate) from: Date,
    pub(crate) until: Option<Date>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "`{ id = \"…\", at = \"…\", checked = DATE, standing = \"…\" }`"
)]
pub(crate) struct Citation {
    pub(crate) id: Name,
    pub(crate) at: Name,
    pub(crate) link: Option<Name>,
    pub(crate) checked: Date,
    pub(crate) standing: Standing,
    pub(crate) read: Option<Name>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Standing {
    Confirmed,
    ToBeConfirmed,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a source")]
pub(crate) struct Source {
    pub(crate) id: Name,
    pub(crate) title: Name,
    pub(crate) kind: SourceKind,
    pub(crate) link: Name,
    #[serde(default)]
    pub(crate) extent: Nations,
    pub(crate) checked: Date,
    #[serde(default)]
    pub(crate) discreet: bool,
    pub(crate) note: Option<Name>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SourceKind {
    Statute,
    Rules,
    Case,
    Guidance,
}

/// Where a rule reaches.
#[derive(Clone, Debug)]
pub(crate) enum Extent {
    /// `"everywhere"`.
    Everywhere,
    /// Where the record's holder is.
    Holder(Nations),
    /// Where the holder is, and whose court or force asks.
    Both(BothNations),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BothNations {
    #[serde(default)]
    pub(crate) holder: Nations,
    #[serde(default)]
    pub(crate) asker: Nations,
}

impl<'de> Deserialize<'de> for Extent {
    /// By hand: an untagged enum would lose the places inside it.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Extent;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(
                    "a list of nations, `{ holder = […], asker = […] }` or `\"everywhere\"`",
                )
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Extent, E> {
                match word {
                    "everywhere" => Ok(Extent::Everywhere),
                    other => Err(E::custom(format!(
                        "`{other}` is not an extent: write a list of nations, or \"everywhere\""
                    ))),
                }
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, nations: A) -> Result<Extent, A::Error> {
                Nations::deserialize(SeqAccessDeserializer::new(nations)).map(Extent::Holder)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, both: A) -> Result<Extent, A::Error> {
                BothNations::deserialize(MapAccessDeserializer::new(both)).map(Extent::Both)
            }
        }
        from.deserialize_any(Visitor)
    }
}
