//! The law as it was read: what each table of the rulebook says, by name.

use std::collections::{BTreeMap, BTreeSet};

use crate::conditions::Condition;
use crate::dates::Date;

/// Everything of the rulebook that decides something. Wording is left out.
#[derive(Clone, Debug)]
pub struct Law {
    /// The day of the last review.
    pub reviewed: Date,
    /// The first day whose law the rulebook holds.
    pub covers_from: Date,
    /// The editorial order: the ids of facts, each tick item being a fact.
    pub order: Vec<String>,
    /// Facts by id; among them the built-in `guide`, which no order lists.
    pub facts: BTreeMap<String, Fact>,
    /// Rules as written. Several dated tables may share an id.
    pub rules: Vec<Rule>,
    /// The ladder of grounds: the first that holds decides.
    pub ladder: Vec<Ground>,
    /// The ids of duties, limits and cautions.
    pub duties: BTreeSet<String>,
    /// Steps by id.
    pub steps: BTreeMap<String, Step>,
    /// Combinations that cannot be.
    pub impossible: Vec<Impossible>,
    /// The safe-while-possible table: the first row that fits counts.
    pub safe: Vec<Safe>,
    /// The conclusion that says that an order of a court is held.
    pub order_held: Option<String>,
}

/// Something that can be so. A tick item is a fact with the values no, yes.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id; `ticks.item` for a tick item.
    pub id: String,
    /// Its values, in their written order.
    pub values: Vec<String>,
    /// Its gate: all must hold. A tick item has the gate of its ticks.
    pub asked_when: Vec<Condition>,
}

/// One dated table of a rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// All must hold.
    pub all_of: Vec<Condition>,
    /// One must hold, if there are any.
    pub any_of: Vec<Condition>,
    /// None may hold.
    pub unless: Vec<Condition>,
    /// The ids of rules that are defeated where this one applies.
    pub overrides: Vec<String>,
    /// What follows.
    pub concludes: Vec<String>,
    /// Where it reaches: conditions on the facts `holder` and `asker`.
    pub extent: Vec<Condition>,
    /// The first day on which it is in force.
    pub from: Date,
    /// The first day on which it no longer is.
    pub until: Option<Date>,
    /// Whether it holds even when the guide is out of date.
    pub never_expires: bool,
}

/// A rung of the ladder. The conclusion of the same name is what holds.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Its id.
    pub id: String,
    /// The headline that it gives.
    pub headline: String,
}

/// Something to do. The conclusion of the same name says whether it is shown.
#[derive(Clone, Debug)]
pub struct Step {
    /// All must hold.
    pub when: Vec<Condition>,
    /// None may hold.
    pub unless: Vec<Condition>,
}

/// A combination that cannot be.
#[derive(Clone, Debug)]
pub struct Impossible {
    /// Its id.
    pub id: String,
    /// What cannot all hold.
    pub all_of: Vec<Condition>,
}

/// A row of the safe-while-possible table.
#[derive(Clone, Debug)]
pub struct Safe {
    /// It fits where one of these headlines is possible; none: always.
    pub if_possible: Vec<String>,
    /// It fits where whether an order is held is one of `yes`, `no`,
    /// `unknown`; `any`, or nothing, fits always.
    pub order_held: Vec<String>,
    /// The headline for the meantime.
    pub then: String,
}
