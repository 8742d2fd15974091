//! Everything the rulebook decides, built rule by rule in order of
//! evaluation; then the ladder, from its foot up.

use super::builder::{Builder, arity};
use super::table::Table;
use super::{CANNOT, GAP, LEAVES, Leaf, NO, Ref, TooLarge, YES};
use crate::count::unasked_are_held;
use crate::rulebook::{ConclusionId, Condition, ConditionId, GroundId, Rulebook, Run};

/// Everything the rulebook decides, as diagrams under construction.
pub(crate) struct Built {
    pub(crate) builder: Builder,
    /// A diagram of each fact's gate.
    pub(crate) gates: Vec<Ref>,
    /// A diagram of each rule's applying.
    pub(crate) rules: Vec<Ref>,
    /// A diagram of each conclusion's holding.
    pub(crate) conclusions: Vec<Ref>,
    /// Which answers can all be so.
    pub(crate) allowed: Ref,
    /// The ground that decides.
    pub(crate) ground: Ref,
    /// The headline that stands.
    pub(crate) headline: Ref,
    /// Where no fact that is not asked counts as an answer, once it is needed.
    held: Option<Ref>,
}

impl Built {
    pub(crate) fn new(law: &Rulebook, limit: usize) -> Result<Self, TooLarge> {
        let (built, result) = Self::in_builder(law, Builder::new(LEAVES, limit), |_| false);
        result.map(|()| built)
    }

    /// The same in a builder that stands already, with the rules left out
    /// that `left_out` names; hands the builder back even where it is full.
    pub(crate) fn in_builder(
        law: &Rulebook,
        builder: Builder,
        left_out: impl Fn(usize) -> bool,
    ) -> (Self, Result<(), TooLarge>) {
        let mut built = Self {
            builder,
            gates: Vec::with_capacity(law.facts.len()),
            rules: Vec::with_capacity(law.rules.len()),
            conclusions: vec![NO; law.conclusions.len()],
            allowed: YES,
            ground: GAP,
            headline: GAP,
            held: None,
        };
        let result = built.decide(law, left_out);
        (built, result)
    }

    fn decide(&mut self, law: &Rulebook, left_out: impl Fn(usize) -> bool) -> Result<(), TooLarge> {
        for fact in law.facts {
            let gate = self.all(law, fact.gate)?;
            self.gates.push(gate);
        }
        for (place, rule) in law.rules.iter().enumerate() {
            let applies = if left_out(place) {
                NO
            } else {
                self.rule(law, place)?
            };
            self.rules.push(applies);
            for conclusion in rule.concludes.of(law.conclusion_lists) {
                let before = self.conclusion(*conclusion);
                let after = self.builder.or(law, before, applies)?;
                if let Some(slot) = self.conclusions.get_mut(conclusion.0 as usize) {
                    *slot = after;
                }
            }
        }
        self.ladder(law)
    }

    fn ladder(&mut self, law: &Rulebook) -> Result<(), TooLarge> {
        for impossible in law.impossible {
            let met = self.all(law, impossible.all_of)?;
            self.allowed = self.builder.ite(law, met, NO, self.allowed)?;
        }
        let mut ground = GAP;
        for (place, rung) in law.ladder.iter().enumerate().rev() {
            let holds = self.conclusion(rung.conclusion);
            let leaf = Leaf::Ground(GroundId(place as u8)).at();
            ground = self.builder.ite(law, holds, leaf, ground)?;
        }
        self.ground = self.builder.ite(law, self.allowed, ground, CANNOT)?;
        let to_headline = |leaf: Ref| match Leaf::of(leaf) {
            Some(Leaf::Ground(GroundId(place))) => law
                .ladder
                .get(place as usize)
                .map_or(GAP, |rung| Leaf::Headline(rung.headline).at()),
            _ => leaf,
        };
        self.headline = self
            .builder
            .map(self.ground, &to_headline, &mut Table::default())?;
        Ok(())
    }

    /// Where every fact that is not asked has its first value, so that each
    /// answer set counts once.
    pub(crate) fn unasked_are_held(&mut self, law: &Rulebook) -> Result<Ref, TooLarge> {
        let held = match self.held {
            Some(held) => held,
            None => unasked_are_held(law, &mut self.builder, &self.gates)?,
        };
        self.held = Some(held);
        Ok(held)
    }

    /// The diagram of a conclusion, *cannot be so* apart.
    pub(crate) fn conclusion(&self, id: ConclusionId) -> Ref {
        self.conclusions.get(id.0 as usize).copied().unwrap_or(NO)
    }

    pub(crate) fn all(&mut self, law: &Rulebook, run: Run) -> Result<Ref, TooLarge> {
        let mut all = YES;
        for &id in run.of(law.condition_lists) {
            let one = self.condition(law, id)?;
            all = self.builder.and(law, all, one)?;
        }
        Ok(all)
    }

    pub(crate) fn any(&mut self, law: &Rulebook, run: Run) -> Result<Ref, TooLarge> {
        let mut any = NO;
        for &id in run.of(law.condition_lists) {
            let one = self.condition(law, id)?;
            any = self.builder.or(law, any, one)?;
        }
        Ok(any)
    }

    fn condition(&mut self, law: &Rulebook, id: ConditionId) -> Result<Ref, TooLarge> {
        match law.conditions.get(id.0 as usize) {
            Some(&Condition::Fact(fact, values)) => {
                let branches = (0..arity(law, fact.0))
                    .map(|value| if values & (1 << value) == 0 { NO } else { YES })
                    .collect();
                let test = self.builder.node(fact.0, branches)?;
                let gate = self.gates.get(fact.0 as usize).copied().unwrap_or(NO);
                self.builder.and(law, gate, test)
            }
            Some(&Condition::Conclusion(conclusion)) => Ok(self.conclusion(conclusion)),
            None => Ok(NO),
        }
    }

    fn rule(&mut self, law: &Rulebook, place: usize) -> Result<Ref, TooLarge> {
        let Some(rule) = law.rules.get(place) else {
            return Ok(NO);
        };
        let in_force = (0..arity(law, 0))
            .map(|value| {
                if rule.in_force & (1 << value) == 0 {
                    NO
                } else {
                    YES
                }
            })
            .collect();
        let mut applies = self.builder.node(0, in_force)?;
        for run in [rule.extent, rule.all_of] {
            let all = self.all(law, run)?;
            applies = self.builder.and(law, applies, all)?;
        }
        if rule.any_of.len > 0 {
            let any = self.any(law, rule.any_of)?;
            applies = self.builder.and(law, applies, any)?;
        }
        let except = self.any(law, rule.unless)?;
        applies = self.builder.ite(law, except, NO, applies)?;
        for other in rule.defeated_by.of(law.rule_lists) {
            let defeats = self.rules.get(other.0 as usize).copied().unwrap_or(NO);
            applies = self.builder.ite(law, defeats, NO, applies)?;
        }
        Ok(applies)
    }
}
