//! `cargo xtask build`: the page as it ships, in `target/site`.
//!
//! The wasm is compiled with the release profile for `serve` too: what is looked at while working is
//! then what is tested and shipped, and nothing is compiled twice.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::{glue, page, process, progress, set_up, workspace};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the page.
pub(crate) fn run(_arguments: &[String]) -> Result<(), Failure> {
    set_up::wasm_target()?;
    site()
}

/// Builds the page, where what it needs is there already.
pub(crate) fn site() -> Result<(), Failure> {
    progress::step("Compile the guide to wasm", compile)?;
    progress::step("Join the wasm to the page", || {
        let site = workspace::site();
        bind(&compiled(), &site)?;
        page::write(&workspace::root(), &site)
    })
}

fn compile() -> Result<(), Failure> {
    process::run(
        process::cargo()
            .args(["build", "--release", "--target", TARGET])
            .args(["--package", "confidant", "--bin", "confidant"])
            .args(["--target-dir"])
            .arg(workspace::target())
            .env("CARGO_ENCODED_RUSTFLAGS", names_of_no_machine()),
        "The compiler's own message above says where the mistake is.",
    )
}

/// Has the compiler write other names for the folders of this machine: they would stand in the program, which
/// names the place of each possible panic, and would be other bytes elsewhere.
pub(crate) fn names_of_no_machine() -> String {
    let output = |command: &mut Command| process::output(command).unwrap_or_default();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sysroot = output(process::program("rustc").args(["--print", "sysroot"]));
    let mut folders = vec![
        (workspace::root(), "/confidant"),
        (workspace::target(), "/target"),
        (Path::new(sysroot.trim()).to_path_buf(), "/rust"),
    ];
    // Below it each registry has a folder of its own name.
    let registries = home.map(|home| home.join("registry/src"));
    let found = registries.and_then(|folder| fs::read_dir(folder).ok());
    let found = found.into_iter().flatten().flatten();
    folders.extend(found.map(|registry| (registry.path(), "/crates")));
    let flags = folders
        .iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    flags.collect::<Vec<_>>().join("\u{1f}")
}

fn compiled() -> PathBuf {
    workspace::target()
        .join(TARGET)
        .join("release/confidant.wasm")
}

/// Makes `confidant.js` and `confidant_bg.wasm` from the compiled wasm, unless they are newer than it
/// and than this program.
fn bind(wasm: &Path, site: &Path) -> Result<(), Failure> {
    let script = site.join("confidant.js");
    let this = std::env::current_exe().unwrap_or_default();
    if is_newer(&script, wasm) && is_newer(&script, &this) {
        return Ok(());
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("confidant")
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.no_modules(true).and_then(|bindgen| bindgen.generate(site)).map_err(|error| {
        Failure::new(
            format!("wasm-bindgen could not join `{}` to the page: {error:#}.", wasm.display()),
            "If it speaks of versions: `wasm-bindgen` and `wasm-bindgen-cli-support` in Cargo.toml must be the same.",
        )
    })?;
    let classic = fs::read_to_string(&script).map_err(|error| Failure::file(&script, &error))?;
    fs::write(&script, glue::module(&classic)?).map_err(|error| Failure::file(&script, &error))
}

fn is_newer(output: &Path, input: &Path) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    matches!((modified(output), modified(input)), (Some(output), Some(input)) if output > input)
}
