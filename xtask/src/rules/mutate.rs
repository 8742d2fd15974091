//! `cargo xtask rules mutate`: what would no case and no theorem miss?

use std::time::Instant;

use ::rules::diagram::Diagrams;
use ::rules::rulebook::Rulebook;
use ::scenarios::mutate::{Change, Fate, Mutant, fate, mutants};

use super::{compiled, tell};
use crate::failure::Failure;
use crate::{progress, scenarios as cases, workspace};

/// The share of mutants that must be caught, in per cent.
const TARGET: usize = 95;

/// Tries every mutant, prints the survivors and then the share caught.
pub(crate) fn run() -> Result<(), Failure> {
    let compiled = compiled()?;
    let law = compiled.tables();
    let decisions = Diagrams::build(&law).map_err(|_| too_large())?.decisions();
    let cases = cases::read(&compiled, &workspace::root().join("tests/scenarios"))?;
    let listed = |ground| compiled.listed_steps(ground);
    let mutants = mutants(&law);
    eprintln!("{} mutants, {} scenarios", mutants.len(), cases.len());
    let started = Instant::now();
    let mut told = 0;
    let (mut caught, mut equivalent, mut survivors) = (0, Vec::new(), Vec::new());
    for (place, &mutant) in mutants.iter().enumerate() {
        match fate(&compiled.tables, mutant, decisions, &listed, &cases) {
            Fate::Equivalent => equivalent.push(mutant),
            Fate::CaughtByScenario(_) | Fate::CaughtByProof => caught += 1,
            Fate::Survived => survivors.push(mutant),
        }
        let seconds = started.elapsed().as_secs() / 10;
        if seconds > told {
            told = seconds;
            eprintln!("   {} of {} tried", place + 1, mutants.len());
        }
    }
    println!("Survived: {}", survivors.len());
    for mutant in &survivors {
        println!("  {}", told_of(&law, *mutant));
    }
    println!(
        "\nEquivalent (same headlines, duties and steps; not counted): {}",
        equivalent.len()
    );
    for mutant in &equivalent {
        println!("  {}", told_of(&law, *mutant));
    }
    let counted = caught + survivors.len();
    let share = caught * 100 / counted.max(1);
    println!(
        "\n{counted} mutants counted, {caught} caught, in {}",
        progress::seconds(started.elapsed())
    );
    println!("{share} % caught");
    if share < TARGET {
        return Err(Failure::new(
            format!("Less than {TARGET} % of the mutants are caught."),
            "For each survivor write the case that it would get wrong.",
        ));
    }
    Ok(())
}

fn too_large() -> Failure {
    Failure::new(
        "The diagram grew too large.",
        "`cargo xtask rules check` names the facts.",
    )
}

fn told_of(law: &Rulebook, mutant: Mutant) -> String {
    let rule = tell::rule(law, mutant.rule);
    match mutant.change {
        Change::Delete => format!("{rule}: deleted"),
        Change::Drop(list, id) => {
            format!(
                "{rule}: {} without `{}`",
                list.name(),
                tell::condition(law, id)
            )
        }
        Change::Values(list, id, fact, values) => format!(
            "{rule}: {} with `{}` for `{}`",
            list.name(),
            tell::fact(law, fact, values),
            tell::condition(law, id)
        ),
    }
}
