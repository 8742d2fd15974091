//! `cargo xtask size`: what a reader downloads, and what a rule of law costs of it.

mod wasm;

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::{build, process, rules, set_up, workspace};

/// Compresses the file named on the command line as web servers do, and prints the number of bytes.
const BROTLI: &str = "const { readFileSync } = require('node:fs'); \
    const { brotliCompressSync } = require('node:zlib'); \
    console.log(brotliCompressSync(readFileSync(process.argv[1])).length)";

const WASM: &str = "confidant_bg.wasm";

const FILES: [&str; 4] = ["index.html", "boot.js", WASM, "confidant.css"];

/// Builds the page and prints the size of each of its files, as it is and under brotli; then of the
/// law alone, together and by the rule.
pub(crate) fn run(_arguments: &[String]) -> Result<(), Failure> {
    set_up::wasm_target()?;
    build::site()?;
    heading();
    let mut total = (0, 0);
    for name in FILES {
        let (raw, compressed) = sizes(&workspace::site().join(name))?;
        total = (total.0 + raw, total.1 + compressed);
        line(name, raw, compressed);
    }
    line("together", total.0, total.1);
    println!("On the wire so far, with brotli: {}", kilobytes(total.1));
    by_the_rule()
}

/// Prints the size of the law's tables with all their wording, and what each rule has of it.
fn by_the_rule() -> Result<(), Failure> {
    let compiled = rules::compiled()?;
    let rules = compiled.tables().rules.iter().filter(|rule| rule.law);
    let rules = rules.count().max(1) as u64;
    let path = workspace::site().join(WASM);
    let whole = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
    let data = wasm::data(&whole).ok_or_else(|| {
        Failure::new(
            format!("`{WASM}` has no data section."),
            "Build anew: `cargo xtask build`.",
        )
    })?;
    let apart = workspace::target().join("law.data");
    fs::write(&apart, data).map_err(|error| Failure::file(&apart, &error))?;
    let (raw, compressed) = sizes(&apart)?;
    println!("\nThe law: {rules} rules, with steps, questions and all wording in both voices");
    line("the wasm’s data", raw, compressed);
    println!(
        "{:<40} {:>8} B {:>8} B",
        "of it to a rule",
        raw / rules,
        compressed / rules
    );
    Ok(())
}

/// The heading of a table of files.
pub(crate) fn heading() {
    println!("{:<40} {:>10} {:>10}", "file", "raw", "brotli");
}

/// A file's line in it.
pub(crate) fn of_file(name: &str, path: &Path) -> Result<(), Failure> {
    let (raw, compressed) = sizes(path)?;
    line(name, raw, compressed);
    Ok(())
}

/// One line for many files, as if they were one: so much is to be stored and sent, whoever reads which.
pub(crate) fn of_folder(name: &str, files: &[&[u8]]) -> Result<(), Failure> {
    let apart = workspace::target().join("folder.data");
    fs::write(&apart, files.concat()).map_err(|error| Failure::file(&apart, &error))?;
    let says = format!("{name} ({} files, as one)", files.len());
    of_file(&says, &apart)
}

/// The same, where both sizes are known.
pub(crate) fn line(name: &str, raw: u64, compressed: u64) {
    println!(
        "{name:<40} {:>10} {:>10}",
        kilobytes(raw),
        kilobytes(compressed)
    );
}

fn sizes(path: &Path) -> Result<(u64, u64), Failure> {
    let name = path.file_name().unwrap_or_default().display();
    let raw = fs::metadata(path)
        .map_err(|error| Failure::file(path, &error))?
        .len();
    process::output(process::program("node").args(["--eval", BROTLI]).arg(path))
        .and_then(|number| number.trim().parse().ok())
        .map(|compressed| (raw, compressed))
        .ok_or_else(|| {
            Failure::new(
                format!("`{name}` could not be compressed: that takes Node."),
                "Install Node 20 or later.",
            )
        })
}

/// Thousands of bytes, as the transfer sizes in browsers' tools are counted.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_to_a_tenth_of_a_kilobyte() {
        assert_eq!(kilobytes(43_670), "43.6 kB");
    }
}
