//! The words of failures as a module for the scripts: the same sentences that the program has, never
//! typed twice.

use std::fmt::Write as _;

use rulebook_compiler::Compiled;

use crate::failure::Failure;
use crate::rules::{self, word};
use crate::script::{is_comment, literal};

/// What the card says beside the cause: the name in the module, and the word of `interface.toml`.
const CARD: [(&str, &str); 7] = [
    ("opening", "opening"),
    ("heading", "failure-start"),
    ("fault", "failure-fault"),
    ("danger", "failure-danger"),
    ("ring", "failure-ring"),
    ("owner", "failure-cause"),
    ("tables", "tables-read"),
];

/// Everything that the guide or its scripts may name as the cause. `interface.toml` has `fails-<cause>` for the
/// reader, and `fails-<cause>-owner` for whoever runs the site.
const CAUSES: [&str; 12] = [
    "file-protocol",
    "not-loaded",
    "mime",
    "cors",
    "csp",
    "integrity",
    "wasm-missing",
    "wasm-disabled",
    "wasm-old",
    "out-of-date",
    "too-large",
    "panic",
];

/// The text of the module `failures.js`, made from the rulebook: `FAILURES` by cause, `CARD` by voice.
pub(crate) fn module() -> Result<String, Failure> {
    let compiled = rules::compiled()?;
    let mut out = String::from(
        "// Why the guide cannot start or go on. Made from rulebook/interface.toml.\nexport const FAILURES = ",
    );
    out += &causes(&compiled)?;
    out.push_str("export const CARD = Object.freeze({\n");
    for voice in ["professional", "patient"] {
        let _ = write!(out, "  {voice}: Object.freeze({{");
        for (name, id) in CARD {
            let word = word(&compiled, id)?;
            let said = match voice {
                "patient" => &word.patient,
                _ => &word.professional,
            };
            let _ = write!(out, " {name}: {},", literal(said));
        }
        out.push_str(" }),\n");
    }
    out.push_str("});\n");
    Ok(out)
}

/// The script of the opening card, `embed/opening.js` with the words that it says, for the head of a page. No browser
/// may be too old to read it, so nothing is done to its text.
pub(crate) fn opening(script: &str) -> Result<String, Failure> {
    let compiled = rules::compiled()?;
    let owner = literal(&word(&compiled, "failure-cause")?.professional);
    let causes = causes(&compiled)?;
    let code: Vec<&str> = script.lines().filter(|line| !is_comment(line)).collect();
    let code = code.join("\n");
    Ok(format!(
        "\n(function () {{\nvar OWNER = {owner};\nvar FAILURES = {causes}{code}\n}})();\n"
    ))
}

/// The end of a statement: an object with the two sentences of each cause.
fn causes(compiled: &Compiled) -> Result<String, Failure> {
    let mut out = String::from("Object.freeze({\n");
    for cause in CAUSES {
        let reader = literal(&word(compiled, &format!("fails-{cause}"))?.professional);
        let owner = literal(&word(compiled, &format!("fails-{cause}-owner"))?.professional);
        let _ = writeln!(
            out,
            "  \"{cause}\": Object.freeze({{ reader: {reader}, owner: {owner} }}),"
        );
    }
    out.push_str("});\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_says_one_thing_to_each_and_the_reader_is_told_it_plainly() {
        let compiled = rules::compiled().unwrap();
        let said = |end: &str| {
            CAUSES.map(|cause| word(&compiled, &format!("fails-{cause}{end}")).unwrap())
        };
        let told: Vec<&str> = said("").iter().map(|text| text.patient.as_str()).collect();
        let measure = reading::Measure::of_all(told.iter().copied());
        assert!(
            measure.grade().unwrap() <= 6.0 && measure.longest <= 20,
            "{measure:?}"
        );
        let owner = said("-owner");
        for sentence in told
            .into_iter()
            .chain(owner.iter().map(|text| text.professional.as_str()))
        {
            assert_eq!(reading::sentences(sentence).len(), 1, "{sentence}");
        }
    }

    #[test]
    fn the_opening_card_speaks_in_browsers_of_2012_and_has_every_cause() {
        let source = include_str!("../../embed/opening.js");
        let code = source.lines().filter(|line| !is_comment(line));
        for line in code {
            for newer in ["=>", "const ", "let ", "`", "?.", "??", "async ", "class "] {
                assert!(!line.contains(newer), "{line}");
            }
        }
        let script = opening(source).unwrap();
        for cause in CAUSES {
            assert!(script.contains(&format!("  \"{cause}\": ")), "{cause}");
        }
    }

    #[test]
    fn every_cause_can_be_looked_up() {
        let guide = include_str!("../../docs/EMBEDDING.md");
        for cause in CAUSES {
            assert!(
                guide.contains(&format!("\n| `{cause}` | ")),
                "docs/EMBEDDING.md lacks `{cause}`"
            );
        }
    }

    #[test]
    fn the_module_has_both_sentences_of_a_cause_and_the_card_in_both_voices() {
        let module = module().unwrap();
        assert!(
            module
                .contains("  \"mime\": Object.freeze({ reader: \"The website sent something else")
        );
        assert_eq!(
            module
                .matches("heading: \"The guide cannot start\"")
                .count(),
            2
        );
    }
}
