//! Days, and the stretches of time in which the same law is in force.

use rules::rulebook::{Day, Interval};

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
    /// Days since 1 January 1970.
    pub fn day(self) -> Day {
        Day::from_civil(self.year, u32::from(self.month), u32::from(self.day))
    }

    /// The date of that day.
    pub fn of(day: Day) -> Self {
        let (year, month, day) = day.civil();
        // Months and days of the calendar are small.
        let small = |n: u32| u8::try_from(n).unwrap_or(1);
        Self {
            year,
            month: small(month),
            day: small(day),
        }
    }

    /// So many months later; the last day of a month stays inside its month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        Self::of(self.day().months_later(months))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_split_at_every_boundary_inside_it() {
        let stretches = intervals(Day(0), Day(10), &[Day(4), Day(10), Day(-3)]);
        assert_eq!(stretches.len(), 2);
        assert_eq!(mask(&stretches, Day(4), None), 0b10);
        assert_eq!(mask(&stretches, Day(-9), Some(Day(4))), 0b01);
    }
}
