//! The safety theorems, each tested over the whole space and over every set
//! of headlines that the safe table can meet.

use super::{Finding, Proof, example};
use crate::diagram::{Built, CANNOT, GAP, Leaf, NO, Ref, Table, TooLarge, YES};
use crate::interview::meanwhile;
use crate::rulebook::{Headlines, Theorem};
use crate::truth::Truth;

impl Proof<'_> {
    /// What breaks theorem number `n` of the list; none: there is no such.
    pub(super) fn theorem(
        &self,
        built: &mut Built,
        n: usize,
    ) -> Result<Option<Vec<Finding>>, TooLarge> {
        let Some(theorem) = self.law.theorems.get(n) else {
            return Ok(None);
        };
        if theorem.not_reached.is_some() {
            return Ok(Some(Vec::new()));
        }
        let broken = self.broken(built, theorem)?;
        let mut found = Vec::new();
        found.extend(
            example(self.law, built, broken, |leaf| leaf == YES)
                .map(|example| Finding::Theorem(n, example)),
        );
        found.extend(
            self.broken_meanwhile(theorem)
                .map(|(possible, given)| Finding::Meanwhile(n, possible, given)),
        );
        Ok(Some(found))
    }

    /// The answer sets that break the theorem.
    fn broken(&self, built: &mut Built, theorem: &Theorem) -> Result<Ref, TooLarge> {
        let law = self.law;
        let given = built.all(law, theorem.given)?;
        let except = built.any(law, theorem.unless)?;
        let within = built.builder.ite(law, except, NO, given)?;
        let within = built.builder.and(law, within, built.allowed)?;
        let forbidden = |leaf: Ref| match Leaf::of(leaf) {
            Some(Leaf::Headline(headline)) if !theorem.allowed.has(headline) => YES,
            _ if leaf == GAP => YES,
            _ => NO,
        };
        let mut wrong = built
            .builder
            .map(built.headline, &forbidden, &mut Table::default())?;
        if let Some(duty) = theorem.duty {
            let owed = built.conclusion(duty);
            let missing = built.builder.not(law, owed)?;
            wrong = built.builder.or(law, wrong, missing)?;
        }
        if let Some(duty) = theorem.no_duty {
            let owed = built.conclusion(duty);
            wrong = built.builder.or(law, wrong, owed)?;
        }
        if let Some(headline) = theorem.headline {
            let here = Leaf::Headline(headline).at();
            let stands = |leaf: Ref| {
                if leaf == here && leaf != CANNOT {
                    YES
                } else {
                    NO
                }
            };
            let stands = built
                .builder
                .map(built.headline, &stands, &mut Table::default())?;
            let required = built.all(law, theorem.requires)?;
            let lacking = built.builder.ite(law, required, NO, stands)?;
            wrong = built.builder.or(law, wrong, lacking)?;
        }
        built.builder.and(law, within, wrong)
    }

    /// A set of headlines for which the safe table breaks the theorem.
    fn broken_meanwhile(
        &self,
        theorem: &Theorem,
    ) -> Option<(Headlines, crate::rulebook::Headline)> {
        let sets = (0..=Headlines::ALL.0)
            .map(Headlines)
            .filter(|set| set.len() > 1);
        let holds_danger = |set: Headlines| set.0 & theorem.meanwhile_given.0 != 0;
        let held = [Truth::No, Truth::NotKnown, Truth::Yes];
        sets.flat_map(|set| held.map(|order_held| (set, order_held)))
            .filter(|&(set, order_held)| {
                holds_danger(set) || (theorem.meanwhile_order_held && order_held == Truth::Yes)
            })
            .map(|(set, order_held)| (set, meanwhile(self.law, set, order_held).0))
            .find(|&(_, given)| !theorem.allowed.has(given))
    }
}
