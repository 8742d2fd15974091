//! `cargo xtask rules check`: every mistake, then the proof of the whole.

use std::time::{Instant, SystemTime};

use ::rules::diagram::Diagrams;
use ::rules::prove::{Finding, Proof, Report};
use ::rules::rulebook::{Day, Headline, Rulebook};
use rulebook_compiler::Compiled;
use rulebook_compiler::emit::wording_fingerprint;

use super::lengths::{self, Screens};
use super::{compiled, tell};
use crate::failure::Failure;
use crate::progress;

/// The most nodes that the diagram of the headline may have.
const NODE_TARGET: usize = 100_000;

/// The most facts that an interview may ask before its headline is settled.
const LONGEST_TARGET: usize = 24;

/// The facts known at the start: none …
const COLD: &[&str] = &[];
/// … or what a page knows where it is embedded beside a paper.
const PRESET: &[&str] = &["situation", "holder", "papers"];

/// Checks and proves; prints what was found. Fails on a mistake, a finding or
/// a theorem that does not hold.
pub(crate) fn run() -> Result<(), Failure> {
    let compiled = compiled()?;
    let warnings = compiled.warnings(today());
    if !warnings.is_empty() {
        eprintln!("{}", warnings.render(progress::is_read_in_colour()));
    }
    let law = compiled.tables();
    counts(&compiled, &law);
    let started = Instant::now();
    let report = progress::step("Proving the whole answer space", || prove(&law))?;
    let took = started.elapsed();
    let diagrams = Diagrams::build(&law).map_err(|_| too_large())?;
    let screens = [("cold", COLD), ("nation and paper preset", PRESET)]
        .map(|(name, preset)| (name, lengths::screens(&compiled, &diagrams, preset)));
    proof(&compiled, &screens, &report);
    println!("  seconds             {:.2}", took.as_secs_f64());
    let broken = theorems(&compiled, &law, &report);
    let failures = findings(&compiled, &law, &report);
    let failures = failures + targets(&screens, &report);
    if broken + failures > 0 {
        return Err(Failure::new(
            format!(
                "The proof found {} thing(s) that must not be.",
                broken + failures
            ),
            "Each is told above with an example; change the rule, not the check.",
        ));
    }
    println!("\nProved.");
    Ok(())
}

/// Says which of the promised sizes is passed, and how many are.
fn targets(screens: &[(&str, Screens); 2], report: &Report) -> usize {
    let [(_, cold), (_, preset)] = screens;
    let measured = [
        (
            "the headline's diagram, in nodes",
            report.nodes.headline,
            NODE_TARGET,
        ),
        (
            "the longest interview, in facts",
            report.longest.len(),
            LONGEST_TARGET,
        ),
        ("screens from a cold start, median", cold.median, 8),
        ("screens from a cold start, most", cold.most, 14),
        (
            "screens with nation and paper preset, median",
            preset.median,
            7,
        ),
        (
            "screens with nation and paper preset, most",
            preset.most,
            14,
        ),
    ];
    let passed = measured.iter().filter(|(_, is, most)| is > most);
    passed
        .map(|(what, is, most)| println!("FOUND: {what}: {is}, but {most} is the most"))
        .count()
}

/// Proves the rulebook as it stands.
pub(crate) fn prove(law: &Rulebook) -> Result<Report, Failure> {
    Proof::new(law).run().map_err(|large| {
        let facts: Vec<String> = large
            .facts
            .iter()
            .filter_map(|(id, nodes)| {
                Some(format!("`{}` ({nodes} nodes)", law.facts.get(usize::from(id.0))?.id))
            })
            .collect();
        Failure::new(
            format!("A diagram passed {} nodes; most ask {}.", large.limit, facts.join(", ")),
            "Gate these facts on the paper they belong to, or move them earlier in `rulebook.toml`.",
        )
    })
}

fn too_large() -> Failure {
    Failure::new(
        "The diagram grew too large.",
        "See the facts named by the proof.",
    )
}

/// The day on which this runs.
pub(crate) fn today() -> Day {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    Day(i32::try_from(since.as_secs() / 86_400).unwrap_or(i32::MAX))
}

fn counts(compiled: &Compiled, law: &Rulebook) {
    let rules = law.rules.iter().filter(|rule| rule.law).count();
    let unconfirmed: Vec<&str> = law
        .rules
        .iter()
        .filter(|rule| rule.law && !rule.confirmed)
        .map(|rule| rule.id)
        .collect();
    println!("{}", compiled.name());
    println!(
        "  {} facts, {rules} rules, {} conditions, {} conclusions, {} grounds, {} duties, {} steps,\n  {} impossible combinations, {} intervals of time",
        law.facts.len() - 1,
        law.conditions.len(),
        law.conclusions.len(),
        law.ladder.len(),
        law.duties.len(),
        law.steps.len(),
        law.impossible.len(),
        law.intervals.len()
    );
    let coming: Vec<&str> = compiled.coming().map(|id| tell::rule(law, id)).collect();
    if !coming.is_empty() {
        println!("  Coming, and not law yet: {}", coming.join(", "));
    }
    println!(
        "\nStill to be confirmed: {} of {rules} rules",
        unconfirmed.len()
    );
    for id in unconfirmed {
        println!("  {id}");
    }
}

fn proof(compiled: &Compiled, screens: &[(&str, Screens); 2], report: &Report) {
    println!("\nThe proof");
    println!("  answer sets covered {}", tell::count(report.covered));
    println!("  excluded            {}", tell::count(report.excluded));
    println!(
        "  diagram             {} nodes for the headline, {} for the ground, {} kept, {} made",
        report.nodes.headline, report.nodes.ground, report.nodes.kept, report.nodes.made
    );
    let agrees = !report
        .findings
        .iter()
        .any(|f| matches!(f, Finding::CountsDiffer(_)));
    println!(
        "  second count        {}, in {} settled parts",
        if agrees {
            "agrees on every headline"
        } else {
            "DIFFERS"
        },
        report.parts
    );
    println!("  share per headline");
    for (headline, share) in Headline::ALL.into_iter().zip(report.shares) {
        let per_cent = share.zip(report.covered).map_or(0.0, |(share, all)| {
            #[expect(clippy::cast_precision_loss, reason = "a percentage to two places")]
            let ratio = share as f64 / all.max(1) as f64;
            ratio * 100.0
        });
        println!(
            "    {:<22}{per_cent:>7.3} %  {}",
            headline.id(),
            tell::count(share)
        );
    }
    println!(
        "  longest interview   {} facts, exactly: {}",
        report.longest.len(),
        tell::example(&compiled.tables(), &report.longest)
    );
    for (name, screens) in screens {
        println!(
            "  screens, {name}: median {}, 99th of a hundred {}, most seen {}",
            screens.median, screens.ninety_ninth, screens.most
        );
    }
    println!(
        "  fingerprint         decisions {:016x}, wording {:016x}",
        report.decisions,
        wording_fingerprint(compiled)
    );
    println!(
        "  grounds that meet   {} pairs, in docs/rulebook.md",
        report.meetings.len()
    );
}

/// Prints each theorem with its verdict; says how many are broken.
fn theorems(compiled: &Compiled, law: &Rulebook, report: &Report) -> usize {
    println!("\nSafety theorems");
    let mut broken = 0;
    for (place, theorem) in law.theorems.iter().enumerate() {
        // A theorem about every step of a kind stands once for each.
        let same = |n: usize| {
            law.theorems
                .get(n)
                .is_some_and(|other| other.id == theorem.id)
        };
        if place > 0 && same(place - 1) {
            continue;
        }
        let fails = report.findings.iter().any(|finding| {
            matches!(finding, Finding::Theorem(n, _) | Finding::Meanwhile(n, ..) if same(*n))
        });
        let verdict = match theorem.not_reached {
            Some(_) => "not reached",
            None if fails => "BROKEN",
            None => "holds",
        };
        broken += usize::from(fails);
        println!(
            "  {}. {verdict:<12}{}",
            theorem.number,
            compiled.theorem_says(place).unwrap_or(theorem.id)
        );
        if let Some(why) = theorem.not_reached {
            println!("     {:<12}{why}", "");
        }
    }
    let reversed = report
        .findings
        .iter()
        .any(|f| matches!(f, Finding::Reversed(_) | Finding::NothingToAsk(_)));
    println!(
        "  8. {:<12}Learning more never brings a headline back or drops a duty ({} random refinements; every unsettled state met had something to ask).",
        if reversed { "BROKEN" } else { "holds" },
        report.refinements
    );
    broken
}

/// Prints every other finding; says how many must not be.
fn findings(compiled: &Compiled, law: &Rulebook, report: &Report) -> usize {
    let mut failures = 0;
    let mut excused = Vec::new();
    println!();
    for finding in &report.findings {
        if let Finding::Redundant(id) = finding
            && let Some(why) = compiled.redundant_because(*id)
        {
            excused.push(format!("  {}: {why}", tell::rule(law, *id)));
            continue;
        }
        let theorem = matches!(finding, Finding::Theorem(..) | Finding::Meanwhile(..));
        failures += usize::from(!theorem);
        println!("FOUND: {}", tell::finding(law, finding));
    }
    if !excused.is_empty() {
        println!(
            "Rules that change nothing, and why they stay:\n{}",
            excused.join("\n")
        );
    }
    failures
}
