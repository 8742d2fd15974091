//! What another day's law would make of the same answers.

use rules::dates::AS_AT;
use rules::decide::Evaluation;
use rules::rulebook::{ConclusionKind, Day, Headlines, Rule, RuleId};
use rules::truth::Truth;

use super::{Guide, Known};

/// Days under whose law the same answers lead elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherDays {
    /// The first of them.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// The headlines possible then.
    pub possible: Headlines,
}

/// What a rule's own time makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// It is law from that day on.
    From(Day),
    /// It was law until that day.
    Until(Day),
}

impl Guide {
    /// The first day that the law file covers, and the first that it does not.
    pub fn covers(&self) -> (Day, Day) {
        let intervals = self.law().intervals;
        let first = intervals.first().map_or(Day(0), |interval| interval.from);
        let last = intervals.last().map_or(Day(0), |interval| interval.until);
        (first, last)
    }

    /// The place of the known day among the intervals; none outside them.
    fn interval(&self, known: &Known) -> Option<usize> {
        let place = known.knowledge.get(AS_AT).trailing_zeros() as usize;
        (place < self.law().intervals.len()).then_some(place)
    }

    /// The stretches of other days that lead elsewhere, in order.
    pub fn other_days(&self, known: &Known) -> Vec<OtherDays> {
        let now = self.possible(known);
        let here = self.interval(known);
        let mut days: Vec<OtherDays> = Vec::new();
        for (place, interval) in self.law().intervals.iter().enumerate() {
            let possible = self.possible_if(known, AS_AT, 1 << place);
            if Some(place) == here || possible == now || possible.is_empty() {
                continue;
            }
            let row = OtherDays {
                from: interval.from,
                until: interval.until,
                possible,
            };
            match days.last_mut() {
                Some(last) if last.until == row.from && last.possible == possible => {
                    last.until = row.until;
                }
                _ => days.push(row),
            }
        }
        days
    }

    /// The confirmed rules that are no law on the known day, and on another would apply
    /// to the same answers and bring a headline, a duty or a step: those that
    /// bring a headline first.
    pub fn of_other_days(&self, known: &Known) -> Vec<(RuleId, Time)> {
        let Some(here) = self.interval(known) else {
            return Vec::new();
        };
        let law = self.law();
        let days = (0..law.intervals.len()).filter(|&place| place != here);
        let evaluations: Vec<Evaluation> = days
            .map(|place| Evaluation::of(law, &known.knowledge.with(AS_AT, 1 << place)))
            .collect();
        let then = |rule: RuleId| {
            let applies = |evaluation: &Evaluation| evaluation.applies(rule) == Truth::Yes;
            evaluations.iter().any(applies)
        };
        let mut rules: Vec<(bool, RuleId, Time)> = (0..)
            .map(RuleId)
            .zip(law.rules)
            .filter(|(_, rule)| rule.law && rule.confirmed && rule.in_force >> here & 1 == 0)
            .filter(|(id, _)| then(*id))
            .filter_map(|(id, rule)| {
                let decides = self.brings(rule)?;
                let time = self.time(rule, here)?;
                // What has ended matters only where it would decide.
                (decides || matches!(time, Time::From(_))).then_some((!decides, id, time))
            })
            .collect();
        rules.sort_by_key(|(beside, id, _)| (*beside, *id));
        rules.into_iter().map(|(_, id, time)| (id, time)).collect()
    }

    /// Whether a rule brings a headline; none where it brings only a name
    /// that other rules use.
    fn brings(&self, rule: &Rule) -> Option<bool> {
        let law = self.law();
        let kinds = rule.concludes.of(law.conclusion_lists).iter();
        let kinds = kinds.filter_map(|id| law.conclusions.get(id.0 as usize));
        let kinds = kinds.filter(|conclusion| conclusion.kind != ConclusionKind::Named);
        kinds
            .map(|conclusion| matches!(conclusion.kind, ConclusionKind::Ground(_)))
            .max()
    }

    /// When a rule that is no law here becomes law, or ceased to be.
    fn time(&self, rule: &Rule, here: usize) -> Option<Time> {
        let intervals = self.law().intervals;
        let in_force = |place: &usize| rule.in_force >> place & 1 == 1;
        let next = (here..intervals.len()).find(in_force);
        let last = (0..here).rev().find(in_force);
        match (next, last) {
            (Some(next), _) => Some(Time::From(intervals.get(next)?.from)),
            (None, Some(last)) => Some(Time::Until(intervals.get(last)?.until)),
            (None, None) => None,
        }
    }

    /// The day on which a rule that is law on the known day became so, where
    /// the law file covers days before it.
    pub fn began(&self, known: &Known, rule: RuleId) -> Option<Day> {
        let here = self.interval(known)?;
        let rule = self.law().rules.get(rule.0 as usize)?;
        // When a thing to be confirmed began is to be confirmed too.
        if !rule.confirmed {
            return None;
        }
        let before = (0..here)
            .rev()
            .find(|place| rule.in_force >> place & 1 == 0)?;
        Some(self.law().intervals.get(before)?.until)
    }
}
