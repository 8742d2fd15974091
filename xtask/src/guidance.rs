//! `cargo xtask guidance`: the guidance as tables, in `target/guidance`.
//!
//! Another program writes them, for the reason that `Cargo.toml` gives: it is built from the law.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::{page, process, progress, workspace};

/// Writes the pages.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !arguments.is_empty() {
        let does = "the pages go into target/guidance";
        return Err(Failure::of_arguments("guidance", arguments, does));
    }
    written().map(|_| ())
}

/// The pages and their sheet, written anew: each by its name in the folder, with `/` between the parts.
pub(crate) fn pages() -> Result<Vec<(String, String)>, Failure> {
    let folder = progress::step("Write the guidance as tables", written)?;
    let mut pages = Vec::new();
    for ending in ["css", "html"] {
        for path in page::files_below(&folder, ending)? {
            let name = path.strip_prefix(&folder).unwrap_or(&path);
            let name = name.to_string_lossy().replace('\\', "/");
            pages.push((name, page::read(&path)?));
        }
    }
    Ok(pages)
}

/// Writes them in the place of whatever was there: what there is no longer a page for is not handed out.
fn written() -> Result<PathBuf, Failure> {
    let folder = workspace::target().join("guidance");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    }
    process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "guidance", "--"])
            .arg(&folder),
        "Where the law has a mistake, `cargo xtask rules check` underlines it.",
    )?;
    Ok(folder)
}
