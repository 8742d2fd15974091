//! The words of the page, in the reader's voice, with their blanks filled in.

use rulebook::law::Word;
use rulebook::{Text, Voice};
use rules::rulebook::Day;
use yew::AttrValue;

/// Speaks to one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// In which voice.
    pub voice: Voice,
}

impl Speaker {
    /// Wording of the rulebook.
    pub fn say(self, text: Text) -> AttrValue {
        AttrValue::Static(text.to(self.voice))
    }

    /// A word of the page.
    pub fn word(self, word: Word) -> AttrValue {
        self.say(word.text())
    }

    /// A word of the page with its blanks filled in.
    pub fn fill(self, word: Word, blanks: &[(&str, &str)]) -> AttrValue {
        let empty = word.text().to(self.voice).to_owned();
        let filled = blanks.iter().fold(empty, |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        });
        filled.into()
    }

    /// A list that is written as one word of the page.
    pub fn list(self, word: Word) -> Vec<AttrValue> {
        let words = word.text().to(self.voice);
        words.split('|').map(AttrValue::Static).collect()
    }

    /// A small number as a word.
    pub fn number(self, number: usize) -> String {
        let words = Word::Numbers.text().to(self.voice);
        words
            .split(' ')
            .nth(number)
            .map_or_else(|| number.to_string(), str::to_owned)
    }

    /// Several things, any one of which would do.
    pub fn any_of(self, things: &[String]) -> String {
        let or = self.word(Word::Or);
        match things {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {or} {last}", first.join(", ")),
        }
    }

    /// A day, with the month written out.
    pub fn date(self, day: Day) -> String {
        let (year, month, date) = calendar(day);
        let months = Word::Months.text().to(self.voice);
        let month = months.split(' ').nth(month).unwrap_or_default();
        format!("{date} {month} {year}")
    }

    /// A day with the name of its day of the week.
    pub fn weekday(self, day: Day) -> String {
        let names = Word::Weekdays.text().to(self.voice);
        let name = usize::try_from(weekday(day)).unwrap_or_default();
        let name = names.split(' ').nth(name).unwrap_or_default();
        [name, " ", &self.date(day)].concat()
    }

    /// A day in little room.
    pub fn short_date(self, day: Day) -> String {
        let (year, month, date) = calendar(day);
        let months = Word::Months.text().to(self.voice);
        let month: String = months
            .split(' ')
            .nth(month)
            .unwrap_or_default()
            .chars()
            .take(3)
            .collect();
        format!("{date} {month} {year}")
    }
}

/// The paragraphs of a longer text: one to a line.
pub fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
}

/// The first sentence of a text.
pub fn sentence(text: &str) -> &str {
    let ends = text.match_indices(['.', '?', '!', '\n']);
    let mut ends = ends.map(|(end, mark)| end + mark.len());
    // A full stop ends a sentence only before a space and a capital letter.
    let real = ends.find(|&end| {
        let rest = text.get(end..).unwrap_or_default();
        rest.trim_start().starts_with(char::is_uppercase) && rest.starts_with([' ', '\n'])
            || text.get(..end).is_some_and(|said| said.ends_with('\n'))
    });
    real.and_then(|end| text.get(..end))
        .unwrap_or(text)
        .trim_end()
}

/// The day of the week, from Monday as 0.
pub fn weekday(day: Day) -> i32 {
    // 1 January 1970 was a Thursday.
    (day.0 + 3).rem_euclid(7)
}

/// The corresponding day so many months on, or the last of that month where
/// it has no such day.
pub fn month_after(day: Day, months: u16) -> Day {
    let (year, month, date) = calendar(day);
    let place = i32::try_from(month).unwrap_or_default() + i32::from(months);
    let (year, month) = (year + place.div_euclid(12), place.rem_euclid(12) + 1);
    (1..=date)
        .rev()
        .find_map(|date| Day::from_iso(&format!("{year:04}-{month:02}-{date:02}")))
        .unwrap_or(day)
}

/// A long answer cut after its first clause, where there is little room.
pub fn first_clause(text: &str) -> &str {
    const ROOM: usize = 32;
    const SENSE: usize = 12;
    let end = text.find([',', ':', ';']);
    let end = end.filter(|&end| text.len() > ROOM && end >= SENSE);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// A title under its big word, which it need not say again: "Act now" over
/// "Act now: give the minimum facts." leaves "Give the minimum facts."
pub fn without_word(title: &str, word: &str) -> Option<String> {
    let rest = title.strip_prefix(word)?;
    let said = rest.strip_prefix([':', ',', ';', '.'])?.trim_start();
    (!said.is_empty()).then(|| capital(said))
}

/// A title with its big word before it, unless both begin alike: "Keep
/// private" need not stand before "Keep it private for now."
pub fn with_word(title: &str, word: &str) -> String {
    let first = |text| str::split(text, |letter: char| !letter.is_alphanumeric()).next();
    if first(title) == first(word) {
        title.to_owned()
    } else {
        [word, ". ", title].concat()
    }
}

/// The same with its first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The same inside a sentence: its first letter small, unless the word is a
/// name of capitals.
pub fn within(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// A day as a date field wants it.
pub fn iso(day: Day) -> String {
    let (year, month, date) = calendar(day);
    format!("{year:04}-{:02}-{date:02}", month + 1)
}

/// Year, month from 0, and day of the month, by the civil calendar.
fn calendar(day: Day) -> (i32, usize, i32) {
    let shifted = day.0 + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * march_month + 2) / 5 + 1;
    let month = (march_month + 2) % 12;
    let year = year_of_era + era * 400 + i32::from(month < 2);
    (year, usize::try_from(month).unwrap_or_default(), date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_does_not_say_its_word_twice() {
        let without = |title| without_word(title, "Act now");
        assert_eq!(
            without("Act now: give facts.").as_deref(),
            Some("Give facts.")
        );
        assert_eq!(without("Act now and give."), None);
        assert_eq!(without("Act nowhere."), None);
        assert_eq!(without("Act now."), None);
        assert_eq!(with_word("Stop and ring.", "Stop"), "Stop and ring.");
        assert_eq!(
            with_word("Stopping helps.", "Stop"),
            "Stop. Stopping helps."
        );
        assert_eq!(with_word("You must.", "Must"), "Must. You must.");
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last() {
        let later = |day: &str| iso(month_after(Day::from_iso(day).unwrap(), 1));
        assert_eq!(later("2026-11-22"), "2026-12-22");
        assert_eq!(later("2027-01-31"), "2027-02-28");
        assert_eq!(later("2026-12-31"), "2027-01-31");
        assert_eq!(weekday(Day::from_iso("2026-11-22").unwrap()), 6);
    }

    #[test]
    fn the_first_sentence_ends_before_a_capital() {
        assert_eq!(sentence("Ring now. Then write."), "Ring now.");
        assert_eq!(
            sentence("See Sch. 1 para. 2. It says so."),
            "See Sch. 1 para. 2."
        );
        assert_eq!(sentence("Only one"), "Only one");
    }

    #[test]
    fn days_are_dates() {
        assert_eq!(calendar(Day(0)), (1970, 0, 1));
        assert_eq!(calendar(Day(20_778)), (2026, 10, 21));
        assert_eq!(calendar(Day(19_782)), (2024, 1, 29));
        assert_eq!(calendar(Day(-1)), (1969, 11, 31));
    }
}
