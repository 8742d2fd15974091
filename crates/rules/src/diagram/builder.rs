//! Nodes under construction: equal parts are made once and shared.

use super::table::Table;
use super::{NO, Ref, TooLarge, YES};
use crate::rulebook::{FactId, Rulebook};

/// Nodes under construction: hash-consed, so equal parts are one.
pub(crate) struct Builder {
    first_node: u32,
    levels: Vec<u16>,
    children: Vec<Ref>,
    starts: Vec<u32>,
    unique: Table<(u16, Vec<Ref>), Ref>,
    ite: Table<(u32, u32, u32), Ref>,
    limit: usize,
}

impl Builder {
    /// A builder whose leaves are the numbers below `first_node`.
    pub(crate) fn new(first_node: u32, limit: usize) -> Self {
        Self {
            first_node,
            levels: Vec::new(),
            children: Vec::new(),
            starts: vec![0],
            unique: Table::default(),
            ite: Table::default(),
            limit,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.levels.len()
    }

    /// Whether the place is a leaf.
    pub(crate) fn is_leaf(&self, at: Ref) -> bool {
        at.0 < self.first_node
    }

    /// The fact that the node asks; leaves stand below every fact.
    pub(crate) fn level(&self, at: Ref) -> u16 {
        self.place(at)
            .and_then(|p| self.levels.get(p))
            .copied()
            .unwrap_or(u16::MAX)
    }

    fn place(&self, at: Ref) -> Option<usize> {
        at.0.checked_sub(self.first_node).map(|p| p as usize)
    }

    pub(crate) fn branches(&self, at: Ref) -> &[Ref] {
        self.place(at)
            .and_then(|p| Some(*self.starts.get(p)? as usize..*self.starts.get(p + 1)? as usize))
            .and_then(|range| self.children.get(range))
            .unwrap_or(&[])
    }

    /// Where the branch for that value of that fact leads; the place itself
    /// where it does not ask that fact.
    pub(crate) fn follow(&self, at: Ref, level: u16, value: usize) -> Ref {
        if self.level(at) == level {
            self.branches(at).get(value).copied().unwrap_or(at)
        } else {
            at
        }
    }

    pub(crate) fn node(&mut self, level: u16, branches: Vec<Ref>) -> Result<Ref, TooLarge> {
        let Some(&first) = branches.first() else {
            return Ok(NO);
        };
        if branches.iter().all(|&branch| branch == first) {
            return Ok(first);
        }
        let key = (level, branches);
        if let Some(&known) = self.unique.get(&key) {
            return Ok(known);
        }
        if self.levels.len() >= self.limit {
            return Err(self.too_large());
        }
        let at = Ref(self.first_node + self.levels.len() as u32);
        self.levels.push(level);
        self.children.extend_from_slice(&key.1);
        self.starts.push(self.children.len() as u32);
        self.unique.insert(key, at);
        Ok(at)
    }

    fn too_large(&self) -> TooLarge {
        let mut counts: Table<u16, usize> = Table::default();
        for &level in &self.levels {
            *counts.entry(level).or_default() += 1;
        }
        let mut facts: Vec<_> = counts
            .into_iter()
            .map(|(level, n)| (FactId(level), n))
            .collect();
        facts.sort_by_key(|&(fact, n)| (core::cmp::Reverse(n), fact));
        facts.truncate(5);
        TooLarge {
            limit: self.limit,
            facts,
        }
    }

    /// If `test` then `yes` else `no`.
    pub(crate) fn ite(
        &mut self,
        law: &Rulebook,
        test: Ref,
        yes: Ref,
        no: Ref,
    ) -> Result<Ref, TooLarge> {
        if test == YES || yes == no {
            return Ok(yes);
        }
        if test == NO {
            return Ok(no);
        }
        if yes == YES && no == NO {
            return Ok(test);
        }
        let key = (test.0, yes.0, no.0);
        if let Some(&known) = self.ite.get(&key) {
            return Ok(known);
        }
        let level = self.level(test).min(self.level(yes)).min(self.level(no));
        let arity = arity(law, level);
        let mut branches = Vec::with_capacity(arity);
        for value in 0..arity {
            let (t, y, n) = (
                self.follow(test, level, value),
                self.follow(yes, level, value),
                self.follow(no, level, value),
            );
            branches.push(self.ite(law, t, y, n)?);
        }
        let made = self.node(level, branches)?;
        self.ite.insert(key, made);
        Ok(made)
    }

    pub(crate) fn and(&mut self, law: &Rulebook, a: Ref, b: Ref) -> Result<Ref, TooLarge> {
        self.ite(law, a, b, NO)
    }

    pub(crate) fn or(&mut self, law: &Rulebook, a: Ref, b: Ref) -> Result<Ref, TooLarge> {
        self.ite(law, a, YES, b)
    }

    pub(crate) fn not(&mut self, law: &Rulebook, a: Ref) -> Result<Ref, TooLarge> {
        self.ite(law, a, NO, YES)
    }

    /// Replaces every leaf by what `with` says.
    pub(crate) fn map(
        &mut self,
        at: Ref,
        with: &impl Fn(Ref) -> Ref,
        done: &mut Table<u32, Ref>,
    ) -> Result<Ref, TooLarge> {
        if at.0 < self.first_node {
            return Ok(with(at));
        }
        if let Some(&known) = done.get(&at.0) {
            return Ok(known);
        }
        let mut branches = self.branches(at).to_vec();
        for branch in &mut branches {
            *branch = self.map(*branch, with, done)?;
        }
        let made = self.node(self.level(at), branches)?;
        done.insert(at.0, made);
        Ok(made)
    }
}

pub(crate) fn arity(law: &Rulebook, level: u16) -> usize {
    law.facts
        .get(level as usize)
        .map_or(0, |fact| fact.values.len())
}
