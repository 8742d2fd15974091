//! Examples as a reader takes them in: what they share once, then what is
//! apart, in lines of a page's width.

/// Examples as lines: what all of them share once, then what is apart.
pub(super) fn lines(examples: &[Vec<String>]) -> Vec<String> {
    let in_all = |fact: &String| examples.iter().all(|example| example.contains(fact));
    let Some(first) = examples.first() else {
        return Vec::new();
    };
    let shared: Vec<&String> = first.iter().filter(|fact| in_all(fact)).collect();
    let mut told = match shared.as_slice() {
        [] => Vec::new(),
        shared => wrapped("    where ", "          ", shared),
    };
    if let [_] = examples {
        if told.is_empty() {
            told.push("    whatever is answered".to_owned());
        }
        return told;
    }
    for example in examples {
        let own: Vec<&String> = example.iter().filter(|fact| !in_all(fact)).collect();
        told.extend(wrapped("      e.g. ", "           ", &own));
    }
    told
}

/// Phrases in lines of a page's width.
fn wrapped(first: &str, next: &str, phrases: &[&String]) -> Vec<String> {
    const WIDTH: usize = 110;
    let mut lines = vec![first.to_owned()];
    for (place, phrase) in phrases.iter().enumerate() {
        let end = if place + 1 < phrases.len() { "; " } else { "" };
        match lines.last_mut() {
            Some(line) if line.len() <= next.len() || line.len() + phrase.len() <= WIDTH => {
                line.push_str(phrase);
                line.push_str(end);
            }
            _ => lines.push(format!("{next}{phrase}{end}")),
        }
    }
    let trimmed = lines.iter().map(|line| line.trim_end().to_owned());
    trimmed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples(examples: &[&[&str]]) -> Vec<Vec<String>> {
        let owned = |example: &&[&str]| example.iter().map(|&fact| fact.to_owned()).collect();
        examples.iter().map(owned).collect()
    }

    #[test]
    fn what_examples_share_is_told_once() {
        let two = examples(&[
            &["danger: none", "holder: England"],
            &["danger: none", "age: adult"],
        ]);
        assert_eq!(
            lines(&two),
            [
                "    where danger: none",
                "      e.g. holder: England",
                "      e.g. age: adult"
            ]
        );
        assert_eq!(lines(&examples(&[&["a", "b"]])), ["    where a; b"]);
        assert_eq!(lines(&examples(&[&[]])), ["    whatever is answered"]);
        let long = "x".repeat(70);
        let wide = lines(&examples(&[&[&long, &long]]));
        assert_eq!(wide.len(), 2, "{wide:?}");
    }
}
