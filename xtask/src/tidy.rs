//! `cargo xtask tidy`: the rules of the house that no compiler checks.
//!
//! Each rule is one function from a file to its complaints, so that a new rule is a new function.

use std::fs;

use crate::failure::Failure;
use crate::{process, workspace};

/// A file longer than the first is warned of, one longer than the second refused: the reader of this
/// project holds a whole file in their head.
const LONG: usize = 400;
const TOO_LONG: usize = 600;

/// What a file may hold is checked in files that people write: never in lock files.
const EXTENSIONS: [&str; 7] = ["rs", "css", "mjs", "js", "toml", "md", "html"];

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
}

/// What is wrong with a file.
#[derive(Debug, PartialEq, Eq)]
enum Complaint {
    Warning(String),
    Error(String),
}

/// The rules.
const RULES: &[fn(&File) -> Vec<Complaint>] = &[
    length,
    browser_room,
    registry_hosts,
    unfinished_marks,
    ignored_tests,
];

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
    Err(Failure::new(
        format!("{errors} rules of the house are broken."),
        "Each is named above.",
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

/// Code is short. Tests, which are read one case at a time, may be longer.
fn length(file: &File) -> Vec<Complaint> {
    let is_code = [".rs", ".css", ".mjs", ".js"]
        .iter()
        .any(|end| file.path.ends_with(end));
    let is_test = file.path.contains("tests/") || file.path.ends_with("tests.rs");
    let lines = file
        .text
        .lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .count();
    match lines {
        _ if !is_code || is_test => Vec::new(),
        0..=LONG => Vec::new(),
        _ if lines <= TOO_LONG => {
            vec![Complaint::Warning(format!(
                "{lines} lines; split it before it has {TOO_LONG}"
            ))]
        }
        _ => vec![Complaint::Error(format!(
            "{lines} lines; at most {TOO_LONG}"
        ))],
    }
}

/// Only the rooms `src/browser` and `src/embed` touch the browser.
fn browser_room(file: &File) -> Vec<Complaint> {
    let is_widget = file.path.starts_with("src/") && file.extension() == "rs";
    let is_browser_room = ["src/browser", "src/embed"]
        .iter()
        .any(|room| file.path.starts_with(room));
    if !is_widget || is_browser_room {
        return Vec::new();
    }
    mentions(
        file,
        &["web_sys", "js_sys", "gloo"],
        "belongs in src/browser or src/embed",
    )
}

/// The project builds wherever its tools are set up: it names no package registry's host.
fn registry_hosts(file: &File) -> Vec<Complaint> {
    // Written in two parts, so that this file does not break its own rule.
    let hosts = [
        concat!("registry.", "npmjs.org"),
        concat!("index.", "crates.io"),
        concat!("static.", "crates.io"),
        concat!("deb.", "debian.org"),
        concat!("pypi.", "org"),
    ];
    mentions(
        file,
        &hosts,
        "is a registry's host; name packages, not hosts",
    )
}

/// What is not finished is an issue, not a mark in a file.
fn unfinished_marks(file: &File) -> Vec<Complaint> {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
    ];
    mentions(
        file,
        &marks,
        "marks something unfinished: finish it, or file an issue",
    )
}

/// A test that never runs proves nothing.
fn ignored_tests(file: &File) -> Vec<Complaint> {
    let marks = [
        concat!("#[ig", "nore"),
        concat!("test.sk", "ip("),
        concat!("test.on", "ly("),
    ];
    mentions(file, &marks, "leaves a test out")
}

/// An error for every line that holds one of these words.
fn mentions(file: &File, words: &[&str], says: &str) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        for word in words.iter().filter(|word| line.contains(**word)) {
            complaints.push(Complaint::Error(format!("line {number}: `{word}` {says}")));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_long_file_is_warned_of_and_a_longer_one_refused() {
        let lines = |count| file("src/lib.rs", &"\n".repeat(count));
        assert_eq!(length(&lines(LONG)), []);
        assert!(matches!(
            length(&lines(LONG + 1))[..],
            [Complaint::Warning(_)]
        ));
        assert!(matches!(
            length(&lines(TOO_LONG + 1))[..],
            [Complaint::Error(_)]
        ));
    }

    #[test]
    fn tests_below_the_code_are_not_counted() {
        let text = format!("\n#[cfg(test)]\n{}", "\n".repeat(TOO_LONG));
        assert_eq!(length(&file("src/lib.rs", &text)), []);
    }

    #[test]
    fn the_browser_is_touched_in_its_own_rooms_only() {
        let text = "use web_sys::Window;";
        assert_eq!(browser_room(&file("src/screens/start.rs", text)).len(), 1);
        assert_eq!(browser_room(&file("src/browser/focus.rs", text)), []);
        assert_eq!(browser_room(&file("xtask/src/tidy.rs", text)), []);
    }

    #[test]
    fn an_unfinished_mark_is_named_with_its_line() {
        let text = format!("fn a() {{}}\n// {}: more\n", concat!("TO", "DO"));
        let Complaint::Error(message) = &unfinished_marks(&file("a.rs", &text))[0] else {
            panic!()
        };
        assert!(message.starts_with("line 2:"));
    }
}
