//! Getting what a command needs and the machine lacks.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::{process, progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";

/// What to do where the browsers cannot be had.
const WITHOUT_BROWSER: &str = "Check the network and run the command again, or leave the browser out with `--without-browser`.";

/// The standard library for wasm.
pub(crate) fn wasm_target() -> Result<(), Failure> {
    if has_wasm_target() {
        return Ok(());
    }
    progress::step("Fetch Rust's standard library for wasm", || {
        process::run(
            process::program("rustup").args(["target", "add", TARGET]),
            "Install rustup, which brings it, or check the network; then run the command again.",
        )
    })
}

/// Whether the compiler in use has a standard library for wasm, however it was installed.
fn has_wasm_target() -> bool {
    let mut rustc = process::program("rustc");
    process::output(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// The Node packages of the browser tests, exactly as the lock file has them.
pub(crate) fn node_packages() -> Result<(), Failure> {
    node()?;
    let folder = workspace::browser_tests();
    if are_installed(&folder) {
        return Ok(());
    }
    progress::step("Fetch the Node packages of the browser tests", || {
        process::run(
            process::program(npm())
                .current_dir(&folder)
                .args(["ci", "--no-audit", "--no-fund"]),
            WITHOUT_BROWSER,
        )
    })
}

/// Whether `npm ci` has run since the lock file changed.
fn are_installed(folder: &Path) -> bool {
    let modified = |path: &str| {
        fs::metadata(folder.join(path))
            .and_then(|file| file.modified())
            .ok()
    };
    matches!(
        (modified("node_modules/.package-lock.json"), modified("package-lock.json")),
        (Some(installed), Some(locked)) if installed >= locked
    )
}

/// Node 20 or later.
fn node() -> Result<(), Failure> {
    let version = process::output(process::program("node").arg("--version")).unwrap_or_default();
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default();
    if major.parse::<u32>().is_ok_and(|major| major >= 20) {
        return Ok(());
    }
    let found = if version.is_empty() {
        "none was found".to_owned()
    } else {
        format!("found {}", version.trim())
    };
    Err(Failure::new(
        format!("The browser tests need Node 20 or later; {found}."),
        "Install Node 20, or leave the browser out with `cargo xtask test --without-browser`.",
    ))
}

/// npm, as it is called here.
pub(crate) const fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Chromium and Firefox: those that are there, else Debian's, else a sentence.
pub(crate) fn browsers() -> Result<(), Failure> {
    node()?;
    if missing_browsers().is_empty() {
        return Ok(());
    }
    if is_debian_root() {
        progress::step("Install Chromium and Firefox from Debian", || {
            install_from_debian(&["chromium", "firefox-esr"], WITHOUT_BROWSER)
        })?;
    }
    let missing = missing_browsers();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("No browser was found for: {}.", missing.join(", ")),
        "Install Chrome, Chromium or Edge, and Firefox; or name them in CONFIDANT_CHROMIUM and CONFIDANT_FIREFOX; \
         or leave them out with `cargo xtask test --without-browser`.",
    ))
}

/// The kinds of browser that the tests' own search does not find.
fn missing_browsers() -> Vec<String> {
    let script = workspace::browser_tests().join("find-browsers.mjs");
    let found = process::output(process::program("node").arg(script)).unwrap_or_default();
    ["chromium", "firefox"]
        .into_iter()
        .filter(|kind| {
            !found
                .lines()
                .any(|line| line.starts_with(&format!("{kind} ")))
        })
        .map(str::to_owned)
        .collect()
}

/// Whether packages can be installed here without asking anybody.
pub(crate) fn is_debian_root() -> bool {
    let is_root =
        process::output(process::program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    is_root && Path::new("/usr/bin/apt-get").exists()
}

/// Debian's own packages, and nothing that they only recommend.
pub(crate) fn install_from_debian(packages: &[&str], next: &str) -> Result<(), Failure> {
    refresh_debian(next)?;
    let mut install = apt();
    install.args(["install", "--yes", "--no-install-recommends"]);
    process::run(install.args(packages), next)
}

/// Has Debian's own lists fetched anew.
pub(crate) fn refresh_debian(next: &str) -> Result<(), Failure> {
    process::run(apt().arg("update"), next)
}

fn apt() -> Command {
    let mut command = process::program("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .arg("--quiet");
    command
}
