//! The proof: the whole space of answers, every date and every pair of
//! nations at once.
//!
//! [`Proof`] is made in stages of which each takes some milliseconds, so that
//! it can run in a page beside everything else. What it finds is a
//! [`Finding`] in the rulebook's own ids; no finding means that it holds.

mod checks;
pub mod diff;
mod lengths;
mod refine;
mod theorems;

pub use lengths::{Weight, Weights, interview_screens};

use crate::count::{Counts, counts};
use crate::diagram::{Built, Diagrams, NODE_LIMIT, Ref, TooLarge};
use crate::knowledge::Knowledge;
use crate::rulebook::{
    ConclusionId, FactId, GroundId, Headline, MAX_FACTS, RuleId, Rulebook, Values,
};
use crate::split::Splitting;

/// An answer set that shows a finding: the facts that are asked in it, in
/// editorial order, each with its value.
pub type Example = Vec<(FactId, Values)>;

/// Something the rulebook must not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No ground holds.
    Gap(Example),
    /// A rule that never applies.
    DeadRule(RuleId),
    /// A ground that never decides.
    DeadGround(GroundId),
    /// A duty, step or named conclusion that never holds.
    DeadConclusion(ConclusionId),
    /// A fact that changes no headline, duty or step.
    PointlessFact(FactId),
    /// A rule whose removal changes nothing.
    Redundant(RuleId),
    /// Two duties that contradict each other stand together.
    Contrary(usize, usize, Example),
    /// A safety theorem is broken by an answer set.
    Theorem(usize, Example),
    /// A safety theorem is broken by the safe table: these headlines are
    /// still possible and this one is given meanwhile.
    Meanwhile(usize, crate::rulebook::Headlines, Headline),
    /// Without the rules still to be confirmed, the headline would change.
    RestsOnUnconfirmed(Headline, Example),
    /// Without them, a duty would change.
    DutyRestsOnUnconfirmed(usize, Example),
    /// The two counts differ, or one passed 128 bits.
    CountsDiffer(Headline),
    /// A state that is not settled and has nothing left to ask.
    NothingToAsk(Example),
    /// Learning more made a headline possible again or dropped a duty.
    Reversed(Example),
}

/// Two grounds that can hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The one that decides.
    pub wins: GroundId,
    /// The one that gives way.
    pub loses: GroundId,
    /// In how many answer sets they meet; none: more than 128 bits.
    pub sets: Option<u128>,
    /// One of them.
    pub example: Example,
}

/// What was proved.
#[derive(Clone, Debug)]
pub struct Report {
    /// Distinct complete answer sets that can be so.
    pub covered: Option<u128>,
    /// Answer sets that the impossible combinations exclude.
    pub excluded: Option<u128>,
    /// Answer sets under each headline, in the headlines' order.
    pub shares: [Option<u128>; 13],
    /// The same, by the second count.
    pub second: [Option<u128>; 13],
    /// How many settled parts the second count fell into.
    pub parts: u64,
    /// Nodes: of the headline, of the deciding ground, of everything kept,
    /// and made in building.
    pub nodes: Nodes,
    /// The longest interview: each fact asked, with its answer. Exact.
    pub longest: Vec<(FactId, Values)>,
    /// The print of every headline, duty and step.
    pub decisions: u64,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Grounds that can hold together.
    pub meetings: Vec<Meeting>,
    /// How many random refinements theorem 8 was tried on.
    pub refinements: u64,
}

/// Sizes of diagrams, in nodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nodes {
    /// The headline's.
    pub headline: usize,
    /// The deciding ground's.
    pub ground: usize,
    /// All that are kept: headline, ground, duties and steps.
    pub kept: usize,
    /// All that were made on the way.
    pub made: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Build,
    Count,
    Second,
    Check(usize),
    Walk(u32),
    Redundant(usize),
    Meet(usize),
    Done,
}

/// A proof in the making.
pub struct Proof<'a> {
    law: &'a Rulebook<'a>,
    stage: Stage,
    built: Option<Built>,
    diagrams: Option<Diagrams>,
    second: Splitting<'a>,
    report: Report,
}

impl<'a> Proof<'a> {
    /// Nothing proved yet.
    pub fn new(law: &'a Rulebook<'a>) -> Self {
        let report = Report {
            covered: None,
            excluded: None,
            shares: [None; 13],
            second: [None; 13],
            parts: 0,
            nodes: Nodes::default(),
            longest: Vec::new(),
            decisions: 0,
            findings: Vec::new(),
            meetings: Vec::new(),
            refinements: 0,
        };
        let second = Splitting::new(law);
        Self {
            law,
            stage: Stage::Build,
            built: None,
            diagrams: None,
            second,
            report,
        }
    }

    /// Proves the whole in one go.
    ///
    /// # Errors
    ///
    /// [`TooLarge`] where a diagram grew past its limit.
    pub fn run(mut self) -> Result<Report, TooLarge> {
        while !self.work()? {}
        Ok(self.report)
    }

    /// What is being done now, for whoever waits.
    pub fn doing(&self) -> &'static str {
        match self.stage {
            Stage::Build => "building the diagrams",
            Stage::Count => "counting answer sets",
            Stage::Second => "counting them another way",
            Stage::Check(_) => "checking theorems",
            Stage::Walk(_) => "walking at random",
            Stage::Redundant(_) => "leaving out each rule",
            Stage::Meet(..) => "finding grounds that meet",
            Stage::Done => "done",
        }
    }

    /// What stands so far.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Works on for some milliseconds; says whether it is done.
    ///
    /// # Errors
    ///
    /// [`TooLarge`] where a diagram grew past its limit.
    pub fn work(&mut self) -> Result<bool, TooLarge> {
        self.stage = match self.stage {
            Stage::Build => {
                let mut built = Built::new(self.law, NODE_LIMIT)?;
                let diagrams = Diagrams::finish(self.law, &mut built)?;
                self.measure(&built, &diagrams);
                (self.built, self.diagrams) = (Some(built), Some(diagrams));
                Stage::Count
            }
            Stage::Count => {
                if let Some(built) = &mut self.built {
                    let held = built.unasked_are_held(self.law)?;
                    let counts = counts(self.law, &built.builder, built.headline, held);
                    self.shares(&counts);
                }
                Stage::Second
            }
            Stage::Second => {
                if self.second.work(100) {
                    self.compare();
                    Stage::Check(0)
                } else {
                    Stage::Second
                }
            }
            Stage::Check(number) => {
                if self.check(number)? {
                    Stage::Check(number + 1)
                } else {
                    Stage::Walk(0)
                }
            }
            Stage::Walk(number) if number < refine::WALKS => {
                self.walk(number);
                Stage::Walk(number + 1)
            }
            Stage::Walk(_) => Stage::Redundant(0),
            Stage::Redundant(place) if place < self.law.rules.len() => {
                self.redundant(place)?;
                Stage::Redundant(place + 1)
            }
            Stage::Redundant(_) => Stage::Meet(1),
            Stage::Meet(lower) if lower < self.law.ladder.len() => {
                self.meetings(lower)?;
                Stage::Meet(lower + 1)
            }
            Stage::Meet(_) => {
                let meetings = &mut self.report.meetings;
                meetings.sort_by_key(|meeting| (meeting.wins, meeting.loses));
                Stage::Done
            }
            Stage::Done => Stage::Done,
        };
        Ok(self.stage == Stage::Done)
    }

    fn measure(&mut self, built: &Built, diagrams: &Diagrams) {
        let everything = Knowledge::nothing(self.law);
        self.report.nodes = Nodes {
            headline: diagrams.reached(diagrams.headline(), &everything).len(),
            ground: diagrams.reached(diagrams.ground(), &everything).len(),
            kept: diagrams.len(),
            made: built.builder.len(),
        };
        self.report.decisions = diagrams.decisions();
        self.report.longest = diagrams.longest_interview();
    }

    fn shares(&mut self, counts: &Counts) {
        let of = |leaf: Ref| counts.get(leaf.0 as usize).copied().flatten();
        for (share, headline) in self.report.shares.iter_mut().zip(Headline::ALL) {
            *share = of(crate::diagram::Leaf::Headline(headline).at());
        }
        self.report.excluded = of(crate::diagram::CANNOT);
        let gaps = of(crate::diagram::GAP);
        self.report.covered = self.report.shares.iter().fold(gaps, |all, share| {
            all.zip(*share).and_then(|(a, b)| a.checked_add(b))
        });
    }

    fn compare(&mut self) {
        self.report.second = self.second.counts();
        self.report.parts = self.second.settled_parts();
        let both = self.report.shares.iter().zip(self.report.second);
        for ((first, second), headline) in both.zip(Headline::ALL) {
            if first.is_none() || *first != second {
                self.report.findings.push(Finding::CountsDiffer(headline));
            }
        }
    }
}

/// The asked facts of an answer set that leads from `at` to a leaf that
/// `wanted` accepts; facts the diagram does not ask take their first
/// value.
fn example(
    law: &Rulebook,
    built: &Built,
    at: Ref,
    wanted: impl Fn(Ref) -> bool,
) -> Option<Example> {
    let mut known = Knowledge::nothing(law);
    let mut path = Vec::new();
    let mut dead = std::collections::BTreeSet::new();
    if !walk(built, at, &wanted, &mut path, &mut dead) {
        return None;
    }
    for level in 0..law.facts.len().min(MAX_FACTS) as u16 {
        known.set(FactId(level), 1);
    }
    for &(level, value) in &path {
        known.set(FactId(level), 1 << value);
    }
    let evaluation = crate::decide::Evaluation::of(law, &known);
    let on_path = |fact: FactId| path.iter().any(|&(level, _)| level == fact.0);
    Some(
        (0..law.facts.len() as u16)
            .map(FactId)
            .filter(|&fact| on_path(fact) && evaluation.gate(fact) == crate::truth::Truth::Yes)
            .map(|fact| (fact, known.get(fact)))
            .collect(),
    )
}

/// Only what keeps a reader safe: gaps, contrary duties and the theorems.
///
/// # Errors
///
/// [`TooLarge`] where a diagram grew past its limit.
pub fn safety(law: &Rulebook) -> Result<Vec<Finding>, TooLarge> {
    let proof = Proof::new(law);
    let mut built = Built::new(law, NODE_LIMIT)?;
    let mut findings = proof.gaps(&built);
    findings.extend(proof.contrary(&mut built)?);
    let mut number = 0;
    while let Some(found) = proof.theorem(&mut built, number)? {
        findings.extend(found);
        number += 1;
    }
    Ok(findings)
}

fn walk(
    built: &Built,
    at: Ref,
    wanted: &impl Fn(Ref) -> bool,
    path: &mut Vec<(u16, u16)>,
    dead: &mut std::collections::BTreeSet<u32>,
) -> bool {
    if at.0 < crate::diagram::LEAVES {
        return wanted(at);
    }
    if dead.contains(&at.0) {
        return false;
    }
    for (value, &branch) in built.builder.branches(at).iter().enumerate() {
        path.push((built.builder.level(at), value as u16));
        if walk(built, branch, wanted, path, dead) {
            return true;
        }
        path.pop();
    }
    dead.insert(at.0);
    false
}
