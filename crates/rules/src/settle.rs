//! What would settle it: for a headline still possible, a short list of facts
//! that would make it so, none of which can be left out.

use crate::diagram::{CANNOT, Diagrams, LEAVES, Leaf, Ref, Table};
use crate::knowledge::Knowledge;
use crate::rulebook::{FactId, Headline, Rulebook, Teller, Values};

/// A fact and the values of it that would do.
pub type Settling = Vec<(FactId, Values)>;

/// One question costs this much, so that among equally short lists the one
/// with most questions for the requester wins.
const QUESTION: u32 = 100;

impl Diagrams {
    /// Facts that would settle that headline, in editorial order with the
    /// requester's own facts first. Each is needed: left out, another headline
    /// would be possible. Short, not always the shortest. None where the
    /// headline is not possible; empty where it is settled.
    pub fn settling(
        &self,
        law: &Rulebook,
        known: &Knowledge,
        headline: Headline,
    ) -> Option<Settling> {
        let leaf = Leaf::Headline(headline).at();
        let mut path = self.shortest_path(law, known, leaf)?;
        let theirs = |fact: FactId| {
            law.facts.get(fact.0 as usize).map(|f| f.teller) == Some(Teller::Requester)
        };
        // Try to do without the reader's facts before the requester's, late
        // ones first.
        path.sort_by_key(|&(fact, _)| (!theirs(fact), fact));
        let settles = |facts: &Settling| {
            let mut with = *known;
            for &(fact, values) in facts {
                with.set(fact, values);
            }
            self.leaves(self.headline(), &with)
                .is_only(Leaf::Headline(headline))
        };
        for place in (0..path.len()).rev() {
            let left_out = path.remove(place);
            if !settles(&path) {
                path.insert(place, left_out);
            }
        }
        for place in 0..path.len() {
            widen(known, &mut path, place, &settles);
        }
        Some(path)
    }

    fn shortest_path(&self, law: &Rulebook, known: &Knowledge, leaf: Ref) -> Option<Settling> {
        let mut cost = Table::default();
        self.cost(law, known, self.headline(), leaf, &mut cost)?;
        let mut path = Settling::new();
        let mut at = self.headline();
        while at.0 >= LEAVES {
            let fact = FactId(self.level(at));
            let next = self
                .open(at, known)
                .filter_map(|(_, to)| Some((known_cost(to, leaf, &cost)?, to)))
                .min_by_key(|&(cost, to)| (cost, to))?
                .1;
            if !known.is_settled(fact) {
                let values = self
                    .open(at, known)
                    .filter(|&(_, to)| to == next)
                    .fold(0, |values, (value, _)| values | 1 << value);
                path.push((fact, values));
            }
            at = next;
        }
        Some(path)
    }

    fn cost(
        &self,
        law: &Rulebook,
        known: &Knowledge,
        at: Ref,
        leaf: Ref,
        done: &mut Table<u32, Option<u32>>,
    ) -> Option<u32> {
        if at.0 < LEAVES {
            return (at == leaf).then_some(0);
        }
        if let Some(&found) = done.get(&at.0) {
            return found;
        }
        let fact = FactId(self.level(at));
        let open: Vec<Ref> = self.open(at, known).map(|(_, to)| to).collect();
        let mut best = None;
        for &to in &open {
            let cost = self.cost(law, known, to, leaf, done);
            best = match (best, cost) {
                (Some(a), Some(b)) => Some(u32::min(a, b)),
                (a, b) => a.or(b),
            };
        }
        let free = open
            .iter()
            .filter(|&&to| to != CANNOT)
            .all(|&to| Some(&to) == open.first());
        let here = match law.facts.get(fact.0 as usize).map(|fact| fact.teller) {
            _ if free => 0,
            Some(Teller::Requester) => QUESTION,
            _ => QUESTION + 1,
        };
        let found = best.map(|best| best + here);
        done.insert(at.0, found);
        found
    }
}

/// Adds every other value of the fact that would do as well: with it alone
/// the headline stands. One that cannot be with the rest is none.
fn widen(
    known: &Knowledge,
    path: &mut Settling,
    place: usize,
    settles: &impl Fn(&Settling) -> bool,
) {
    let Some(&(fact, before)) = path.get(place) else {
        return;
    };
    let mut values = before;
    for bit in (0..16).map(|n| 1 << n) {
        if known.get(fact) & !before & bit == 0 {
            continue;
        }
        if let Some(entry) = path.get_mut(place) {
            entry.1 = bit;
        }
        if settles(path) {
            values |= bit;
        }
    }
    if let Some(entry) = path.get_mut(place) {
        entry.1 = values;
    }
}

fn known_cost(at: Ref, leaf: Ref, cost: &Table<u32, Option<u32>>) -> Option<u32> {
    if at.0 < LEAVES {
        (at == leaf).then_some(0)
    } else {
        cost.get(&at.0).copied().flatten()
    }
}
