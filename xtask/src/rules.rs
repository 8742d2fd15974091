//! `cargo xtask rules check|print|diff|new|mutate|read`: the law, its proof and its measure.

pub(crate) mod check;
mod diff;
mod examples;
mod lengths;
pub(crate) mod mutate;
mod new;
pub(crate) mod print;
mod read;
mod revision;
mod tell;

use rulebook_compiler::{Compiled, Report, Text, compile_folder};

pub(crate) use ::rules::rulebook::{FactId as Fact, Values};
pub(crate) use tell::fact as tell_fact;

use crate::failure::Failure;
use crate::{progress, workspace};

/// Runs the command that the second word names.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check"] => check::run(),
        ["print"] => print::run(),
        ["print", "--check"] => print::check(),
        ["mutate"] => mutate::run(),
        ["diff", words @ ..] => diff::run(words),
        ["new", words @ ..] => new::run(words),
        ["read", about @ ..] => read::run(about),
        _ => Err(Failure::new(
            format!("`rules` does not know `{}`.", words.join(" ")),
            "It knows `check`, `print`, `print --check`, `diff`, `new`, `mutate` and `read`.",
        )),
    }
}

/// The rulebook, or every mistake in it on stderr.
pub(crate) fn compiled() -> Result<Compiled, Failure> {
    let folder = workspace::root().join("rulebook");
    compile_folder(&folder).map_err(|report| refused(&report))
}

/// A word of the page's own, by its id in `interface.toml`.
pub(crate) fn word<'law>(law: &'law Compiled, id: &str) -> Result<&'law Text, Failure> {
    law.word(id).ok_or_else(|| {
        Failure::new(
            format!("`rulebook/interface.toml` has no word `{id}`."),
            "Put it back, or take its name out of `xtask/src`.",
        )
    })
}

/// Prints every mistake, and says that there are some.
fn refused(report: &Report) -> Failure {
    eprintln!("{}", report.render(progress::is_read_in_colour()));
    Failure::new(
        "The rulebook has mistakes; each is underlined above.",
        "Mend them where they stand; `rulebook/README.md` is the format.",
    )
}
