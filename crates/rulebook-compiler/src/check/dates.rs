//! Coverage, intervals, and the dates of rules.

use ::rules::rulebook::Day;

use super::{Check, TheBook};
use crate::{
    dates::{intervals, written_out},
    mistake::{Mistake, What},
    written::{Placed, Rule},
};

/// More would not fit the values of the date's fact, one of which is
/// *outside coverage*.
const MOST_INTERVALS: usize = 15;

impl<'w> Check<'w> {
    /// Splits the time covered at every commencement and end inside it.
    pub(super) fn intervals(&mut self, book: TheBook<'w>) {
        let (from, until) = (
            book.covers_from.civil.day(),
            book.reviewed.civil.plus_months(12).day(),
        );
        self.covers = (from, until);
        self.tables.warns_from = Some(book.reviewed.civil.plus_months(6).day());
        if book.reviewed.civil < book.covers_from.civil {
            self.tell(Mistake::Backwards {
                at: book.bytes(&book.reviewed.span),
            });
        }
        let boundaries: Vec<Day> = self
            .written
            .rules
            .iter()
            .flat_map(|rule| std::iter::once(&rule.in_force.from).chain(&rule.in_force.until))
            .map(|date| date.civil.day())
            .collect();
        self.tables.intervals = intervals(from, until, &boundaries);
        let count = self.tables.intervals.len();
        if count > MOST_INTERVALS {
            let at = book.bytes(&book.covers_from.span);
            self.tell(Mistake::TooMany {
                what: "intervals between dates of law",
                count,
                limit: MOST_INTERVALS,
                at,
            });
            self.tables.intervals.truncate(MOST_INTERVALS);
        }
    }

    /// The intervals in which a rule is in force, and whether it is coming.
    pub(super) fn in_force(&mut self, rule: &Placed<Rule>) -> (u32, bool) {
        let (from, until) = (&rule.in_force.from, rule.in_force.until.as_ref());
        let (first, last) = (from.civil.day(), until.map(|date| date.civil.day()));
        if let Some(until) = until.filter(|_| last.is_some_and(|last| last <= first)) {
            self.tell(Mistake::Backwards {
                at: rule.bytes(&until.span),
            });
        }
        if let Some(until) = until.filter(|_| rule.never_expires) {
            self.tell(Mistake::ExpiresAfterAll {
                at: rule.bytes(&until.span),
            });
        }
        let mut mask = crate::dates::mask(self.time_covered(), first, last);
        let coming = first >= self.covers.1;
        if mask == 0 && !coming && last.is_none_or(|last| first < last) {
            let at = rule.bytes(&until.unwrap_or(from).span);
            let covers_from = written_out(self.covers.0);
            self.tell(Mistake::NeverInForce {
                name: rule.id.get_ref().clone(),
                at,
                covers_from,
            });
        }
        if rule.never_expires {
            mask |= 1 << self.time_covered().len();
        }
        (mask, coming)
    }

    /// Several dated tables of one rule follow each other without a gap.
    pub(super) fn dated_tables(&mut self) {
        let written = self.written;
        let mut rules: Vec<&Placed<Rule>> = written.rules.iter().collect();
        rules.sort_by_key(|rule| (rule.id.get_ref().clone(), rule.in_force.from.civil));
        for pair in rules.windows(2) {
            let [older, newer] = pair else { continue };
            if older.id == newer.id {
                self.follows(older, newer);
            }
        }
    }

    fn follows(&mut self, older: &Placed<Rule>, newer: &Placed<Rule>) {
        let name = newer.id.get_ref().clone();
        let (begins, at) = (
            newer.in_force.from.civil,
            newer.bytes(&newer.in_force.from.span),
        );
        if begins == older.in_force.from.civil {
            let (at, first) = (newer.at(&newer.id), older.at(&older.id));
            self.duplicate(What::Rule, &newer.id, at, first);
            return;
        }
        match &older.in_force.until {
            Some(until) if until.civil == begins => {}
            Some(until) if until.civil < begins => {
                let (from, until_day) = (until.civil.to_string(), begins.to_string());
                self.tell(Mistake::Gap {
                    name,
                    at,
                    first: older.bytes(&until.span),
                    from,
                    until: until_day,
                });
            }
            overlapping => {
                let span = overlapping
                    .as_ref()
                    .map_or(&older.in_force.from.span, |until| &until.span);
                self.tell(Mistake::Overlap {
                    name,
                    at,
                    first: older.bytes(span),
                });
            }
        }
    }
}
