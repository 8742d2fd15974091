//! `cargo xtask trunk`: `trunk build`, which a user of Yew tries first, makes the whole page.
//!
//! Nothing that ships is built so. The real Trunk is run, in the version that goes with our compiler; where the machine
//! has none, or another, it is compiled once into `target/tools`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::{build, page, process, progress, set_up, workspace};

/// The newest Trunk that our compiler compiles.
const TRUNK: &str = "0.21.14";

/// A light compilation: a tool that runs once for some seconds need not be quick.
const LIGHT: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// A program from a package of cargo's.
struct Tool<'v> {
    program: &'static str,
    package: &'static str,
    version: &'v str,
    /// What cargo is told beside the package and its version.
    flags: &'static [&'static str],
    lasts: &'static str,
}

/// Builds the page by Trunk, and looks at what came of it.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !arguments.is_empty() {
        let does = "it builds the page by Trunk and checks it";
        return Err(Failure::of_arguments("trunk", arguments, does));
    }
    set_up::wasm_target()?;
    check()
}

/// The same, where what our own build needs is there.
pub(crate) fn check() -> Result<(), Failure> {
    let lock = page::read(&workspace::root().join("Cargo.lock"))?;
    let bindgen = locked(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new(
            "`Cargo.lock` names no `wasm-bindgen`.",
            "Put the lock file back as it was committed.",
        )
    })?;
    // The lock file of the second names a package that does not resolve.
    for tool in [
        Tool {
            program: "trunk",
            package: "trunk",
            version: TRUNK,
            flags: &["--locked", "--no-default-features", "--features", "rustls"],
            lasts: "about five minutes",
        },
        Tool {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: bindgen,
            flags: &["--no-default-features"],
            lasts: "about two minutes",
        },
    ] {
        if !tool.is_there() {
            tool.install()?;
        }
    }
    let dist = workspace::target().join("trunk");
    progress::step("Build the page by Trunk", || {
        let mut trunk = tool("trunk");
        trunk
            .args(["build", "--release", "--offline", "--dist"])
            .arg(&dist)
            // What our own build has compiled is taken as it is.
            .env("CARGO_ENCODED_RUSTFLAGS", build::names_of_no_machine())
            .env("CARGO_TARGET_DIR", workspace::target())
            // Trunk takes no other word for it.
            .env("NO_COLOR", "true");
        process::run(
            &mut trunk,
            "Its own message is above; Trunk reads `Trunk.toml` and the lines of `index.html` with `data-trunk`.",
        )
    })?;
    progress::step("Look at what Trunk made", || look(&dist))
}

/// The version of a package in a lock file.
fn locked<'l>(lock: &'l str, package: &str) -> Option<&'l str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

/// The tools that this project has installed for itself.
fn tools() -> PathBuf {
    workspace::target().join("tools")
}

/// A program, from the tools' folder before any other.
fn tool(name: &str) -> Command {
    let mut paths = vec![tools().join("bin")];
    paths.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let mut command = process::program(name);
    command.env(
        "PATH",
        env::join_paths(paths).unwrap_or_else(|_| OsString::new()),
    );
    command
}

impl Tool<'_> {
    fn is_there(&self) -> bool {
        let said = process::output(tool(self.program).arg("--version")).unwrap_or_default();
        says(&said, self.version)
    }

    fn install(&self) -> Result<(), Failure> {
        let Tool {
            package,
            version,
            lasts,
            ..
        } = self;
        progress::step(
            &format!("Install {package} {version} into target/tools, which takes {lasts}"),
            || {
                let mut install = process::cargo();
                install
                    .args(["install", package, "--version", version, "--force"])
                    .args(self.flags)
                    .arg("--root")
                    .arg(tools())
                    .env_remove("CARGO_TARGET_DIR")
                    .envs(LIGHT);
                process::run(
                    &mut install,
                    &format!(
                        "Check the network, or install {package} {version} yourself so that it is on PATH."
                    ),
                )
            },
        )
    }
}

/// Whether a program names this version as its own: `trunk 0.21.14`.
fn says(said: &str, version: &str) -> bool {
    said.split_whitespace().nth(1) == Some(version)
}

/// Whether the folder holds the page whole.
fn look(dist: &Path) -> Result<(), Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dist).map_err(|error| Failure::file(dist, &error))? {
        let entry = entry.map_err(|error| Failure::file(dist, &error))?;
        let length = entry.metadata().map_or(0, |file| file.len());
        files.push((entry.file_name().to_string_lossy().into_owned(), length));
    }
    let source = page::read(&workspace::root().join("index.html"))?;
    let index = page::read(&dist.join("index.html")).unwrap_or_default();
    match missing(&source, &index, &files) {
        None => Ok(()),
        Some(what) => Err(Failure::new(
            format!("The page that Trunk built lacks {what}."),
            "Compare the lines of `index.html` with `data-trunk` with `target/trunk/index.html`; the version of \
             `wasm_bindgen` in Trunk.toml has to be the one in Cargo.lock.",
        )),
    }
}

/// The first thing that is not there, of what `source` asks for: in `index`, and among the files with their lengths.
fn missing(source: &str, index: &str, files: &[(String, u64)]) -> Option<String> {
    if !index.contains("data-opening") {
        return Some("the words that stand until the guide does".to_owned());
    }
    let sheets = page::stylesheets(source).into_iter().map(|sheet| {
        let stem = sheet
            .rsplit('/')
            .next()
            .unwrap_or(&sheet)
            .replace(".css", "-");
        (sheet, stem, ".css")
    });
    let program = [(".wasm", "_bg.wasm"), (".js", ".js")].map(|(says, ending)| {
        (
            format!("its program ({says})"),
            "confidant-".to_owned(),
            ending,
        )
    });
    let named = |begins: &str, ends: &str| {
        let mut found = files.iter().filter(|(name, length)| {
            *length > 0
                && name.starts_with(begins)
                && name.ends_with(ends)
                && index.contains(name.as_str())
        });
        // `why-ask.css` is no hash of `why.css`.
        found.any(|(name, _)| {
            let hash = &name[begins.len()..name.len() - ends.len()];
            hash.chars().all(|letter| letter.is_ascii_hexdigit())
        })
    };
    let wanted = sheets.chain(program);
    let mut lost = wanted.filter(|(_, begins, ends)| !named(begins, ends));
    lost.next().map(|(what, ..)| what)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<link data-trunk rel=\"css\" href=\"styles/tokens.css\">\n\
        <link data-trunk rel=\"css\" href=\"styles/parts/why.css\">\n";
    const INDEX: &str = "<link href=\"/tokens-0a1b.css\"><link href=\"/why-2c.css\"><link href=\"/why-ask-2c.css\">\
        <script>import '/confidant-3d.js'; '/confidant-3d_bg.wasm'</script><div data-opening></div>";
    const FILES: [&str; 6] = [
        "index.html",
        "tokens-0a1b.css",
        "why-2c.css",
        "why-ask-2c.css",
        "confidant-3d.js",
        "confidant-3d_bg.wasm",
    ];

    fn lacks(index: &str, without: &str, empty: &str) -> Option<String> {
        let files = FILES.into_iter().filter(|name| *name != without);
        let files: Vec<_> = files
            .map(|name| (name.to_owned(), u64::from(name != empty)))
            .collect();
        missing(SOURCE, index, &files)
    }

    #[test]
    fn a_whole_page_lacks_nothing() {
        assert_eq!(lacks(INDEX, "", ""), None);
    }

    #[test]
    fn whatever_is_lost_or_empty_or_not_named_is_told() {
        for (file, what) in [
            ("tokens-0a1b.css", "styles/tokens.css"),
            ("why-2c.css", "styles/parts/why.css"),
            ("confidant-3d.js", "its program (.js)"),
            ("confidant-3d_bg.wasm", "its program (.wasm)"),
        ] {
            let unnamed = INDEX.replace(file, "");
            for lacks in [
                lacks(INDEX, file, ""),
                lacks(INDEX, "", file),
                lacks(&unnamed, "", ""),
            ] {
                assert_eq!(lacks.as_deref(), Some(what), "{file}");
            }
        }
        assert!(lacks("", "", "").is_some());
    }

    #[test]
    fn a_version_is_read_where_it_is_written() {
        let lock = "name = \"wasm-bindgen-shared\"\nversion = \"1\"\n\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert!(says("trunk 0.21.14\n", "0.21.14") && !says("trunk 0.21.1", "0.21.14"));
    }
}
