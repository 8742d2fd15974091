//! Two small rulebooks with different facts, values and dates, against every
//! answer set counted out one by one.

use std::collections::BTreeMap;
use std::path::Path;

use rulebook_compiler::compare::{Became, Pair};
use rulebook_compiler::{Compiled, What, compile_texts};
use rules::decide::Evaluation;
use rules::knowledge::Knowledge;
use rules::prove::diff::{Says, Space, diff};
use rules::rulebook::{FactId, GroundId, Rulebook};
use rules::truth::Truth;

use crate::good::base;

/// The base with these changes of its text: file, what it says, what it is to
/// say instead.
fn changed(changes: &[(&str, &str, &str)]) -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let mut texts = Vec::new();
    crate::bad::files(&folder, &folder, &mut texts);
    for (file, from, to) in changes {
        let text = texts.iter_mut().find(|(name, _)| name == file);
        let (_, text) = text.unwrap_or_else(|| panic!("no file {file}"));
        assert!(text.contains(from), "{file} does not say `{from}`:\n{text}");
        *text = text.replace(from, to);
    }
    compile_texts(texts).unwrap_or_else(|report| panic!("{}", report.render(false)))
}

/// The owner may also be a minor, and is not asked in danger; the letter is
/// gone; the newer law begins on another day; the signature has another name.
fn other() -> Compiled {
    changed(&[
        (
            "facts/owner.toml",
            "means = \"cannot be found\" }",
            "means = \"cannot be found\" }, { id = \"minor\", means = \"is a child\" }",
        ),
        (
            "facts/owner.toml",
            "from   =",
            "asked_when = [\"danger is no\"]\nfrom   =",
        ),
        (
            "questions/owner.toml",
            "choices = [",
            "choices = [\n  { says = { professional = \"A child\", patient = \"A child\" }, sets = { owner = \"minor\" } },",
        ),
        (
            "facts/papers.toml",
            "  { id = \"letter\", means = \"a letter\" },\n",
            "",
        ),
        (
            "questions/papers.toml",
            "  { item = \"papers.letter\", says = { professional = \"A letter\", patient = \"A letter\" }, hint = { professional = \"Any letter.\", patient = \"Any letter.\" } },\n",
            "",
        ),
        (
            "outcomes/steps.toml",
            "include letter",
            "include claim-slip",
        ),
        (
            "proof.toml",
            "papers include letter",
            "papers include claim-slip",
        ),
        ("rules/owner.toml", "2024-04-01", "2025-01-01"),
        (
            "facts/slip-signed.toml",
            "id         = \"slip-signed\"",
            "id         = \"signature\"",
        ),
        (
            "facts/slip-signed.toml",
            "[\"signature\"]",
            "[\"slip-signed\"]",
        ),
        ("questions/papers.toml", "slip-signed = ", "signature = "),
        ("rules/slip.toml", "slip-signed is", "signature is"),
        (
            "documents/letter.toml",
            "papers include letter",
            "papers include claim-slip",
        ),
        (
            "documents/claim-slip.toml",
            "slip-signed is",
            "signature is",
        ),
        (
            "rules/slip.toml",
            "A signed slip counts.",
            "A slip with a name counts.",
        ),
        ("rulebook.toml", "\"slip-signed\"", "\"signature\""),
    ])
}

fn says(law: &Rulebook, space: &Space, side: usize, values: &[usize]) -> (Says, Vec<bool>) {
    let mut known = Knowledge::nothing(law);
    let mut strange = Vec::new();
    let own =
        |fact: &rules::prove::diff::Together| if side == 0 { fact.before } else { fact.after };
    for (together, &value) in space.together.iter().zip(values) {
        let Some(fact) = own(together) else { continue };
        let (was, is) = together.values[value];
        let here = if side == 0 { was } else { is };
        strange.extend(here.is_none().then_some(fact));
        known.set(fact, 1 << here.unwrap_or(0));
    }
    let evaluation = Evaluation::of(law, &known);
    let is_asked = |fact: FactId| evaluation.gate(fact) == Truth::Yes;
    let cannot = law.impossible.iter().any(|row| {
        let mut conditions = row.all_of.of(law.condition_lists).iter();
        conditions.all(|&id| evaluation.condition(law, &known, id) == Truth::Yes)
    });
    let says = if strange.iter().any(|&fact| is_asked(fact)) {
        Says::NoSuchAnswer
    } else if cannot {
        Says::Cannot
    } else {
        let headline = |ground: GroundId| law.ladder[usize::from(ground.0)].headline;
        let ground = evaluation.deciding_ground(law);
        ground.map_or(Says::Gap, |ground| Says::Headline(headline(ground)))
    };
    let asked = space
        .together
        .iter()
        .map(|fact| own(fact).is_some_and(is_asked));
    (says, asked.collect())
}

/// Every change of headline with its count, by hand.
fn by_hand(pair: &Pair, space: &Space) -> BTreeMap<(Says, Says), u128> {
    let laws = [pair.before.tables(), pair.after.tables()];
    let mut sets = vec![Vec::new()];
    for fact in &space.together {
        let values = 0..fact.values.len();
        let longer = |set: &Vec<usize>| {
            let set = set.clone();
            values
                .clone()
                .map(move |value| [set.clone(), vec![value]].concat())
        };
        sets = sets.iter().flat_map(longer).collect();
    }
    let mut counted = BTreeMap::new();
    for values in sets {
        let (was, asked) = says(&laws[0], space, 0, &values);
        let (is, also) = says(&laws[1], space, 1, &values);
        let asked = asked.iter().zip(&also).zip(&values);
        let once = asked.clone().all(|((a, b), value)| *a || *b || *value == 0);
        if once && was != is {
            *counted.entry((was, is)).or_insert(0) += 1;
        }
    }
    counted
}

fn compared(before: &Compiled, after: &Compiled) -> usize {
    let pair = Pair { before, after };
    let space = pair.space();
    let listed = |compiled: &Compiled| {
        let compiled = compiled.clone();
        move |ground| compiled.listed_steps(ground)
    };
    let (was, is) = (listed(before), listed(after));
    let found = diff(&before.tables(), &after.tables(), &space, [&was, &is]).unwrap();
    let told: BTreeMap<(Says, Says), u128> = found
        .headlines
        .iter()
        .map(|change| ((change.from, change.to), change.sets.unwrap()))
        .collect();
    assert_eq!(told, by_hand(&pair, &space));
    found.headlines.len()
}

#[test]
fn laws_with_other_facts_values_and_dates_differ_as_counted_by_hand() {
    let (before, after) = (base(), other());
    assert!(compared(&before, &after) >= 3);
    assert!(compared(&after, &before) >= 3, "and the other way round");
    assert_eq!(compared(&before, &before), 0);
}

#[test]
fn an_older_name_is_the_same_fact() {
    let (before, after) = (base(), other());
    let pair = Pair {
        before: &before,
        after: &after,
    };
    let space = pair.space();
    let place = |id: &str| {
        let places = 0..space.together.len();
        let mut found = places.filter(|&place| pair.fact_id(&space, place) == id);
        found.next().unwrap_or_else(|| panic!("no fact {id}"))
    };
    let renamed = &space.together[place("signature")];
    assert!(renamed.before.is_some() && renamed.after.is_some());
    assert!(space.together[place("papers.letter")].after.is_none());
    let owner = &space.together[place("owner")];
    assert_eq!(
        owner.values.iter().filter(|(was, _)| was.is_none()).count(),
        1
    );
    assert_eq!(
        pair.phrase(&space, place("papers.claim-slip"), &[1]),
        "papers include a claim slip"
    );
}

#[test]
fn an_example_says_in_one_breath_what_is_not_ticked() {
    let before = base();
    let pair = Pair {
        before: &before,
        after: &before,
    };
    let space = pair.space();
    let fact = |id: &str| {
        let places = 0..space.together.len();
        let mut found = places.filter(|&place| pair.fact_id(&space, place) == id);
        found.next().expect(id)
    };
    let example = vec![
        (fact("papers.claim-slip"), vec![0]),
        (fact("papers.letter"), vec![0]),
        (fact("owner"), vec![0, 2]),
    ];
    assert_eq!(
        pair.example(&space, &example),
        [
            "owner: agreed, or cannot be found",
            "papers do not include claim-slip, letter"
        ]
    );
}

#[test]
fn what_is_new_gone_and_said_otherwise_is_listed() {
    let (before, after) = (base(), other());
    let items = Pair {
        before: &before,
        after: &after,
    }
    .items();
    let became = |what: What, id: &str| {
        let found = items.iter().find(|item| item.what == what && item.id == id);
        found.map(|item| item.became.clone())
    };
    assert_eq!(became(What::Fact, "papers.letter"), Some(Became::Gone));
    assert_eq!(became(What::Value, "owner: minor"), Some(Became::New));
    assert_eq!(
        became(What::Value, "signature: signed"),
        None,
        "only its fact has another name"
    );
    let Some(Became::Changed(parts)) = became(What::Rule, "signed-slip-binds") else {
        panic!("{items:#?}")
    };
    let parts: Vec<&str> = parts.iter().map(|part| part.part.as_str()).collect();
    assert_eq!(parts, ["all of", "says, patient"]);
    assert_eq!(became(What::Rule, "danger-comes-first"), None);
}
