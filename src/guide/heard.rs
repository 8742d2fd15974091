//! Which of the things said a duty answers.

use rulebook::law::{LAW, QUESTIONS};
use rulebook::{Answers, Text};
use rules::decide::Evaluation;
use rules::rulebook::{ConclusionKind, Condition, FactId};
use rules::truth::Truth;

use super::{Guide, Known};

/// The list of ticks that holds what the reader was told.
const SAID: &str = "they-say.";

impl Guide {
    /// The words of the ticks that bring a duty, by its place, for a reader
    /// who was told something that it answers.
    pub fn heard(&self, known: &Known, duty: u16) -> Vec<Text> {
        let law = self.law();
        let evaluation = Evaluation::of(law, &known.knowledge);
        let brings = |rule: &rules::rulebook::Rule| {
            let mut concludes = rule.concludes.of(law.conclusion_lists).iter();
            concludes.any(|id| {
                law.conclusions
                    .get(id.0 as usize)
                    .is_some_and(|row| row.kind == ConclusionKind::Duty(duty))
            })
        };
        let applying = (0..)
            .map(rules::rulebook::RuleId)
            .zip(law.rules)
            .filter(|(id, rule)| evaluation.applies(*id) == Truth::Yes && brings(rule));
        let conditions = applying.flat_map(|(_, rule)| {
            let runs = [rule.all_of, rule.any_of];
            runs.into_iter().flat_map(|run| run.of(law.condition_lists))
        });
        let mut said: Vec<FactId> = Vec::new();
        for id in conditions {
            if let Some(&Condition::Fact(fact, values)) = law.conditions.get(id.0 as usize)
                && is_said(fact)
                && known.knowledge.get(fact) & !values == 0
                && !said.contains(&fact)
            {
                said.push(fact);
            }
        }
        said.into_iter().filter_map(words).collect()
    }
}

fn is_said(fact: FactId) -> bool {
    LAW.facts
        .get(fact.0 as usize)
        .is_some_and(|row| row.id.starts_with(SAID))
}

/// The words of the box that says so.
fn words(fact: FactId) -> Option<Text> {
    QUESTIONS
        .iter()
        .find_map(|question| match question.answers {
            Answers::Ticks(ticks) => ticks
                .iter()
                .find(|tick| tick.fact == fact)
                .map(|tick| tick.says),
            Answers::Choices(_) => None,
        })
}
