//! Lines of text for a drawing, which breaks none of its own.

/// How wide a text is, in hundredths of its size: an upright sans-serif, a
/// little too wide rather than too narrow.
fn hundredths(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' => 31,
        ' ' | 'f' | 'r' | 't' | '(' | ')' | '-' | '“' | '”' => 42,
        'm' | 'w' | 'M' | 'W' | '–' | '—' => 95,
        _ if letter.is_uppercase() => 74,
        _ => 62,
    }
}

/// How wide a text of that size is.
pub(super) fn width(text: &str, size: u32) -> u32 {
    text.chars().map(hundredths).sum::<u32>() * size / 100
}

/// The text in lines no wider than `room`, unless one word is.
pub(super) fn wrap(text: &str, size: u32, room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(word, size) + size * 42 / 100 <= room => {
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
    use super::{width, wrap};

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        let text = "Which set of access conditions does the order rely on?";
        for room in [90, 140, 280, 900] {
            let lines = wrap(text, 14, room);
            assert_eq!(lines.join(" "), text);
            assert!(
                lines.iter().all(|line| width(line, 14) <= room),
                "{lines:?}"
            );
        }
        assert_eq!(wrap(text, 14, 1).len(), 10, "a word to a line at worst");
        assert!(wrap("", 14, 100).is_empty());
    }
}
