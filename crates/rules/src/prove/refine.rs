//! Theorem 8, tried on random walks: learning more never brings a headline
//! back and never drops a duty, and while a headline is not settled there is
//! something left to ask.

use super::{Example, Finding, Proof};
use crate::decide::Evaluation;
use crate::diagram::Diagrams;
use crate::knowledge::Knowledge;
use crate::rulebook::{FactId, Rulebook};
use crate::truth::Truth;

/// How many walks are tried, from nothing known to nearly everything.
pub(super) const WALKS: u32 = 200;

impl Proof<'_> {
    /// Takes walk number `n`.
    pub(super) fn walk(&mut self, n: u32) {
        let Some(diagrams) = self.diagrams.take() else {
            return;
        };
        let law = self.law;
        let mut random = (u64::from(n) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut next = move || {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random >> 11
        };
        let mut known = Knowledge::nothing(law);
        let mut before = State::of(law, &diagrams, &known);
        for _ in 0..law.facts.len() * 2 {
            let place = (next() % law.facts.len().max(1) as u64) as u16;
            if !known.narrow(FactId(place), next() as u16) {
                continue;
            }
            let after = State::of(law, &diagrams, &known);
            if after.possible.is_empty() {
                break;
            }
            self.report.refinements += 1;
            if after.goes_back_on(&before) {
                self.report
                    .findings
                    .push(Finding::Reversed(settled(law, &known)));
            }
            let nothing_to_ask = || {
                let headline = diagrams.headline();
                diagrams.relevant(headline, &known).is_empty()
            };
            if after.possible.len() > 1 && nothing_to_ask() {
                self.report
                    .findings
                    .push(Finding::NothingToAsk(settled(law, &known)));
            }
            before = after;
        }
        self.diagrams = Some(diagrams);
    }
}

struct State {
    possible: crate::rulebook::Headlines,
    duties: Vec<Truth>,
}

impl State {
    fn of(law: &Rulebook, diagrams: &Diagrams, known: &Knowledge) -> Self {
        let evaluation = Evaluation::of(law, known);
        let duties = law
            .duties
            .iter()
            .map(|duty| evaluation.truth(duty.conclusion))
            .collect();
        Self {
            possible: diagrams.possible(known),
            duties,
        }
    }

    fn goes_back_on(&self, before: &Self) -> bool {
        let dropped = |(was, is): (&Truth, &Truth)| *was != Truth::NotKnown && was != is;
        self.possible.0 & !before.possible.0 != 0
            || before.duties.iter().zip(&self.duties).any(dropped)
    }
}

fn settled(law: &Rulebook, known: &Knowledge) -> Example {
    (0..law.facts.len() as u16)
        .map(FactId)
        .filter(|&fact| known.is_settled(fact))
        .map(|fact| (fact, known.get(fact)))
        .collect()
}
