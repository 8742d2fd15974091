//! `demo/`, and `custom-elements.json`, from which its page that makes code has every attribute and value.

use std::path::Path;

use super::element::token;
use super::shelf::Shelf;
use crate::failure::Failure;
use crate::page::{files_below, read};
use crate::rules;
use crate::script::literal;

/// Where the ids of papers go: into the type of `topic`.
const PAPERS: &str = "PAPERS";

/// Where the tokens of the styles go: they are all that `cssProperties` has.
const TOKENS: &str = "\"TOKENS\"";

/// Puts both there.
pub(super) fn put(shelf: &mut Shelf, root: &Path) -> Result<(), Failure> {
    for ending in ["css", "html", "js"] {
        for path in files_below(&root.join("demo"), ending)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            shelf.put(format!("demo/{name}"), read(&path)?);
        }
    }
    let manifest = read(&root.join("embed/custom-elements.json"))?;
    let compiled = rules::compiled()?;
    let manifest = with(&manifest, PAPERS, &papers(compiled.papers()))?;
    let css = read(&root.join("styles/tokens.css"))?;
    shelf.put(
        "custom-elements.json",
        with(&manifest, TOKENS, &tokens(&css))?,
    );
    Ok(())
}

/// The manifest, with that in the place of the word.
fn with(manifest: &str, word: &str, list: &str) -> Result<String, Failure> {
    if manifest.matches(word).count() != 1 {
        return Err(Failure::new(
            format!("`embed/custom-elements.json` does not have `{word}` once."),
            "`xtask/src/dist/demo.rs` says where it stands.",
        ));
    }
    Ok(manifest.replace(word, list))
}

/// Each paper as a value of the topic, within a text of JSON.
fn papers<'p>(ids: impl Iterator<Item = &'p str>) -> String {
    let papers: Vec<String> = ids.map(|id| format!("\\\"{id}\\\"")).collect();
    papers.join(" | ")
}

/// Each token as a property that a host may set, as a list of JSON.
fn tokens(css: &str) -> String {
    let property = |(name, value)| {
        let value = literal(value);
        format!("{{ \"name\": \"--confidant-{name}\", \"default\": {value} }}")
    };
    let rows: Vec<String> = css.lines().filter_map(token).map(property).collect();
    let line = ",\n            ";
    format!("[\n            {}\n          ]", rows.join(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_values_of_the_topic() {
        let made = with(
            r#"{ "text": "\"own\" | PAPERS" }"#,
            PAPERS,
            &papers(["a", "b-c"].into_iter()),
        );
        assert_eq!(made.unwrap(), r#"{ "text": "\"own\" | \"a\" | \"b-c\"" }"#);
        assert!(with("{}", PAPERS, "").is_err());
    }

    #[test]
    fn tokens_are_properties_that_a_host_may_set() {
        let css = ":where(:root) {\n  /* type */\n  --cf-ink: #191b1e;\n  --cf-font: \"Segoe UI\", Arial;\n}\n";
        let made = with(r#"{ "cssProperties": "TOKENS" }"#, TOKENS, &tokens(css));
        let made: String = made.unwrap().split_whitespace().collect();
        assert_eq!(
            made,
            r##"{"cssProperties":[{"name":"--confidant-ink","default":"#191b1e"},{"name":"--confidant-font","default":"\"SegoeUI\",Arial"}]}"##
        );
    }
}
