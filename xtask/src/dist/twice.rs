//! `cargo xtask dist --twice`: the same commit gives the same bytes, wherever it is built.
//!
//! The commit is cloned into two folders of names of other lengths, built in each from nothing, and what ships is
//! compared byte by byte.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::failure::Failure;
use crate::{process, progress, workspace};

/// Builds twice, and compares.
pub(super) fn run() -> Result<(), Failure> {
    let place = env::temp_dir().join(format!("confidant-{}", std::process::id()));
    let result = compare(&place);
    // What cannot be taken away is in the way of nothing.
    fs::remove_dir_all(&place).unwrap_or_default();
    result
}

fn compare(place: &Path) -> Result<(), Failure> {
    let one = built_in(&place.join("one"))?;
    let other = built_in(&place.join("another-of-a-longer-name"))?;
    let names = one.keys().chain(other.keys());
    match names
        .into_iter()
        .find(|name| one.get(*name) != other.get(*name))
    {
        None => {
            println!("{} files are byte for byte the same.", one.len());
            Ok(())
        }
        Some(name) => Err(Failure::new(
            format!(
                "`{}` is not the same in two builds of one commit.",
                name.display()
            ),
            "Look for what differs between folders: a path, a time, an order.",
        )),
    }
}

/// What ships, by name, of the last commit built in that folder.
fn built_in(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
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
    let mut files = BTreeMap::new();
    for path in super::shelf::files_below(&dist)? {
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        files.insert(
            path.strip_prefix(&dist).unwrap_or(&path).to_path_buf(),
            bytes,
        );
    }
    Ok(files)
}
