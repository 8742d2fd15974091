//! Gaps, dead and pointless things, contrary duties, and what rests
//! on the unconfirmed.

use super::{Finding, Meeting, Proof, example};
use crate::count::counts;
use crate::diagram::{
    Built, CANNOT, Diagrams, GAP, Leaf, NO, NODE_LIMIT, Ref, Table, TooLarge, YES,
};
use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::{ConclusionId, ConclusionKind, FactId, GroundId, Headline, Modal, RuleId};

impl Proof<'_> {
    /// Makes check number `n`; says whether there was one.
    pub(super) fn check(&mut self, n: usize) -> Result<bool, TooLarge> {
        let (Some(mut built), Some(diagrams)) = (self.built.take(), self.diagrams.take()) else {
            return Ok(false);
        };
        let found = match n {
            0 => Some(self.gaps(&built)),
            1 => Some(self.dead(&mut built)?),
            2 => Some(self.pointless(&diagrams)),
            3 => Some(self.contrary(&mut built)?),
            4 => Some(self.unconfirmed(&mut built)?),
            n => self.theorem(&mut built, n - 5)?,
        };
        (self.built, self.diagrams) = (Some(built), Some(diagrams));
        let more = found.is_some();
        self.report.findings.extend(found.into_iter().flatten());
        Ok(more)
    }

    pub(super) fn gaps(&self, built: &Built) -> Vec<Finding> {
        example(self.law, built, built.ground, |leaf| leaf == GAP)
            .map(Finding::Gap)
            .into_iter()
            .collect()
    }

    fn dead(&self, built: &mut Built) -> Result<Vec<Finding>, TooLarge> {
        let law = self.law;
        let mut found = Vec::new();
        for (place, rule) in law.rules.iter().enumerate() {
            // A rule of no interval is law that is still to come.
            let applies = built.rules.get(place).copied().unwrap_or(NO);
            let ever = built.builder.and(law, built.allowed, applies)?;
            if ever == NO && rule.law && rule.in_force != 0 {
                found.push(Finding::DeadRule(RuleId(place as u16)));
            }
        }
        let everything = Knowledge::nothing(law);
        let decides = Diagrams::finish(law, built)?;
        let leaves = decides.leaves(decides.ground(), &everything);
        for place in 0..law.ladder.len() {
            let ground = GroundId(place as u8);
            if !leaves.has(Leaf::Ground(ground)) {
                found.push(Finding::DeadGround(ground));
            }
        }
        for (place, conclusion) in law.conclusions.iter().enumerate() {
            let id = ConclusionId(place as u16);
            let free = match conclusion.kind {
                // Named above where it never decides.
                ConclusionKind::Ground(_) => true,
                // A step without conditions is shown wherever it is listed.
                ConclusionKind::Step(step) => law
                    .steps
                    .get(usize::from(step))
                    .is_some_and(|step| step.conclusion.is_none()),
                ConclusionKind::Named | ConclusionKind::Duty(_) => false,
            };
            let holds = built.conclusion(id);
            let ever = built.builder.and(law, built.allowed, holds)?;
            if ever == NO && !free {
                found.push(Finding::DeadConclusion(id));
            }
        }
        Ok(found)
    }

    fn pointless(&self, diagrams: &Diagrams) -> Vec<Finding> {
        let everything = Knowledge::nothing(self.law);
        let law = self.law;
        let roots = [diagrams.headline()]
            .into_iter()
            .chain((0..law.duties.len()).map(|place| diagrams.duty(place)))
            .chain((0..law.steps.len()).filter_map(|place| diagrams.step(place)));
        let tested: FactSet = roots
            .flat_map(|root| diagrams.reached(root, &everything))
            .map(|at| FactId(diagrams.level(at)))
            .collect();
        (1..law.facts.len() as u16)
            .map(FactId)
            .filter(|&fact| !tested.has(fact))
            .map(Finding::PointlessFact)
            .collect()
    }

    pub(super) fn contrary(&self, built: &mut Built) -> Result<Vec<Finding>, TooLarge> {
        let law = self.law;
        let mut found = Vec::new();
        for (place, duty) in law.duties.iter().enumerate() {
            for &other in duty.contrary.of(law.duty_lists) {
                let other = other as usize;
                let Some(second) = law.duties.get(other) else {
                    continue;
                };
                let (a, b) = (
                    built.conclusion(duty.conclusion),
                    built.conclusion(second.conclusion),
                );
                let both = built.builder.and(law, a, b)?;
                let both = built.builder.and(law, both, built.allowed)?;
                let example = example(self.law, built, both, |leaf| leaf == YES);
                found.extend(example.map(|example| Finding::Contrary(place, other, example)));
            }
        }
        Ok(found)
    }

    /// Takes every rule away that is still to be confirmed: a headline may
    /// change only where it was *advice first*, and no must, must not or
    /// should may change at all.
    fn unconfirmed(&self, built: &mut Built) -> Result<Vec<Finding>, TooLarge> {
        let law = self.law;
        let unconfirmed = |place: usize| law.rules.get(place).is_some_and(|rule| !rule.confirmed);
        let mut found = Vec::new();
        // In one builder, so that equal parts are the same place.
        let without = built.again(law, unconfirmed)?;
        let mut differ = Table::default();
        for headline in Headline::ALL {
            if headline == Headline::AdviceFirst {
                continue;
            }
            let leaf = Leaf::Headline(headline).at();
            let changed = built.builder.changed(
                law,
                (built.headline, without.headline),
                leaf,
                &mut differ,
            )?;
            differ.clear();
            let example = example(self.law, built, changed, |leaf| leaf == YES);
            found.extend(example.map(|example| Finding::RestsOnUnconfirmed(headline, example)));
        }
        for (place, duty) in law.duties.iter().enumerate() {
            if matches!(duty.modal, Modal::May | Modal::Advice) {
                continue;
            }
            let with = built.conclusion(duty.conclusion);
            let now = without
                .conclusions
                .get(duty.conclusion.0 as usize)
                .copied()
                .unwrap_or(NO);
            let not_now = built.builder.not(law, now)?;
            let changed = built.builder.ite(law, with, not_now, now)?;
            let changed = built.builder.and(law, changed, built.allowed)?;
            let example = example(self.law, built, changed, |leaf| leaf == YES);
            found.extend(example.map(|example| Finding::DutyRestsOnUnconfirmed(place, example)));
        }
        Ok(found)
    }

    /// Takes one rule away and looks whether anything changes.
    pub(super) fn redundant(&mut self, place: usize) -> Result<(), TooLarge> {
        let law = self.law;
        if law
            .rules
            .get(place)
            .is_none_or(|rule| !rule.law || rule.in_force == 0)
        {
            return Ok(());
        }
        let Some(mut built) = self.built.take() else {
            return Ok(());
        };
        let without = built.again(law, |other| other == place)?;
        let same_conclusions = |kind: ConclusionKind, id: usize| {
            matches!(kind, ConclusionKind::Named | ConclusionKind::Ground(_))
                || built.conclusions.get(id) == without.conclusions.get(id)
        };
        let same = built.headline == without.headline
            && law
                .conclusions
                .iter()
                .enumerate()
                .all(|(id, c)| same_conclusions(c.kind, id));
        if same {
            self.report
                .findings
                .push(Finding::Redundant(RuleId(place as u16)));
        }
        self.built = Some(built);
        Ok(())
    }

    /// Which grounds decide where the one at `lower` holds as well, how often
    /// each, and an example.
    pub(super) fn meetings(&mut self, lower: usize) -> Result<(), TooLarge> {
        let law = self.law;
        let Some(rung) = law.ladder.get(lower) else {
            return Ok(());
        };
        let Some(mut built) = self.built.take() else {
            return Ok(());
        };
        let holds = built.conclusion(rung.conclusion);
        let decides = built.builder.ite(law, holds, built.ground, CANNOT)?;
        let held = built.unasked_are_held(law)?;
        let counts = counts(law, &built.builder, decides, held);
        for (place, winner) in law.ladder.iter().enumerate().take(lower) {
            if rung.headline == winner.headline {
                continue;
            }
            let (wins, loses) = (GroundId(place as u8), GroundId(lower as u8));
            let leaf = Leaf::Ground(wins).at();
            if let Some(example) = example(law, &built, decides, |end| end == leaf) {
                self.report.meetings.push(Meeting {
                    wins,
                    loses,
                    sets: counts.get(leaf.0 as usize).copied().flatten(),
                    example,
                });
            }
        }
        self.built = Some(built);
        Ok(())
    }
}

/// A second rulebook decided in the same builder.
pub(super) struct Without {
    pub(super) headline: Ref,
    pub(super) conclusions: Vec<Ref>,
}

impl Built {
    /// Decides a rulebook of the same facts in the same builder, without some
    /// of its rules, sharing every part that stays the same.
    pub(super) fn again(
        &mut self,
        law: &crate::rulebook::Rulebook,
        left_out: impl Fn(usize) -> bool,
    ) -> Result<Without, TooLarge> {
        let builder = core::mem::replace(&mut self.builder, crate::diagram::Builder::new(0, 0));
        let (mut second, result) = Self::in_builder(law, builder, left_out);
        self.builder = core::mem::replace(
            &mut second.builder,
            crate::diagram::Builder::new(0, NODE_LIMIT),
        );
        result?;
        Ok(Without {
            headline: second.headline,
            conclusions: second.conclusions,
        })
    }
}

impl crate::diagram::Builder {
    /// Where the first ends in `leaf` and the second does not.
    pub(super) fn changed(
        &mut self,
        law: &crate::rulebook::Rulebook,
        (first, second): (Ref, Ref),
        leaf: Ref,
        done: &mut Table<(u32, u32), Ref>,
    ) -> Result<Ref, TooLarge> {
        if first == second || second == CANNOT {
            return Ok(NO);
        }
        let leaves = crate::diagram::LEAVES;
        if first.0 < leaves && first != leaf {
            return Ok(NO);
        }
        if first.0 < leaves && second.0 < leaves {
            return Ok(YES);
        }
        if let Some(&known) = done.get(&(first.0, second.0)) {
            return Ok(known);
        }
        let level = self.level(first).min(self.level(second));
        let mut branches = Vec::new();
        for value in 0..crate::diagram::arity(law, level) {
            let (a, b) = (
                self.follow(first, level, value),
                self.follow(second, level, value),
            );
            branches.push(self.changed(law, (a, b), leaf, done)?);
        }
        let made = self.node(level, branches)?;
        done.insert((first.0, second.0), made);
        Ok(made)
    }
}
