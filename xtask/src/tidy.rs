//! `cargo xtask tidy`: the rules of the house that no compiler checks.
//!
//! [`length`] keeps files short, [`words`] keeps each room's business in its room, [`manifests`] holds the
//! invariants on dependencies and versions.

mod length;
mod manifests;
mod words;

use std::fs;

use crate::failure::Failure;
use crate::{process, workspace};

/// The kinds of file that people write. Never lock files.
const EXTENSIONS: [&str; 10] = [
    "rs", "css", "mjs", "js", "ts", "php", "toml", "md", "html", "yml",
];

/// A file of the repository.
struct File {
    /// From the root, with `/` between the parts.
    path: String,
    text: String,
}

impl File {
    fn extension(&self) -> &str {
        extension(&self.path)
    }

    /// Whether it holds tests and nothing else, by its place or its name.
    fn is_test(&self) -> bool {
        self.path.split('/').any(|part| part == "tests") || self.path.ends_with("tests.rs")
    }
}

/// What is wrong with a file.
#[derive(Debug, PartialEq, Eq)]
enum Complaint {
    Warning(String),
    Error(String),
}

/// The rules, each from one file to its complaints.
const RULES: &[fn(&File) -> Vec<Complaint>] = &[length::check, words::check, manifests::check];

/// Checks every file and prints the complaints.
pub(crate) fn run(_arguments: &[String]) -> Result<(), Failure> {
    check()
}

/// Checks every file that git knows or would add.
pub(crate) fn check() -> Result<(), Failure> {
    let mut errors = 0;
    for file in files()? {
        for complaint in RULES.iter().flat_map(|rule| rule(&file)) {
            match complaint {
                Complaint::Warning(text) => eprintln!("warning: {}: {text}", file.path),
                Complaint::Error(text) => {
                    errors += 1;
                    eprintln!("error: {}: {text}", file.path);
                }
            }
        }
    }
    if errors == 0 {
        return Ok(());
    }
    let times = if errors == 1 { "once" } else { "several times" };
    Err(Failure::new(
        format!("The rules of the house are broken {times}."),
        "Mend each line above; the reasons are in xtask/src/tidy.",
    ))
}

fn files() -> Result<Vec<File>, Failure> {
    let listed = process::output(process::program("git").args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))
    .ok_or_else(|| {
        Failure::new(
            "git could not list the files.",
            "Run this inside the repository.",
        )
    })?;
    let mut files = Vec::new();
    for path in listed.lines() {
        let whole = workspace::root().join(path);
        if EXTENSIONS.contains(&extension(path)) && whole.is_file() {
            let text = fs::read_to_string(&whole).map_err(|error| Failure::file(&whole, &error))?;
            files.push(File {
                path: path.to_owned(),
                text,
            });
        }
    }
    Ok(files)
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
