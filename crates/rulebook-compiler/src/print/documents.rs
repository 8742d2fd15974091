//! The papers people hold, as a reviewer reads them.

use std::fmt::Write as _;

use rules::rulebook::{Condition, FactId, Values};

use super::sentences::phrase;
use crate::{
    compiled::Compiled,
    words::{Check, Text},
};

pub(super) fn documents(out: &mut String, compiled: &Compiled) {
    if compiled.words.documents.is_empty() {
        return;
    }
    let _ = writeln!(out, "## Papers that people hold\n");
    for document in &compiled.words.documents {
        let _ = writeln!(out, "### {}\n", document.name.professional);
        says(out, "", &document.tells);
        let _ = writeln!(out, "Held when {}.\n", any(compiled, &document.held));
        for (place, check) in document.checks.iter().enumerate() {
            of_check(out, compiled, place + 1, check);
        }
        out.push('\n');
    }
}

fn of_check(out: &mut String, compiled: &Compiled, number: usize, check: &Check) {
    let _ = writeln!(out, "{number}. **{}**", check.head.professional);
    says(out, "   ", &check.look);
    let _ = writeln!(
        out,
        "   Goes wrong when {} What to do then: {}",
        check.wrong.professional, check.then.professional
    );
    let _ = writeln!(
        out,
        "   To the patient: goes wrong when {} What to do then: {}",
        check.wrong.patient, check.then.patient
    );
    let question = check
        .question
        .and_then(|place| compiled.words.questions.get(usize::from(place)));
    if let Some(question) = question {
        let _ = writeln!(out, "   Read off here: `{}`.", question.id);
    }
    for (pin, conditions) in [
        ("As it should be", &check.found),
        ("Looks wrong", &check.amiss),
    ] {
        if !conditions.is_empty() {
            let _ = writeln!(out, "   {pin} when {}.", any(compiled, conditions));
        }
    }
    let law = compiled.tables();
    let rules = check.rules.iter();
    let mut rules: Vec<&str> = rules
        .filter_map(|&place| law.rules.get(usize::from(place)))
        .map(|rule| rule.id)
        .collect();
    rules.dedup();
    let _ = writeln!(out, "   Because of {}.", rules.join(", "));
}

fn says(out: &mut String, indent: &str, text: &Text) {
    let _ = writeln!(
        out,
        "{indent}{}\n{indent}To the patient: {}",
        text.professional, text.patient
    );
}

/// Conditions any one of which will do.
fn any(compiled: &Compiled, conditions: &[(FactId, Values)]) -> String {
    let phrases = conditions.iter();
    let phrases = phrases.map(|&(fact, values)| phrase(compiled, Condition::Fact(fact, values)));
    phrases.collect::<Vec<_>>().join(", or ")
}
