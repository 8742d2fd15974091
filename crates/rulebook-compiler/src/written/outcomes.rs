//! The ladder, and what stands on and beside it.

use serde::Deserialize;

use super::forms::{Date, Lent, Name, Names, Nations, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a ground")]
pub(crate) struct Ground {
    pub(crate) id: Name,
    pub(crate) headline: Name,
    pub(crate) to: Name,
    pub(crate) before_next: Name,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for an outcome")]
pub(crate) struct Outcome {
    pub(crate) ground: Name,
    pub(crate) title: Text,
    pub(crate) gist: Text,
    pub(crate) reply: Option<Lent>,
    pub(crate) notice: Option<Lent>,
    #[serde(default)]
    pub(crate) steps: Names,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a headline")]
pub(crate) struct Headline {
    pub(crate) id: Name,
    pub(crate) word: Text,
    pub(crate) title: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a step")]
pub(crate) struct Step {
    pub(crate) id: Name,
    pub(crate) kind: StepKind,
    pub(crate) modal: Option<Modal>,
    pub(crate) lead: Option<Text>,
    pub(crate) text: Text,
    #[serde(default)]
    pub(crate) when: Names,
    #[serde(default)]
    pub(crate) unless: Names,
    #[serde(default)]
    pub(crate) when_unknown: WhenUnknown,
    #[serde(default)]
    pub(crate) offers_notice: bool,
    #[serde(default)]
    pub(crate) contacts: Names,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StepKind {
    Do,
    DoNot,
    Give,
    NotGive,
    Say,
    TellPatient,
    WriteDown,
    Ring,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum WhenUnknown {
    Show,
    #[default]
    Hide,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a duty")]
pub(crate) struct Duty {
    pub(crate) id: Name,
    pub(crate) kind: DutyKind,
    pub(crate) modal: Modal,
    pub(crate) to: Name,
    pub(crate) says: Text,
    #[serde(default)]
    pub(crate) contrary: Names,
    #[serde(default)]
    pub(crate) reviewed: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum DutyKind {
    Duty,
    Limit,
    Caution,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Modal {
    Must,
    MustNot,
    Should,
    May,
    Advice,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for an addressee")]
pub(crate) struct Addressee {
    pub(crate) id: Name,
    pub(crate) says: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a contact")]
pub(crate) struct Contact {
    pub(crate) id: Name,
    pub(crate) name: Text,
    pub(crate) number: Option<Name>,
    pub(crate) hours: Option<Name>,
    pub(crate) nations: Nations,
    pub(crate) link: Name,
    pub(crate) checked: Date,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table for a row of the safe table")]
pub(crate) struct Safe {
    #[serde(default)]
    pub(crate) if_possible: Names,
    pub(crate) order_held: Option<Name>,
    pub(crate) then: Name,
    pub(crate) because: Name,
}
