//! Random small rulebooks, and every answer set of one counted out by hand:
//! what the diagram and the proofs are tested against.

use crate::decide::Evaluation;
use crate::knowledge::Knowledge;
use crate::rulebook::{
    Conclusion, ConclusionId, ConclusionKind, Condition, ConditionId, Day, Duty, Fact, FactId,
    Ground, GroundId, Headline, Impossible, Interval, Modal, Rule, RuleId, Rulebook, Run, Teller,
    Values,
};
use crate::truth::Truth;

/// Numbers that look random and are the same in every run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % limit.max(1)
    }

    /// Some of the values, never none.
    pub(crate) fn some_of(&mut self, all: Values) -> Values {
        loop {
            let some = self.below(1 << 16) as Values & all;
            if some != 0 {
                return some;
            }
        }
    }
}

/// The tables of a random rulebook; [`OwnedLaw::tables`] lends them out.
#[derive(Default)]
pub(crate) struct OwnedLaw {
    facts: Vec<Fact<'static>>,
    intervals: Vec<Interval>,
    conditions: Vec<Condition>,
    condition_lists: Vec<ConditionId>,
    rule_lists: Vec<RuleId>,
    conclusion_lists: Vec<ConclusionId>,
    conclusions: Vec<Conclusion<'static>>,
    rules: Vec<Rule<'static>>,
    ladder: Vec<Ground<'static>>,
    duties: Vec<Duty<'static>>,
    impossible: Vec<Impossible<'static>>,
}

impl OwnedLaw {
    /// A date of two intervals, five or six facts with gates, two named
    /// conclusions, four grounds of three headlines and a last that always
    /// holds, one duty, now and then something impossible.
    pub(crate) fn random(seed: u64) -> Self {
        Self::made(seed, false)
    }

    /// The same with two facts fewer, and a group of two ticks: so exactly
    /// where one of them is.
    pub(crate) fn with_a_group(seed: u64) -> Self {
        Self::made(seed, true)
    }

    fn made(seed: u64, group: bool) -> Self {
        let mut dice = Dice::new(seed);
        let mut law = Self::default();
        let interval = |from, until| Interval {
            from: Day(from),
            until: Day(until),
        };
        law.intervals = vec![interval(0, 10), interval(10, 20)];
        let values: &[&str] = &["a", "b", "c"];
        for place in 0..6 + dice.below(2) - if group { 2 } else { 0 } {
            let count = if place == 0 { 3 } else { 2 + dice.below(2) };
            let mut gate = Vec::new();
            while place > 1 && gate.len() < 2 && dice.below(2) == 0 {
                let fact = 1 + dice.below(place - 1);
                gate.push(law.fact_condition(&mut dice, fact));
            }
            let gate = law.list(gate);
            let teller = if dice.below(2) == 0 {
                Teller::Requester
            } else {
                Teller::Holder
            };
            law.facts.push(Fact {
                id: "fact",
                values: &values[..count],
                gate,
                teller,
                follows: false,
            });
        }
        if group {
            law.add_group(&mut dice);
        }
        for named in 0..2 {
            law.conclude(&mut dice, ConclusionKind::Named, named);
        }
        law.conclude(&mut dice, ConclusionKind::Duty(0), 2);
        law.duties.push(Duty {
            id: "duty",
            modal: Modal::Must,
            conclusion: ConclusionId(2),
            contrary: Run::default(),
        });
        let headlines = [
            Headline::Comply,
            Headline::Challenge,
            Headline::Comply,
            Headline::Decline,
        ];
        for (place, headline) in headlines.into_iter().enumerate() {
            let conclusion = ConclusionId(law.conclusions.len() as u16);
            law.ladder.push(Ground {
                id: ["first", "second", "third", "fourth"][place],
                headline,
                conclusion,
                to: "nobody",
            });
            law.conclude(&mut dice, ConclusionKind::Ground(GroundId(place as u8)), 3);
        }
        let conclusion = ConclusionId(law.conclusions.len() as u16);
        law.ladder.push(Ground {
            id: "last",
            headline: Headline::AdviceFirst,
            conclusion,
            to: "nobody",
        });
        law.conclusions.push(Conclusion {
            id: "last",
            kind: ConclusionKind::Ground(GroundId(4)),
        });
        law.rule(conclusion, [vec![], vec![], vec![], vec![]], vec![], 0b111);
        if dice.below(2) == 0 {
            let all_of = (0..2).map(|_| law.any_fact_condition(&mut dice)).collect();
            let all_of = law.list(all_of);
            law.impossible.push(Impossible {
                id: "impossible",
                all_of,
            });
        }
        law
    }

    /// The group stands before its ticks; all three are asked together.
    fn add_group(&mut self, dice: &mut Dice) {
        let fact = 1 + dice.below(self.facts.len() - 1);
        let gate = vec![self.fact_condition(dice, fact)];
        let gate = self.list(gate);
        let any = self.facts.len() as u16;
        for follows in [true, false, false] {
            self.facts.push(Fact {
                id: if follows { "group" } else { "tick" },
                values: &["no", "yes"],
                gate,
                teller: Teller::Requester,
                follows,
            });
        }
        let cannot = [
            vec![(0, 2), (1, 1), (2, 1)],
            vec![(0, 1), (1, 2)],
            vec![(0, 1), (2, 2)],
        ];
        for conditions in cannot {
            let mut all_of = Vec::new();
            for (place, values) in conditions {
                self.conditions
                    .push(Condition::Fact(FactId(any + place), values));
                all_of.push(ConditionId(self.conditions.len() as u16 - 1));
            }
            let all_of = self.list(all_of);
            self.impossible.push(Impossible {
                id: "group",
                all_of,
            });
        }
    }

    fn conclude(&mut self, dice: &mut Dice, kind: ConclusionKind, usable: usize) {
        let conclusion = ConclusionId(self.conclusions.len() as u16);
        self.conclusions.push(Conclusion {
            id: "conclusion",
            kind,
        });
        for _ in 0..=dice.below(2) {
            let lists = [2, 2, 1, 1].map(|most| {
                (0..dice.below(most + 1))
                    .map(|_| self.condition(dice, usable))
                    .collect()
            });
            let defeated = if !self.rules.is_empty() && dice.below(4) == 0 {
                vec![RuleId(dice.below(self.rules.len()) as u16)]
            } else {
                vec![]
            };
            let in_force = [0b111, 0b111, 0b001, 0b010][dice.below(4)];
            self.rule(conclusion, lists, defeated, in_force);
        }
    }

    fn rule(
        &mut self,
        conclusion: ConclusionId,
        lists: [Vec<ConditionId>; 4],
        defeated: Vec<RuleId>,
        in_force: u32,
    ) {
        let [all_of, any_of, unless, extent] = lists.map(|list| self.list(list));
        let defeated_by = Run {
            from: self.rule_lists.len() as u32,
            len: defeated.len() as u16,
        };
        self.rule_lists.extend(defeated);
        let concludes = Run {
            from: self.conclusion_lists.len() as u32,
            len: 1,
        };
        self.conclusion_lists.push(conclusion);
        self.rules.push(Rule {
            id: "rule",
            all_of,
            any_of,
            unless,
            extent,
            defeated_by,
            concludes,
            in_force,
            confirmed: true,
            law: true,
        });
    }

    fn condition(&mut self, dice: &mut Dice, usable: usize) -> ConditionId {
        if usable > 0 && dice.below(3) == 0 {
            let conclusion = ConclusionId(dice.below(usable.min(self.conclusions.len())) as u16);
            if (conclusion.0 as usize) < self.conclusions.len() - 1 {
                self.conditions.push(Condition::Conclusion(conclusion));
                return ConditionId(self.conditions.len() as u16 - 1);
            }
        }
        self.any_fact_condition(dice)
    }

    fn any_fact_condition(&mut self, dice: &mut Dice) -> ConditionId {
        let fact = 1 + dice.below(self.facts.len() - 1);
        self.fact_condition(dice, fact)
    }

    fn fact_condition(&mut self, dice: &mut Dice, fact: usize) -> ConditionId {
        let values = dice.some_of(self.facts[fact].all());
        self.conditions
            .push(Condition::Fact(FactId(fact as u16), values));
        ConditionId(self.conditions.len() as u16 - 1)
    }

    fn list(&mut self, list: Vec<ConditionId>) -> Run {
        let run = Run {
            from: self.condition_lists.len() as u32,
            len: list.len() as u16,
        };
        self.condition_lists.extend(list);
        run
    }

    /// The same without a rule that never was in force.
    pub(crate) fn without_rule(mut self, place: usize) -> Self {
        self.rules[place].in_force = 0;
        self
    }

    pub(crate) fn tables(&self) -> Rulebook<'_> {
        Rulebook {
            facts: &self.facts,
            intervals: &self.intervals,
            conditions: &self.conditions,
            condition_lists: &self.condition_lists,
            rule_lists: &self.rule_lists,
            conclusion_lists: &self.conclusion_lists,
            duty_lists: &[],
            conclusions: &self.conclusions,
            rules: &self.rules,
            ladder: &self.ladder,
            duties: &self.duties,
            steps: &[],
            impossible: &self.impossible,
            safe: &[],
            order_held: None,
            theorems: &[],
            warns_from: Day(0),
        }
    }
}

/// Something known of each fact at random.
pub(crate) fn random_knowledge(law: &Rulebook, dice: &mut Dice) -> Knowledge {
    let mut known = Knowledge::nothing(law);
    for place in 0..law.facts.len() {
        match dice.below(3) {
            0 => {}
            1 => {
                known.narrow(
                    FactId(place as u16),
                    1 << dice.below(law.facts[place].values.len()),
                );
            }
            _ => {
                let some = dice.some_of(law.facts[place].all());
                known.narrow(FactId(place as u16), some);
            }
        }
    }
    known
}

/// Settles a group from its two ticks, which stand after it: yes where one is,
/// no where both are not, and otherwise not known.
pub(crate) fn with_its_group(law: &Rulebook, mut known: Knowledge) -> Knowledge {
    for place in (0..law.facts.len() as u16).filter(|&place| law.facts[place as usize].follows) {
        let values = match (known.get(FactId(place + 1)), known.get(FactId(place + 2))) {
            (2, _) | (_, 2) => 2,
            (1, 1) => 1,
            _ => 3,
        };
        known.set(FactId(place), values);
    }
    known
}

/// Every assignment of a value to every fact within what is known, asked or
/// not, that nothing makes impossible; with its headline and its duty.
pub(crate) fn assignments(law: &Rulebook, known: &Knowledge) -> Vec<(Knowledge, Headline, bool)> {
    let mut all = vec![*known];
    for place in 0..law.facts.len() {
        let fact = FactId(place as u16);
        all = all
            .into_iter()
            .flat_map(|state| {
                (0..16)
                    .map(|value| 1 << value)
                    .filter(move |bit| known.get(fact) & bit != 0)
                    .map(move |bit| state.with(fact, bit))
            })
            .collect();
    }
    let mut evaluation = Evaluation::new(law);
    all.into_iter()
        .filter_map(|state| {
            evaluation.run(law, &state);
            let cannot = law.impossible.iter().any(|impossible| {
                impossible
                    .all_of
                    .of(law.condition_lists)
                    .iter()
                    .all(|&id| evaluation.condition(law, &state, id) == Truth::Yes)
            });
            let ground = evaluation.deciding_ground(law)?;
            let duty = evaluation.truth(law.duties[0].conclusion) == Truth::Yes;
            (!cannot).then(|| (state, law.ladder[ground.0 as usize].headline, duty))
        })
        .collect()
}

/// Whether every fact that is not asked has its first value within what is
/// known: so that each answer set is counted once.
pub(crate) fn is_collapsed(law: &Rulebook, state: &Knowledge) -> bool {
    let evaluation = Evaluation::of(law, state);
    (0..law.facts.len() as u16)
        .map(FactId)
        .all(|fact| evaluation.gate(fact) == Truth::Yes || state.get(fact) == 1)
}
