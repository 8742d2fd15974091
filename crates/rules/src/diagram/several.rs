//! Reading many diagrams of conclusions at once, under the same knowledge:
//! what was found of a node for one root is not looked for again for another.
//!
//! Exact: it says what [`Diagrams::leaves`] and [`Diagrams::relevant`] would
//! say of each root. There are hundreds of duties and steps, nearly all of
//! them settled, and their diagrams share most of their nodes.

use super::{CANNOT, Diagrams, LEAVES, NO, Ref, Table, YES};
use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::FactId;
use crate::truth::Truth;

/// What ends below a node, a bit each; none: nobody looked yet.
const ENDS_IN_NO: u8 = 1;
const ENDS_IN_YES: u8 = 2;
const LOOKED: u8 = 4;

/// Many diagrams under the same knowledge.
pub(crate) struct Several<'a> {
    diagrams: &'a Diagrams,
    known: &'a Knowledge,
    /// Of each node, what ends below it.
    ends: Vec<u8>,
    /// Of each node, whether a fact at it or below it matters.
    matters: Vec<Option<bool>>,
    /// The facts found to matter to a root that was asked about.
    relevant: FactSet,
    differ: Table<(u32, u32), bool>,
}

impl<'a> Several<'a> {
    pub(crate) fn new(diagrams: &'a Diagrams, known: &'a Knowledge) -> Self {
        Self {
            diagrams,
            known,
            ends: vec![0; diagrams.len()],
            matters: vec![None; diagrams.len()],
            relevant: FactSet::default(),
            differ: Table::default(),
        }
    }

    /// Whether a conclusion holds, over every completion.
    pub(crate) fn truth(&mut self, root: Ref) -> Truth {
        match self.ends(root) & !LOOKED {
            ENDS_IN_YES => Truth::Yes,
            0 | ENDS_IN_NO => Truth::No,
            _ => Truth::NotKnown,
        }
    }

    fn ends(&mut self, at: Ref) -> u8 {
        let Some(place) = at.0.checked_sub(LEAVES).map(|place| place as usize) else {
            return LOOKED
                | match at {
                    NO => ENDS_IN_NO,
                    YES => ENDS_IN_YES,
                    _ => 0,
                };
        };
        let found = self.ends.get(place).copied().unwrap_or(LOOKED);
        if found != 0 {
            return found;
        }
        let (diagrams, known) = (self.diagrams, self.known);
        let branches = diagrams.open(at, known);
        let found = branches.fold(LOOKED, |all, (_, branch)| all | self.ends(branch));
        if let Some(slot) = self.ends.get_mut(place) {
            *slot = found;
        }
        found
    }

    /// Whether only one thing can come of it, apart from *cannot be so*.
    fn is_settled(&mut self, at: Ref) -> bool {
        at == CANNOT || self.truth(at) != Truth::NotKnown
    }

    /// The facts that matter to any of these conclusions.
    pub(crate) fn relevant(mut self, roots: impl Iterator<Item = Ref>) -> FactSet {
        for root in roots {
            if !self.is_settled(root) && !self.matters(root) {
                self.relevant = self.relevant.union(&self.diagrams.tied(root, self.known));
            }
        }
        self.relevant
    }

    /// Whether a fact at the node or below it matters; notes each that does.
    /// Whether two branches of a node end differently has nothing to do with
    /// the root from which one came to it, so no node is looked at twice.
    fn matters(&mut self, at: Ref) -> bool {
        if self.is_settled(at) {
            return false;
        }
        let place = at.0.checked_sub(LEAVES).map(|place| place as usize);
        let noted = place.and_then(|place| *self.matters.get(place)?);
        if let Some(noted) = noted {
            return noted;
        }
        let fact = FactId(self.diagrams.level(at));
        let open = self.diagrams.open(at, self.known);
        let open: Vec<Ref> = open.map(|(_, branch)| branch).collect();
        let here = !self.known.is_settled(fact) && self.any_differ(&open);
        if here {
            self.relevant.insert(fact);
        }
        let mut any = here;
        for branch in open {
            any |= self.matters(branch);
        }
        if let Some(slot) = place.and_then(|place| self.matters.get_mut(place)) {
            *slot = Some(any);
        }
        any
    }

    fn any_differ(&mut self, open: &[Ref]) -> bool {
        let (diagrams, known) = (self.diagrams, self.known);
        open.iter().enumerate().any(|(place, &one)| {
            let mut others = open.iter().take(place);
            others.any(|&other| diagrams.differ(one, other, known, &mut self.differ))
        })
    }
}
