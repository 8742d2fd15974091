//! `cargo xtask rules print`: the law in plain sentences, for reviewers.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use ::rules::prove::Report;
use ::rules::rulebook::{GroundId, Rulebook};

use super::{compiled, tell};
use crate::failure::Failure;
use crate::workspace;

fn page() -> PathBuf {
    workspace::root().join("docs/rulebook.md")
}

/// Writes `docs/rulebook.md`.
pub(crate) fn run() -> Result<(), Failure> {
    let page = page();
    fs::write(&page, text()?).map_err(|error| Failure::file(&page, &error))?;
    println!("Wrote docs/rulebook.md");
    Ok(())
}

/// Fails where the page differs from what the rulebook says.
pub(crate) fn check() -> Result<(), Failure> {
    let page = page();
    let committed = fs::read_to_string(&page).map_err(|error| Failure::file(&page, &error))?;
    if committed == text()? {
        return Ok(());
    }
    Err(Failure::new(
        "`docs/rulebook.md` does not say what the rulebook says.",
        "`cargo xtask rules print` writes it; commit it with the change.",
    ))
}

fn text() -> Result<String, Failure> {
    let compiled = compiled()?;
    let law = compiled.tables();
    let report = super::check::prove(&law)?;
    Ok(rulebook_compiler::print::rulebook(&compiled) + &meetings(&law, &report))
}

/// Which grounds can hold together: the first page for a lawyer to review.
fn meetings(law: &Rulebook, report: &Report) -> String {
    let ground = |id: GroundId| {
        law.ladder
            .get(usize::from(id.0))
            .map_or(String::new(), |ground| {
                format!("`{}` → {}", ground.id, ground.headline.id())
            })
    };
    let mut page = "\n## Grounds that can hold together\n\n\
        The left one decides. Grounds of one headline are left out. Each with an example.\n\n\
        | decides | gives way | answer sets | for example |\n|---|---|---|---|\n"
        .to_owned();
    for meeting in &report.meetings {
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} |",
            ground(meeting.wins),
            ground(meeting.loses),
            tell::count(meeting.sets),
            tell::example(law, &meeting.example).replace('|', "or")
        );
    }
    page
}
