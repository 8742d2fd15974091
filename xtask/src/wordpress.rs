//! `cargo xtask wordpress`: the plugin on a real WordPress, with a real database, in real browsers.

mod packages;
pub(crate) mod plugin;

use crate::failure::Failure;
use crate::tally::Tally;
use crate::{dist, process, progress, set_up, workspace};

/// Builds what ships and runs the tests of the plugin.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if !arguments.is_empty() {
        let does = "it runs every test of the plugin";
        return Err(Failure::of_arguments("wordpress", arguments, does));
    }
    set_up::node_packages()?;
    set_up::browsers()?;
    dist::run(&[])?;
    progress::step("WordPress", || tests(&mut Tally::default()))
}

/// Runs the tests of the plugin as it stands in `dist/`.
pub(crate) fn tests(tally: &mut Tally) -> Result<(), Failure> {
    let wordpress = packages::wordpress()?;
    let mut command = process::program("node");
    command
        .env("CONFIDANT_WORDPRESS", wordpress)
        .env("CONFIDANT_PLUGIN", dist::folder().join(plugin::ZIP))
        .arg("--test-reporter=spec")
        .arg(workspace::root().join("tests/wordpress/run.mjs"));
    process::run_and_read(
        &mut command,
        None,
        "The failing test's own message is above; `cargo xtask wordpress` runs these tests alone.",
        |line| tally.read_node(line),
    )
}
