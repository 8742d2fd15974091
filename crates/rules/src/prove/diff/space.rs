//! One space of answers for two laws.

use crate::rulebook::{Day, Fact, FactId, Interval, Rulebook, Run, Teller};

/// The most values that a fact of either law, or the dates of both, may have
/// together.
const MOST_VALUES: usize = 64;

/// A fact of the common space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The fact in the law before, if it has it.
    pub before: Option<FactId>,
    /// The fact in the law after, if it has it.
    pub after: Option<FactId>,
    /// Each value: the value that it is before, and after.
    pub values: Vec<(Option<u16>, Option<u16>)>,
}

impl Together {
    /// The fact in one of the laws.
    pub(super) fn fact(&self, side: usize) -> Option<FactId> {
        if side == 0 { self.before } else { self.after }
    }

    /// A value in one of the laws.
    pub(super) fn value(&self, side: usize, place: usize) -> Option<u16> {
        let &(before, after) = self.values.get(place)?;
        if side == 0 { before } else { after }
    }
}

/// The facts of two laws: those of the law after in their order, each that is
/// gone behind the one that it stood behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// The facts, the date first.
    pub together: Vec<Together>,
}

impl Space {
    /// Lays the facts together that `now` says are the same, by what they are
    /// called after; `value_now` does so for their values.
    pub fn new(
        before: &Rulebook,
        after: &Rulebook,
        now: impl Fn(FactId) -> Option<FactId>,
        value_now: impl Fn(FactId, u16) -> Option<u16>,
    ) -> Self {
        let same = matched(before, after, now);
        let place = |(was, is): Node| Together {
            before: was,
            after: is,
            values: values(before, after, was, is, &value_now),
        };
        let order = ordered(before, after, &same);
        Self {
            together: order.into_iter().map(place).collect(),
        }
    }

    /// The space as facts of a law without rules: only their numbers of values
    /// are read.
    pub(super) fn facts(&self) -> Vec<Fact<'static>> {
        const NAMES: [&str; MOST_VALUES] = [""; MOST_VALUES];
        let fact = |together: &Together| Fact {
            id: "",
            values: NAMES
                .get(..together.values.len())
                .unwrap_or(const { &NAMES }),
            gate: Run::default(),
            teller: Teller::Anyone,
            follows: false,
        };
        self.together.iter().map(fact).collect()
    }

    /// A law of these facts that says nothing.
    pub(super) fn law<'a>(facts: &'a [Fact<'static>]) -> Rulebook<'a> {
        Rulebook {
            facts,
            intervals: &[],
            conditions: &[],
            condition_lists: &[],
            rule_lists: &[],
            conclusion_lists: &[],
            duty_lists: &[],
            conclusions: &[],
            rules: &[],
            ladder: &[],
            duties: &[],
            steps: &[],
            impossible: &[],
            safe: &[],
            order_held: None,
            theorems: &[],
            warns_from: Day(0),
        }
    }
}

/// For each fact before, the one that it is after. The date is the date; no
/// fact is the same as two.
fn matched(
    before: &Rulebook,
    after: &Rulebook,
    now: impl Fn(FactId) -> Option<FactId>,
) -> Vec<Option<FactId>> {
    let mut same: Vec<Option<FactId>> = Vec::new();
    for place in 0..before.facts.len() as u16 {
        let found = if place == 0 {
            Some(FactId(0))
        } else {
            now(FactId(place)).filter(|found| found.0 != 0)
        };
        let found = found.filter(|found| (found.0 as usize) < after.facts.len());
        same.push(found.filter(|found| !same.contains(&Some(*found))));
    }
    same
}

type Node = (Option<FactId>, Option<FactId>);

/// The order of the law after, with each fact that is gone behind the one that
/// it stood behind.
fn ordered(before: &Rulebook, after: &Rulebook, same: &[Option<FactId>]) -> Vec<Node> {
    let was = |fact: FactId| {
        let place = same.iter().position(|now| *now == Some(fact));
        place.map(|place| FactId(place as u16))
    };
    let mut nodes: Vec<Node> = (0..after.facts.len() as u16)
        .map(|place| (was(FactId(place)), Some(FactId(place))))
        .collect();
    for place in 0..before.facts.len() as u16 {
        if same.get(place as usize).copied().flatten().is_none() {
            let behind = place.checked_sub(1).map(FactId);
            let at = nodes.iter().position(|node| node.0 == behind);
            let node = (Some(FactId(place)), None);
            nodes.insert(at.map_or(nodes.len(), |at| at + 1), node);
        }
    }
    nodes
}

fn values(
    before: &Rulebook,
    after: &Rulebook,
    was: Option<FactId>,
    is: Option<FactId>,
    value_now: impl Fn(FactId, u16) -> Option<u16>,
) -> Vec<(Option<u16>, Option<u16>)> {
    let count = |law: &Rulebook, fact: Option<FactId>| {
        let fact = fact.and_then(|fact| law.facts.get(fact.0 as usize));
        0..fact.map_or(0, |fact| fact.values.len() as u16)
    };
    let (Some(was), Some(fact)) = (was, is) else {
        let old = count(before, was).map(|value| (Some(value), None));
        let new = count(after, is).map(|value| (None, Some(value)));
        return old.chain(new).collect();
    };
    if fact.0 == 0 {
        return dates(before, after);
    }
    let now: Vec<(u16, Option<u16>)> = count(before, Some(was))
        .map(|value| (value, value_now(was, value)))
        .collect();
    let mut found = Vec::new();
    for value in count(after, is) {
        let mut called = now.iter().filter(|(_, now)| *now == Some(value)).peekable();
        if called.peek().is_none() {
            found.push((None, Some(value)));
        }
        found.extend(called.map(|(old, _)| (Some(*old), Some(value))));
    }
    let gone = now
        .iter()
        .filter(|(_, now)| now.is_none_or(|now| !count(after, is).contains(&now)));
    found.extend(gone.map(|(old, _)| (Some(*old), None)));
    found
}

/// Every stretch of time in which neither law changes; the last is outside
/// the coverage of both.
fn dates(before: &Rulebook, after: &Rulebook) -> Vec<(Option<u16>, Option<u16>)> {
    let laws = [before, after];
    let mut days: Vec<Day> = laws
        .iter()
        .flat_map(|law| law.intervals)
        .flat_map(|interval| [interval.from, interval.until])
        .collect();
    days.sort();
    days.dedup();
    let value = |law: &Rulebook, day: Day| {
        let inside = |interval: &Interval| interval.from <= day && day < interval.until;
        let found = law.intervals.iter().position(inside);
        Some(found.unwrap_or(law.intervals.len()) as u16)
    };
    let outside = laws.map(|law| Some(law.intervals.len() as u16));
    let mut found = Vec::new();
    for day in days {
        let pair = (value(before, day), value(after, day));
        if !found.contains(&pair) {
            found.push(pair);
        }
    }
    let [was, is] = outside;
    if !found.contains(&(was, is)) {
        found.push((was, is));
    }
    found
}
