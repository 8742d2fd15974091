//! The same law read twice: by the compiler for the engine, and by the
//! reference evaluator for itself.

use std::path::{Path, PathBuf};

use reference::{Law, State};
use rulebook_compiler::scenario::{Scenario, read_path};
use rulebook_compiler::{Compiled, compile_folder};
use rules::decide::Status;
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, Values};
use rules::truth::Truth;

/// The same law read twice, and which of the one is which of the other.
pub(crate) struct Both {
    pub(crate) compiled: Compiled,
    pub(crate) law: Law,
    /// For each rule of the engine the reference's table; steps' own
    /// conditions have none.
    pub(crate) tables: Vec<Option<usize>>,
    pub(crate) duties: Vec<usize>,
    pub(crate) steps: Vec<Option<usize>>,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Both {
    pub(crate) fn read() -> Self {
        let folder = root().join("rulebook");
        let compiled = compile_folder(&folder).unwrap_or_else(|r| panic!("{}", r.render(false)));
        let law = Law::read(&folder).unwrap();
        let tables = compiled.tables();
        // Dated tables of one id stand in order of time on both sides.
        let place = |id: &str, nth: usize| {
            let mut same: Vec<usize> = (0..law.tables.len())
                .filter(|&at| law.tables[at].id == id)
                .collect();
            same.sort_by_key(|&at| law.tables[at].from);
            same.get(nth).copied()
        };
        let rules = tables.rules.iter().map(|rule| {
            let earlier = tables
                .rules
                .iter()
                .filter(|other| other.id == rule.id)
                .filter(|o| o.in_force.trailing_zeros() < rule.in_force.trailing_zeros())
                .count();
            if rule.law {
                place(rule.id, earlier)
            } else {
                None
            }
        });
        let at = |ids: Vec<&str>, id: &str| ids.iter().position(|other| *other == id);
        let duties = tables
            .duties
            .iter()
            .map(|duty| at(law.duty_ids().collect(), duty.id).unwrap());
        let steps = tables.steps.iter().map(|step| {
            step.conclusion
                .and_then(|_| at(law.step_ids().collect(), step.id))
        });
        let (rules, duties, steps) = (rules.collect(), duties.collect(), steps.collect());
        Self {
            tables: rules,
            duties,
            steps,
            law,
            compiled,
        }
    }

    pub(crate) fn reference_state(&self, day: Day, known: &Knowledge) -> State {
        let (year, month, date) = day.civil();
        let sets: Vec<Values> = (1..self.compiled.tables().facts.len())
            .map(|at| known.get(FactId(at as u16)))
            .collect();
        self.law
            .state((year as u16, month as u8, date as u8), &sets)
    }
}

pub(crate) fn same_truth(truth: Truth) -> reference::Truth {
    match truth {
        Truth::Yes => reference::Truth::Yes,
        Truth::NotKnown => reference::Truth::Unknown,
        Truth::No => reference::Truth::No,
    }
}

pub(crate) fn same_status(status: Status) -> reference::Status {
    match status {
        Status::Applies => reference::Status::Applies,
        Status::NotMet => reference::Status::NotMet,
        Status::Defeated(_) => reference::Status::Defeated,
        Status::Unsettled => reference::Status::Unsettled,
        Status::NotInForce => reference::Status::NotInForce,
        Status::DoesNotExtend => reference::Status::DoesNotExtend,
    }
}

/// Every worked case.
pub(crate) fn scenarios(compiled: &Compiled) -> Vec<Scenario> {
    read_path(compiled, &root().join("tests/scenarios"))
        .whole()
        .unwrap_or_else(|report| panic!("{}", report.render(false)))
}
