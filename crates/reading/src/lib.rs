//! How hard English is to read: sentences, syllables, and the school grade
//! that Flesch and Kincaid make of them.
//!
//! **Invariant:** plain text in, numbers out. It knows neither mark-up nor
//! law, and runs on the host only: checks and tests use it, no page does.
//!
//! Start at [`Measure`]; [`sentences`] and [`syllables`] are what it counts.

mod sentences;
mod syllables;

pub use sentences::{sentences, words};
pub use syllables::syllables;

use std::ops::AddAssign;

/// A word of so many syllables is worth a second look.
pub const HARD: usize = 3;

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Syllables.
    pub syllables: usize,
    /// Words of the longest sentence.
    pub longest: usize,
}

impl Measure {
    /// Counts one text: a paragraph, a heading, a line of a list. Where it
    /// ends, its last sentence ends too.
    pub fn of(text: &str) -> Self {
        let sentences = sentences(text);
        let lengths = sentences.iter().map(|sentence| words(sentence).count());
        let (mut all, mut longest) = (0, 0);
        for length in lengths {
            all += length;
            longest = longest.max(length);
        }
        Self {
            words: all,
            sentences: sentences.len(),
            syllables: words(text).map(syllables).sum(),
            longest,
        }
    }

    /// Counts several texts of one screen.
    pub fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for text in texts {
            all += Self::of(text);
        }
        all
    }

    /// The Flesch–Kincaid grade: the school year, counted as in the United
    /// States, whose pupils read this with ease. None where there is no word.
    #[expect(clippy::cast_precision_loss, reason = "counts of words on a page")]
    pub fn grade(self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let words = self.words as f64;
        let length = words / self.sentences as f64;
        let weight = self.syllables as f64 / words;
        Some(0.39 * length + 11.8 * weight - 15.59)
    }
}

impl AddAssign for Measure {
    fn add_assign(&mut self, other: Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
        self.longest = self.longest.max(other.longest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Flesch's reading ease, in which the published examples are told.
    #[expect(clippy::cast_precision_loss, reason = "counts of words in a sentence")]
    fn ease(text: &str) -> f64 {
        let count = Measure::of(text);
        let words = count.words as f64;
        206.835 - 1.015 * (words / count.sentences as f64) - 84.6 * (count.syllables as f64 / words)
    }

    #[test]
    fn the_published_examples_come_out_as_published() {
        // The examples and their scores: Wikipedia, "Flesch–Kincaid readability tests".
        let published = [
            ("The cat sat on the mat.", 116.0),
            (
                "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
                69.0,
            ),
            (
                "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
                37.5,
            ),
        ];
        for (text, score) in published {
            assert!((ease(text) - score).abs() < 0.6, "{}: {text}", ease(text));
        }
    }

    #[test]
    fn the_grade_is_kincaids_formula() {
        let count = Measure::of("The cat sat on the mat.");
        assert_eq!((count.words, count.sentences, count.syllables), (6, 1, 6));
        assert!((count.grade().unwrap() - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
        assert_eq!(Measure::of("…").grade(), None);
    }

    #[test]
    fn texts_of_one_screen_are_counted_apart_and_added() {
        let all = Measure::of_all(["A heading", "One line. And another one."]);
        assert_eq!((all.words, all.sentences, all.longest), (7, 3, 3));
    }
}
