//! The wording, in the order of the engine's tables.

use std::fmt::Write as _;

use rules::rulebook::FactId;

use super::{AsRust, as_enum, as_struct, item};
use crate::{
    compiled::Compiled,
    words::{
        Answers, Check, Choice, Citation, Contact, Deadline, Document, Draw, Due, DutyKind,
        DutyWords, Element, FactWords, HeadlineWords, MannerWords, Outcome, Page, Question,
        RuleWords, SafeWords, Source, Standing, StepKind, StepWords, Text, Tick,
    },
};

#[expect(clippy::too_many_lines, reason = "one call for each table")]
pub(super) fn statics(compiled: &Compiled) -> String {
    let words = &compiled.words;
    let mut out = String::new();
    item(
        &mut out,
        "The rulebook's name.",
        "const NAME",
        "&str",
        &compiled.name(),
    );
    item(
        &mut out,
        "The day on which the law was last reviewed.",
        "const REVIEWED",
        "Day",
        &compiled.reviewed(),
    );
    item(
        &mut out,
        "The first day on which the guide is out of date.",
        "const EXPIRES",
        "Day",
        &compiled.expires(),
    );
    item(
        &mut out,
        "Facts, in the engine's order.",
        "static FACTS",
        "&[FactWords]",
        &words.facts,
    );
    item(
        &mut out,
        "Questions, in editorial order.",
        "static QUESTIONS",
        "&[Question]",
        &words.questions,
    );
    let groups: Vec<(FactId, Vec<FactId>)> = compiled
        .names
        .tick_lists
        .iter()
        .flat_map(|list| &list.groups)
        .map(|group| (group.any, group.items.clone()))
        .collect();
    item(
        &mut out,
        "Groups of ticks: the fact whether any of the items is so, and the items.",
        "static TICK_GROUPS",
        "&[(FactId, &[FactId])]",
        &groups,
    );
    item(
        &mut out,
        "Pages, in editorial order.",
        "static PAGES",
        "&[Page]",
        &words.pages,
    );
    let also = "The questions of the screen that asks whether any of these is also so.";
    item(&mut out, also, "static ALSO", "&[u16]", &words.also);
    let rules = "Rules, in the engine's order; empty where a step's own conditions stand.";
    item(
        &mut out,
        rules,
        "static RULES",
        "&[RuleWords]",
        &words.rules,
    );
    item(
        &mut out,
        "Outcomes, in the order of the ladder.",
        "static OUTCOMES",
        "&[Outcome]",
        &words.outcomes,
    );
    item(
        &mut out,
        "The thirteen headlines, in order.",
        "static HEADLINES",
        "&[HeadlineWords]",
        &words.headlines,
    );
    item(
        &mut out,
        "Duties, in the engine's order.",
        "static DUTIES",
        "&[DutyWords]",
        &words.duties,
    );
    item(
        &mut out,
        "Steps, in the engine's order.",
        "static STEPS",
        "&[StepWords]",
        &words.steps,
    );
    item(
        &mut out,
        "Sources.",
        "static SOURCES",
        "&[Source]",
        &words.sources,
    );
    item(
        &mut out,
        "Contacts.",
        "static CONTACTS",
        "&[Contact]",
        &words.contacts,
    );
    item(
        &mut out,
        "The meantime, row by row.",
        "static SAFE",
        "&[SafeWords]",
        &words.safe,
    );
    item(
        &mut out,
        "Manners of reply.",
        "static MANNERS",
        "&[MannerWords]",
        &words.manners,
    );
    item(
        &mut out,
        "Days by which something is due.",
        "static DEADLINES",
        "&[Deadline]",
        &words.deadlines,
    );
    item(
        &mut out,
        "Where any of these may hold, no notice is written to the patient.",
        "static NO_NOTICE",
        "&[ConditionId]",
        &words.no_notice,
    );
    item(
        &mut out,
        "Papers that people hold, in editorial order.",
        "static DOCUMENTS",
        "&[Document]",
        &words.documents,
    );
    interface(&mut out, &words.interface);
    out
}

/// `enum Word`, with a variant for each word of the page.
fn interface(out: &mut String, words: &[(String, Text)]) {
    out.push_str("/// The words of the page itself.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\npub enum Word {\n");
    for (id, text) in words {
        let _ = write!(
            out,
            "    /// {}\n    {},\n",
            text.professional.replace('\n', " "),
            variant(id)
        );
    }
    out.push_str("}\n\n/// The words, in the order of [`Word`].\nstatic WORDS: &[Text] = ");
    let texts: Vec<&Text> = words.iter().map(|(_, text)| text).collect();
    texts.write(out);
    out.push_str(";\n\n");
    out.push_str(
        "impl Word {\n    /// The wording in both voices.\n    pub fn text(self) -> Text {\n        \
         WORDS.get(self as usize).copied().unwrap_or(Text { professional: \"\", patient: \"\" })\n    }\n}\n\n",
    );
}

/// `leave-this-page` as `LeaveThisPage`.
fn variant(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    let name: String = id.split('-').map(word).collect();
    if name.starts_with(|letter: char| letter.is_ascii_digit()) {
        format!("N{name}")
    } else {
        name
    }
}

as_struct! {
    Text: "Text" { professional, patient }
    FactWords: "FactWords" { means, values, question }
    Choice: "Choice" { heading, says, hint, sets }
    Tick: "Tick" { heading, fact, says, hint }
    Question: "Question" { id, ask, hint, why, answers, unknown, never_unknown, settles, page }
    Page: "Page" { id, title, questions }
    Citation: "Citation" { source, at, link, checked, standing }
    Source: "Source" { id, title, link, discreet }
    RuleWords: "RuleWords" { says, ask, record, reply, notice, sources }
    Outcome: "Outcome" { title, gist, before_next, to, reply, notice, steps }
    HeadlineWords: "HeadlineWords" { word, title }
    StepWords: "StepWords" { kind, lead, text, contacts, offers_notice }
    DutyWords: "DutyWords" { kind, says, to }
    Contact: "Contact" { id, name, number, hours, link, checked, nations }
    SafeWords: "SafeWords" { because }
    MannerWords: "MannerWords" { name, subject, opening, asks, while_open, closing }
    Deadline: "Deadline" { when, due, says, rules }
    Document: "Document" { id, held, name, tells, sheet, checks }
    Element: "Element" { draw, check }
    Check: "Check" { id, head, look, wrong, then, question, found, amiss, rules }
}

as_enum! { Standing: "Standing", StepKind: "StepKind", DutyKind: "DutyKind", Due: "Due" }

impl AsRust for Answers {
    fn write(&self, out: &mut String) {
        match self {
            Self::Choices(choices) => {
                out.push_str("Answers::Choices(");
                choices.write(out);
            }
            Self::Ticks(ticks) => {
                out.push_str("Answers::Ticks(");
                ticks.write(out);
            }
        }
        out.push(')');
    }
}

impl AsRust for Draw {
    fn write(&self, out: &mut String) {
        let mut call = |name: &str, parts: &[&dyn AsRust]| {
            out.push_str("Draw::");
            out.push_str(name);
            for (place, part) in parts.iter().enumerate() {
                out.push_str(if place == 0 { "(" } else { ", " });
                part.write(out);
            }
            out.push_str(if parts.is_empty() { "" } else { ")" });
        };
        match self {
            Self::Crest => call("Crest", &[]),
            Self::Rule => call("Rule", &[]),
            Self::Centre(text) => call("Centre", &[text]),
            Self::Title(text) => call("Title", &[text]),
            Self::Small(text) => call("Small", &[text]),
            Self::Stamp(text) => call("Stamp", &[text]),
            Self::Field(text, lines) => call("Field", &[text, lines]),
            Self::Text(text, lines) => call("Text", &[text, lines]),
            Self::Boxes(text, boxes) => call("Boxes", &[text, boxes]),
            Self::Signature(text, seal) => call("Signature", &[text, seal]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_words_id_becomes_its_variant() {
        assert_eq!(variant("leave-this-page"), "LeaveThisPage");
        assert_eq!(variant("999-first"), "N999First");
    }
}
