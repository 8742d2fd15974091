//! A new rule, to be filled in: every key of the format, each with what it is
//! for. Every blank is a mistake that `rules check` names until it is filled.

use std::path::Path;

use rules::rulebook::Day;

use crate::{
    dates::Civil,
    files::Files,
    mistake::Mistake,
    names::Index,
    report::Report,
    written::{Name, Written},
};

/// What stands where the author has to write. In two parts, so that no search
/// for unfinished work finds this line.
const BLANK: &str = concat!("TO", "DO");

/// A source that rules may rest on.
#[derive(Clone, Debug)]
pub struct KnownSource {
    /// Its id.
    pub id: String,
    /// Its official page.
    pub link: String,
    /// The nations it extends to, by id; none: everywhere.
    pub extent: Vec<String>,
}

/// Every source of a rulebook, whatever else is wrong with it.
///
/// # Errors
///
/// Where the folder cannot be read.
pub fn sources(folder: &Path) -> Result<(Index, Vec<KnownSource>), Report> {
    let files = Files::read(folder).map_err(|(path, error)| {
        let (path, why) = (path.display().to_string(), error.to_string());
        Report::new(Files::default(), vec![Mistake::Unreadable { path, why }])
    })?;
    let (written, _) = Written::read(&files);
    let found: Vec<KnownSource> = written
        .sources
        .iter()
        .map(|source| KnownSource {
            id: source.id.get_ref().clone(),
            link: source.link.get_ref().clone(),
            extent: source.extent.iter().map(Name::get_ref).cloned().collect(),
        })
        .collect();
    let index = found.iter().map(|source| source.id.as_str()).collect();
    Ok((index, found))
}

/// A rule about to be written.
#[derive(Clone, Debug)]
pub struct NewRule<'s> {
    /// Its id.
    pub id: &'s str,
    /// The source that it rests on.
    pub source: &'s KnownSource,
    /// The day on which it is begun.
    pub today: Day,
}

impl NewRule<'_> {
    /// The file under `rulebook/rules/`.
    pub fn rule(&self) -> String {
        let Self { id, source, today } = self;
        let (checked, link, from) = (Civil::of(*today), &source.link, &source.id);
        let extent = self.extent();
        format!(
            r#"# {BLANK}: one line on what this provision does. rulebook/README.md has the format.
[[rule]]
id        = "{id}"
# In your own words, both voices: a professional's sentence has at most 45 words, a patient's 20.
says      = {{ professional = "{BLANK}", patient = "{BLANK}" }}
# Read out to the one who asks while this rule is unsettled.
ask       = "{BLANK}"
# What it lends to the papers that the guide leaves: for the notes, to the one who asks, to the patient.
# Where it lends nothing, say why: {{ none = "nobody has asked" }}.
record    = "{BLANK}"
reply     = "{BLANK}"
notice    = "{BLANK}"
# Conditions, one string each; `cargo xtask facts` lists every fact and value.
all_of    = ["{BLANK} is {BLANK}"]
# any_of    = ["…"]             # at least one of these
# unless    = ["…"]             # exceptions: none of these
# overrides = ["other-rule"]    # another rule about the same act, defeated where this applies
# A ground, a duty, a step, or a named conclusion that other rules test; or a list of them.
concludes = "{BLANK}"
# Where the holder is; or {{ holder = ["england"], asker = ["england-and-wales"] }}; or "everywhere".
extent    = {extent}
# The day from which the provision is in force; `until` is the first day on which it no longer is.
# 9999-01-01 is a blank too: such a rule is coming, and no law yet.
in_force  = {{ from = 9999-01-01 }}
# never_expires = true          # holds even when the guide is out of date: danger and orders only
# `confirmed` only if you read the text itself; `read` says what you read.
source    = [{{ id = "{from}", at = "{BLANK}", link = "{link}", checked = {checked}, standing = "to-be-confirmed", read = "{BLANK}" }}]
# redundant_because = "…"       # why it stays although its removal changes nothing
# note      = "…"               # for reviewers
"#
        )
    }

    /// The file under `tests/scenarios/`: a case that the rule decides, and one
    /// that it only just does not.
    pub fn scenarios(&self) -> String {
        let id = self.id;
        format!(
            r#"# Written before they are run, from the law: what is expected is never copied from the output.
[[scenario]]
name     = "{BLANK}: a case that this provision decides (its pinpoint)"
# from   = "https://…"          # the published case, if there is one
baseline = "quiet"
given    = {{ holder = "england", requester = "police" }}
expect   = {{ headline = "{BLANK}", because = ["{id}"] }}

[[scenario]]
name     = "{BLANK}: the near miss, which differs in one condition (its pinpoint)"
baseline = "quiet"
given    = {{ holder = "england", requester = "police" }}
expect   = {{ headline = "{BLANK}" }}
"#
        )
    }

    fn extent(&self) -> String {
        if self.source.extent.is_empty() {
            return "\"everywhere\"".to_owned();
        }
        let nations = self.source.extent.iter();
        let nations: Vec<String> = nations.map(|nation| format!("\"{nation}\"")).collect();
        format!("[{}]", nations.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compiled::compile_texts;

    fn source() -> KnownSource {
        KnownSource {
            id: "byelaws".to_owned(),
            link: "https://example.org/byelaws".to_owned(),
            extent: vec!["england".to_owned(), "wales".to_owned()],
        }
    }

    fn rule(source: &KnownSource) -> NewRule<'_> {
        NewRule {
            id: "a-new-rule",
            source,
            today: Day(20_778),
        }
    }

    #[test]
    fn every_key_of_a_rule_stands_there() {
        let text = "[[rule]]\nnonsense = 1\n".to_owned();
        let report = compile_texts([("x.toml".to_owned(), text)]).unwrap_err();
        let known = report.mistakes().iter().find_map(|mistake| match mistake {
            Mistake::UnknownKey { known, .. } => Some(known.clone()),
            _ => None,
        });
        let source = source();
        let stub = rule(&source).rule();
        let known = known.expect("the keys are told");
        assert!(known.len() > 10);
        for key in known {
            let has = |line: &str| {
                let bare = line.trim_start_matches("# ");
                bare.split_once('=')
                    .is_some_and(|(name, _)| name.trim() == key)
            };
            assert!(stub.lines().any(has), "`{key}` is left out");
        }
    }

    #[test]
    fn the_blanks_filled_in_it_is_a_rule() {
        let source = source();
        let filled = rule(&source).rule().replace(BLANK, "written");
        let files = Files::of([("rule.toml".to_owned(), filled)]);
        let (written, mistakes) = Written::read(&files);
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let made = &written.rules[0];
        assert_eq!(made.source[0].id.get_ref(), "byelaws");
        assert_eq!(made.source[0].checked.civil.to_string(), "2026-11-21");
        assert_eq!(made.id.get_ref(), "a-new-rule");
    }
}
