//! Facts and values by their ids, and taking them for known.

use rulebook::law::LAW;
use rules::knowledge::Knowledge;
use rules::rulebook::{Condition, FactId, Run, Values};

/// A fact and those of its values that are meant.
pub type Known = (FactId, Values);

/// The fact and its values of those ids; none where the law has no such.
pub fn named(fact: &str, values: &[&str]) -> Option<Known> {
    let place = LAW.facts.iter().position(|row| row.id == fact)?;
    let row = LAW.facts.get(place)?;
    let bits = values.iter().map(|wanted| {
        let bit = row.values.iter().position(|id| id == wanted)?;
        Some(1 << bit)
    });
    let bits = bits.sum::<Option<Values>>()?;
    Some((FactId(u16::try_from(place).ok()?), bits))
}

/// Narrows a fact, and whatever must be so for it to be asked at all. Says no
/// where that cannot be.
pub fn suppose(known: &mut Knowledge, (fact, values): Known) -> bool {
    let gate = LAW.facts.get(fact.0 as usize).map(|row| row.gate);
    known.narrow(fact, values) && gate.is_none_or(|gate| opens(known, gate))
}

fn opens(known: &mut Knowledge, gate: Run) -> bool {
    let conditions = gate.of(LAW.condition_lists).iter();
    let mut tested = conditions.filter_map(|id| LAW.conditions.get(id.0 as usize));
    tested.all(|condition| match *condition {
        Condition::Fact(fact, values) => suppose(known, (fact, values)),
        Condition::Conclusion(_) => true,
    })
}
