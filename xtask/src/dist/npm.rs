//! `npm/`: the element as a package, as `npm pack` and `npm publish` take it from that folder.
//!
//! What is written by hand stands in `npm/` of the repository, with words in capitals for what a build gives. The rest
//! are the very files of `element/`.

use std::path::Path;

use super::element;
use super::filled::filled;
use super::parts::Parts;
use super::shelf::Shelf;
use crate::failure::Failure;
use crate::{page, process, set_up};

/// The folder, here and in `dist/`.
pub(super) const FOLDER: &str = "npm";

/// The files written by hand.
const WRITTEN: [&str; 3] = ["package.json", "README.md", "confidant-guide.d.ts"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
const MANIFEST: &str = "custom-elements.json";

/// Where the manifest of `dist/` has the script, and where to read more, and where the package has them.
const MOVED: [(&str, &str); 2] = [
    ("element/confidant-guide.js", "confidant-guide.js"),
    ("docs/EMBEDDING.md", "README.md"),
];

/// Puts the package there, of what is on the shelf already.
pub(super) fn put(shelf: &mut Shelf, parts: &Parts, root: &Path) -> Result<(), Failure> {
    let taken: Vec<(String, Vec<u8>)> = shelf
        .files()
        .filter_map(|(name, bytes)| {
            let name = name.strip_prefix(element::FOLDER)?.strip_prefix('/')?;
            Some((name.to_owned(), bytes.to_vec()))
        })
        .collect();
    let named = |ending: &str| {
        let mut names = taken.iter().map(|(name, _)| name.as_str());
        names.find(|name| name.ends_with(ending)).ok_or_else(|| {
            Failure::new(
                format!("`element/` has no file that ends with `{ending}`."),
                "The package is made after the element.",
            )
        })
    };
    let version = parts.version();
    let words = [
        ("VERSION", version.as_str()),
        ("LAW", &parts.law),
        ("REVIEWED", &parts.reviewed),
        ("EXPIRES", &parts.expires),
        ("PROGRAM", named(".wasm")?),
        ("STYLE", named(".css")?),
    ];
    let mut files = Vec::new();
    for name in WRITTEN {
        let text = page::read(&root.join(FOLDER).join(name))?;
        files.push((name.to_owned(), filled(&text, &words).into_bytes()));
    }
    for name in LICENCES {
        files.push((name.to_owned(), page::read(&root.join(name))?.into_bytes()));
    }
    let manifest = shelf.get(MANIFEST).unwrap_or_default();
    let manifest = filled(&String::from_utf8_lossy(manifest), &MOVED);
    files.push((MANIFEST.to_owned(), manifest.into_bytes()));
    for (name, bytes) in taken.into_iter().chain(files) {
        shelf.put(format!("{FOLDER}/{name}"), bytes);
    }
    Ok(())
}

/// How large the package is unpacked, and as a reader of npm's gets it: npm's own reckoning.
pub(super) fn sizes(dist: &Path) -> Result<(u64, u64), Failure> {
    let mut pack = process::program(set_up::npm());
    pack.args(["pack", "--dry-run", "--json", "--ignore-scripts"])
        .current_dir(dist.join(FOLDER));
    let said = process::output(&mut pack).unwrap_or_default();
    let number = |key: &str| {
        let (_, after) = said.split_once(&format!("\"{key}\": "))?;
        after.split([',', '\n']).next()?.trim().parse().ok()
    };
    number("unpackedSize").zip(number("size")).ok_or_else(|| {
        Failure::new(
            "npm could not pack `dist/npm`.",
            "`npm pack --dry-run` in that folder says why.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    fn package() -> Shelf {
        let mut shelf = Shelf::default();
        shelf.put("element/confidant-guide.js", "the script");
        shelf.put("element/confidant-1.wasm", "the program");
        shelf.put("element/confidant-2.css", "the styles");
        shelf.put(MANIFEST, r#"{ "path": "element/confidant-guide.js" }"#);
        put(&mut shelf, &Parts::small(b""), &workspace::root()).unwrap();
        shelf
    }

    fn text(shelf: &Shelf, name: &str) -> String {
        String::from_utf8(shelf.get(name).unwrap().to_vec()).unwrap()
    }

    #[test]
    fn what_the_build_gives_stands_where_it_belongs() {
        let shelf = package();
        let package = text(&shelf, "npm/package.json");
        for wanted in [
            "\"version\": \"1.2.20261121\"",
            "\"./confidant.wasm\": \"./confidant-1.wasm\"",
            "\"./confidant.css\": \"./confidant-2.css\"",
            "\"law\": { \"name\": \"Law\", \"reviewed\": \"2026-11-21\", \"expires\": \"2027-11-21\" }",
        ] {
            assert!(package.contains(wanted), "{wanted}");
        }
        let readme = text(&shelf, "npm/README.md");
        assert!(readme.contains("from 2027-11-21 on") && readme.contains("`confidant-2.css`"));
        let manifest = text(&shelf, "npm/custom-elements.json");
        assert_eq!(manifest, r#"{ "path": "confidant-guide.js" }"#);
    }

    #[test]
    fn what_it_fetches_are_the_element_s_own_files() {
        let shelf = package();
        for name in ["confidant-guide.js", "confidant-1.wasm", "confidant-2.css"] {
            let of = |folder: &str| text(&shelf, &format!("{folder}/{name}"));
            assert_eq!(of("npm"), of("element"));
        }
    }
}
