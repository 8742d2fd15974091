//! `LAW`: the engine's tables.

use std::fmt::Write as _;

use rules::rulebook::{
    Conclusion, ConclusionKind, Condition, Duty, Fact, Ground, Headline, Impossible, Interval,
    Modal, Rule, Rulebook, Run, Safe, Step, Teller, Theorem,
};

use super::{AsRust, as_enum, as_struct, item};
use crate::compiled::Compiled;

pub(super) fn law(compiled: &Compiled) -> String {
    let mut out = String::new();
    item(
        &mut out,
        "The law, as the engine reads it.",
        "static LAW",
        "Rulebook<'static>",
        &compiled.tables(),
    );
    out
}

as_struct! {
    Rulebook<'_>: "Rulebook" {
        facts, intervals, conditions, condition_lists, rule_lists, conclusion_lists, duty_lists, conclusions, rules,
        ladder, duties, steps, impossible, safe, order_held, theorems, warns_from,
    }
    Fact<'_>: "Fact" { id, values, gate, teller, follows }
    Run: "Run" { from, len }
    Interval: "Interval" { from, until }
    Conclusion<'_>: "Conclusion" { id, kind }
    Rule<'_>: "Rule" {
        id, all_of, any_of, unless, extent, defeated_by, concludes, in_force, confirmed, law,
    }
    Ground<'_>: "Ground" { id, headline, conclusion, to }
    Duty<'_>: "Duty" { id, modal, conclusion, contrary }
    Step<'_>: "Step" { id, conclusion, when_unknown, beside }
    Impossible<'_>: "Impossible" { id, all_of }
    Safe: "Safe" { if_possible, order_held, then }
    Theorem<'_>: "Theorem" {
        number, id, not_reached, given, unless, allowed, duty, no_duty, headline, requires, meanwhile_given,
        meanwhile_order_held,
    }
}

as_enum! { Teller: "Teller", Headline: "Headline", Modal: "Modal", ConclusionKind: "ConclusionKind" }

impl AsRust for Condition {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "Condition::{self:?}");
    }
}
