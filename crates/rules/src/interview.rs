//! What to ask next, when to stop, and what to do meanwhile.

use crate::decide::{Evaluation, gate};
use crate::diagram::{Diagrams, Several};
use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::{FactId, Headline, Headlines, Rulebook};
use crate::truth::Truth;

impl Diagrams {
    /// The next fact to ask: the first in editorial order that can still
    /// change the headline and was not asked yet, one that certainly applies
    /// before one that may. None: the headline is settled, or everything that
    /// matters was asked.
    pub fn next_fact(&self, law: &Rulebook, known: &Knowledge, asked: &FactSet) -> Option<FactId> {
        next_of(law, known, asked, &self.relevant(self.headline(), known))
    }

    /// The facts not yet known that can still change a duty or a step, and
    /// whose gate is certainly open: for the one screen under a headline.
    pub fn open_beside(&self, law: &Rulebook, known: &Knowledge) -> FactSet {
        let duties = (0..law.duties.len()).map(|place| self.duty(place));
        let steps = (0..law.steps.len()).filter_map(|place| self.step(place));
        let found = Several::new(self, known).relevant(duties.chain(steps));
        let applies = |fact: &FactId| gate(law, known, *fact) == Truth::Yes;
        found.iter().filter(applies).collect()
    }

    /// Of every duty, by its place, whether it is owed, over every completion
    /// of what is known; and of every step, whether its conditions hold.
    pub fn truths(&self, law: &Rulebook, known: &Knowledge) -> (Vec<Truth>, Vec<Truth>) {
        let mut several = Several::new(self, known);
        let duties = (0..law.duties.len()).map(|place| several.truth(self.duty(place)));
        let duties = duties.collect();
        let step = |place| {
            self.step(place)
                .map_or(Truth::Yes, |root| several.truth(root))
        };
        (duties, (0..law.steps.len()).map(step).collect())
    }
}

/// The same, where the facts that can still change the headline were found
/// already.
pub fn next_of(
    law: &Rulebook,
    known: &Knowledge,
    asked: &FactSet,
    relevant: &FactSet,
) -> Option<FactId> {
    let open = |wanted: Truth| {
        relevant
            .iter()
            .find(|&fact| !asked.has(fact) && gate(law, known, fact) == wanted)
    };
    open(Truth::Yes).or_else(|| open(Truth::NotKnown))
}

/// Whether an order of a court is held, as far as is known.
pub fn order_held(law: &Rulebook, known: &Knowledge) -> Truth {
    law.order_held
        .map_or(Truth::No, |id| Evaluation::of(law, known).truth(id))
}

/// The headline for the meantime, and the row of the safe table that gives
/// it: a pure function of the headlines still possible and of whether an
/// order is held. A single possible headline is itself, and has no row.
pub fn meanwhile(
    law: &Rulebook,
    possible: Headlines,
    order_held: Truth,
) -> (Headline, Option<usize>) {
    if let Some(settled) = possible.single() {
        return (settled, None);
    }
    let held = 1
        << match order_held {
            Truth::No => 0,
            Truth::Yes => 1,
            Truth::NotKnown => 2,
        };
    let fits = |row: &crate::rulebook::Safe| {
        (row.if_possible.is_empty() || row.if_possible.0 & possible.0 != 0)
            && row.order_held & held != 0
    };
    // The compiler refuses a table without a last row that always fits.
    law.safe
        .iter()
        .position(fits)
        .and_then(|place| Some((law.safe.get(place)?.then, Some(place))))
        .unwrap_or((Headline::AdviceFirst, None))
}
