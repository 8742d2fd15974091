//! The rulebook as it stood at a revision, read from git without touching the
//! working tree.

use std::path::Path;

use rulebook_compiler::{Compiled, Index, compile_texts};

use super::refused;
use crate::failure::Failure;
use crate::process;

/// A revision that git knows.
pub(super) struct Revision {
    commit: String,
    /// What a reader is told of it: its short name, its day and its subject.
    pub(super) told: String,
}

impl Revision {
    /// Finds what was written: a commit, a branch, a tag, `HEAD~3`.
    pub(super) fn find(written: &str) -> Result<Self, Failure> {
        let peeled = format!("{written}^{{commit}}");
        let verify = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &peeled,
        ];
        let commit = git(&verify).map(|commit| commit.trim().to_owned());
        let Some(commit) = commit.filter(|commit| !commit.is_empty()) else {
            return Err(unknown(written));
        };
        let told = git(&["log", "-1", "--format=%h of %as: %s", &commit]);
        let told = told.map_or(commit.clone(), |told| told.trim().to_owned());
        Ok(Self { commit, told })
    }

    /// Its rulebook, as today's compiler reads it.
    pub(super) fn rulebook(&self) -> Result<Compiled, Failure> {
        let listed = git(&["ls-tree", "-r", "--name-only", &self.commit, "rulebook/"]);
        let listed = listed.unwrap_or_default();
        let mut texts = Vec::new();
        let is_law = |path: &&str| Path::new(path).extension().is_some_and(|end| end == "toml");
        for path in listed.lines().filter(is_law) {
            let text = git(&["show", &format!("{}:{path}", self.commit)]).ok_or_else(|| {
                Failure::new(
                    format!("git could not show `{path}` of {}.", self.told),
                    "`git fsck` says whether the repository is whole.",
                )
            })?;
            texts.push((path.to_owned(), text));
        }
        if texts.is_empty() {
            return Err(Failure::new(
                format!("There is no rulebook in {}.", self.told),
                "Name a later revision.",
            ));
        }
        compile_texts(texts).map_err(|report| {
            let _ = refused(&report);
            Failure::new(
                format!(
                    "The rulebook of {} is no rulebook to today's compiler.",
                    self.told
                ),
                "What it does not understand is underlined above; name a later revision.",
            )
        })
    }
}

fn git(arguments: &[&str]) -> Option<String> {
    process::output(process::program("git").args(arguments))
}

fn unknown(written: &str) -> Failure {
    let names = git(&["for-each-ref", "--format=%(refname:short)"]).unwrap_or_default();
    let next = match names.lines().collect::<Index>().nearest(written) {
        Some(nearest) => format!("A branch or a tag with a similar name exists: `{nearest}`."),
        None => "Name a commit, a branch or a tag; `git log --oneline -- rulebook` lists those that changed the law.".to_owned(),
    };
    Failure::new(format!("git knows no revision `{written}`."), next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_that_git_does_not_know_is_told_in_a_sentence() {
        let told = |written| match Revision::find(written) {
            Ok(found) => panic!("{}", found.told),
            Err(failure) => failure.to_string(),
        };
        assert!(told("no such revision").contains("`no such revision`"));
        assert!(told("--all").contains("`--all`"));
    }
}
