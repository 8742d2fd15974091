//! `cargo xtask rules mutate`: what would no case and no theorem miss?

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use ::rules::diagram::Diagrams;
use ::rules::rulebook::Rulebook;
use ::scenarios::mutate::{Change, Fate, Mutant, Suite, mutants};

use super::{compiled, tell};
use crate::failure::Failure;
use crate::{progress, scenarios as cases, workspace};

/// The share of mutants that must be caught, in per cent.
const TARGET: usize = 97;

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
    let suite = Suite::new(&compiled.tables, decisions, &listed, &cases);
    let (mut caught, mut equivalent, mut survivors) = (0, Vec::new(), Vec::new());
    for (mutant, fate) in mutants.iter().zip(fates(&suite, &mutants)) {
        match fate {
            Fate::Equivalent => equivalent.push(*mutant),
            Fate::CaughtByScenario(_) | Fate::CaughtByProof => caught += 1,
            Fate::Survived => survivors.push(*mutant),
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

/// The fate of every mutant, in order; tried on every core, and told how far
/// it is every ten seconds.
fn fates(suite: &Suite, mutants: &[Mutant]) -> Vec<Fate> {
    let (next, told) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (started, found) = (Instant::now(), Mutex::new(Vec::new()));
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(&mutant) = mutants.get(place) else {
                return;
            };
            let fate = suite.fate(mutant);
            if let Ok(mut found) = found.lock() {
                found.push((place, fate));
            }
            let tens = started.elapsed().as_secs() as usize / 10;
            if told.fetch_max(tens, Ordering::Relaxed) < tens {
                eprintln!("   {} of {} tried", place + 1, mutants.len());
            }
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.sort_unstable_by_key(|&(place, _)| place);
    found.into_iter().map(|(_, fate)| fate).collect()
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
