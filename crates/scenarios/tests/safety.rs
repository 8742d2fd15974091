//! Each safety theorem is broken, by one edit, in a small rulebook with facts
//! of its own; the proof must name it, and must find nothing wrong before.

use std::fs;
use std::path::Path;

use rulebook_compiler::{Compiled, compile_texts};
use rules::prove::{Finding, Proof};

fn base() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/safety/base");
    ["rulebook.toml", "law.toml"]
        .map(|name| {
            (
                name.to_owned(),
                fs::read_to_string(folder.join(name)).unwrap(),
            )
        })
        .into()
}

fn compiled(texts: Vec<(String, String)>) -> Compiled {
    compile_texts(texts).unwrap_or_else(|report| panic!("{}", report.render(false)))
}

fn findings(compiled: &Compiled) -> Vec<Finding> {
    Proof::new(&compiled.tables()).run().unwrap().findings
}

#[test]
fn the_base_holds_every_theorem() {
    let compiled = compiled(base());
    assert_eq!(findings(&compiled), []);
    let numbers: Vec<u8> = compiled
        .tables()
        .theorems
        .iter()
        .map(|theorem| theorem.number)
        .collect();
    for number in 1..=7 {
        assert!(
            numbers.contains(&number),
            "theorem {number} is not in the base"
        );
    }
}

#[test]
fn each_theorem_is_named_where_it_is_broken() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/safety/broken.toml");
    let broken: toml::Table = fs::read_to_string(folder).unwrap().parse().unwrap();
    let edits = broken["broken"].as_array().unwrap();
    let mut numbers = Vec::new();
    for edit in edits {
        let text = |key: &str| edit[key].as_str().unwrap();
        let number = u8::try_from(edit["theorem"].as_integer().unwrap()).unwrap();
        let texts = base()
            .into_iter()
            .map(|(name, law)| {
                let found = law.matches(text("find")).count();
                assert!(
                    name != "law.toml" || found == 1,
                    "{}: found {found} times",
                    text("name")
                );
                (name, law.replace(text("find"), text("instead")))
            })
            .collect();
        let compiled = compiled(texts);
        let broken: Vec<u8> = findings(&compiled)
            .iter()
            .filter_map(|finding| match finding {
                Finding::Theorem(place, _) | Finding::Meanwhile(place, ..) => {
                    Some(compiled.tables().theorems[*place].number)
                }
                _ => None,
            })
            .collect();
        assert!(
            broken.contains(&number),
            "{}: the proof named {broken:?}",
            text("name")
        );
        numbers.push(number);
    }
    assert!((1..=7).all(|number| numbers.contains(&number)));
}
