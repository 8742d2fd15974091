//! Words and sentences.

/// The words of a text: what stands between spaces and has a letter or a
/// figure in it.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// The sentences of a text, each as its words stand there.
///
/// A full stop ends a sentence only before a space and a capital letter, so
/// that `Sch. 1 para. 2` is one sentence; a question mark before a figure too,
/// and a new line always.
pub fn sentences(text: &str) -> Vec<&str> {
    text.lines()
        .flat_map(in_line)
        .filter(|sentence| words(sentence).next().is_some())
        .collect()
}

fn in_line(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (place, letter) in line.char_indices() {
        if !letter.is_whitespace() {
            continue;
        }
        let (before, after) = line.split_at(place);
        let before = before.trim_end_matches(['"', '”', '’', ')']);
        let next = after.chars().find(|letter| letter.is_alphanumeric());
        let stops = next.is_some_and(|next| {
            before.ends_with(['.', '?', '!']) && next.is_uppercase()
                || before.ends_with(['?', '!']) && next.is_numeric()
        });
        if stops {
            found.extend(line.get(start..place));
            start = place;
        }
    }
    found.extend(line.get(start..));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pinpoint_does_not_end_a_sentence() {
        let lengths = |text| {
            let count = |sentence: &&str| words(sentence).count();
            sentences(text).iter().map(count).collect::<Vec<_>>()
        };
        assert_eq!(lengths("See Sch. 1 para. 2 now. Then ring."), [6, 2]);
        assert_eq!(lengths("“Who are you?” Ask that."), [3, 2]);
        assert_eq!(lengths("How old are you? 18 or over."), [4, 3]);
        assert_eq!(lengths("a heading\nand a line"), [2, 3]);
        assert_eq!(lengths(" · \n"), []);
    }
}
