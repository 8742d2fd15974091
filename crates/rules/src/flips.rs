//! What would change it: every settled fact that matters, and what each other
//! value of it would give. Computed from the diagram, so complete.

use crate::diagram::Diagrams;
use crate::explain::explain;
use crate::knowledge::Knowledge;
use crate::rulebook::{FactId, Headlines, RuleId, Rulebook, Values};
use crate::truth::Truth;

/// One change of one fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The fact.
    pub fact: FactId,
    /// What it would have to be: every value that gives the same.
    pub to: Values,
    /// The headlines then possible: one, or several where it opens new
    /// questions.
    pub possible: Headlines,
    /// The rule that would then decide, where one headline is settled.
    pub by: Option<RuleId>,
}

impl Diagrams {
    /// Every flip: those to one headline first, then in editorial order.
    pub fn flips(&self, law: &Rulebook, known: &Knowledge) -> Vec<Flip> {
        let now = self.possible(known);
        let evaluation = crate::decide::Evaluation::of(law, known);
        let mut flips: Vec<Flip> = Vec::new();
        for (place, fact) in law.facts.iter().enumerate().skip(1) {
            let id = FactId(place as u16);
            if !known.is_settled(id) || evaluation.gate(id) == Truth::No {
                continue;
            }
            let first = flips.len();
            for bit in (0..fact.values.len()).map(|value| 1 << value) {
                let then = self.possible(&known.with(id, bit));
                if known.get(id) == bit || then == now || then.is_empty() {
                    continue;
                }
                let same = flips
                    .iter_mut()
                    .skip(first)
                    .find(|flip| flip.possible == then);
                match same {
                    Some(flip) => flip.to |= bit,
                    None => flips.push(Flip {
                        fact: id,
                        to: bit,
                        possible: then,
                        by: None,
                    }),
                }
            }
        }
        for flip in &mut flips {
            if flip.possible.len() == 1 {
                let then = known.with(flip.fact, flip.to);
                flip.by = explain(law, self, &then).decided_by.first().copied();
            }
        }
        flips.sort_by_key(|flip| (flip.possible.len() != 1, flip.fact, flip.to));
        flips
    }
}
