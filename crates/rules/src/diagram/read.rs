//! Reading a finished diagram: what is still possible, and what matters.

use super::{CANNOT, Diagrams, LEAVES, Leaves, Ref, Table};
use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::{FactId, Headlines};

impl Diagrams {
    pub(crate) fn level(&self, at: Ref) -> u16 {
        at.0.checked_sub(LEAVES)
            .and_then(|p| self.levels.get(p as usize))
            .copied()
            .unwrap_or(u16::MAX)
    }

    pub(crate) fn branches(&self, at: Ref) -> &[Ref] {
        at.0.checked_sub(LEAVES)
            .map(|p| p as usize)
            .and_then(|p| Some(*self.starts.get(p)? as usize..*self.starts.get(p + 1)? as usize))
            .and_then(|range| self.children.get(range))
            .unwrap_or(&[])
    }

    /// The branches that what is known leaves open, with their values.
    pub(crate) fn open(&self, at: Ref, known: &Knowledge) -> impl Iterator<Item = (u16, Ref)> {
        let values = known.get(FactId(self.level(at)));
        self.branches(at)
            .iter()
            .enumerate()
            .filter(move |(value, _)| values & (1 << value) != 0)
            .map(|(value, &branch)| (value as u16, branch))
    }

    /// Every leaf that some completion of what is known ends in.
    pub fn leaves(&self, root: Ref, known: &Knowledge) -> Leaves {
        let mut seen = vec![false; self.len()];
        let mut found = 0;
        let mut stack = vec![root];
        while let Some(at) = stack.pop() {
            let Some(place) = at.0.checked_sub(LEAVES) else {
                found |= 1 << at.0;
                continue;
            };
            if let Some(seen) = seen.get_mut(place as usize)
                && !*seen
            {
                *seen = true;
                stack.extend(self.open(at, known).map(|(_, branch)| branch));
            }
        }
        Leaves(found)
    }

    /// The headlines still possible, where it is known that they are among
    /// these: as soon as all of them were met, nothing is left to look for.
    pub fn possible_of(&self, among: Headlines, known: &Knowledge) -> Headlines {
        let mut seen = vec![false; self.len()];
        let mut found = Leaves::default();
        let mut stack = vec![self.headline];
        while let Some(at) = stack.pop() {
            let Some(place) = at.0.checked_sub(LEAVES) else {
                found.0 |= 1 << at.0;
                if found.headlines() == among {
                    break;
                }
                continue;
            };
            if let Some(seen) = seen.get_mut(place as usize)
                && !*seen
            {
                *seen = true;
                stack.extend(self.open(at, known).map(|(_, branch)| branch));
            }
        }
        found.headlines()
    }

    /// The headlines still possible: exactly those that some completion of
    /// what is known leads to.
    pub fn possible(&self, known: &Knowledge) -> Headlines {
        self.leaves(self.headline, known).headlines()
    }

    /// The nodes that what is known can reach, from the root.
    pub(crate) fn reached(&self, root: Ref, known: &Knowledge) -> Vec<Ref> {
        let mut seen = vec![false; self.len()];
        let mut reached = Vec::new();
        let mut stack = vec![root];
        while let Some(at) = stack.pop() {
            if let Some(seen) =
                at.0.checked_sub(LEAVES)
                    .and_then(|p| seen.get_mut(p as usize))
                && !*seen
            {
                *seen = true;
                reached.push(at);
                stack.extend(self.open(at, known).map(|(_, branch)| branch));
            }
        }
        reached
    }

    /// The facts that matter: those for which two completions of what is
    /// known that differ in nothing else end differently.
    pub fn relevant(&self, root: Ref, known: &Knowledge) -> FactSet {
        let mut relevant = FactSet::default();
        let mut differ = Table::default();
        for at in self.reached(root, known) {
            let fact = FactId(self.level(at));
            if relevant.has(fact) || known.is_settled(fact) {
                continue;
            }
            let open: Vec<Ref> = self.open(at, known).map(|(_, branch)| branch).collect();
            let matters = open.iter().enumerate().any(|(place, &one)| {
                open.iter()
                    .take(place)
                    .any(|&other| self.differ(one, other, known, &mut differ))
            });
            if matters {
                relevant.insert(fact);
            }
        }
        if relevant == FactSet::default() {
            relevant = self.tied(root, known);
        }
        relevant
    }

    /// Where no fact matters alone and yet the end is not settled, facts are
    /// tied by what cannot be: a group of ticks and its last open item. Then
    /// the first of them is to be asked.
    pub(super) fn tied(&self, root: Ref, known: &Knowledge) -> FactSet {
        let ends = |at: Ref| self.leaves(at, known);
        let mut tied = FactSet::default();
        if ends(root).is_settled() {
            return tied;
        }
        let first = self.reached(root, known).into_iter().filter(|&at| {
            let open = self.open(at, known).map(|(_, branch)| ends(branch));
            let possible = open.filter(|leaves| !leaves.is_empty()).count();
            !known.is_settled(FactId(self.level(at))) && possible > 1
        });
        if let Some(level) = first.map(|at| self.level(at)).min() {
            tied.insert(FactId(level));
        }
        tied
    }

    /// Whether some completion ends differently from the two places, both
    /// ends being possible.
    pub(super) fn differ(
        &self,
        a: Ref,
        b: Ref,
        known: &Knowledge,
        done: &mut Table<(u32, u32), bool>,
    ) -> bool {
        if a == b || a == CANNOT || b == CANNOT {
            return false;
        }
        if a.0 < LEAVES && b.0 < LEAVES {
            return true;
        }
        let key = (a.0.min(b.0), a.0.max(b.0));
        if let Some(&found) = done.get(&key) {
            return found;
        }
        let level = self.level(a).min(self.level(b));
        let values = known.get(FactId(level));
        let follow = |at: Ref, value: usize| {
            if self.level(at) == level {
                self.branches(at).get(value).copied().unwrap_or(at)
            } else {
                at
            }
        };
        let found = (0..16)
            .filter(|value| values & (1 << value) != 0)
            .any(|value| self.differ(follow(a, value), follow(b, value), known, done));
        done.insert(key, found);
        found
    }
}
