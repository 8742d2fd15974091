//! Sentences whose modal verbs are marked.

use yew::AttrValue;

/// A stretch of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Whether it is a marked modal verb.
    pub strong: bool,
    /// The words.
    pub text: AttrValue,
}

impl Run {
    /// Words without a mark.
    pub(super) fn plain(text: impl Into<AttrValue>) -> Self {
        Self {
            strong: false,
            text: text.into(),
        }
    }
}

/// A text cut at its marks: `[must]…[/must]` and its like. The compiler has
/// seen to it that every mark is closed and none stands inside another.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut strong = false;
    for (place, part) in text.split(['[', ']']).enumerate() {
        // Between the brackets stands the name of the mark.
        if place % 2 == 1 {
            strong = !part.starts_with('/');
        } else if !part.is_empty() {
            let text = AttrValue::from(part.to_owned());
            runs.push(Run { strong, text });
        }
    }
    runs
}

/// The same words without their marks.
pub(super) fn bare(runs: &[Run]) -> String {
    runs.iter().map(|run| &*run.text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_verb_is_a_run_of_its_own() {
        let cut = runs("We [must not]must not[/must not] give it.");
        let strong: Vec<&str> = cut
            .iter()
            .filter(|run| run.strong)
            .map(|run| &*run.text)
            .collect();
        assert_eq!(strong, ["must not"]);
        assert_eq!(bare(&cut), "We must not give it.");
        assert_eq!(runs("Nothing marked.").len(), 1);
    }
}
