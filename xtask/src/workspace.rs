//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's root: the checkout that one stands in, or else the one
/// that this program was built from.
pub(crate) fn root() -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    let checkout = here
        .ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file());
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    checkout.or(xtask.parent()).unwrap_or(xtask).to_path_buf()
}

/// Cargo's target folder: `CARGO_TARGET_DIR` where it is set, `target` otherwise.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The built page.
pub(crate) fn site() -> PathBuf {
    target().join("site")
}

/// The Node package with the browser tests.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}
