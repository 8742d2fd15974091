//! `cargo xtask scenarios PATH...`: runs worked cases, inside or outside the
//! repository.

use std::env;
use std::path::{Path, PathBuf};

use ::rules::diagram::Diagrams;
use ::scenarios::run::{Difference, differences};
use rulebook_compiler::Compiled;
use rulebook_compiler::scenario::{Scenario, read_path};

use crate::failure::Failure;
use crate::progress;
use crate::rules;
use crate::tally::Tally;

/// Runs every scenario at or below each path, and closes with
/// `N passed, N failed`.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    if arguments.is_empty() {
        return Err(Failure::new(
            "`scenarios` was given no path.",
            "Name a file or a folder: `cargo xtask scenarios tests/scenarios`.",
        ));
    }
    let from = env::current_dir().unwrap_or_default();
    let paths: Vec<PathBuf> = arguments.iter().map(|path| from.join(path)).collect();
    let tally = check(&paths)?;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed > 0 {
        return Err(Failure::new(
            format!("{} scenario(s) did not come out as expected.", tally.failed),
            "Each is told above with what was given; `cargo xtask facts` lists every name. Where the law is right, mend the case, with its source.",
        ));
    }
    Ok(())
}

/// Runs the scenarios at or below the paths; each that fails is told.
pub(crate) fn check(paths: &[PathBuf]) -> Result<Tally, Failure> {
    let compiled = rules::compiled()?;
    let law = compiled.tables();
    let diagrams = Diagrams::build(&law).map_err(|_| {
        Failure::new(
            "The diagram grew too large.",
            "`cargo xtask rules check` names the facts.",
        )
    })?;
    let listed = |ground| compiled.listed_steps(ground);
    let (mut tally, mut cases) = (Tally::default(), Vec::new());
    for path in paths {
        let reading = read_path(&compiled, path);
        if !reading.report.is_empty() {
            eprintln!("{}", reading.report.render(progress::is_read_in_colour()));
        }
        tally.failed += reading.broken as u64;
        cases.extend(reading.scenarios);
    }
    if cases.is_empty() && tally.failed == 0 {
        return Err(Failure::new(
            "There is no scenario at or below these paths.",
            "A scenario is a `[[scenario]]` table in a `.toml` file.",
        ));
    }
    for case in &cases {
        let found = differences(&law, &diagrams, &listed, case);
        if found.is_empty() {
            tally.passed += 1;
        } else {
            tally.failed += 1;
            tell(&compiled, case, &found);
        }
    }
    Ok(tally)
}

/// The scenarios at or below a path, all of which must make sense.
pub(crate) fn read(compiled: &Compiled, path: &Path) -> Result<Vec<Scenario>, Failure> {
    read_path(compiled, path).whole().map_err(|report| {
        eprintln!("{}", report.render(progress::is_read_in_colour()));
        Failure::new(
            format!(
                "`{}` has mistakes; each is underlined above.",
                path.display()
            ),
            "`cargo xtask facts` lists every fact and value.",
        )
    })
}

fn tell(compiled: &Compiled, case: &Scenario, found: &[Difference]) {
    let law = compiled.tables();
    let facts = |list: &[(rules::Fact, rules::Values)]| {
        let told: Vec<String> = list
            .iter()
            .map(|&(id, values)| rules::tell_fact(&law, id, values))
            .collect();
        if told.is_empty() {
            "nothing".to_owned()
        } else {
            told.join(", ")
        }
    };
    println!("FAILED  {}", case.name);
    println!("  at       {}", case.place);
    println!("  given    {}", facts(&case.given));
    println!("  baseline {}", facts(&case.from_baseline));
    for Difference {
        what,
        expected,
        got,
    } in found
    {
        println!("  {what}: expected {expected}");
        println!("  {:>width$}  got      {got}", "", width = what.len());
    }
    println!();
}
