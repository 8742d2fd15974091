//! Days, and the stretches of time in which the same law is in force.

use rules::rulebook::{Day, Interval, Values};

/// A calendar date as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Civil {
    /// Days since 1 January 1970, by counting years from March, so that the
    /// leap day is the last of its year.
    pub fn day(self) -> Day {
        let month = i32::from(self.month);
        let year = if month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        Day(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// The date of that day.
    pub fn of(day: Day) -> Self {
        let shifted = day.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self {
            year: year + era * 400 + i32::from(month <= 2),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// So many months later; the last day of a month stays inside its month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = self.year * 12 + i32::from(self.month) - 1 + months;
        let month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
        let mut later = Self {
            year: count.div_euclid(12),
            month,
            day: self.day,
        };
        while Self::of(later.day()) != later {
            later.day -= 1;
        }
        later
    }
}

impl std::fmt::Display for Civil {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The day as `2026-11-21`.
pub fn written_out(day: Day) -> String {
    Civil::of(day).to_string()
}

/// Splits `[from, until)` at every boundary that lies inside it.
pub(crate) fn intervals(from: Day, until: Day, boundaries: &[Day]) -> Vec<Interval> {
    let mut cuts: Vec<Day> = boundaries
        .iter()
        .copied()
        .filter(|&cut| from < cut && cut < until)
        .collect();
    cuts.push(from);
    cuts.push(until);
    cuts.sort();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|pair| {
            Some(Interval {
                from: *pair.first()?,
                until: *pair.last()?,
            })
        })
        .collect()
}

/// The intervals in which something in force in `[from, until)` is in force.
pub(crate) fn mask(intervals: &[Interval], from: Day, until: Option<Day>) -> u32 {
    let inside = |interval: &Interval| {
        from <= interval.from && until.is_none_or(|until| interval.until <= until)
    };
    (0..)
        .zip(intervals)
        .filter(|(_, interval)| inside(interval))
        .fold(0, |mask, (bit, _)| mask | 1 << bit)
}

/// The value of the date's fact on that day: its interval, or the last value,
/// *outside coverage*. Never the nearest.
pub(crate) fn as_at(intervals: &[Interval], day: Day) -> Values {
    let place = intervals
        .iter()
        .position(|interval| interval.from <= day && day < interval.until);
    1 << place.unwrap_or(intervals.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn civil(year: i32, month: u8, day: u8) -> Civil {
        Civil { year, month, day }
    }

    #[test]
    fn days_and_dates_answer_each_other() {
        assert_eq!(civil(1970, 1, 1).day(), Day(0));
        assert_eq!(civil(2000, 3, 1).day(), Day(11_017));
        for day in [-200_000, -1, 0, 59, 60, 11_016, 20_000, 300_000] {
            assert_eq!(Civil::of(Day(day)).day(), Day(day));
        }
    }

    #[test]
    fn a_month_later_stays_inside_its_month() {
        assert_eq!(civil(2026, 8, 31).plus_months(6), civil(2027, 2, 28));
        assert_eq!(civil(2026, 11, 21).plus_months(12), civil(2027, 11, 21));
    }

    #[test]
    fn a_day_outside_every_interval_is_outside_coverage() {
        let stretches = intervals(Day(0), Day(10), &[Day(4), Day(10), Day(-3)]);
        assert_eq!(stretches.len(), 2);
        assert_eq!(as_at(&stretches, Day(3)), 0b001);
        assert_eq!(as_at(&stretches, Day(4)), 0b010);
        assert_eq!(as_at(&stretches, Day(10)), 0b100);
        assert_eq!(mask(&stretches, Day(4), None), 0b10);
        assert_eq!(mask(&stretches, Day(-9), Some(Day(4))), 0b01);
    }
}
