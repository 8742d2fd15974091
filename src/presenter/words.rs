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
    fn days_are_dates() {
        assert_eq!(calendar(Day(0)), (1970, 0, 1));
        assert_eq!(calendar(Day(20_778)), (2026, 10, 21));
        assert_eq!(calendar(Day(19_782)), (2024, 1, 29));
        assert_eq!(calendar(Day(-1)), (1969, 11, 31));
    }
}
