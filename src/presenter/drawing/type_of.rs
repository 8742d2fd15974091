//! The sizes of type on a drawn paper, and how much room words take.

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
}

/// How wide words are, by rule of thumb: a serif face, in hundredths of its size.
pub(super) fn measure(says: &str, size: Type) -> i32 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '’' | '\'' | '(' | ')' | '|' | '-' => 33,
        ' ' => 30,
        't' | 'f' | 'r' | 's' => 45,
        'm' | 'w' => 82,
        'M' | 'W' => 95,
        letter if letter.is_uppercase() => 71,
        letter if letter.is_ascii_digit() => 62,
        _ => 58,
    };
    let hundredths: i32 = says.chars().map(letter).sum();
    let bold = if size.is_bold() { 110 } else { 100 };
    hundredths * size.tenths() / 1000 * bold / 100
}

/// Words in lines that fit.
pub(super) fn wrap(says: &str, size: Type, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in says.split(' ') {
        match lines.last_mut() {
            Some(line) if measure(line, size) + measure(word, size) + 3 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_broken_between_words_only_where_it_is_full() {
        assert_eq!(wrap("one two", Type::Text, 100), ["one two"]);
        assert_eq!(wrap("one two", Type::Text, 20), ["one", "two"]);
        let long =
            "Some seventy-six letters of small print that the title of a long law would take";
        assert_eq!(wrap(long, Type::Small, 226).len(), 2);
        assert!(measure("WWW", Type::Title) > measure("iii", Type::Title));
    }
}
