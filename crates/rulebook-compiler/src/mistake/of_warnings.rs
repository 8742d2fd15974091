//! The sentences of warnings: what nobody need mend today.

use super::{Mistake, Sentence, What};

impl Mistake {
    pub(super) fn of_warnings(&self) -> Option<Sentence> {
        Some(match self {
            Self::CheckedLongAgo { name, checked, .. } => Sentence::new(
                "W001",
                format!("`{name}` was last compared with its source on {checked}"),
                "more than twelve months ago",
            ),
            Self::Unused { what, name, .. } => {
                let sentence = Sentence::new(
                    "W002",
                    format!("nothing names the {} `{name}`", what.name()),
                    "",
                );
                match what {
                    What::Step => sentence.help("list it in an outcome, or let a rule conclude it"),
                    _ => sentence,
                }
            }
            Self::TermUnexplained {
                term,
                plainly,
                screens,
                ..
            } => Sentence::new(
                "W003",
                format!("the legal term `{term}` is not explained to the patient"),
                shown_on(screens),
            )
            .help(format!(
                "use plain words instead, or write `[term]{term}[/term]` and say in that sentence \
                 or the next what it is: {plainly}"
            )),
            Self::TermOnlyNamed {
                term, by, plainly, ..
            } => {
                let by: Vec<String> = by.iter().map(|word| format!("`{word}`")).collect();
                Sentence::new(
                    "W004",
                    format!("the legal term `{term}` is marked and not explained"),
                    "no explanation in the sentence or the next",
                )
                .help(format!(
                    "an explanation has one of {}; for example: {plainly}",
                    by.join(", ")
                ))
            }
            _ => return None,
        })
    }
}

/// The first screen, and how many others.
fn shown_on(screens: &[String]) -> String {
    match screens {
        [] => "it may stand alone".to_owned(),
        [only] => format!("on {only}"),
        [first, others @ ..] => format!("on {first} and {} more", others.len()),
    }
}
