//! Weights and baselines: what is usual.

use rules::rulebook::{Condition, FactId, Values};

/// How often each value of a fact is met, for the length of interviews only.
#[derive(Clone, Debug)]
pub struct Weight {
    /// The fact.
    pub fact: FactId,
    /// Facts that must all be so for this row; no conclusions.
    pub when: Vec<Condition>,
    /// How often, in the order of the fact's values.
    pub weights: Vec<u32>,
    /// Per cent who do not know.
    pub unknown: u32,
}

/// The ordinary facts that a scenario may start from.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// Its id.
    pub id: String,
    /// Its rows, in order.
    pub rows: Vec<BaselineRow>,
}

/// Facts that are given where some conditions hold.
#[derive(Clone, Debug)]
pub struct BaselineRow {
    /// Facts that must all be so; no conclusions.
    pub when: Vec<Condition>,
    /// What is given then.
    pub given: Vec<(FactId, Values)>,
}
