//! `cargo xtask rules new SOURCE/PROVISION [--id ID]`: a rule to be filled in,
//! and its two cases.

use std::fs;
use std::path::{Path, PathBuf};

use rulebook_compiler::scaffold::{KnownSource, NewRule, sources};

use super::{check, refused};
use crate::failure::Failure;
use crate::workspace;

const USAGE: &str = "Write `cargo xtask rules new pace-1984/s-9`, with `--id what-the-rule-says` where you have a name for the rule already.";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    source: String,
    provision: String,
    id: String,
}

/// Writes both files; refuses to write over either.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let wanted = wanted(arguments)?;
    let root = workspace::root();
    let source = source(&root, &wanted.source)?;
    let rule = NewRule {
        id: &wanted.id,
        source: &source,
        today: check::today(),
    };
    let name = format!("{}/{}.toml", wanted.source, wanted.provision);
    let files = [
        (root.join("rulebook/rules").join(&name), rule.rule()),
        (root.join("tests/scenarios").join(&name), rule.scenarios()),
    ];
    for (path, _) in &files {
        if path.exists() {
            return Err(Failure::new(
                format!("`{}` is there already.", shown(&root, path)),
                "Add your rule to it as another `[[rule]]` (a file holds one provision), or name another provision.",
            ));
        }
    }
    for (path, text) in &files {
        write(path, text)?;
        println!("{}", shown(&root, path));
    }
    println!("\nFill in every blank; `cargo xtask rules check` names those that are left.");
    Ok(())
}

fn wanted(arguments: &[&str]) -> Result<Wanted, Failure> {
    let (place, id) = match arguments {
        [place] | ["--id", _, place] | [place, "--id", _] => {
            let id = arguments.iter().skip_while(|word| **word != "--id").nth(1);
            (*place, id.copied())
        }
        _ => {
            return Err(Failure::new(
                "`rules new` was told too little or too much.",
                USAGE,
            ));
        }
    };
    let Some((source, provision)) = place.split_once('/') else {
        return Err(Failure::new(
            format!("`{place}` names no provision."),
            USAGE,
        ));
    };
    let made = format!("{source}-{provision}");
    let id = id.unwrap_or(&made);
    for word in [source, provision, id] {
        if !is_kebab(word) {
            return Err(Failure::new(
                format!("`{word}` is not kebab-case."),
                "Use small letters and figures, with hyphens between words: `s-9-2`, `sch-1-para-12`.",
            ));
        }
    }
    Ok(Wanted {
        source: source.to_owned(),
        provision: provision.to_owned(),
        id: id.to_owned(),
    })
}

fn is_kebab(id: &str) -> bool {
    let fits = |word: &str| {
        let mut letters = word.chars();
        !word.is_empty()
            && letters.all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    id.split('-').all(fits)
}

fn source(root: &Path, id: &str) -> Result<KnownSource, Failure> {
    let (index, mut all) = sources(&root.join("rulebook")).map_err(|report| refused(&report))?;
    if let Some(place) = index.place(id) {
        return Ok(all.swap_remove(place));
    }
    let next = match index.nearest(id) {
        Some(nearest) => format!("A source with a similar name exists: `{nearest}`."),
        None => "Add a `[[source]]` to a file in rulebook/sources/ first.".to_owned(),
    };
    Err(Failure::new(format!("There is no source `{id}`."), next))
}

fn write(path: &PathBuf, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    fs::write(path, text).map_err(|error| Failure::file(path, &error))
}

/// A path from the root on.
fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_named_after_its_provision_unless_it_has_a_name() {
        let wanted = |words: &[&str]| wanted(words).map(|wanted| wanted.id);
        assert_eq!(wanted(&["pace-1984/s-9"]).unwrap(), "pace-1984-s-9");
        assert_eq!(
            wanted(&["pace-1984/s-9", "--id", "records-apart"]).unwrap(),
            "records-apart"
        );
        assert_eq!(
            wanted(&["--id", "records-apart", "pace-1984/s-9"]).unwrap(),
            "records-apart"
        );
        for words in [
            &[][..],
            &["pace-1984"],
            &["pace-1984/S-9"],
            &["pace-1984/../x"],
            &["pace-1984/s-9", "more"],
            &["pace-1984/s-9", "--id", "No Name"],
        ] {
            assert!(wanted(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn an_unknown_source_is_told_with_the_nearest() {
        let failure = source(&workspace::root(), "pace-1948").unwrap_err();
        assert!(failure.to_string().contains("`pace-1984`"), "{failure}");
    }
}
