//! Texts written by hand, with words in capitals for what a build gives.

/// The text with what the build gives in the place of each word.
pub(crate) fn filled(text: &str, words: &[(&str, &str)]) -> String {
    let fill = |text: String, (word, value): &(&str, &str)| text.replace(word, value);
    words.iter().fold(text.to_owned(), fill)
}
