//! The law as it was read: every name followed to its place, once.
//!
//! Facts, tables, conclusions, grounds and duties are `usize` places in the
//! lists of [`Law`].

use std::collections::BTreeMap;

use crate::dates::Date;
use crate::values::Values;

/// Everything of the rulebook that decides something. Wording is left out.
#[derive(Clone, Debug)]
pub struct Law {
    /// The day of the last review.
    pub reviewed: Date,
    /// The first day whose law the rulebook holds.
    pub covers_from: Date,
    /// Facts in editorial order, each tick item being a fact; after them, in
    /// the last place, the built-in `guide`.
    pub(crate) facts: Vec<Fact>,
    /// Dated tables of rules as written. Several may share an id.
    pub tables: Vec<Rule>,
    /// Everything that rules conclude or conditions name, and every ground,
    /// duty and step.
    pub conclusions: Vec<Conclusion>,
    /// The ladder of grounds: the first that holds decides.
    pub ladder: Vec<Ground>,
    /// Duties, limits and cautions: the places of their conclusions.
    pub duties: Vec<usize>,
    /// Steps: the places of their conclusions.
    pub steps: Vec<usize>,
    /// Combinations that cannot be: for each, what cannot all hold.
    pub(crate) impossible: Vec<Vec<Condition>>,
    /// The safe-while-possible table: the first row that fits counts.
    pub(crate) safe: Vec<Safe>,
    /// The conclusion that says that an order of a court is held.
    pub(crate) order_held: Option<usize>,
    /// The places of facts and of conclusions by their ids.
    pub(crate) fact_places: BTreeMap<String, usize>,
    pub(crate) conclusion_places: BTreeMap<String, usize>,
}

/// Something that can be so. A tick item is a fact with the values no, yes.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id; `ticks.item` for a tick item.
    pub id: String,
    /// Its values, in their written order.
    pub values: Vec<String>,
    /// Its gate: all must hold. A tick item has the gate of its ticks. All
    /// test facts of earlier places, or `guide`.
    pub(crate) asked_when: Vec<Test>,
}

/// What a condition says of a fact: its gate is open, and its value is one of
/// those named; or, where `another` is set, its gate is open, and its value is
/// not one of those named.
#[derive(Clone, Debug)]
pub struct Test {
    pub(crate) fact: usize,
    pub(crate) named: Values,
    pub(crate) another: bool,
}

/// What a rule, a step or an impossible combination tests.
#[derive(Clone, Debug)]
pub enum Condition {
    /// Something of a fact.
    Fact(Test),
    /// The conclusion in this place holds.
    Conclusion(usize),
}

/// One dated table of a rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// All must hold.
    pub(crate) all_of: Vec<Condition>,
    /// One must hold, if there are any.
    pub(crate) any_of: Vec<Condition>,
    /// None may hold.
    pub(crate) unless: Vec<Condition>,
    /// The ids of rules that are defeated where this one applies.
    pub(crate) overrides: Vec<String>,
    /// The tables whose `overrides` name this one's id.
    pub(crate) overridden_by: Vec<usize>,
    /// What follows: the places of conclusions.
    pub concludes: Vec<usize>,
    /// Where it reaches: conditions on the facts `holder` and `asker`.
    pub(crate) extent: Vec<Condition>,
    /// The first day on which it is in force.
    pub from: Date,
    /// The first day on which it no longer is.
    pub until: Option<Date>,
    /// Whether it holds even when the guide is out of date.
    pub never_expires: bool,
}

/// What may hold: a ground, a duty, a step, or a name that other rules use.
#[derive(Clone, Debug)]
pub struct Conclusion {
    /// Its id.
    pub id: String,
    /// The tables that conclude it.
    pub(crate) concluded_by: Vec<usize>,
    /// Its own conditions, where it is a step.
    pub(crate) step: Option<Step>,
}

/// The conditions of something to do.
#[derive(Clone, Debug)]
pub struct Step {
    /// All must hold.
    pub(crate) when: Vec<Condition>,
    /// None may hold.
    pub(crate) unless: Vec<Condition>,
}

/// A rung of the ladder.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Its id.
    pub id: String,
    /// The headline that it gives.
    pub headline: String,
    /// The conclusion of the same name, which is what holds.
    pub conclusion: usize,
}

/// A row of the safe-while-possible table.
#[derive(Clone, Debug)]
pub(crate) struct Safe {
    /// It fits where one of these headlines is possible; none: always.
    pub(crate) if_possible: Vec<String>,
    /// It fits where whether an order is held is one of `yes`, `no`,
    /// `unknown`; `any`, or nothing, fits always.
    pub(crate) order_held: Vec<String>,
    /// The headline for the meantime.
    pub(crate) then: String,
}
