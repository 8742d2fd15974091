//! Going down all diagrams at once, in editorial order: which facts the
//! answers so far still lead to.
//!
//! Every node is looked at once for the whole walk, so this is cheap. It never
//! passes over a fact that matters, and now and then names one that
//! [`Diagrams::relevant`] would not.

use super::{Diagrams, LEAVES, Ref};
use crate::knowledge::Knowledge;
use crate::rulebook::FactId;

/// Whose diagrams still come to a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coming(u8);

impl Coming {
    const HEADLINE: u8 = 1;
    const BESIDE: u8 = 2;

    /// Whether the headline's does.
    pub fn headline(self) -> bool {
        self.0 & Self::HEADLINE != 0
    }

    /// Whether any does: the headline's, the ground's, a duty's, a step's.
    pub fn any(self) -> bool {
        self.0 != 0
    }
}

/// A walk down the diagrams.
#[derive(Clone, Debug)]
pub struct Sweep<'a> {
    diagrams: &'a Diagrams,
    /// The nodes in order of their levels, and where each level begins.
    nodes: Vec<u32>,
    starts: Vec<usize>,
    /// Of each node, whose diagrams come to it.
    marks: Vec<u8>,
    /// The first level that was not passed yet.
    level: u16,
}

impl Diagrams {
    /// A walk that has passed no fact yet.
    pub fn sweep(&self) -> Sweep<'_> {
        // Counted into place: how many nodes stand before each level.
        let levels = self
            .levels
            .iter()
            .max()
            .map_or(0, |&last| last as usize + 1);
        let mut starts = vec![0; levels + 1];
        for &level in &self.levels {
            if let Some(count) = starts.get_mut(level as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut free = starts.clone();
        let mut nodes = vec![0; self.levels.len()];
        for (node, &level) in (0..).zip(&self.levels) {
            let place = free.get_mut(level as usize).map(|place| {
                *place += 1;
                *place - 1
            });
            if let Some(slot) = place.and_then(|place| nodes.get_mut(place)) {
                *slot = node;
            }
        }
        let mut sweep = Sweep {
            diagrams: self,
            starts,
            nodes,
            marks: vec![0; self.levels.len()],
            level: 0,
        };
        mark(&mut sweep.marks, self.headline, Coming::HEADLINE);
        let steps = self.steps.iter().flatten();
        for &root in self.duties.iter().chain(steps).chain([&self.ground]) {
            mark(&mut sweep.marks, root, Coming::BESIDE);
        }
        sweep
    }
}

impl Sweep<'_> {
    /// Whose diagrams come to any of these facts, by the answers to the facts
    /// before them. Whoever asks in editorial order learns most.
    pub fn comes_to(&mut self, facts: &[FactId], known: &Knowledge) -> Coming {
        let (Some(first), Some(last)) = (facts.iter().min(), facts.iter().max()) else {
            return Coming::default();
        };
        let mut marks = core::mem::take(&mut self.marks);
        while self.level < first.0 {
            self.pass(&mut marks, self.level, known);
            self.level += 1;
        }
        let mut found = self.at(&marks, first.0);
        if last > first {
            // Facts answered together: none of them is passed before the answer.
            let mut ahead = marks.clone();
            for level in first.0..last.0 {
                self.pass(&mut ahead, level, known);
                if facts.contains(&FactId(level + 1)) {
                    found |= self.at(&ahead, level + 1);
                }
            }
        }
        self.marks = marks;
        Coming(found)
    }

    fn nodes_at(&self, level: u16) -> &[u32] {
        let from = self.starts.get(level as usize).copied();
        let until = self.starts.get(level as usize + 1).copied();
        from.zip(until)
            .and_then(|(from, until)| self.nodes.get(from..until))
            .unwrap_or(&[])
    }

    fn at(&self, marks: &[u8], level: u16) -> u8 {
        let nodes = self.nodes_at(level).iter();
        nodes
            .filter_map(|&node| marks.get(node as usize))
            .fold(0, |all, &mark| all | mark)
    }

    /// Goes from one level on to those below, by what is known of its fact.
    fn pass(&self, marks: &mut [u8], level: u16, known: &Knowledge) {
        for &node in self.nodes_at(level) {
            let from = marks.get(node as usize).copied().unwrap_or(0);
            if from != 0 {
                for (_, branch) in self.diagrams.open(Ref(LEAVES + node), known) {
                    mark(marks, branch, from);
                }
            }
        }
    }
}

fn mark(marks: &mut [u8], at: Ref, with: u8) {
    let place = at.0.checked_sub(LEAVES).map(|place| place as usize);
    if let Some(slot) = place.and_then(|place| marks.get_mut(place)) {
        *slot |= with;
    }
}
