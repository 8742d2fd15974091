//! How many screens an interview usually takes, by the committed weights.

use ::rules::diagram::Diagrams;
use ::rules::knowledge::Knowledge;
use ::rules::prove::{Weight, interview_screens};
use ::rules::rulebook::{Condition, FactId};
use rulebook_compiler::Compiled;

/// How many interviews are simulated. The same in every run.
const INTERVIEWS: usize = 4_000;

/// Screens to the headline: median, 99th of a hundred, most seen.
pub(crate) struct Screens {
    pub(crate) median: usize,
    pub(crate) ninety_ninth: usize,
    pub(crate) most: usize,
}

/// Screens from a cold start, and where these facts are known already.
pub(crate) fn screens(compiled: &Compiled, diagrams: &Diagrams, preset: &[&str]) -> Screens {
    let law = compiled.tables();
    let weights: Vec<Weight> = compiled
        .weights
        .iter()
        .map(|row| Weight {
            fact: row.fact,
            when: row
                .when
                .iter()
                .filter_map(|condition| match *condition {
                    Condition::Fact(fact, values) => Some((fact, values)),
                    Condition::Conclusion(_) => None,
                })
                .collect(),
            values: row.weights.clone(),
            unknown: row.unknown,
        })
        .collect();
    let page_of = |fact: FactId| compiled.page_of(fact);
    let preset: Vec<FactId> = law
        .facts
        .iter()
        .enumerate()
        .filter(|(_, fact)| {
            preset
                .iter()
                .any(|id| fact.id == *id || fact.id.starts_with(&format!("{id}.")))
        })
        .map(|(place, _)| FactId(u16::try_from(place).unwrap_or(u16::MAX)))
        .collect();
    let start = Knowledge::as_at(&law, compiled.reviewed());
    let sorted = interview_screens(
        &law, diagrams, &start, &weights, &page_of, &preset, INTERVIEWS,
    );
    let at = |hundredth: usize| {
        sorted
            .get(sorted.len() * hundredth / 100)
            .copied()
            .unwrap_or(0)
    };
    Screens {
        median: at(50),
        ninety_ninth: at(99),
        most: sorted.last().copied().unwrap_or(0),
    }
}
