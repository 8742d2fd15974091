//! `demo/`, and `custom-elements.json`, from which its page that makes code has every attribute and value.

use std::path::Path;

use super::shelf::Shelf;
use crate::failure::Failure;
use crate::page::{files_below, read};
use crate::rules;

/// Where the ids of papers go.
const PAPERS: &str = "PAPERS";

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
    shelf.put(
        "custom-elements.json",
        with_papers(&manifest, compiled.papers())?,
    );
    Ok(())
}

/// The manifest, with each paper as a value of the topic.
fn with_papers<'p>(
    manifest: &str,
    papers: impl Iterator<Item = &'p str>,
) -> Result<String, Failure> {
    if manifest.matches(PAPERS).count() != 1 {
        return Err(Failure::new(
            format!("`embed/custom-elements.json` does not name `{PAPERS}` once."),
            "It stands in the type of `topic`, where the ids of papers go.",
        ));
    }
    let papers: Vec<String> = papers.map(|id| format!("\\\"{id}\\\"")).collect();
    Ok(manifest.replace(PAPERS, &papers.join(" | ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_values_of_the_topic() {
        let made = with_papers(
            r#"{ "text": "\"own\" | PAPERS" }"#,
            ["a", "b-c"].into_iter(),
        );
        assert_eq!(made.unwrap(), r#"{ "text": "\"own\" | \"a\" | \"b-c\"" }"#);
        assert!(with_papers("{}", ["a"].into_iter()).is_err());
    }
}
