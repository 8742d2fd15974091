//! Lines of words in a drawing, which measures no letters and breaks no line
//! of its own.
//!
//! Letters are measured by rule of thumb, since no face is known here.

/// A kind of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Without serifs, as the page is set.
    Sans,
    /// With serifs, as the papers are drawn.
    Serif,
}

impl Face {
    /// How wide words are whose letters have that size, in tenths.
    pub fn width(self, says: &str, tenths: i32) -> i32 {
        let letter = match self {
            Self::Sans => sans,
            Self::Serif => serif,
        };
        says.chars().map(letter).sum::<i32>() * tenths / 1000
    }
}

/// In hundredths of the size: a little too wide rather than too narrow.
fn sans(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' => 31,
        ' ' | 'f' | 'r' | 't' | '(' | ')' | '-' | '“' | '”' => 42,
        'm' | 'w' | 'M' | 'W' | '–' | '—' => 95,
        _ if letter.is_uppercase() => 74,
        _ => 62,
    }
}

/// In hundredths of the size.
fn serif(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '’' | '\'' | '(' | ')' | '|' | '-' => 33,
        ' ' => 30,
        't' | 'f' | 'r' | 's' => 45,
        'm' | 'w' => 82,
        'M' | 'W' => 95,
        _ if letter.is_uppercase() => 71,
        _ if letter.is_ascii_digit() => 62,
        _ => 58,
    }
}

/// The words in lines no wider than `room`, unless one word is.
pub fn wrap(says: &str, room: i32, width: &dyn Fn(&str) -> i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in says.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= room => {
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
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        let text = "Which set of access conditions does the order rely on?";
        for face in [Face::Sans, Face::Serif] {
            let width = |says: &str| face.width(says, 140);
            for room in [90, 140, 280, 900] {
                let lines = wrap(text, room, &width);
                assert_eq!(lines.join(" "), text);
                assert!(lines.iter().all(|line| width(line) <= room), "{lines:?}");
            }
            let narrow = wrap(text, 1, &width);
            assert_eq!(narrow.len(), 10, "a word to a line at worst");
            assert!(wrap("", 100, &width).is_empty());
        }
    }

    #[test]
    fn a_line_is_broken_only_where_it_is_full() {
        let width = |says: &str| Face::Serif.width(says, 100);
        let (all, one) = (width("one two"), width("one"));
        assert_eq!(wrap("one two", all, &width), ["one two"]);
        assert_eq!(wrap("one two", all - 1, &width), ["one", "two"]);
        assert_eq!(wrap("one", one - 1, &width), ["one"]);
    }
}
