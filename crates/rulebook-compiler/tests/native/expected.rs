//! Files that hold what was once read and found right.

use std::{env, fs, path::Path};

/// Compares with the committed file; `UPDATE=1` writes it anew, to be read in
/// the diff.
pub(crate) fn compare(file: &str, got: &str) {
    if let Err(difference) = difference(file, got) {
        panic!("{difference}");
    }
}

/// What is different, if anything.
pub(crate) fn difference(file: &str, got: &str) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if env::var_os("UPDATE").is_some() {
        return fs::write(&path, got).map_err(|error| format!("{file}: {error}"));
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if expected == got {
        Ok(())
    } else {
        Err(format!(
            "{file} differs; UPDATE=1 writes it anew\n--- expected\n{expected}\n--- got\n{got}"
        ))
    }
}
