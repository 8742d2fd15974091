//! `cargo xtask test`: fetches what is missing, then runs every check.
//!
//! A failed step does not stop the ones after it, unless they need its result: one run tells everything
//! that is wrong. The last line counts what passed and what failed.

use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::tally::Tally;
use crate::{
    browser_tests, build, dist, process, progress, rules, scenarios, set_up, tidy, trunk,
    wordpress, workspace,
};

/// A step: it may count into the tally, and says whether it succeeded.
type Work = fn(&mut Tally) -> Result<(), Failure>;

/// The checks that need no browser, the quick ones first.
const CHECKS: &[(&str, Work)] = &[
    ("Formatting", formatting),
    ("Rules of the house", |_| tidy::check()),
    ("Law and its proof", |_| rules::check::run()),
    ("Law in plain sentences", |_| rules::print::check()),
    ("Scenarios", worked_cases),
    ("What the scenarios would notice", |_| rules::mutate::run()),
    ("Lints", lints),
    ("Native tests", native_tests),
];

/// What became of a step.
enum Outcome {
    Passed,
    Failed(Failure),
    LeftOut(&'static str),
}

/// A step that is over.
struct Line {
    name: String,
    outcome: Outcome,
    tally: Tally,
    took: Duration,
}

/// How much of it somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    WithoutBrowser,
    Usual,
    /// With what takes long, or a database and a web server.
    All,
}

/// The checks of `--all`, made of what ships.
const LONG: &[(&str, Work)] = &[
    ("Trunk", |_| trunk::check()),
    ("WordPress", wordpress::tests),
    ("Two folders, same bytes", |_| dist::twice::run()),
];

/// Runs everything but what takes long; with `--all`, that too; with `--without-browser`, what needs none.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let extent = extent(arguments)?;
    let with_browser = extent != Extent::WithoutBrowser;
    let started = Instant::now();
    let mut lines = vec![step("Set up: wasm", |_| set_up::wasm_target())];
    if with_browser {
        lines.push(step("Set up: Node packages", |_| set_up::node_packages()));
        lines.push(step("Set up: browsers", |_| set_up::browsers()));
    }
    let is_set_up = all_passed(&lines);
    lines.extend(CHECKS.iter().map(|(name, work)| step(name, work)));
    lines.push(step("Build what ships", |_| {
        build::site()?;
        dist::write()?;
        browser_tests::case_codes()
    }));
    let is_built = lines
        .last()
        .is_some_and(|line| matches!(line.outcome, Outcome::Passed));
    lines.extend(browser_tests::in_each(|browser| {
        let name = format!("Browser tests in {browser}");
        match (with_browser, is_set_up && is_built) {
            (false, _) => left_out(name, "--without-browser"),
            (true, false) => left_out(name, "what they need failed above"),
            (true, true) => step(&name, |tally| {
                browser_tests::in_browser(browser, &[], tally)
            }),
        }
    }));
    for (name, work) in LONG {
        lines.push(match (extent, is_set_up && is_built) {
            (Extent::All, true) => step(name, work),
            (Extent::All, false) => left_out((*name).to_owned(), "what it needs failed above"),
            _ => left_out((*name).to_owned(), "only with --all"),
        });
    }
    report(&lines, started.elapsed())
}

fn extent(arguments: &[String]) -> Result<Extent, Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Ok(Extent::Usual),
        ["--without-browser"] => Ok(Extent::WithoutBrowser),
        ["--all"] => Ok(Extent::All),
        _ => Err(Failure::new(
            format!("`test` does not know `{}`.", words.join(" ")),
            "It takes `--without-browser` or `--all`, and nothing else.",
        )),
    }
}

fn formatting(_tally: &mut Tally) -> Result<(), Failure> {
    process::run(
        process::cargo().args(["fmt", "--all", "--check"]),
        "`cargo fmt --all` mends it.",
    )
}

fn worked_cases(tally: &mut Tally) -> Result<(), Failure> {
    tally.add(scenarios::check(&[
        workspace::root().join("tests/scenarios")
    ])?);
    if tally.failed == 0 {
        return Ok(());
    }
    Err(Failure::new(
        format!(
            "{} worked cases did not come out as expected.",
            tally.failed
        ),
        "`cargo xtask scenarios FILE` runs one file alone.",
    ))
}

fn lints(_tally: &mut Tally) -> Result<(), Failure> {
    process::run(
        process::cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ]),
        "Mend what clippy names; where it is wrong, `#[expect(lint, reason = \"...\")]` says why.",
    )
}

fn native_tests(tally: &mut Tally) -> Result<(), Failure> {
    process::run_and_read(
        process::cargo().args(["test", "--workspace", "--no-fail-fast"]),
        None,
        "The failing test's own message is above; `cargo test NAME` runs one alone.",
        |line| tally.read_cargo(line),
    )
}

/// Does a step, with its heading before it and its failure, if any, after it.
fn step(name: &str, work: impl FnOnce(&mut Tally) -> Result<(), Failure>) -> Line {
    eprintln!("\n== {name}");
    let mut tally = Tally::default();
    let (result, took) = progress::timed(|| work(&mut tally));
    let tally = tally.close(result.is_ok());
    let outcome = match result {
        Ok(()) => Outcome::Passed,
        Err(failure) => {
            eprintln!("\n{failure}");
            Outcome::Failed(failure)
        }
    };
    Line {
        name: name.to_owned(),
        outcome,
        tally,
        took,
    }
}

fn left_out(name: String, why: &'static str) -> Line {
    Line {
        name,
        outcome: Outcome::LeftOut(why),
        tally: Tally::default(),
        took: Duration::ZERO,
    }
}

fn all_passed(lines: &[Line]) -> bool {
    lines
        .iter()
        .all(|line| matches!(line.outcome, Outcome::Passed))
}

/// Prints the table, every failure once more, and the closing line.
fn report(lines: &[Line], took: Duration) -> Result<(), Failure> {
    println!(
        "\n{:<30} {:>10} {:>8} {:>8}",
        "step", "time", "passed", "failed"
    );
    let mut total = Tally::default();
    for Line {
        name,
        outcome,
        tally,
        took,
    } in lines
    {
        total.add(*tally);
        let time = progress::seconds(*took);
        match outcome {
            Outcome::LeftOut(why) => println!("{name:<30} left out: {why}"),
            _ => println!(
                "{name:<30} {time:>10} {:>8} {:>8}",
                tally.passed, tally.failed
            ),
        }
    }
    println!("{:<30} {:>10}", "together", progress::seconds(took));
    let mut failed = Vec::new();
    for line in lines {
        if let Outcome::Failed(failure) = &line.outcome {
            println!("\n{}: {failure}", line.name);
            failed.push(line.name.as_str());
        }
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("Failed: {}.", failed.join(", ")),
        "Each is told above, with what to do.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_options_are_understood() {
        let of = |word: &str| extent(&[word.to_owned()]);
        assert_eq!(extent(&[]).unwrap(), Extent::Usual);
        assert_eq!(of("--without-browser").unwrap(), Extent::WithoutBrowser);
        assert_eq!(of("--all").unwrap(), Extent::All);
        assert!(of("--no-browser").is_err());
    }
}
