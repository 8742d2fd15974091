//! Facts, questions, contacts, and what is promised of the whole.

use std::fmt::Write as _;

use super::sentences::{conditions, values_of};
use crate::{
    compiled::Compiled,
    dates::written_out,
    words::{Answers, Choice, Question},
};

pub(super) fn facts(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## Facts, in editorial order\n");
    for (place, (fact, words)) in compiled
        .tables()
        .facts
        .iter()
        .zip(&compiled.words.facts)
        .enumerate()
    {
        let _ = write!(out, "- **{}**: {}", fact.id, words.means);
        if !fact.id.contains('.') {
            let values: Vec<String> = fact
                .values
                .iter()
                .zip(&words.values)
                .map(|(id, means)| format!("`{id}` {means}"))
                .collect();
            let _ = write!(out, ": {}", values.join("; "));
        }
        let gate = conditions(compiled, fact.gate);
        if !gate.is_empty() {
            let _ = write!(out, ".\n  Asked when {}", gate.join(", and "));
        }
        out.push_str(".\n");
        if let Some(reason) = health(compiled, place) {
            let _ = writeln!(out, "  About health, and asked because: {reason}");
        }
    }
    out.push('\n');
}

/// The reason of a fact about health.
fn health(compiled: &Compiled, place: usize) -> Option<&str> {
    let id = compiled.tables().facts.get(place)?.id;
    let written = &compiled.written;
    let reason = match id.split_once('.') {
        None => written
            .facts
            .iter()
            .find(|fact| fact.id.get_ref() == id)?
            .health
            .as_ref(),
        Some((list, item)) => {
            let ticks = written
                .ticks
                .iter()
                .find(|ticks| ticks.id.get_ref() == list)?;
            let item = ticks
                .items
                .iter()
                .find(|other| other.id.get_ref() == item)?;
            item.health.as_ref().or(ticks.health.as_ref())
        }
    };
    reason.map(|reason| reason.get_ref().as_str())
}

pub(super) fn questions(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## Questions, in order\n");
    for question in &compiled.words.questions {
        let _ = writeln!(out, "### {}\n", question.id);
        let _ = writeln!(
            out,
            "{}\nTo the patient: {}",
            question.ask.professional, question.ask.patient
        );
        let _ = writeln!(out, "Why: {}\n", question.why.professional);
        answers(out, compiled, question);
        out.push('\n');
    }
}

fn answers(out: &mut String, compiled: &Compiled, question: &Question) {
    match &question.answers {
        Answers::Choices(choices) => {
            for choice in choices {
                let _ = writeln!(
                    out,
                    "- {} ({})",
                    choice.says.professional,
                    set(compiled, choice)
                );
            }
        }
        Answers::Ticks(ticks) => {
            for tick in ticks {
                let id = compiled
                    .tables()
                    .facts
                    .get(usize::from(tick.fact.0))
                    .map_or("", |fact| fact.id);
                let _ = writeln!(out, "- [ ] {} (`{id}`)", tick.says.professional);
            }
        }
    }
}

fn set(compiled: &Compiled, choice: &Choice) -> String {
    let set: Vec<String> = choice
        .sets
        .iter()
        .map(|&(fact, values)| {
            let id = compiled
                .tables()
                .facts
                .get(usize::from(fact.0))
                .map_or("", |fact| fact.id);
            format!("`{id}`: {}", values_of(compiled, fact, values))
        })
        .collect();
    set.join("; ")
}

pub(super) fn rest(out: &mut String, compiled: &Compiled) {
    let law = compiled.tables();
    let _ = writeln!(out, "## Combinations that cannot be\n");
    for (place, row) in law.impossible.iter().enumerate() {
        let all = conditions(compiled, row.all_of).join(", and ");
        let because = compiled.impossible_because(place).unwrap_or_default();
        let _ = writeln!(out, "- **{}**: {all}. {because}", row.id);
    }
    let _ = writeln!(out, "\n## The meantime: the first row that fits\n");
    for (row, words) in law.safe.iter().zip(&compiled.words.safe) {
        let possible: Vec<&str> = row
            .if_possible
            .iter()
            .map(rules::rulebook::Headline::id)
            .collect();
        let possible = if possible.is_empty() {
            "always".to_owned()
        } else {
            format!("if {} is possible", possible.join(" or "))
        };
        let held = match row.order_held {
            0b111 => String::new(),
            bits => {
                let words = [(0b010, "held"), (0b001, "not held"), (0b100, "not known")];
                let words: Vec<&str> = words
                    .iter()
                    .filter(|(bit, _)| bits & bit != 0)
                    .map(|(_, word)| *word)
                    .collect();
                format!(", an order being {}", words.join(" or "))
            }
        };
        let _ = writeln!(
            out,
            "1. {possible}{held}: `{}`. {}",
            row.then.id(),
            words.because
        );
    }
    let _ = writeln!(out, "\n## What the proof holds\n");
    for (place, theorem) in law.theorems.iter().enumerate() {
        // A theorem about every step of a kind stands once for each.
        if place > 0 && law.theorems[place - 1].id == theorem.id {
            continue;
        }
        let says = compiled.theorem_says(place).unwrap_or_default();
        let reached = theorem
            .not_reached
            .map(|why| format!(" *Not reached: {why}*"))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "- {} ({}): {says}{reached}",
            theorem.number, theorem.id
        );
    }
    contacts(out, compiled);
    sources(out, compiled);
    coverage(out, compiled);
}

fn sources(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## Sources\n");
    for source in &compiled.written.sources {
        let kind = format!("{:?}", source.kind).to_lowercase();
        let (title, link) = (source.title.get_ref(), source.link.get_ref());
        let _ = writeln!(
            out,
            "- [{title}]({link}), {kind}, checked {}",
            source.checked.civil
        );
    }
    out.push('\n');
}

/// Every item of law considered, with what carries it.
fn coverage(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## Items of law considered\n");
    for item in &compiled.written.items {
        let rules: Vec<&str> = item
            .rules
            .iter()
            .map(|rule| rule.get_ref().as_str())
            .collect();
        let carried = match &item.because {
            Some(because) => format!("no rule: {}", because.get_ref()),
            None => rules.join(", "),
        };
        let _ = writeln!(
            out,
            "- {} {}: {carried}",
            item.id.get_ref(),
            item.title.get_ref()
        );
    }
    out.push('\n');
}

fn contacts(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "\n## Contacts\n");
    for contact in &compiled.words.contacts {
        let number = contact.number.as_deref().unwrap_or("no number read");
        let hours = contact
            .hours
            .as_ref()
            .map(|hours| format!(", {hours}"))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "- [{}]({}): {number}{hours}; {}; checked {}",
            contact.name.professional,
            contact.link,
            contact.nations.join(", "),
            written_out(contact.checked),
        );
    }
    let _ = writeln!(out, "\n## Questions asked together\n");
    for page in compiled
        .words
        .pages
        .iter()
        .filter(|page| page.title.is_some())
    {
        let ids: Vec<&str> = page
            .questions
            .iter()
            .filter_map(|&place| {
                compiled
                    .words
                    .questions
                    .get(usize::from(place))
                    .map(|question| question.id.as_str())
            })
            .collect();
        let title = page
            .title
            .as_ref()
            .map_or("", |title| title.professional.as_str());
        let _ = writeln!(out, "- **{title}** ({}): {}", page.id, ids.join(", "));
    }
    out.push('\n');
}
