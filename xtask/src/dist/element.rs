//! `element/`: the guide as an element of somebody else's page: one script, and what it fetches from beside itself.

use super::hash::integrity;
use super::parts::Parts;
use super::shelf::Shelf;
use crate::failure::Failure;
use crate::script::{Modules, join};

/// The folder in `dist/`.
pub(super) const FOLDER: &str = "element";

/// The script that a page asks for: always by this name, and always the newest.
const SCRIPT: &str = "element/confidant-guide.js";

/// A root em is a length of the host's choosing, so it is not taken from there; where a length cannot be reckoned
/// from another, as in a container query, it has this many pixels.
const PIXELS: f64 = 16.0;

/// Puts the script there, with the program and the styles.
pub(super) fn put(shelf: &mut Shelf, parts: &Parts, mut modules: Modules) -> Result<(), Failure> {
    let styles = styles(&parts.css);
    let program = shelf.put_hashed(FOLDER, "wasm", &parts.wasm);
    let style = shelf.put_hashed(FOLDER, "css", styles.as_bytes());
    let built = format!(
        "export const BUILT = {{\n  reviewed: \"{}\",\n  program: {{ name: {}, integrity: \"{}\" }},\n  \
         style: {{ name: {}, integrity: \"{}\" }},\n}};\n",
        parts.reviewed,
        beside(&program),
        integrity(&parts.wasm),
        beside(&style),
        integrity(styles.as_bytes())
    );
    modules.insert("built.js".to_owned(), built);
    shelf.put(SCRIPT, join(&modules, &["element.js"])?);
    Ok(())
}

/// A file beside the script, in the very form by which bundlers know that they have to take it along.
fn beside(name: &str) -> String {
    format!("new URL(\"./{name}\", import.meta.url)")
}

/// The page's styles as they apply within a shadow root: the tokens stand on the place that holds the card, each of
/// them takes the host's own value where there is one, and no length is the host's.
fn styles(css: &str) -> String {
    let css = css.replace(":where(:root)", ":where(.place)");
    let lines = css.lines().map(|line| lengths(&themed(line)) + "\n");
    lines.collect()
}

/// `--cf-ink: #191b1e;` on a line of its own takes `--confidant-ink`, where the host has set it.
fn themed(line: &str) -> String {
    let indent = line.split("--").next().unwrap_or_default();
    token(line).map_or_else(
        || line.to_owned(),
        |(name, value)| format!("{indent}--cf-{name}: var(--confidant-{name}, {value});"),
    )
}

/// The name and the value of the token that stands on that line.
pub(super) fn token(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim_start().strip_prefix("--cf-")?.split_once(": ")?;
    Some((name, value.strip_suffix(';')?))
}

/// The line with each root em in the guide's own measure.
fn lengths(line: &str) -> String {
    let mut parts = line.split("rem");
    let mut out = String::new();
    let mut last = parts.next().unwrap_or_default();
    for next in parts {
        let number = last.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        let begins = |sign: &str| number.ends_with(sign) && number.len() > sign.len();
        let before = if begins(" -") || begins(":-") || begins("(-") {
            number.len() - 1
        } else {
            number.len()
        };
        let (text, length) = last.split_at(before);
        let ends = !next.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        let measured = match length.parse::<f64>() {
            Ok(ems) if ends && line.trim_start().starts_with('@') => {
                [text, &(ems * PIXELS).to_string(), "px"].concat()
            }
            Ok(_) if ends => [text, "calc(var(--cf-rem) * ", length, ")"].concat(),
            _ => [last, "rem"].concat(),
        };
        out += &measured;
        last = next;
    }
    out + last
}

#[cfg(test)]
mod tests {
    use super::{styles, themed};

    #[test]
    fn no_length_is_the_host_s() {
        let css = ".a { margin: -.5rem 0 1.25rem; font-size: clamp(1rem, .9rem + 2cqi, 2rem) }\n\
            @container confidant (max-width: 29.5rem) {\n.theorem { gap: 2em }\n";
        let measured = ".a { margin: calc(var(--cf-rem) * -.5) 0 calc(var(--cf-rem) * 1.25); \
            font-size: clamp(calc(var(--cf-rem) * 1), calc(var(--cf-rem) * .9) + 2cqi, calc(var(--cf-rem) * 2)) }\n\
            @container confidant (max-width: 472px) {\n.theorem { gap: 2em }\n";
        assert_eq!(styles(css), measured);
    }

    #[test]
    fn the_host_may_set_each_token() {
        let token = "  --cf-lift: 0 1px rgb(0 0 0 / 5%), 0 2px red;";
        let taken = "  --cf-lift: var(--confidant-lift, 0 1px rgb(0 0 0 / 5%), 0 2px red);";
        assert_eq!(themed(token), taken);
        assert_eq!(themed("  color: var(--cf-ink);"), "  color: var(--cf-ink);");
        assert_eq!(styles(":where(:root) {\n"), ":where(.place) {\n");
    }
}
