//! A block of completions, decided rule by rule.

use rules::rulebook::{Condition, ConditionId, FactId, Rule, RuleId, Run, Values};

use crate::brute::{Brute, Ends};
use crate::rows::{Row, Rows};

/// A product of values: every fact that may be asked has each of its values
/// with each of the others'. Lanes that differ only in what is not asked are
/// the same completion, and end in the same.
pub(crate) struct Block<'a, 'b> {
    brute: &'b Brute<'a>,
    sets: &'b [Values],
    pub(crate) rows: Rows,
    /// Where a fact that is not settled has its places in the lanes' numbers.
    free: Vec<Option<u32>>,
    gates: Vec<Row>,
    rules: Vec<Row>,
    conclusions: Vec<Row>,
    watch: Option<RuleId>,
}

impl<'a, 'b> Block<'a, 'b> {
    pub(crate) fn new(
        brute: &'b Brute<'a>,
        sets: &'b [Values],
        asked: &[Option<bool>],
        watch: Option<RuleId>,
    ) -> Self {
        let mut places = 0;
        let free = sets.iter().zip(asked).map(|(set, asked)| {
            let is_free = set.count_ones() > 1 && *asked != Some(false);
            is_free.then(|| {
                let from = places;
                places += (set.count_ones() - 1).ilog2() + 1;
                from
            })
        });
        let free = free.collect();
        Self {
            brute,
            sets,
            rows: Rows::new(places),
            free,
            gates: Vec::new(),
            rules: Vec::new(),
            conclusions: Vec::new(),
            watch,
        }
    }

    pub(crate) fn ends(&mut self) -> Ends {
        let mut ends = Ends {
            grounds: 0,
            watched: true,
        };
        for stretch in 0..self.rows.stretches() {
            self.rows.begin(stretch);
            self.decide();
            let mut left = self.possible();
            if let Some(rule) = self.watch {
                let not = self.rows.not(self.rules[rule.0 as usize]);
                let fails = self.rows.and(left, not);
                ends.watched &= !self.rows.is_any(fails);
            }
            for (place, rung) in self.brute.law.ladder.iter().enumerate() {
                let holds = self.conclusions[rung.conclusion.0 as usize];
                let decided = self.rows.and(left, holds);
                if self.rows.is_any(decided) {
                    ends.grounds |= 1 << place;
                    let others = self.rows.not(holds);
                    left = self.rows.and(left, others);
                }
            }
            assert!(!self.rows.is_any(left), "a gap in {:?}", self.sets);
        }
        ends
    }

    /// The lanes that are completions: every number stands for a value, and
    /// nothing that cannot be is so.
    fn possible(&mut self) -> Row {
        let law = self.brute.law;
        let mut possible = self.rows.lanes();
        for fact in 0..self.sets.len() {
            if self.free[fact].is_some() {
                let any = self.values(fact, self.sets[fact]);
                possible = self.rows.and(possible, any);
            }
        }
        for impossible in law.impossible {
            let all = self.all(impossible.all_of);
            let not = self.rows.not(all);
            possible = self.rows.and(possible, not);
        }
        possible
    }

    fn decide(&mut self) {
        let law = self.brute.law;
        self.gates.clear();
        for fact in law.facts {
            let gate = self.all(fact.gate);
            self.gates.push(gate);
        }
        self.rules.clear();
        self.conclusions.clear();
        self.conclusions.resize(law.conclusions.len(), Row::None);
        for (place, rule) in law.rules.iter().enumerate() {
            let watched = self.watch == Some(RuleId(place as u16));
            if !self.brute.needed[place] && !watched {
                self.rules.push(Row::None);
                continue;
            }
            let applies = self.applies(rule);
            self.rules.push(applies);
            for id in rule.concludes.of(law.conclusion_lists) {
                let before = self.conclusions[id.0 as usize];
                self.conclusions[id.0 as usize] = self.rows.or(before, applies);
            }
        }
    }

    fn applies(&mut self, rule: &Rule) -> Row {
        let law = self.brute.law;
        let mut applies = self.values(0, rule.in_force as Values);
        for run in [rule.extent, rule.all_of] {
            if matches!(applies, Row::None) {
                return applies;
            }
            let all = self.all(run);
            applies = self.rows.and(applies, all);
        }
        if rule.any_of.len > 0 {
            let any = self.any(rule.any_of);
            applies = self.rows.and(applies, any);
        }
        let except = self.any(rule.unless);
        let not = self.rows.not(except);
        applies = self.rows.and(applies, not);
        for other in rule.defeated_by.of(law.rule_lists) {
            let not = self.rows.not(self.rules[other.0 as usize]);
            applies = self.rows.and(applies, not);
        }
        applies
    }

    fn all(&mut self, run: Run) -> Row {
        let mut all = Row::All;
        for &id in run.of(self.brute.law.condition_lists) {
            let one = self.condition(id);
            all = self.rows.and(all, one);
        }
        all
    }

    fn any(&mut self, run: Run) -> Row {
        let mut any = Row::None;
        for &id in run.of(self.brute.law.condition_lists) {
            let one = self.condition(id);
            any = self.rows.or(any, one);
        }
        any
    }

    fn condition(&mut self, id: ConditionId) -> Row {
        match self.brute.law.conditions[id.0 as usize] {
            Condition::Fact(FactId(fact), values) => {
                let is_one = self.values(fact as usize, values);
                self.rows.and(self.gates[fact as usize], is_one)
            }
            Condition::Conclusion(id) => self.conclusions[id.0 as usize],
        }
    }

    /// The lanes in which the fact has one of these values.
    fn values(&mut self, fact: usize, values: Values) -> Row {
        let possible = self.sets[fact];
        match self.free[fact] {
            _ if possible & values == 0 => Row::None,
            // Settled, or not asked, so that its gate is nowhere open.
            None => Row::All,
            Some(from) => {
                let bits = (0..16).map(|n| 1 << n).filter(|bit| possible & bit != 0);
                let places = (possible.count_ones() - 1).ilog2() + 1;
                let mut any = Row::None;
                for (number, _) in (0..).zip(bits).filter(|(_, bit)| values & bit != 0) {
                    let one = self.rows.number(from, places, number);
                    any = self.rows.or(any, one);
                }
                any
            }
        }
    }
}
