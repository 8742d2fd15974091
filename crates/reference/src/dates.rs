//! Which law is in force on a day, and whether the guide is out of date.

use crate::law::{Law, Rule};

/// A civil date: year, month, day. Dates compare as such tuples do.
pub type Date = (u16, u8, u8);

impl Law {
    /// The first day on which the guide is out of date: the same day of the
    /// month as `reviewed`, twelve months later. A review on 29 February lasts
    /// until the 28th, which is the last day of that month a year later.
    fn out_of_date_from(&self) -> Date {
        match self.reviewed {
            (year, 2, 29) => (year + 1, 2, 28),
            (year, month, day) => (year + 1, month, day),
        }
    }

    /// Whether a day lies outside coverage: before `covers_from`, or on or
    /// after the day that ends the twelve months from `reviewed`.
    pub fn out_of_date(&self, as_at: Date) -> bool {
        as_at < self.covers_from || as_at >= self.out_of_date_from()
    }

    /// Whether one dated table of a rule is in force on a day.
    ///
    /// Inside coverage: from the first day up to, and not including, `until`.
    /// Outside coverage nothing is known about the law of the day, so its
    /// dates are not read: in force are the tables that never expire, save
    /// one that had an end already, which must not come back to life.
    pub fn in_force(&self, rule: &Rule, as_at: Date) -> bool {
        if self.out_of_date(as_at) {
            return rule.never_expires && rule.until.is_none();
        }
        rule.from <= as_at && rule.until.is_none_or(|until| as_at < until)
    }

    /// The days on which the law changes: commencements, ends, the first
    /// day covered and the first no longer covered. Between two it is one law.
    pub fn days_of_change(&self) -> Vec<Date> {
        let mut days = vec![self.covers_from, self.out_of_date_from()];
        for rule in &self.tables {
            days.push(rule.from);
            days.extend(rule.until);
        }
        days.sort_unstable();
        days.dedup();
        days
    }
}

#[cfg(test)]
mod tests {
    use crate::example::law_of;

    #[test]
    fn the_guide_is_out_of_date_from_twelve_months_after_its_review() {
        let law = law_of("order = []", "");
        assert!(!law.out_of_date((2026, 11, 21)));
        assert!(!law.out_of_date((2027, 11, 20)));
        assert!(law.out_of_date((2027, 11, 21)));
    }

    #[test]
    fn a_review_on_a_leap_day_lasts_until_the_last_day_of_february() {
        let mut law = law_of("order = []", "");
        law.reviewed = (2024, 2, 29);
        assert!(!law.out_of_date((2025, 2, 27)));
        assert!(law.out_of_date((2025, 2, 28)));
    }

    #[test]
    fn the_guide_is_out_of_date_before_the_day_from_which_it_covers_the_law() {
        let law = law_of("order = []", "");
        assert!(law.out_of_date((2019, 12, 31)));
        assert!(!law.out_of_date((2020, 1, 1)));
    }

    #[test]
    fn a_rule_runs_from_its_first_day_until_the_day_named() {
        let law = law_of(
            "order = []",
            r#"[[rule]]
            id = "r"
            concludes = "c"
            extent = "everywhere"
            in_force = { from = 2026-01-01, until = 2026-06-01 }"#,
        );
        let rule = &law.tables[0];
        assert!(!law.in_force(rule, (2025, 12, 31)));
        assert!(law.in_force(rule, (2026, 1, 1)));
        assert!(law.in_force(rule, (2026, 5, 31)));
        assert!(!law.in_force(rule, (2026, 6, 1)));
    }

    #[test]
    fn outside_coverage_only_what_never_expires_and_has_not_ended_is_in_force() {
        let law = law_of(
            "order = []",
            r#"
            [[rule]]
            id = "ordinary"
            concludes = "c"
            extent = "everywhere"
            in_force = { from = 1900-01-01 }
            [[rule]]
            id = "danger"
            concludes = "c"
            extent = "everywhere"
            in_force = { from = 1900-01-01 }
            never_expires = true
            [[rule]]
            id = "ended"
            concludes = "c"
            extent = "everywhere"
            in_force = { from = 1900-01-01, until = 2026-01-01 }
            never_expires = true"#,
        );
        let on = |day| {
            law.tables
                .iter()
                .map(|rule| law.in_force(rule, day))
                .collect::<Vec<_>>()
        };
        assert_eq!(on((2025, 1, 1)), [true, true, true]);
        assert_eq!(on((2026, 1, 1)), [true, true, false]);
        assert_eq!(on((2030, 1, 1)), [false, true, false]);
        assert_eq!(on((2010, 1, 1)), [false, true, false]);
    }
}
