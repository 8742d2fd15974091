//! What is due, and on which day.

use rulebook::law::Word;
use rulebook::{Deadline, Due};
use rules::rulebook::Day;
use yew::AttrValue;

use super::super::reader::Reader;
use super::super::words::{month_after, weekday};

/// Saturday, counted from Monday.
const SATURDAY: i32 = 5;

/// What is due with its day; no day where the paper says it.
pub(super) fn due(reader: &Reader) -> Vec<(AttrValue, Option<AttrValue>)> {
    let rows = reader.guide.deadlines(&reader.known);
    rows.into_iter()
        .map(|deadline| (reader.speaker.say(deadline.says), when(reader, deadline)))
        .collect()
}

fn when(reader: &Reader, deadline: &Deadline) -> Option<AttrValue> {
    let (speaker, asked) = (reader.speaker, reader.session.as_at);
    let on = |word, day: Day, count: u16| {
        let (date, count) = (speaker.weekday(day), count.to_string());
        Some(speaker.fill(word, &[("date", &date), ("n", &count)]))
    };
    match deadline.due {
        Due::OnPaper => None,
        Due::Today => on(Word::DueBy, asked, 0),
        Due::NextWorkingDay => on(Word::DueWorking, next_working_day(asked), 0),
        Due::Hours(hours) => {
            let days = i32::from(hours.div_ceil(24));
            on(Word::DueHours, Day(asked.0 + days), hours)
        }
        Due::Days(days) => on(Word::DueDays, Day(asked.0 + i32::from(days)), days),
        Due::Months(1) => on(Word::DueMonth, month_after(asked, 1), 1),
        Due::Months(months) => on(Word::DueMonths, month_after(asked, months), months),
    }
}

/// The next day that is no Saturday or Sunday. Bank holidays are not known
/// here; the line says so.
fn next_working_day(day: Day) -> Day {
    let next = Day(day.0 + 1);
    if weekday(next) >= SATURDAY {
        next_working_day(next)
    } else {
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_friday_comes_a_monday() {
        let friday = Day::from_iso("2026-11-20").unwrap();
        let monday = Day::from_iso("2026-11-23").unwrap();
        assert_eq!(next_working_day(friday), monday);
        assert_eq!(next_working_day(monday), Day(monday.0 + 1));
    }
}
