//! The plugin as it is handed out: its own files, the element, the guidance for where no script runs.

use std::fs;
use std::path::PathBuf;

use crate::dist::filled::filled;
use crate::dist::parts::Parts;
use crate::failure::Failure;
use crate::{workspace, zip};

/// Its place in `dist/`.
pub(crate) const ZIP: &str = "wordpress/confidant.zip";

/// The folders of `dist/` that the plugin takes along.
const TAKEN_ALONG: [&str; 2] = ["element/", "static/"];

/// Its own files that say which version it is, and until when it holds.
const FILLED: [&str; 2] = ["confidant.php", "readme.txt"];

/// The plugin as one file, which WordPress unpacks; `shipped` are the files of `dist/` by their names there.
pub(crate) fn zip<'shelf>(
    parts: &Parts,
    shipped: impl Iterator<Item = (&'shelf str, &'shelf [u8])>,
) -> Result<Vec<u8>, Failure> {
    let mut files = own_files(parts)?;
    let taken = shipped
        .filter(|(name, _)| TAKEN_ALONG.iter().any(|folder| name.starts_with(folder)))
        .map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
    files.extend(taken);
    let inside = |(name, bytes)| (format!("confidant/{name}"), bytes);
    zip::zip(files.into_iter().map(inside).collect())
}

/// What is written by hand, and the licences.
fn own_files(parts: &Parts) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let root = workspace::root();
    let folder = root.join("wordpress/confidant");
    let entries = fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let written = entries.filter_map(Result::ok).map(|entry| entry.path());
    let licences = ["LICENSE-APACHE", "LICENSE-MIT"].map(|name| root.join(name));
    let version = parts.version();
    let words = [
        ("VERSION", version.as_str()),
        ("REVIEWED", &parts.reviewed),
        ("EXPIRES", &parts.expires),
    ];
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = if FILLED.contains(&&*name) {
            filled(&String::from_utf8_lossy(&bytes), &words).into_bytes()
        } else {
            bytes
        };
        Ok((name.into_owned(), bytes))
    };
    written.chain(licences).map(read).collect()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use ::zip::ZipArchive;

    use super::*;

    #[test]
    fn another_edition_of_the_law_is_another_version_wherever_the_plugin_says_one() {
        let mut parts = Parts::small(b"program");
        parts.reviewed = "2027-05-01".to_owned();
        let files = own_files(&parts).unwrap();
        for (name, key) in [
            ("confidant.php", "Version: "),
            ("readme.txt", "Stable tag: "),
        ] {
            let (_, bytes) = files.iter().find(|(found, _)| found == name).unwrap();
            let text = String::from_utf8_lossy(bytes);
            let said = text.lines().find_map(|line| line.split_once(key));
            let version = said.map(|(_, version)| version.trim());
            assert_eq!(version, Some("1.2.20270501"), "{name}");
            let days = [&parts.reviewed, &parts.expires];
            assert!(days.iter().all(|day| text.contains(*day)), "{name}");
        }
    }

    #[test]
    fn it_takes_along_what_it_needs_and_nothing_else() {
        let shipped: [(&str, &[u8]); 3] = [
            ("element/confidant-guide.js", b"the element's own script"),
            ("page/index.html", b"the page of its own"),
            ("static/index.html", b"the tables"),
        ];
        let parts = Parts::small(b"program");
        let packed = zip(&parts, shipped.into_iter()).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        let names = archive.file_names().map(|name| name.unwrap().into_owned());
        let names: Vec<String> = names.collect();
        for name in [
            "element/confidant-guide.js",
            "static/index.html",
            "guide.json",
        ] {
            assert!(names.contains(&["confidant/", name].concat()), "{name}");
        }
        assert!(!names.iter().any(|name| name.contains("page/")));
        let mut script = String::new();
        let mut file = archive
            .by_name("confidant/element/confidant-guide.js")
            .unwrap();
        file.read_to_string(&mut script).unwrap();
        assert_eq!(script, "the element's own script");
    }
}
