//! Rulebook mutation: each condition dropped, each value changed, each rule
//! deleted, one at a time. Some scenario or theorem must notice.

use crate::run::{Listed, contradicts, differences, knowledge};
use rulebook_compiler::Tables;
use rulebook_compiler::scenario::Scenario;
use rules::decide::Evaluation;
use rules::diagram::Diagrams;
use rules::knowledge::Knowledge;
use rules::prove::safety;
use rules::rulebook::{Condition, ConditionId, FactId, RuleId, Rulebook, Run, Values};
use rules::truth::Truth;

/// What was done to the rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The rule is gone.
    Delete,
    /// This condition of one of its lists is gone.
    Drop(List, ConditionId),
    /// This condition tests other values.
    Values(List, ConditionId, FactId, Values),
}

/// One of a rule's lists of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// `all_of`, or a step's `when`.
    AllOf,
    /// `any_of`.
    AnyOf,
    /// `unless`.
    Unless,
    /// `extent`.
    Extent,
}

impl List {
    const ALL: [Self; 4] = [Self::AllOf, Self::AnyOf, Self::Unless, Self::Extent];

    /// The list's name in the rulebook.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AllOf => "all_of",
            Self::AnyOf => "any_of",
            Self::Unless => "unless",
            Self::Extent => "extent",
        }
    }
}

/// A rulebook with one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mutant {
    /// The rule changed.
    pub rule: RuleId,
    /// The change.
    pub change: Change,
}

/// What became of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It decides everything as before: no test could tell.
    Equivalent,
    /// A scenario failed: the first that did, by its place.
    CaughtByScenario(usize),
    /// The proof failed.
    CaughtByProof,
    /// Nothing noticed.
    Survived,
}

/// Every mutant of a rulebook, rule by rule.
pub fn mutants(law: &Rulebook) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (place, rule) in law.rules.iter().enumerate() {
        // Law that is still to come, or was, decides nothing yet.
        if rule.in_force == 0 {
            continue;
        }
        let rule_id = RuleId(place as u16);
        let mut add = |change| {
            mutants.push(Mutant {
                rule: rule_id,
                change,
            });
        };
        add(Change::Delete);
        for list in List::ALL {
            for &id in run_of(rule, list).of(law.condition_lists) {
                add(Change::Drop(list, id));
                if let Some(&Condition::Fact(fact, values)) = law.conditions.get(id.0 as usize) {
                    for other in other_values(law, fact, values) {
                        add(Change::Values(list, id, fact, other));
                    }
                }
            }
        }
    }
    mutants
}

/// Each value that is tested exchanged for the next that is not.
fn other_values(law: &Rulebook, fact: FactId, values: Values) -> Vec<Values> {
    let Some(all) = law
        .facts
        .get(fact.0 as usize)
        .map(rules::rulebook::Fact::all)
    else {
        return Vec::new();
    };
    let count = all.count_ones();
    let next = |bit: u32| {
        (1..count)
            .map(|step| 1 << ((bit + step) % count))
            .find(|&other| values & other == 0)
    };
    (0..count)
        .filter(|bit| values & (1 << bit) != 0)
        .filter_map(|bit| Some(values & !(1 << bit) | next(bit)?))
        .collect()
}

fn run_of(rule: &rules::rulebook::Rule, list: List) -> Run {
    match list {
        List::AllOf => rule.all_of,
        List::AnyOf => rule.any_of,
        List::Unless => rule.unless,
        List::Extent => rule.extent,
    }
}

/// The tables with the change made.
fn mutated(tables: &Tables, mutant: Mutant) -> Tables {
    let mut tables = tables.clone();
    let Some(&rule) = tables.rules.get(mutant.rule.0 as usize) else {
        return tables;
    };
    let mut changed = rule;
    let (list, dropped, instead) = match mutant.change {
        Change::Delete => {
            changed.in_force = 0;
            put(&mut tables, mutant.rule, changed);
            return tables;
        }
        Change::Drop(list, id) => (list, id, None),
        Change::Values(list, id, fact, values) => {
            tables.conditions.push(Condition::Fact(fact, values));
            (
                list,
                id,
                Some(ConditionId(tables.conditions.len() as u16 - 1)),
            )
        }
    };
    let kept: Vec<ConditionId> = run_of(&rule, list)
        .of(&tables.condition_lists)
        .iter()
        .filter_map(|&id| if id == dropped { instead } else { Some(id) })
        .collect();
    let run = Run {
        from: tables.condition_lists.len() as u32,
        len: kept.len() as u16,
    };
    tables.condition_lists.extend(kept);
    match list {
        List::AllOf => changed.all_of = run,
        List::AnyOf => changed.any_of = run,
        List::Unless => changed.unless = run,
        List::Extent => changed.extent = run,
    }
    put(&mut tables, mutant.rule, changed);
    tables
}

fn put(tables: &mut Tables, id: RuleId, rule: rules::rulebook::Rule<'static>) {
    if let Some(slot) = tables.rules.get_mut(id.0 as usize) {
        *slot = rule;
    }
}

/// A suite of cases to try mutants on, all of which the rulebook passes.
pub struct Suite<'a> {
    tables: &'a Tables,
    cases: &'a [Scenario],
    /// Which steps each ground's outcome lists.
    listed: Listed<'a>,
    /// The print of the rulebook as it stands.
    decisions: u64,
    /// What is known in each case, and how everything stands.
    stands: Vec<(Knowledge, Evaluation)>,
}

impl<'a> Suite<'a> {
    /// Readies the cases. `decisions` is the print of the rulebook as it
    /// stands.
    pub fn new(
        tables: &'a Tables,
        decisions: u64,
        listed: Listed<'a>,
        cases: &'a [Scenario],
    ) -> Self {
        let law = tables.rulebook();
        let stands = cases.iter().map(|case| {
            let known = knowledge(&law, case);
            (known, Evaluation::of(&law, &known))
        });
        Self {
            tables,
            cases,
            listed,
            decisions,
            stands: stands.collect(),
        }
    }

    /// Tries a mutant on every case, and on the proof where no case notices.
    pub fn fate(&self, mutant: Mutant) -> Fate {
        let mutated = mutated(self.tables, mutant);
        let law = mutated.rulebook();
        let changed = &law.rules[usize::from(mutant.rule.0)];
        let mut evaluation = Evaluation::new(&law);
        let mut open = Vec::new();
        for (place, case) in self.cases.iter().enumerate() {
            // What a rule tests stands before it, and is as it was. Where the
            // rule does as it did, whatever else turns out to be so, nothing
            // else changes either.
            let (known, stands) = &self.stands[place];
            let is = stands.would_apply(&law, known, changed);
            if stands.applies(mutant.rule) == is && is != Truth::NotKnown {
                continue;
            }
            evaluation.run(&law, known);
            if contradicts(&law, &evaluation, case) {
                return Fate::CaughtByScenario(place);
            }
            open.push(place);
        }
        // A rulebook that cannot be decided any more is noticed by every proof.
        let Ok(diagrams) = Diagrams::build(&law) else {
            return Fate::CaughtByProof;
        };
        if diagrams.decisions() == self.decisions {
            return Fate::Equivalent;
        }
        let noticed = open.into_iter().find(|&place| {
            !differences(&law, &diagrams, self.listed, &self.cases[place]).is_empty()
        });
        if let Some(place) = noticed {
            return Fate::CaughtByScenario(place);
        }
        match safety(&law) {
            Ok(findings) if findings.is_empty() => Fate::Survived,
            _ => Fate::CaughtByProof,
        }
    }
}
