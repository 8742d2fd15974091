//! `cargo xtask browser-tests`: the built page in real browsers.

use std::fs;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use crate::failure::Failure;
use crate::tally::Tally;
use crate::{build, dist, process, progress, set_up, workspace};

/// The check codes of worked cases, in the folder of what is built.
const CODES: &str = "case-codes.txt";

/// The kinds of browser in which every test runs.
pub(crate) const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// Builds the page and runs the browser tests in these files, or all of them.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    set_up::wasm_target()?;
    set_up::node_packages()?;
    set_up::browsers()?;
    build::site()?;
    dist::write()?;
    case_codes()?;
    let files: Vec<PathBuf> = arguments
        .iter()
        .map(|file| workspace::root().join(file))
        .collect();
    // What one browser finds wrong does not hide what the other does.
    let results = in_each(|browser| {
        progress::step(&format!("Browser tests in {browser}"), || {
            in_browser(browser, &files, &mut Tally::default())
        })
    });
    results.into_iter().collect()
}

/// Does the same for each kind of browser, all at once: a browser waits most of its time, so two take
/// little longer than one. On a machine with one core, one after the other.
pub(crate) fn in_each<T: Send>(work: impl Fn(&'static str) -> T + Sync) -> Vec<T> {
    if thread::available_parallelism().is_ok_and(|cores| cores.get() == 1) {
        return BROWSERS.map(work).into();
    }
    thread::scope(|scope| {
        let started = BROWSERS.map(|browser| scope.spawn(|| work(browser)));
        let joined = started.map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic)));
        joined.into()
    })
}

/// Writes the check codes by which the tests bring worked cases back.
pub(crate) fn case_codes() -> Result<(), Failure> {
    progress::step("Write the check codes of worked cases", || {
        let mut command = process::cargo();
        command.args([
            "run",
            "--quiet",
            "--package",
            "confidant",
            "--example",
            "case-codes",
        ]);
        let codes = process::output(&mut command).ok_or_else(|| {
            Failure::new(
                "the check codes of the worked cases cannot be made",
                "`cargo run --example case-codes` says why.",
            )
        })?;
        fs::write(workspace::target().join(CODES), codes).map_err(|error| {
            let what = format!("the check codes cannot be written: {error}");
            Failure::new(what, "Is there room on the disk?")
        })
    })
}

/// Runs these test files, or all, in one kind of browser against the page in `target/site`.
pub(crate) fn in_browser(
    browser: &str,
    files: &[PathBuf],
    tally: &mut Tally,
) -> Result<(), Failure> {
    let mut command = node();
    command
        .env("CONFIDANT_BROWSER", browser)
        .arg("--test-reporter=spec")
        .arg(workspace::browser_tests().join("run.mjs"))
        .args(files);
    process::run_and_read(
        &mut command,
        Some(browser),
        "The failing test's own message is above; `cargo xtask browser-tests FILE` runs one file alone.",
        |line| tally.read_node(line),
    )
}

/// Node, told where the built page is.
pub(crate) fn node() -> Command {
    let mut command = process::program("node");
    command
        .env("CONFIDANT_SITE", workspace::site())
        .env("CONFIDANT_DIST", dist::folder())
        .env("CONFIDANT_CODES", workspace::target().join(CODES));
    command
}
