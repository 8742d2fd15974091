//! The word that was probably meant.

/// The one of `words` that is nearest to what was given: at most a third of
/// its letters are wrong, missing or too many.
pub(super) fn nearest<'a>(given: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_ascii_lowercase();
    let rated = words.map(|word| (distance(&given, word), word));
    let (off, word) = rated.min_by_key(|(off, _)| *off)?;
    (off * 3 <= word.len().max(3)).then_some(word)
}

/// How many letters have to be changed, put in or taken out.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut corner = place;
        let mut left = place + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (above, wanted) in row.iter_mut().skip(1).zip(other.chars()) {
            let changed = corner + usize::from(letter != wanted);
            corner = *above;
            left = changed.min(corner + 1).min(left + 1);
            *above = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn letters_changed_missing_and_too_many_are_counted() {
        for (one, other, off) in [
            ("kitten", "sitting", 3),
            ("", "order", 5),
            ("order", "", 5),
            ("order", "order", 0),
            ("wales", "whales", 1),
        ] {
            assert_eq!(distance(one, other), off, "{one} to {other}");
        }
    }

    #[test]
    fn what_is_too_far_off_is_not_guessed() {
        let nations = || ["england", "wales", "scotland"].into_iter();
        assert_eq!(nearest("Wales", nations()), Some("wales"));
        assert_eq!(nearest("whales", nations()), Some("wales"));
        assert_eq!(nearest("france", nations()), None);
        assert_eq!(nearest("", nations()), None);
    }
}
