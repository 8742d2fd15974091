//! The sizes of type on a drawn paper, and how much room words take in them.

use crate::presenter::lines::{Face, wrap};

/// A size and weight of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The title, bold.
    Title,
    /// A line in the middle.
    Middling,
    /// A label, bold.
    Label,
    /// What is printed.
    Text,
    /// Small print.
    Small,
    /// Who signs, slanted.
    Role,
}

impl Type {
    /// The style of that name in `document.css`.
    pub fn class(self) -> &'static str {
        match self {
            Self::Title => "type title",
            Self::Middling => "type middling",
            Self::Label => "type label",
            Self::Text => "type",
            Self::Small => "type small-print",
            Self::Role => "type role",
        }
    }

    /// Its size, in tenths.
    fn tenths(self) -> i32 {
        match self {
            Self::Title => 150,
            Self::Middling => 110,
            Self::Label | Self::Text => 100,
            Self::Small => 95,
            Self::Role => 85,
        }
    }

    /// From the top of a line to what its letters stand on.
    pub(super) fn rises(self) -> i32 {
        self.tenths() * 9 / 100
    }

    /// From the top of a line to the middle of its small letters.
    pub(super) fn middle(self) -> i32 {
        self.rises() - self.tenths() / 33
    }

    /// From one line to the next.
    pub(super) fn leads(self) -> i32 {
        self.tenths() * 125 / 1000 + 1
    }

    fn is_bold(self) -> bool {
        matches!(self, Self::Title | Self::Label)
    }

    /// How wide words are.
    pub(super) fn width(self, says: &str) -> i32 {
        let bold = if self.is_bold() { 110 } else { 100 };
        Face::Serif.width(says, self.tenths()) * bold / 100
    }

    /// Words in lines no wider than `room`.
    pub(super) fn lines(self, says: &str, room: i32) -> Vec<String> {
        wrap(says, room, &|says| self.width(says))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_print_takes_less_room_than_a_title() {
        let long =
            "Some seventy-six letters of small print that the title of a long law would take";
        assert_eq!(Type::Small.lines(long, 226).len(), 2);
        assert_eq!(Type::Title.lines(long, 226).len(), 3);
        assert!(Type::Label.width("Some") > Type::Text.width("Some"), "bold");
    }
}
