//! `cargo xtask pictures`: photographs of the screens, to be looked at beside the visual direction.

use crate::failure::Failure;
use crate::{browser_tests, build, process, progress, set_up, workspace};

/// Builds the page and photographs the named states, or all that `tests/browser/states.mjs` lists.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    set_up::wasm_target()?;
    set_up::node_packages()?;
    set_up::browsers()?;
    build::site()?;
    let folder = workspace::target().join("pictures");
    progress::step("Photograph the screens", || {
        process::run(
            browser_tests::node()
                .env("CONFIDANT_BROWSER", "chromium")
                .env("CONFIDANT_PICTURES", &folder)
                .arg(workspace::browser_tests().join("pictures.mjs"))
                .args(arguments),
            "The message above names the state that could not be reached.",
        )
    })?;
    println!("{}", folder.display());
    Ok(())
}
