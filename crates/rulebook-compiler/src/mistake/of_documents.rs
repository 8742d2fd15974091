//! The sentences about the papers people hold.

use super::{Mistake, Sentence};

impl Mistake {
    pub(super) fn of_documents(&self) -> Option<Sentence> {
        Some(match self {
            Self::NeverHeld { name, .. } => Sentence::new(
                "R060",
                format!("nobody can hold the document `{name}`"),
                "no `held`",
            )
            .help("say which answers mean that it is held: `held = [\"papers include …\"]`"),
            Self::NoDocument { name, .. } => Sentence::new(
                "R070",
                format!("no document is held where `{name}` is ticked"),
                "others of this list have one",
            )
            .help(format!(
                "add a `[[document]]` with `held = [\"{} include {}\"]`",
                name.split_once('.').map_or("papers", |(list, _)| list),
                name.split_once('.').map_or(name.as_str(), |(_, item)| item),
            )),
            Self::NotDrawn { name, .. } => Sentence::new(
                "R061",
                format!("the drawing does not show where to look for `{name}`"),
                "not on the sheet",
            )
            .help(format!("add `check = \"{name}\"` to the part of `sheet` that it is about")),
            Self::DrawnTwice { name, first, .. } => Sentence::new(
                "R062",
                format!("the drawing shows `{name}` twice"),
                "again",
            )
            .second(first, "the first time"),
            Self::NotInTurn { name, first, .. } => Sentence::new(
                "R063",
                format!("the check `{name}` stands higher on the drawing than one before it"),
                "drawn too high",
            )
            .second(first, "comes first in the list")
            .help("numbers run down the page: put the checks in the order of the drawing"),
            Self::NotChosen { name, question, .. } => Sentence::new(
                "R064",
                format!("the question `{name}` is answered with tick boxes"),
                "not one of several",
            )
            .second(question, "tick boxes")
            .help("what is read off a paper is one of several answers: name a question with `choices`"),
            Self::NoQuestion { name, .. } => Sentence::new(
                "R065",
                format!("the check `{name}` has no question that would tell this"),
                "",
            )
            .help("name its `question`, or leave `found` and `amiss` out"),
            Self::PinOfAnother {
                question, settled, ..
            } => Sentence::new(
                "R066",
                format!("the question `{question}` does not settle this"),
                "a fact of another question",
            )
            .second(settled, "settled by this question"),
            Self::FoundAndAmiss { first, .. } => Sentence::new(
                "R067",
                "one answer is both as it should be and amiss",
                "amiss",
            )
            .second(first, "as it should be"),
            Self::NoRule { name, .. } => Sentence::new(
                "R068",
                format!("no rule says what the check `{name}` says"),
                "no `rules`",
            )
            .help("name the rules that say so: their sources stand under the check"),
            Self::BeginsAnew { after, .. } => Sentence::new(
                "R069",
                format!("this goes on after “{after}”, and begins with a capital"),
                "",
            )
            .help("begin it in lower case, with a word that is no name"),
            _ => return None,
        })
    }
}
