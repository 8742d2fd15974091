//! `cargo xtask facts`: what a case-writer can work from.

use crate::failure::Failure;
use crate::rules;

/// Prints every fact, value, question, rule, duty and headline.
pub(crate) fn run(_arguments: &[String]) -> Result<(), Failure> {
    print!("{}", rulebook_compiler::print::facts(&rules::compiled()?));
    Ok(())
}
