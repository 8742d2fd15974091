//! Every fact, value and id, for people who write cases.

use std::fmt::Write as _;

use rules::rulebook::Headline;

use super::sentences::conditions;
use crate::{
    compiled::Compiled,
    written::{Fact, Name, Ticks},
};

/// The list that `cargo xtask facts` prints.
pub fn facts(compiled: &Compiled) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "FACTS, in the order in which they are asked.\nWhat is not given is not known; `\"unknown\"` un-sets a \
         baseline's value.\nA list of ticks is complete: what it does not name is no.\n"
    );
    let mut listed: Vec<&str> = Vec::new();
    for (place, fact) in compiled.tables().facts.iter().enumerate().skip(1) {
        match fact.id.split_once('.') {
            Some((list, _)) if listed.contains(&list) => {}
            Some((list, _)) => {
                listed.push(list);
                if let Some(ticks) = compiled
                    .written
                    .ticks
                    .iter()
                    .find(|ticks| ticks.id.get_ref() == list)
                {
                    one_list(&mut out, compiled, place, ticks);
                }
            }
            None => {
                if let Some(table) = compiled
                    .written
                    .facts
                    .iter()
                    .find(|table| table.id.get_ref() == fact.id)
                {
                    one_fact(&mut out, compiled, place, table);
                }
            }
        }
    }
    baselines(&mut out, compiled);
    ids(&mut out, compiled);
    out
}

fn one_fact(out: &mut String, compiled: &Compiled, place: usize, fact: &Fact) {
    let _ = writeln!(
        out,
        "{}: {}{}",
        fact.id.get_ref(),
        fact.means.get_ref(),
        older(&fact.aliases)
    );
    gate(out, compiled, place);
    for value in &fact.values {
        one_value(out, &value.id, &value.means, &value.aliases);
    }
    out.push('\n');
}

fn one_list(out: &mut String, compiled: &Compiled, place: usize, ticks: &Ticks) {
    let id = ticks.id.get_ref();
    let _ = writeln!(
        out,
        "{id}: {} (ticks: {id} = [\"…\", \"…\"]){}",
        ticks.means.get_ref(),
        older(&ticks.aliases)
    );
    gate(out, compiled, place);
    for item in &ticks.items {
        one_value(out, &item.id, &item.means, &item.aliases);
    }
    out.push('\n');
}

/// A value, or an item that may be ticked.
fn one_value(out: &mut String, id: &Name, means: &Name, aliases: &[Name]) {
    let (id, means) = (id.get_ref(), means.get_ref());
    let _ = writeln!(out, "    {id:<28} {means}{}", older(aliases));
}

fn older(aliases: &[Name]) -> String {
    let aliases: Vec<&str> = aliases
        .iter()
        .map(|alias| alias.get_ref().as_str())
        .collect();
    if aliases.is_empty() {
        String::new()
    } else {
        format!(" (formerly {})", aliases.join(", "))
    }
}

fn gate(out: &mut String, compiled: &Compiled, place: usize) {
    let Some(fact) = compiled.tables().facts.get(place).copied() else {
        return;
    };
    let gate = conditions(compiled, fact.gate);
    if !gate.is_empty() {
        let _ = writeln!(out, "  asked when: {}", gate.join(", and "));
    }
    let words = compiled
        .words
        .facts
        .get(place)
        .and_then(|words| words.question);
    if let Some(question) = words.and_then(|place| compiled.words.questions.get(usize::from(place)))
    {
        let _ = writeln!(
            out,
            "  question {}: {}",
            question.id, question.ask.professional
        );
    }
}

fn baselines(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(
        out,
        "BASELINES: each value applies where its fact is asked and not given.\n"
    );
    let law = compiled.tables();
    for baseline in &compiled.baselines {
        let _ = writeln!(out, "{}", baseline.id);
        for (fact, values) in baseline.rows.iter().flat_map(|row| &row.given) {
            if let Some(fact) = law.facts.get(usize::from(fact.0)) {
                let values: Vec<&str> = (0..)
                    .zip(fact.values)
                    .filter(|(bit, _)| values & (1 << bit) != 0)
                    .map(|(_, value)| *value)
                    .collect();
                let _ = writeln!(out, "    {:<28} {}", fact.id, values.join(" | "));
            }
        }
        out.push('\n');
    }
}

fn ids(out: &mut String, compiled: &Compiled) {
    let law = compiled.tables();
    let mut rules: Vec<&str> = law
        .rules
        .iter()
        .filter(|rule| rule.law)
        .map(|rule| rule.id)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    let lists: [(&str, Vec<&str>); 6] = [
        ("HEADLINES", Headline::ALL.map(Headline::id).to_vec()),
        ("RULES (because)", rules),
        ("DUTIES", law.duties.iter().map(|duty| duty.id).collect()),
        ("STEPS", law.steps.iter().map(|step| step.id).collect()),
        (
            "QUESTIONS (asks)",
            compiled
                .words
                .questions
                .iter()
                .map(|question| question.id.as_str())
                .collect(),
        ),
        ("ADDRESSEES (to)", compiled.names.addressees.ids().collect()),
    ];
    for (title, ids) in lists {
        let _ = writeln!(out, "{title}");
        for id in ids {
            let _ = writeln!(out, "    {id}");
        }
        out.push('\n');
    }
}
