//! A diagram under what is known, unfolded into steps: what to ask, and where
//! each answer leads. The whole of it, so that it can be printed.

use super::{CANNOT, Diagrams, LEAVES, Leaf, Ref, Table};
use crate::knowledge::Knowledge;
use crate::rulebook::{FactId, Values};

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To a step further on, by its place.
    Step(usize),
    /// To an end.
    End(Leaf),
}

/// A fact to ask, and where each of its values leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The fact.
    pub fact: FactId,
    /// Its values that can be so here, those together that lead to the same.
    pub ways: Vec<(Values, Next)>,
}

/// Steps in editorial order: each leads only to steps after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfolded {
    /// Where one begins.
    pub from: Next,
    /// The steps.
    pub steps: Vec<Step>,
}

impl Diagrams {
    /// Unfolds what hangs below `root` under what is known. A value that
    /// cannot be so after the values before it is left out; a fact all of
    /// whose values lead to the same is not asked.
    ///
    /// None where what is known cannot be so.
    pub fn unfold(&self, root: Ref, known: &Knowledge) -> Option<Unfolded> {
        let mut made = Made {
            diagrams: self,
            known,
            steps: Vec::new(),
            done: Table::default(),
        };
        let from = made.next(root)?;
        Some(in_order(from, &made.steps))
    }
}

struct Made<'a> {
    diagrams: &'a Diagrams,
    known: &'a Knowledge,
    steps: Vec<Step>,
    done: Table<u32, Option<Next>>,
}

impl Made<'_> {
    fn next(&mut self, at: Ref) -> Option<Next> {
        if at.0 < LEAVES {
            return Leaf::of(at).filter(|_| at != CANNOT).map(Next::End);
        }
        if let Some(&done) = self.done.get(&at.0) {
            return done;
        }
        let (diagrams, known) = (self.diagrams, self.known);
        let mut ways: Vec<(Values, Next)> = Vec::new();
        for (value, branch) in diagrams.open(at, known) {
            let Some(next) = self.next(branch) else {
                continue;
            };
            match ways.iter_mut().find(|(_, to)| *to == next) {
                Some((values, _)) => *values |= 1 << value,
                None => ways.push((1 << value, next)),
            }
        }
        let next = match ways.as_slice() {
            [] => None,
            [(_, only)] => Some(*only),
            _ => {
                let step = Step {
                    fact: FactId(diagrams.level(at)),
                    ways,
                };
                let same = self.steps.iter().position(|made| *made == step);
                Some(Next::Step(same.unwrap_or_else(|| {
                    self.steps.push(step);
                    self.steps.len() - 1
                })))
            }
        };
        self.done.insert(at.0, next);
        next
    }
}

/// The steps that are reached, by their facts, and renumbered so.
fn in_order(from: Next, steps: &[Step]) -> Unfolded {
    let mut order: Vec<usize> = Vec::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        if let Next::Step(place) = next
            && !order.contains(&place)
        {
            order.push(place);
            let ways = steps.get(place).map_or(&[][..], |step| &step.ways);
            open.extend(ways.iter().rev().map(|(_, to)| *to));
        }
    }
    order.sort_by_key(|&place| steps.get(place).map(|step| step.fact));
    let moved = |next: Next| match next {
        Next::Step(old) => Next::Step(order.iter().position(|&place| place == old).unwrap_or(old)),
        end @ Next::End(_) => end,
    };
    let renumbered = order
        .iter()
        .filter_map(|&place| steps.get(place))
        .map(|step| Step {
            fact: step.fact,
            ways: step
                .ways
                .iter()
                .map(|&(values, to)| (values, moved(to)))
                .collect(),
        });
    Unfolded {
        from: moved(from),
        steps: renumbered.collect(),
    }
}
