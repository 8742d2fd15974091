//! The sentences about facts and questions.

use super::{Mistake, Sentence};

impl Mistake {
    pub(super) fn of_facts(&self) -> Option<Sentence> {
        Some(match self {
            Self::NotInOrder { name, .. } => Sentence::new(
                "R018",
                format!("`{name}` has no place in the editorial order"),
                "",
            )
            .help("add it to `order` in rulebook.toml, after the facts that its gate tests"),
            Self::TwiceInOrder { name, first, .. } => Sentence::new(
                "R019",
                format!("`{name}` stands twice in the editorial order"),
                "again",
            )
            .second(first, "the first time"),
            Self::LateGate { name, tests, .. } => Sentence::new(
                "R020",
                format!("`{name}` is asked only when a later fact is so"),
                format!("`{tests}` stands later"),
            )
            .help(format!("put `{tests}` before `{name}` in `order`")),
            Self::TooMany {
                what, count, limit, ..
            } => Sentence::new(
                "R021",
                format!("there are {count} {what}, and no more than {limit} fit"),
                "",
            ),
            Self::NoHealthReason { name, listed, .. } => Sentence::new(
                "R022",
                format!("the fact `{name}` is about health and gives no reason"),
                "no `health`",
            )
            .second(listed, "on the closed list")
            .help("say in `health = \"…\"` why the answer cannot be reached without it"),
            Self::HealthNotListed { name, .. } => Sentence::new(
                "R023",
                format!("the fact `{name}` is about health and not on the closed list"),
                "",
            )
            .help("add it to `health_like` in rulebook.toml, or ask for something else"),
            _ => return None,
        })
    }

    pub(super) fn of_questions(&self) -> Option<Sentence> {
        Some(match self {
            Self::NotAsked { name, .. } => {
                Sentence::new("R024", format!("no question settles the fact `{name}`"), "never asked")
                    .help("every fact is settled by exactly one question")
            }
            Self::AskedTwice { name, first, .. } => {
                Sentence::new("R025", format!("two questions settle the fact `{name}`"), "here again")
                    .second(first, "settled here already")
            }
            Self::ChoiceMisses { name, set, .. } => {
                Sentence::new("R026", format!("this choice says nothing of `{name}`"), format!("`{name}` is missing"))
                    .second(set, "another choice sets it")
                    .help("every choice of a question sets the same facts, save those that are not asked where the rest of it holds")
            }
            Self::ChoiceClosed { name, .. } => Sentence::new(
                "R027",
                format!("this choice sets `{name}`, which is not asked where the rest of it holds"),
                "its gate is closed",
            )
            .help(format!("leave `{name}` out of this choice")),
            Self::ValueNotSet { fact, value, question, .. } => {
                Sentence::new("R028", format!("no choice sets `{fact}` to `{value}`"), "nobody can answer this")
                    .second(question, "this question settles it")
            }
            Self::NotTickable { name, .. } => Sentence::new("R029", format!("`{name}` cannot be ticked"), "")
                .help("what is ticked is an item of `[[ticks]]`, or a fact whose values are `no` and `yes` in that order"),
            Self::Answers { name, .. } => {
                Sentence::new("R030", format!("the question `{name}` needs either `choices` or `ticks`"), "")
            }
            Self::PagedTwice { name, first, .. } => {
                Sentence::new("R031", format!("the question `{name}` stands on two pages"), "here again")
                    .second(first, "here already")
            }
            _ => return None,
        })
    }
}
