//! A table: what is asked, where each answer leads, and what is known there.
//!
//! Nothing is decided here. The steps are the engine's own diagram under what
//! is known ([`Unfolded`]); what is added is the knowledge that every way to a
//! step or an end has in common, so that the engine can be asked what it says
//! there.

use std::collections::{BTreeMap, BTreeSet};

use confidant::guide::Guide;
use rulebook::law::LAW;
use rules::diagram::{Leaf, Next, Unfolded};
use rules::interview::{meanwhile, order_held};
use rules::knowledge::{FactSet, Knowledge};
use rules::rulebook::{FactId, Headline, Headlines};
use rules::truth::Truth;

/// A table and what is known wherever it leads.
pub struct Table {
    /// What is known before the first question.
    pub start: Knowledge,
    /// The questions.
    pub unfolded: Unfolded,
    /// What is known at each step, whichever way one came.
    pub at_step: Vec<Knowledge>,
    /// What is known at each end, likewise, by its ground.
    pub at_end: BTreeMap<u8, End>,
}

/// An end of a table.
#[derive(Clone, Debug)]
pub struct End {
    /// What is known there, whichever way one came.
    pub known: Knowledge,
    /// What is known by each way that leads there.
    pub ways: Vec<Knowledge>,
    /// What the table asks, there or elsewhere.
    pub asked: FactSet,
}

impl End {
    /// The end of two, as one.
    pub fn and(&mut self, other: &Self) {
        self.known = either(&self.known, &other.known);
        self.ways.extend(&other.ways);
        self.asked = self.asked.union(&other.asked);
    }
}

impl Table {
    /// The table under what is known; none where that cannot be so.
    pub fn new(guide: &Guide, start: Knowledge) -> Option<Self> {
        let unfolded = guide.unfold(&start)?;
        let mut reached = vec![None; unfolded.steps.len()];
        let mut at_end = BTreeMap::new();
        arrive(&unfolded, &mut reached, &mut at_end, unfolded.from, &start);
        let at_step = reached.into_iter().map(|known| known.unwrap_or(start));
        Some(Self {
            start,
            at_step: at_step.collect(),
            unfolded,
            at_end,
        })
    }

    /// The headline for now at each step: what the engine says on every way to
    /// it, or where the ways differ, what it says while whether an order of a
    /// court is held is not known.
    pub fn for_now(&self) -> Vec<Headline> {
        let mut said: Vec<Vec<Headline>> = vec![Vec::new(); self.len()];
        self.gather(&mut said, self.unfolded.from, &self.start);
        let now = (0..).zip(said).map(|(place, said)| match said.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other == first) => *first,
            _ => meanwhile(&LAW, self.possible(Next::Step(place)), Truth::NotKnown).0,
        });
        now.collect()
    }

    fn gather(&self, said: &mut [Vec<Headline>], at: Next, known: &Knowledge) {
        let Next::Step(place) = at else { return };
        let (Some(step), Some(there)) = (self.unfolded.steps.get(place), said.get_mut(place))
        else {
            return;
        };
        there.push(meanwhile(&LAW, self.possible(at), order_held(&LAW, known)).0);
        for &(values, next) in &step.ways {
            self.gather(said, next, &known.with(step.fact, values));
        }
    }

    /// How many questions there are.
    pub fn len(&self) -> usize {
        self.unfolded.steps.len()
    }

    /// Whether nothing is left to ask.
    pub fn is_empty(&self) -> bool {
        self.unfolded.steps.is_empty()
    }

    /// All headlines to which it can lead.
    pub fn headlines(&self) -> Headlines {
        self.possible(self.unfolded.from)
    }

    /// The grounds to which one can still come from there.
    pub fn grounds(&self, from: Next) -> BTreeSet<u8> {
        match from {
            Next::End(Leaf::Ground(ground)) => BTreeSet::from([ground.0]),
            Next::End(_) => BTreeSet::new(),
            Next::Step(place) => {
                let step = self.unfolded.steps.get(place);
                let ways = step.into_iter().flat_map(|step| &step.ways);
                ways.flat_map(|&(_, next)| self.grounds(next)).collect()
            }
        }
    }

    /// The headlines to which one can still come from there.
    pub fn possible(&self, from: Next) -> Headlines {
        let grounds = self.grounds(from).into_iter();
        let rows = grounds.filter_map(|ground| LAW.ladder.get(ground as usize));
        rows.map(|row| row.headline).collect()
    }
}

/// Notes what is known at a place, and by every way from there on: as many as
/// the page can be read in, which is short.
fn arrive(
    unfolded: &Unfolded,
    steps: &mut [Option<Knowledge>],
    ends: &mut BTreeMap<u8, End>,
    at: Next,
    known: &Knowledge,
) {
    match at {
        Next::Step(place) => {
            if let Some(there) = steps.get_mut(place) {
                *there = Some(there.map_or(*known, |there| either(&there, known)));
            }
            let Some(step) = unfolded.steps.get(place) else {
                return;
            };
            for &(values, next) in &step.ways {
                arrive(unfolded, steps, ends, next, &known.with(step.fact, values));
            }
        }
        Next::End(Leaf::Ground(ground)) => {
            let end = End {
                known: *known,
                ways: vec![*known],
                asked: unfolded.steps.iter().map(|step| step.fact).collect(),
            };
            ends.entry(ground.0)
                .and_modify(|there| there.and(&end))
                .or_insert(end);
        }
        Next::End(_) => {}
    }
}

/// What is known where one or the other is.
pub fn either(one: &Knowledge, other: &Knowledge) -> Knowledge {
    let facts = (0..LAW.facts.len() as u16).map(FactId);
    facts.fold(*one, |known, fact| {
        known.with(fact, one.get(fact) | other.get(fact))
    })
}
