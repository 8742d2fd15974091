//! How many answer sets end in each leaf, exactly.
//!
//! Facts are counted out from the last to the first: where a fact is asked,
//! what lies below is summed over its values; where it is not, it counts
//! once. What remains above is again a diagram, of numbers, and in the end a
//! single list of them.

use std::collections::BTreeSet;

use crate::diagram::{Builder, LEAVES, NODE_LIMIT, Ref, Table, TooLarge, arity};
use crate::rulebook::Rulebook;

/// How many complete answer sets end in each leaf, by the leaf's number.
/// Facts that are not asked are not counted as answers. Checked: a count past
/// 128 bits is none.
pub(crate) type Counts = Vec<Option<u128>>;

/// Counts below `root`, with `gates` the diagrams of each fact's gate, both
/// made by `from`.
pub(crate) fn counts(
    law: &Rulebook,
    from: &Builder,
    root: Ref,
    gates: &[Ref],
) -> Result<Counts, TooLarge> {
    let mut counting = Counting {
        law,
        ends: ends(from, root),
        numbers: Builder::new(1 << 20, NODE_LIMIT),
        lists: Vec::new(),
        known: Table::default(),
        sums: Table::default(),
    };
    // Gates keep 0 for no and 1 for yes, so those two numbers are not lists.
    counting.lists = vec![Counts::new(), Counts::new()];
    let mut moved = Table::default();
    let mut at = counting.move_in(from, root, true, &mut moved)?;
    let mut moved_gates = Table::default();
    for level in (0..law.facts.len() as u16).rev() {
        let gate = gates
            .get(level as usize)
            .copied()
            .unwrap_or(crate::diagram::YES);
        let gate = counting.move_in(from, gate, false, &mut moved_gates)?;
        let summed = counting.eliminate(at, level, true, &mut Table::default())?;
        let once = counting.eliminate(at, level, false, &mut Table::default())?;
        at = counting.numbers.ite(law, gate, summed, once)?;
    }
    let mut counts = vec![Some(0); LEAVES as usize];
    let found = counting.lists.get(at.0 as usize).into_iter().flatten();
    for (&end, &count) in counting.ends.iter().zip(found) {
        if let Some(entry) = counts.get_mut(end as usize) {
            *entry = count;
        }
    }
    Ok(counts)
}

/// The leaves at which paths from `root` end, in order.
fn ends(from: &Builder, root: Ref) -> Vec<u32> {
    let (mut open, mut seen) = (vec![root], BTreeSet::new());
    while let Some(at) = open.pop() {
        if seen.insert(at.0) {
            open.extend_from_slice(from.branches(at));
        }
    }
    seen.into_iter().take_while(|&at| at < LEAVES).collect()
}

struct Counting<'a> {
    law: &'a Rulebook<'a>,
    /// The leaves that are counted: a list of counts has an entry for each.
    ends: Vec<u32>,
    numbers: Builder,
    lists: Vec<Counts>,
    known: Table<Vec<u64>, Ref>,
    sums: Table<(u32, u32), Ref>,
}

impl Counting<'_> {
    /// Copies a diagram in; leaves become a count of one each, unless they
    /// are to stay no and yes.
    fn move_in(
        &mut self,
        from: &Builder,
        at: Ref,
        count: bool,
        moved: &mut Table<u32, Ref>,
    ) -> Result<Ref, TooLarge> {
        if at.0 < LEAVES {
            if !count {
                return Ok(at);
            }
            let one = |&end: &u32| Some(u128::from(end == at.0));
            let one = self.ends.iter().map(one).collect();
            return Ok(self.intern(one));
        }
        if let Some(&known) = moved.get(&at.0) {
            return Ok(known);
        }
        let mut branches = from.branches(at).to_vec();
        for branch in &mut branches {
            *branch = self.move_in(from, *branch, count, moved)?;
        }
        let made = self.numbers.node(from.level(at), branches)?;
        moved.insert(at.0, made);
        Ok(made)
    }

    fn intern(&mut self, counts: Counts) -> Ref {
        let key: Vec<u64> = counts
            .iter()
            .flat_map(|count| {
                let n = count.unwrap_or(u128::MAX);
                [n as u64, (n >> 64) as u64]
            })
            .collect();
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let made = Ref(self.lists.len() as u32);
        self.lists.push(counts);
        self.known.insert(key, made);
        made
    }

    fn add(&mut self, a: Ref, b: Ref) -> Ref {
        let key = (a.0.min(b.0), a.0.max(b.0));
        if let Some(&known) = self.sums.get(&key) {
            return known;
        }
        let empty = Counts::new();
        let (x, y) = (
            self.lists.get(a.0 as usize).unwrap_or(&empty),
            self.lists.get(b.0 as usize).unwrap_or(&empty),
        );
        let sum = x
            .iter()
            .zip(y)
            .map(|(x, y)| (*x)?.checked_add((*y)?))
            .collect();
        let made = self.intern(sum);
        self.sums.insert(key, made);
        made
    }

    /// Takes one fact out: summed over its values, or counted once. It is
    /// the last fact left, so below it are only numbers.
    fn eliminate(
        &mut self,
        at: Ref,
        level: u16,
        sum: bool,
        done: &mut Table<u32, Ref>,
    ) -> Result<Ref, TooLarge> {
        let here = self.numbers.level(at);
        if here >= level {
            let values = if sum {
                arity(self.law, level).max(1)
            } else {
                1
            };
            let mut total = self.numbers.follow(at, level, 0);
            for value in 1..values {
                let next = self.numbers.follow(at, level, value);
                total = self.add(total, next);
            }
            return Ok(total);
        }
        if let Some(&known) = done.get(&at.0) {
            return Ok(known);
        }
        let mut branches = self.numbers.branches(at).to_vec();
        for branch in &mut branches {
            *branch = self.eliminate(*branch, level, sum, done)?;
        }
        let made = self.numbers.node(here, branches)?;
        done.insert(at.0, made);
        Ok(made)
    }
}
