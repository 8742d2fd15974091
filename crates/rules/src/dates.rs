//! Calendar days, without a clock: the law's date is always handed in.

use crate::rulebook::{Day, FactId, Rulebook, Values};

/// The date's place among the facts.
pub const AS_AT: FactId = FactId(0);

impl Day {
    /// The day of that year, month (1–12) and day (1–31), by the proleptic
    /// Gregorian calendar. A day past the month's end runs into the next.
    pub const fn from_civil(year: i32, month: u32, day: u32) -> Self {
        // Count years from March, so that a leap day ends its year.
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Its year, month and day.
    pub const fn civil(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month as u32, day as u32)
    }

    /// The day written so: `2026-01-11`; none where it is no day.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let civil = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let is_date = (0..=9999).contains(&civil.0) && parts.next().is_none();
        let months = (1..=12).contains(&civil.1) && (1..=31).contains(&civil.2);
        (is_date && months)
            .then(|| Self::from_civil(civil.0, civil.1, civil.2))
            .filter(|day| day.civil() == civil)
    }

    /// The same day that many months later, or the month's last where it has
    /// no such day.
    #[must_use]
    pub const fn months_later(self, months: u32) -> Self {
        let (year, month, day) = self.civil();
        let months_on = month - 1 + months;
        let year = year + (months_on / 12) as i32;
        let month = months_on % 12 + 1;
        let (next_year, next_month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
        let last = Self::from_civil(next_year, next_month, 1).0 - 1;
        let wanted = Self::from_civil(year, month, day).0;
        Self(if wanted < last { wanted } else { last })
    }
}

/// The value of the date fact on that day: the interval it falls in, or
/// *outside coverage*. Never the nearest interval.
pub fn as_at_values(law: &Rulebook, day: Day) -> Values {
    let place = law
        .intervals
        .iter()
        .position(|interval| interval.from <= day && day < interval.until)
        .unwrap_or(law.intervals.len());
    1 << place.min(15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_agrees_with_known_days() {
        assert_eq!(Day::from_civil(1970, 1, 1), Day(0));
        assert_eq!(Day::from_civil(2000, 3, 1), Day(11_017));
        assert_eq!(Day::from_civil(2026, 11, 21), Day(20_778));
    }

    #[test]
    fn a_written_day_is_read_and_no_other_text_is() {
        assert_eq!(Day::from_iso("2026-11-21"), Some(Day(20_778)));
        assert_eq!(Day::from_iso("2024-02-29"), Some(Day(19_782)));
        for wrong in [
            "",
            "2026",
            "2026-13-01",
            "2026-02-30",
            "2026-1-",
            "x-1-1",
            "99999-01-01",
            "2026-01-01-01",
        ] {
            assert_eq!(Day::from_iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_day_of_five_centuries_comes_back() {
        let mut last = (0, 0, 0);
        for n in -100_000..100_000 {
            let civil = Day(n).civil();
            assert_eq!(Day::from_civil(civil.0, civil.1, civil.2), Day(n));
            assert!(civil > last || n == -100_000);
            last = civil;
        }
    }

    #[test]
    fn months_end_where_the_month_does() {
        let day = Day::from_civil(2026, 8, 31);
        assert_eq!(day.months_later(6).civil(), (2027, 2, 28));
        assert_eq!(day.months_later(18).civil(), (2028, 2, 29));
        assert_eq!(
            Day::from_civil(2026, 11, 21).months_later(12).civil(),
            (2027, 11, 21)
        );
    }
}
