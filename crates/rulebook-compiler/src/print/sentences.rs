//! Conditions and places as phrases.

use rules::rulebook::{ConclusionId, ConclusionKind, Condition, FactId, Run, Values};

use crate::compiled::Compiled;

/// Each condition of a list, as a phrase with its id in code.
pub(super) fn conditions(compiled: &Compiled, run: Run) -> Vec<String> {
    let law = compiled.tables();
    run.of(law.condition_lists)
        .iter()
        .filter_map(|id| law.conditions.get(usize::from(id.0)))
        .map(|&condition| phrase(compiled, condition))
        .collect()
}

/// A condition, as a phrase with its id in code.
pub(super) fn phrase(compiled: &Compiled, condition: Condition) -> String {
    match condition {
        Condition::Fact(FactId(0), values) => date(compiled, values),
        Condition::Fact(fact, values) => test(compiled, fact, values),
        Condition::Conclusion(id) => format!("*{}* holds", conclusion_id(compiled, id)),
    }
}

fn date(compiled: &Compiled, values: Values) -> String {
    let outside: Values = 1 << compiled.tables().intervals.len();
    match values {
        out_of_date if out_of_date == outside => "the guide is out of date".to_owned(),
        current if current == outside - 1 => "the guide is current".to_owned(),
        _ => format!("the date is {}", values_of(compiled, FactId(0), values)),
    }
}

fn test(compiled: &Compiled, fact: FactId, values: Values) -> String {
    let law = compiled.tables();
    let Some(table) = law.facts.get(usize::from(fact.0)) else {
        return String::new();
    };
    let means = compiled
        .words
        .facts
        .get(usize::from(fact.0))
        .map_or("", |words| words.means.as_str());
    if let Some((list, _)) = table.id.split_once('.') {
        let verb = if values == 0b10 {
            "include"
        } else {
            "do not include"
        };
        return format!("{list} {verb} {means} (`{}`)", table.id);
    }
    let count = values.count_ones();
    let left = table.all() & !values;
    if count > 2 && left.count_ones() < count && left != 0 {
        return format!(
            "{means} (`{}`): not {}",
            table.id,
            values_of(compiled, fact, left)
        );
    }
    format!(
        "{means} (`{}`): {}",
        table.id,
        values_of(compiled, fact, values)
    )
}

/// `a, b or c`, each as what it means.
pub(super) fn values_of(compiled: &Compiled, fact: FactId, values: Values) -> String {
    let words = compiled.words.facts.get(usize::from(fact.0));
    let means = words
        .into_iter()
        .flat_map(|words| words.values.iter().enumerate());
    let chosen: Vec<&str> = means
        .filter(|(bit, _)| values & (1 << bit) != 0)
        .map(|(_, means)| means.as_str())
        .collect();
    chosen.join(", or ")
}

/// A conclusion's id.
pub(super) fn conclusion_id(compiled: &Compiled, id: ConclusionId) -> String {
    compiled
        .tables()
        .conclusions
        .get(usize::from(id.0))
        .map_or("", |conclusion| conclusion.id)
        .to_owned()
}

/// What a conclusion is, in a word or two.
pub(super) fn conclusion(compiled: &Compiled, id: ConclusionId) -> String {
    let law = compiled.tables();
    let Some(conclusion) = law.conclusions.get(usize::from(id.0)) else {
        return String::new();
    };
    match conclusion.kind {
        ConclusionKind::Named => format!("*{}*", conclusion.id),
        ConclusionKind::Ground(ground) => {
            let headline = law
                .ladder
                .get(usize::from(ground.0))
                .map_or("", |ground| ground.headline.id());
            format!(
                "the ground *{}* ({}: `{headline}`)",
                conclusion.id,
                ground.0 + 1
            )
        }
        ConclusionKind::Duty(_) => format!("the duty *{}*", conclusion.id),
        ConclusionKind::Step(_) => format!("the step *{}*", conclusion.id),
    }
}
