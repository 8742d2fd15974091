//! Why: the rules that decided, what came close, and all of it in full.

use rulebook::Voice;
use rulebook::law::{FACTS, RULES, Word};
use rules::decide::Part;
use rules::explain::{Explanation, Nearly};
use rules::rulebook::{Condition, ConditionId, FactId, RuleId};
use yew::AttrValue;

use super::citation::{dated, view};
use super::notes::{Body, NoteView, RuleView, WhyView};
use super::reader::Reader;
use super::reasons::full;
use super::words::capital;

/// How many rules that came close are worth a reader's time at a glance.
const CLOSE: usize = 3;
/// How many are, who wants the whole.
const SHORT: usize = 8;

/// How many values of a fact are named before "or another".
const NAMED: usize = 3;

/// The section.
pub fn why(reader: &Reader, explanation: &Explanation) -> Option<NoteView> {
    let decided: Vec<RuleId> = explanation
        .decided_by
        .iter()
        .copied()
        .filter(|&rule| is_law(reader, rule))
        .collect();
    let rules: Vec<RuleView> = decided
        .iter()
        .filter_map(|&rule| view(reader, rule))
        .collect();
    if rules.is_empty() {
        return None;
    }
    let sub = match rules.len() {
        1 => reader.speaker.word(Word::WhyOne),
        n => reader
            .speaker
            .fill(Word::WhyMany, &[("n", &capital(&reader.speaker.number(n)))]),
    };
    let mut close = close(reader, explanation, &decided);
    let short = close.split_off(close.len().min(CLOSE));
    Some(NoteView {
        id: "why",
        head: reader.speaker.word(Word::Why),
        sub: Some(sub),
        body: Body::Why(WhyView {
            decided: rules,
            near: reader.speaker.word(Word::CameClose),
            close,
            label: reader.speaker.word(Word::WhyFull),
            full: full(reader, explanation, short),
        }),
    })
}

fn is_law(reader: &Reader, rule: RuleId) -> bool {
    reader
        .guide
        .law()
        .rules
        .get(rule.0 as usize)
        .is_some_and(|rule| rule.law)
}

/// The rules one condition short that rest on a fact that also decided.
fn close(reader: &Reader, explanation: &Explanation, decided: &[RuleId]) -> Vec<RuleView> {
    let decisive: Vec<FactId> = decided
        .iter()
        .flat_map(|&rule| facts(reader, rule))
        .collect();
    let mut near: Vec<((bool, usize), Nearly)> = explanation
        .nearly
        .iter()
        .copied()
        .filter(|near| is_law(reader, near.rule) && !decided.contains(&near.rule))
        .filter_map(|near| {
            let lacks = lacking(reader, near).map(|(fact, _)| fact);
            let met = facts(reader, near.rule)
                .filter(|fact| Some(*fact) != lacks && decisive.contains(fact));
            // A rule that lacks only another value of a fact that decided
            // comes closest of all.
            let rival = lacks.is_some_and(|fact| decisive.contains(&fact));
            let shared = met.count();
            // One that has nothing in common with what decided only differs.
            (shared > 0).then_some(((rival, shared), near))
        })
        .collect();
    let mut closest = Vec::new();
    for _ in 0..SHORT {
        // The first of those that come closest: the last of the reversed.
        let places = (0..near.len()).rev();
        let Some(place) = places.max_by_key(|&place| near.get(place).map(|(close, _)| *close))
        else {
            break;
        };
        let (_, near) = near.remove(place);
        closest.extend(missing(reader, near).and_then(|what| {
            Some(RuleView {
                missing: Some(what),
                ..dated(reader, near.rule, None)?
            })
        }));
    }
    closest
}

/// The facts that a rule tests by name.
fn facts(reader: &Reader, rule: RuleId) -> impl Iterator<Item = FactId> {
    let law = reader.guide.law();
    let conditions = law
        .rules
        .get(rule.0 as usize)
        .into_iter()
        .flat_map(move |rule| {
            [rule.all_of, rule.any_of]
                .into_iter()
                .flat_map(move |run| run.of(law.condition_lists).iter().copied())
        });
    conditions.filter_map(move |id| match law.conditions.get(id.0 as usize)? {
        Condition::Fact(fact, _) => Some(*fact),
        Condition::Conclusion(_) => None,
    })
}

fn lacking(reader: &Reader, near: Nearly) -> Option<(FactId, u16)> {
    let (Part::All(id) | Part::Any(id) | Part::Unless(id)) = near.missing else {
        return None;
    };
    match reader.guide.law().conditions.get(id.0 as usize)? {
        Condition::Fact(fact, values) => Some((*fact, *values)),
        Condition::Conclusion(_) => None,
    }
}

/// "Missing:" or "In the way:", and what.
fn missing(reader: &Reader, near: Nearly) -> Option<(AttrValue, AttrValue)> {
    let speaker = reader.speaker;
    match near.missing {
        Part::All(id) | Part::Any(id) => {
            Some((speaker.word(Word::Missing), condition(reader, id)?))
        }
        Part::Unless(id) => Some((speaker.word(Word::InTheWay), condition(reader, id)?)),
        Part::DefeatedBy(rule) => {
            let says = RULES.get(rule.0 as usize)?.says;
            Some((speaker.word(Word::InTheWay), speaker.say(says)))
        }
        Part::Extent(_) => None,
    }
}

/// A condition in words.
fn condition(reader: &Reader, id: ConditionId) -> Option<AttrValue> {
    let law = reader.guide.law();
    match *law.conditions.get(id.0 as usize)? {
        Condition::Fact(fact, values) if reader.speaker.voice == Voice::Patient => {
            Some(reader.meant(fact, values).into())
        }
        Condition::Fact(fact, values) => {
            let words = FACTS.get(fact.0 as usize)?;
            let bits = words
                .values
                .iter()
                .enumerate()
                .filter(|(bit, _)| values >> bit & 1 == 1);
            let mut says: Vec<String> = bits.map(|(_, says)| (*says).to_owned()).collect();
            if says.len() > NAMED {
                says.truncate(NAMED);
                let another = reader.speaker.word(Word::OrAnother);
                return Some(format!("{}, {another}.", says.join(", ")).into());
            }
            Some(format!("{}.", reader.speaker.any_of(&says)).into())
        }
        Condition::Conclusion(conclusion) => {
            let concludes = |rule: &rules::rulebook::Rule| {
                rule.concludes
                    .of(law.conclusion_lists)
                    .contains(&conclusion)
            };
            let rule = law.rules.iter().position(concludes)?;
            Some(reader.speaker.say(RULES.get(rule)?.says))
        }
    }
}
