//! The rulebook in plain sentences: `docs/rulebook.md` for lawyers, and the
//! list of facts for people who write cases.
//!
//! Both are made from the compiled tables and change only when the rulebook
//! does.

mod documents;
mod facts;
mod law;
mod questions;
mod sentences;

pub use facts::facts;

use std::fmt::Write as _;

use crate::{compiled::Compiled, dates::written_out};

/// The whole rulebook, as Markdown.
pub fn rulebook(compiled: &Compiled) -> String {
    let mut out = String::new();
    opening(&mut out, compiled);
    law::ladder(&mut out, compiled);
    law::rules(&mut out, compiled);
    law::duties(&mut out, compiled);
    law::steps(&mut out, compiled);
    questions::facts(&mut out, compiled);
    questions::questions(&mut out, compiled);
    documents::documents(&mut out, compiled);
    questions::rest(&mut out, compiled);
    law::to_be_confirmed(&mut out, compiled);
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn opening(out: &mut String, compiled: &Compiled) {
    let law = compiled.tables();
    let rules = law.rules.iter().filter(|rule| rule.law).count();
    let _ = writeln!(out, "# {}\n", compiled.name());
    let _ = writeln!(
        out,
        "Printed from `rulebook/` by `cargo xtask rules print`. Change the rulebook, not this page.\n"
    );
    let _ = writeln!(out, "Reviewed on {}.", written_out(compiled.reviewed()));
    let _ = writeln!(
        out,
        "It covers requests from {} on; it warns from {} and is out of date from {}.",
        written_out(compiled.covers_from()),
        written_out(law.warns_from),
        written_out(compiled.expires()),
    );
    let _ = writeln!(
        out,
        "Rules: {rules}. Grounds: {}. Duties: {}. Steps: {}. Facts: {}. Questions: {}.\n",
        law.ladder.len(),
        law.duties.len(),
        law.steps.len(),
        law.facts.len() - 1,
        compiled.words.questions.len(),
    );
}
