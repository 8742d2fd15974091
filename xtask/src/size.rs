//! `cargo xtask size`: what a reader downloads.

use std::fs;

use crate::failure::Failure;
use crate::{build, process, set_up, workspace};

/// Compresses the file named on the command line as web servers do, and prints the number of bytes.
const BROTLI: &str = "const { readFileSync } = require('node:fs'); \
    const { brotliCompressSync } = require('node:zlib'); \
    console.log(brotliCompressSync(readFileSync(process.argv[1])).length)";

const FILES: [&str; 5] = [
    "index.html",
    "boot.js",
    "confidant.js",
    "confidant_bg.wasm",
    "confidant.css",
];

/// Builds the page and prints the size of each of its files, as it is and under brotli.
pub(crate) fn run(_arguments: &[String]) -> Result<(), Failure> {
    set_up::wasm_target()?;
    build::site()?;
    println!("{:<20} {:>10} {:>10}", "file", "raw", "brotli");
    let mut total = (0, 0);
    for name in FILES {
        let (raw, compressed) = sizes(name)?;
        total = (total.0 + raw, total.1 + compressed);
        println!(
            "{name:<20} {:>10} {:>10}",
            kilobytes(raw),
            kilobytes(compressed)
        );
    }
    println!(
        "{:<20} {:>10} {:>10}",
        "together",
        kilobytes(total.0),
        kilobytes(total.1)
    );
    Ok(())
}

fn sizes(name: &str) -> Result<(u64, u64), Failure> {
    let path = workspace::site().join(name);
    let raw = fs::metadata(&path)
        .map_err(|error| Failure::file(&path, &error))?
        .len();
    process::output(process::program("node").args(["--eval", BROTLI]).arg(&path))
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
