//! Each mistake gets the right sentence, underline and hint.
//!
//! `tests/bad/<what-is-wrong>.toml` is laid over `tests/base`: it replaces the
//! files that its first line names (`# instead of: facts/danger.toml`), or is
//! added to them. Beside it, `.expected` holds what the compiler says.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rulebook_compiler::{Civil, compile_texts};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Every TOML file at or below a folder, by its path from it.
pub(crate) fn files(folder: &Path, under: &Path, into: &mut Vec<(String, String)>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(under)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(folder, &path, into);
        } else if path.extension().is_some_and(|end| end == "toml") {
            let name = path
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            into.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The base with one file laid over it, and all that is said of it.
pub(crate) fn said(name: &str, overlay: &str) -> String {
    let mut texts = Vec::new();
    files(&tests().join("base"), &tests().join("base"), &mut texts);
    let first = overlay.lines().next().unwrap_or_default();
    let instead: Vec<&str> = first
        .strip_prefix("# instead of:")
        .map(|names| names.split_whitespace().collect())
        .unwrap_or_default();
    for replaced in &instead {
        assert!(
            texts.iter().any(|(name, _)| name == replaced),
            "{name} replaces no file: {replaced}"
        );
    }
    texts.retain(|(name, _)| !instead.contains(&name.as_str()));
    texts.push((name.to_owned(), overlay.to_owned()));
    match compile_texts(texts) {
        Ok(compiled) => compiled
            .warnings(
                Civil {
                    year: 2026,
                    month: 11,
                    day: 21,
                }
                .day(),
            )
            .render(false),
        Err(report) => report.render(false),
    }
}

#[test]
fn every_mistake_is_told_as_it_was_reviewed() {
    let mut overlays = Vec::new();
    files(&tests().join("bad"), &tests().join("bad"), &mut overlays);
    assert!(overlays.len() > 50);
    let mut wrong = Vec::new();
    for (name, overlay) in overlays {
        let said = said(&name, &overlay);
        let expected = format!("tests/bad/{}", name.replace(".toml", ".expected"));
        if said.is_empty() {
            wrong.push(format!("{name}: nothing is said of it"));
        } else if let Err(difference) = crate::expected::difference(&expected, &said) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_base_alone_is_right() {
    assert_eq!(said("nothing.toml", "# nothing\n"), "");
}
