//! Code is short: the reader of this project holds a whole file in their head.

use super::{Complaint, File};

/// A longer file is warned of.
const LONG: usize = 400;
/// A longer file is refused.
const TOO_LONG: usize = 600;

/// Counts the lines of code. Tests, which are read one case at a time, are not counted.
pub(super) fn check(file: &File) -> Vec<Complaint> {
    let is_code = ["rs", "css", "mjs", "js", "ts", "php"].contains(&file.extension());
    if !is_code || file.is_test() {
        return Vec::new();
    }
    match file
        .text
        .lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .count()
    {
        0..=LONG => Vec::new(),
        lines if lines <= TOO_LONG => {
            vec![Complaint::Warning(format!(
                "{lines} lines; split it before it has {TOO_LONG}"
            ))]
        }
        lines => vec![Complaint::Error(format!(
            "{lines} lines; at most {TOO_LONG}"
        ))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: String) -> Vec<Complaint> {
        check(&File {
            path: path.to_owned(),
            text,
        })
    }

    #[test]
    fn a_long_file_is_warned_of_and_a_longer_one_refused() {
        let lines = |count| complaints("src/lib.rs", "\n".repeat(count));
        assert_eq!(lines(LONG), []);
        assert!(matches!(lines(LONG + 1)[..], [Complaint::Warning(_)]));
        assert!(matches!(lines(TOO_LONG + 1)[..], [Complaint::Error(_)]));
    }

    #[test]
    fn tests_are_not_counted_wherever_they_stand() {
        let below = format!("\n#[cfg(test)]\n{}", "\n".repeat(TOO_LONG));
        assert_eq!(complaints("src/lib.rs", below), []);
        assert_eq!(
            complaints("crates/rules/tests/laws.rs", "\n".repeat(TOO_LONG + 1)),
            []
        );
    }
}
