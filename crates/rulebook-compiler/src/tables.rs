//! The engine's tables, owned, so that tools can prove and change them in
//! process.

use rules::rulebook::{
    Conclusion, ConclusionId, Condition, ConditionId, Day, Duty, Fact, Ground, Impossible,
    Interval, Rule, RuleId, Rulebook, Run, Safe, Step, Theorem,
};

/// Everything that [`Rulebook`] borrows.
///
/// Ids are kept for the life of the process: a rulebook's ids are a few
/// kilobytes, and a tool that changes tables copies no strings.
#[derive(Clone, Debug, Default)]
#[expect(
    missing_docs,
    reason = "each is the owned form of the field of that name in `Rulebook`"
)]
pub struct Tables {
    pub facts: Vec<Fact<'static>>,
    pub intervals: Vec<Interval>,
    pub conditions: Vec<Condition>,
    pub condition_lists: Vec<ConditionId>,
    pub rule_lists: Vec<RuleId>,
    pub conclusion_lists: Vec<ConclusionId>,
    pub duty_lists: Vec<u16>,
    pub conclusions: Vec<Conclusion<'static>>,
    pub rules: Vec<Rule<'static>>,
    pub ladder: Vec<Ground<'static>>,
    pub duties: Vec<Duty<'static>>,
    pub steps: Vec<Step<'static>>,
    pub impossible: Vec<Impossible<'static>>,
    pub safe: Vec<Safe>,
    pub order_held: Option<ConclusionId>,
    pub theorems: Vec<Theorem<'static>>,
    pub warns_from: Option<Day>,
}

impl Tables {
    /// The tables as the engine reads them.
    pub fn rulebook(&self) -> Rulebook<'_> {
        Rulebook {
            facts: &self.facts,
            intervals: &self.intervals,
            conditions: &self.conditions,
            condition_lists: &self.condition_lists,
            rule_lists: &self.rule_lists,
            conclusion_lists: &self.conclusion_lists,
            duty_lists: &self.duty_lists,
            conclusions: &self.conclusions,
            rules: &self.rules,
            ladder: &self.ladder,
            duties: &self.duties,
            steps: &self.steps,
            impossible: &self.impossible,
            safe: &self.safe,
            order_held: self.order_held,
            theorems: &self.theorems,
            warns_from: self.warns_from.unwrap_or(Day(i32::MAX)),
        }
    }

    /// The conditions' run, each distinct condition being kept once.
    pub(crate) fn conditions(&mut self, conditions: &[Condition]) -> Run {
        let ids: Vec<ConditionId> = conditions
            .iter()
            .map(|&condition| self.condition(condition))
            .collect();
        append(&mut self.condition_lists, ids)
    }

    fn condition(&mut self, condition: Condition) -> ConditionId {
        let place = self
            .conditions
            .iter()
            .position(|&known| known == condition)
            .unwrap_or_else(|| {
                self.conditions.push(condition);
                self.conditions.len() - 1
            });
        ConditionId(number(place))
    }
}

/// Puts entries at the end of a flat list.
pub(crate) fn append<T>(list: &mut Vec<T>, entries: impl IntoIterator<Item = T>) -> Run {
    let from = list.len();
    list.extend(entries);
    let len = number(list.len() - from);
    if len == 0 {
        Run::default()
    } else {
        Run {
            from: u32::try_from(from).unwrap_or(u32::MAX),
            len,
        }
    }
}

/// A place as the tables have it.
pub(crate) fn number(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// Keeps an id for the life of the process.
pub(crate) fn keep(id: &str) -> &'static str {
    Box::leak(id.to_owned().into_boxed_str())
}
