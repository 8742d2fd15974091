//! `cargo xtask guidance`: the guidance as tables, in `target/guidance`.
//!
//! Another program writes them, for the reason that `Cargo.toml` gives: it is built from the law.

use crate::failure::Failure;
use crate::{process, workspace};

/// Writes the pages.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if let Some(first) = arguments.first() {
        return Err(Failure::new(
            format!("`guidance` does not know `{first}`."),
            "It takes nothing: the pages go into target/guidance.",
        ));
    }
    process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "guidance", "--"])
            .arg(workspace::target().join("guidance")),
        "Where the law has a mistake, `cargo xtask rules check` underlines it.",
    )
}
