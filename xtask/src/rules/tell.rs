//! Ids, answer sets and findings in the rulebook's own words.

use ::rules::prove::{Example, Finding};
use ::rules::rulebook::{
    Condition, ConditionId, FactId, Headline, Headlines, RuleId, Rulebook, Values,
};

/// A number with spaces between thousands; a count past 128 bits says so.
pub(crate) fn count(number: Option<u128>) -> String {
    let Some(number) = number else {
        return "more than 128 bits hold".to_owned();
    };
    let digits = number.to_string();
    let mut told = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            told.push(' ');
        }
        told.push(digit);
    }
    told
}

/// The id of a rule.
pub(crate) fn rule<'a>(law: &Rulebook<'a>, id: RuleId) -> &'a str {
    law.rules.get(usize::from(id.0)).map_or("?", |rule| rule.id)
}

/// `consent is agreed | refused`.
pub(crate) fn fact(law: &Rulebook, id: FactId, values: Values) -> String {
    let Some(fact) = law.facts.get(usize::from(id.0)) else {
        return "?".to_owned();
    };
    let values: Vec<&str> = fact
        .values
        .iter()
        .enumerate()
        .filter(|(bit, _)| values & (1 << bit) != 0)
        .map(|(_, value)| *value)
        .collect();
    format!("{} is {}", fact.id, values.join(" | "))
}

/// A condition as the rulebook writes it.
pub(crate) fn condition(law: &Rulebook, id: ConditionId) -> String {
    match law.conditions.get(usize::from(id.0)) {
        Some(&Condition::Fact(id, values)) => fact(law, id, values),
        Some(&Condition::Conclusion(id)) => law
            .conclusions
            .get(usize::from(id.0))
            .map_or("?", |conclusion| conclusion.id)
            .to_owned(),
        None => "?".to_owned(),
    }
}

/// An answer set on one line.
pub(crate) fn example(law: &Rulebook, example: &Example) -> String {
    let facts: Vec<String> = example
        .iter()
        .map(|&(id, values)| fact(law, id, values))
        .collect();
    if facts.is_empty() {
        "whatever is answered".to_owned()
    } else {
        facts.join(", ")
    }
}

fn headlines(set: Headlines) -> String {
    let ids: Vec<&str> = set.iter().map(Headline::id).collect();
    ids.join(", ")
}

/// One finding as a sentence, with its example.
pub(crate) fn finding(law: &Rulebook, finding: &Finding) -> String {
    let ground = |place: u8| {
        law.ladder
            .get(usize::from(place))
            .map_or("?", |ground| ground.id)
    };
    let duty = |place: usize| law.duties.get(place).map_or("?", |duty| duty.id);
    let theorem = |place: usize| {
        law.theorems
            .get(place)
            .map_or_else(String::new, |t| format!("{} `{}`", t.number, t.id))
    };
    match finding {
        Finding::Gap(set) => format!("no ground holds where {}", example(law, set)),
        Finding::DeadRule(id) => format!("rule `{}` can never apply", rule(law, *id)),
        Finding::DeadGround(id) => format!("ground `{}` never decides", ground(id.0)),
        Finding::DeadConclusion(id) => {
            let id = law
                .conclusions
                .get(usize::from(id.0))
                .map_or("?", |conclusion| conclusion.id);
            format!("`{id}` can never hold")
        }
        Finding::PointlessFact(id) => {
            let id = law.facts.get(usize::from(id.0)).map_or("?", |fact| fact.id);
            format!("fact `{id}` changes no headline, duty or step")
        }
        Finding::Redundant(id) => {
            format!(
                "rule `{}` could go and nothing would change",
                rule(law, *id)
            )
        }
        Finding::Contrary(a, b, set) => {
            format!(
                "`{}` and `{}` stand together where {}",
                duty(*a),
                duty(*b),
                example(law, set)
            )
        }
        Finding::Theorem(place, set) => {
            format!(
                "theorem {} is broken where {}",
                theorem(*place),
                example(law, set)
            )
        }
        Finding::Meanwhile(place, possible, given) => format!(
            "theorem {} is broken by the safe table: `{}` while {} are possible",
            theorem(*place),
            given.id(),
            headlines(*possible)
        ),
        Finding::RestsOnUnconfirmed(headline, set) => format!(
            "`{}` rests on a rule that is still to be confirmed where {}",
            headline.id(),
            example(law, set)
        ),
        Finding::DutyRestsOnUnconfirmed(place, set) => format!(
            "duty `{}` rests on a rule that is still to be confirmed where {}",
            duty(*place),
            example(law, set)
        ),
        Finding::CountsDiffer(headline) => {
            format!("the two counts of `{}` differ", headline.id())
        }
        Finding::NothingToAsk(set) => {
            format!(
                "not settled, and nothing left to ask, where {}",
                example(law, set)
            )
        }
        Finding::Reversed(set) => {
            format!(
                "learning more brought a headline back or dropped a duty at {}",
                example(law, set)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(count(Some(1_234_567)), "1 234 567");
        assert_eq!(count(Some(12)), "12");
        assert_eq!(count(None), "more than 128 bits hold");
    }
}
