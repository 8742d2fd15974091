//! `cargo xtask dist --twice`: the same commit gives the same bytes, wherever it is built.
//!
//! The commit is cloned into two folders of names of other lengths, built in each from nothing, and what ships is
//! compared byte by byte.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::failure::Failure;
use crate::{process, progress, workspace};

/// How many bytes are shown before and after the first that differs.
const BEFORE: usize = 24;
const AFTER: usize = 40;

/// Builds twice, and compares.
pub(crate) fn run() -> Result<(), Failure> {
    let place = env::temp_dir().join(format!("confidant-{}", std::process::id()));
    let result = compare(&place);
    // What cannot be taken away is in the way of nothing.
    fs::remove_dir_all(&place).unwrap_or_default();
    result
}

fn compare(place: &Path) -> Result<(), Failure> {
    let one = built_in(&place.join("one"))?;
    let other = built_in(&place.join("another-of-a-longer-name"))?;
    let differences = differences(&one, &other);
    if differences.is_empty() {
        println!("{} files are byte for byte the same.", one.len());
        return Ok(());
    }
    for difference in &differences {
        println!("{difference}");
    }
    Err(Failure::new(
        format!(
            "{} of {} files are not the same in two builds of one commit.",
            differences.len(),
            one.len()
        ),
        "Each is named above, with the first byte that differs. Look for a path, a time, an order; the program first, \
         for others hold it or its hash.",
    ))
}

/// What ships, by name.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A line for each file that is not the same in both.
fn differences(one: &Files, other: &Files) -> Vec<String> {
    let names: BTreeSet<&PathBuf> = one.keys().chain(other.keys()).collect();
    let differs = |name: &PathBuf| {
        let what = match (one.get(name), other.get(name)) {
            (Some(one), Some(other)) => first(one, other)?,
            (Some(_), None) => "only in the first build".to_owned(),
            (None, _) => "only in the second build".to_owned(),
        };
        Some(format!("{}: {what}", name.display()))
    };
    names.into_iter().filter_map(differs).collect()
}

/// Where two files begin to differ, with a little of both as text.
fn first(one: &[u8], other: &[u8]) -> Option<String> {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let around = |bytes: &[u8]| {
        let bytes = bytes.get(same.saturating_sub(BEFORE)..).unwrap_or_default();
        let bytes = bytes.get(..BEFORE + AFTER).unwrap_or(bytes);
        format!("\"{}\"", bytes.escape_ascii())
    };
    let lengths = format!("{} and {} bytes", one.len(), other.len());
    (one != other).then(|| {
        format!(
            "differs from byte {same} on ({lengths}): {} and {}",
            around(one),
            around(other)
        )
    })
}

/// What ships, by name, of the last commit built in that folder.
fn built_in(folder: &Path) -> Result<Files, Failure> {
    let this = env::current_exe().map_err(|error| Failure::file(folder, &error))?;
    progress::step(
        &format!("Build the last commit in `{}`", folder.display()),
        || {
            let mut clone = process::program("git");
            clone
                .args(["clone", "--quiet", "--no-hardlinks"])
                .arg(workspace::root())
                .arg(folder);
            process::run(
                &mut clone,
                "Commit something first, and look whether the disk is full.",
            )?;
            let mut build = process::program(&this.to_string_lossy());
            build
                .arg("dist")
                .current_dir(folder)
                .env_remove("CARGO_TARGET_DIR");
            process::run(
                &mut build,
                "`cargo xtask dist` in a clean checkout fails too.",
            )
        },
    )?;
    let dist = folder.join("dist");
    let mut files = Files::new();
    for path in super::shelf::files_below(&dist)? {
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        files.insert(
            path.strip_prefix(&dist).unwrap_or(&path).to_path_buf(),
            bytes,
        );
    }
    // Two builds at once would need twice the room.
    let _ = fs::remove_dir_all(folder);
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(of: &[(&str, &str)]) -> Files {
        let file = |(name, text): &(&str, &str)| (PathBuf::from(name), text.as_bytes().to_vec());
        of.iter().map(file).collect()
    }

    #[test]
    fn what_differs_is_named_with_its_first_byte() {
        let one = files(&[
            ("a", "same"),
            ("b", "built in one"),
            ("c", "x"),
            ("d", "ab"),
        ]);
        let other = files(&[
            ("a", "same"),
            ("b", "built in other"),
            ("d", "abc"),
            ("e", ""),
        ]);
        assert_eq!(
            differences(&one, &other),
            [
                "b: differs from byte 10 on (12 and 14 bytes): \"built in one\" and \"built in other\"",
                "c: only in the first build",
                "d: differs from byte 2 on (2 and 3 bytes): \"ab\" and \"abc\"",
                "e: only in the second build",
            ]
        );
        assert_eq!(differences(&one, &one), [""; 0]);
    }
}
