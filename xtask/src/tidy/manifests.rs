//! What the manifests must and must not say.

use super::{Complaint, File};
use crate::workspace;

/// Checks the manifest, if this file is one that a rule is about.
pub(super) fn check(file: &File) -> Vec<Complaint> {
    let complaint = match file.path.as_str() {
        "Cargo.toml" => workspace_manifest(&file.text),
        "crates/rules/Cargo.toml" => engine_manifest(&file.text),
        "xtask/Cargo.toml" => xtask_manifest(&file.text),
        "Trunk.toml" => trunk_manifest(&file.text, &wasm_bindgen_locked()),
        _ => None,
    };
    complaint.map(Complaint::Error).into_iter().collect()
}

/// Trunk runs plain `cargo build`: with default members it would build xtask for wasm.
fn workspace_manifest(text: &str) -> Option<String> {
    text.contains("default-members").then(|| {
        "`default-members` makes Trunk build every one of them for wasm; leave it out".to_owned()
    })
}

/// The engine stands alone. What only its tests use is no dependency of its.
fn engine_manifest(text: &str) -> Option<String> {
    ["[dependencies]", "[build-dependencies]"]
        .into_iter()
        .find(|table| !entries(text, table).is_empty())
        .map(|table| format!("`rules` has no dependencies: empty {table}"))
}

/// The crate `rulebook` does not build while the law has a mistake in it, which xtask is there to explain.
fn xtask_manifest(text: &str) -> Option<String> {
    let uses = |line: &&str| line.starts_with("rulebook.") || line.starts_with("rulebook =");
    entries(text, "[dependencies]").iter().any(uses).then(|| {
        "xtask may not depend on `rulebook`, which does not build while the law has a mistake; \
         read it with `rulebook-compiler`"
            .to_owned()
    })
}

/// Trunk is told the version of wasm-bindgen by hand.
fn trunk_manifest(text: &str, locked: &str) -> Option<String> {
    let line = format!("wasm_bindgen = \"{locked}\"");
    (!text.contains(&line)).then(|| format!("Cargo.lock has wasm-bindgen {locked}; write `{line}`"))
}

/// The lines of a table that say something.
fn entries<'text>(text: &'text str, table: &str) -> Vec<&'text str> {
    text.lines()
        .skip_while(|line| line.trim() != table)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .collect()
}

/// The version of wasm-bindgen that Cargo.lock has.
fn wasm_bindgen_locked() -> String {
    let lock = std::fs::read_to_string(workspace::root().join("Cargo.lock")).unwrap_or_default();
    let (_, after) = lock
        .split_once("name = \"wasm-bindgen\"\nversion = \"")
        .unwrap_or_default();
    after.split('"').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_may_use_a_crate_in_its_tests_only() {
        assert_eq!(
            engine_manifest("[dev-dependencies]\nproptest = \"1\"\n"),
            None
        );
        assert!(engine_manifest("[dependencies]\nserde = \"1\"\n").is_some());
    }

    #[test]
    fn xtask_may_use_the_compiler_of_the_rulebook_but_not_the_rulebook() {
        assert_eq!(
            xtask_manifest("[dependencies]\nrulebook-compiler.workspace = true\n"),
            None
        );
        assert!(xtask_manifest("[dependencies]\nrulebook.workspace = true\n").is_some());
    }

    #[test]
    fn trunk_is_told_the_locked_version() {
        assert_eq!(
            trunk_manifest("wasm_bindgen = \"0.2.130\"\n", "0.2.130"),
            None
        );
        assert!(trunk_manifest("wasm_bindgen = \"0.2.129\"\n", "0.2.130").is_some());
    }
}
