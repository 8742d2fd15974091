//! The wording tables, owned: the same shape and order as in
//! `crates/rulebook/src/wording.rs`, which they are written out as.
//!
//! Mark-up has been taken out.

use rules::rulebook::{ConditionId, Day, FactId, RuleId, Values};

pub(crate) use crate::written::{Due, DutyKind, Standing, StepKind};

/// One piece of wording in both voices.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// For the professional.
    pub professional: String,
    /// For the patient.
    pub patient: String,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct FactWords {
    pub(crate) means: String,
    pub(crate) values: Vec<String>,
    pub(crate) question: Option<u16>,
}

#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) heading: Option<Text>,
    pub(crate) says: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) sets: Vec<(FactId, Values)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Tick {
    pub(crate) heading: Option<Text>,
    pub(crate) fact: FactId,
    pub(crate) says: Text,
    pub(crate) hint: Option<Text>,
}

#[derive(Clone, Debug)]
pub(crate) enum Answers {
    Choices(Vec<Choice>),
    Ticks(Vec<Tick>),
}

#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) id: String,
    pub(crate) ask: Text,
    pub(crate) hint: Option<Text>,
    pub(crate) why: Text,
    pub(crate) answers: Answers,
    pub(crate) unknown: Option<Text>,
    pub(crate) never_unknown: bool,
    pub(crate) settles: Vec<FactId>,
    pub(crate) page: u16,
}

#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) id: String,
    pub(crate) title: Option<Text>,
    pub(crate) questions: Vec<u16>,
}

#[derive(Clone, Debug)]
pub(crate) struct Citation {
    pub(crate) source: u16,
    pub(crate) at: String,
    pub(crate) link: String,
    pub(crate) checked: Day,
    pub(crate) standing: Standing,
}

#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) link: String,
    pub(crate) discreet: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct RuleWords {
    pub(crate) says: Text,
    pub(crate) ask: String,
    pub(crate) record: String,
    pub(crate) reply: String,
    pub(crate) notice: String,
    pub(crate) sources: Vec<Citation>,
}

#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) title: Text,
    pub(crate) gist: Text,
    pub(crate) before_next: String,
    pub(crate) to: Text,
    pub(crate) reply: Option<u16>,
    pub(crate) notice: String,
    pub(crate) steps: Vec<u16>,
}

#[derive(Clone, Debug)]
pub(crate) struct HeadlineWords {
    pub(crate) word: Text,
    pub(crate) title: Text,
}

#[derive(Clone, Debug)]
pub(crate) struct StepWords {
    pub(crate) kind: StepKind,
    pub(crate) lead: Option<Text>,
    pub(crate) text: Text,
    pub(crate) contacts: Vec<u16>,
    pub(crate) offers_notice: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct DutyWords {
    pub(crate) kind: DutyKind,
    pub(crate) says: Text,
    pub(crate) to: Text,
}

#[derive(Clone, Debug)]
pub(crate) struct Contact {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) number: Option<String>,
    pub(crate) hours: Option<String>,
    pub(crate) link: String,
    pub(crate) checked: Day,
    pub(crate) nations: Vec<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct SafeWords {
    pub(crate) because: String,
}

#[derive(Clone, Debug)]
pub(crate) struct MannerWords {
    pub(crate) name: String,
    pub(crate) subject: String,
    pub(crate) opening: String,
    pub(crate) asks: Option<String>,
    pub(crate) while_open: u8,
    pub(crate) closing: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Deadline {
    pub(crate) when: Vec<ConditionId>,
    pub(crate) due: Due,
    pub(crate) says: Text,
    pub(crate) rules: Vec<RuleId>,
}

/// A paper that people hold.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) held: Vec<(FactId, Values)>,
    pub(crate) name: Text,
    pub(crate) tells: Text,
    pub(crate) sheet: Vec<Element>,
    pub(crate) checks: Vec<Check>,
}

/// One thing on the drawing of a paper, and the check that it is numbered
/// with.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) draw: Draw,
    pub(crate) check: Option<u16>,
}

#[derive(Clone, Debug)]
pub(crate) enum Draw {
    Crest,
    Centre(String),
    Title(String),
    Small(String),
    Field(String, u8),
    Text(String, u8),
    Boxes(String, Vec<String>),
    Signature(String, bool),
    Rule,
    Stamp(String),
}

/// A place to look at on a paper.
#[derive(Clone, Debug)]
pub(crate) struct Check {
    pub(crate) id: String,
    pub(crate) head: Text,
    pub(crate) look: Text,
    pub(crate) wrong: Text,
    pub(crate) then: Text,
    pub(crate) question: Option<u16>,
    pub(crate) found: Vec<(FactId, Values)>,
    pub(crate) amiss: Vec<(FactId, Values)>,
    pub(crate) rules: Vec<u16>,
}

/// All wording.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(crate) facts: Vec<FactWords>,
    pub(crate) questions: Vec<Question>,
    pub(crate) pages: Vec<Page>,
    pub(crate) also: Vec<u16>,
    pub(crate) rules: Vec<RuleWords>,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) headlines: Vec<HeadlineWords>,
    pub(crate) duties: Vec<DutyWords>,
    pub(crate) steps: Vec<StepWords>,
    pub(crate) sources: Vec<Source>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) safe: Vec<SafeWords>,
    pub(crate) manners: Vec<MannerWords>,
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) no_notice: Vec<ConditionId>,
    pub(crate) documents: Vec<Document>,
    pub(crate) interface: Vec<(String, Text)>,
}
