//! Sentences whose modal verbs are marked.

use yew::AttrValue;

/// What a stretch of words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Words like any other.
    Plain,
    /// A marked modal verb.
    Modal,
    /// Where it is written.
    Citation,
}

/// A stretch of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it is.
    pub weight: Weight,
    /// The words.
    pub text: AttrValue,
}

impl Run {
    /// Words without a mark.
    pub(super) fn plain(text: impl Into<AttrValue>) -> Self {
        Self {
            weight: Weight::Plain,
            text: text.into(),
        }
    }

    /// Where it is written, in brackets.
    pub(super) fn citation(provisions: &[String]) -> Self {
        Self {
            weight: Weight::Citation,
            text: [" (", &provisions.join("; "), ") "].concat().into(),
        }
    }
}

/// A text cut at its marks: `[must]…[/must]` and its like. The compiler has
/// seen to it that every mark is closed and none stands inside another.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut weight = Weight::Plain;
    for (place, part) in text.split(['[', ']']).enumerate() {
        // Between the brackets stands the name of the mark.
        if place % 2 == 1 {
            weight = if part.starts_with('/') {
                Weight::Plain
            } else {
                Weight::Modal
            };
        } else if !part.is_empty() {
            let text = AttrValue::from(part.to_owned());
            runs.push(Run { weight, text });
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
            .filter(|run| run.weight == Weight::Modal)
            .map(|run| &*run.text)
            .collect();
        assert_eq!(strong, ["must not"]);
        assert_eq!(bare(&cut), "We must not give it.");
        assert_eq!(runs("Nothing marked.").len(), 1);
    }
}
