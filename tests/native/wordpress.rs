//! What the WordPress plugin has of the guide's own tables: what an author may
//! choose, with what to call it, and the words that stand where no script runs.
//! `cargo run --example wordpress-settings` prints it.

use confidant::embed::Settings;
use rulebook::Voice;
use rulebook::law::{DOCUMENTS, FACTS, LAW, Word};

/// What the element's own script reads of its attributes.
const BY_THE_ELEMENT: [(&str, &[&str]); 1] = [("loading", &["lazy", "eager"])];

/// The plugin's `guide.json`.
pub(crate) fn settings() -> String {
    let listed = Settings::choices();
    let others = BY_THE_ELEMENT.map(|(name, values)| (name, values.to_vec()));
    let choices = listed.into_iter().chain(others).map(|(name, values)| {
        let named = values.into_iter().map(|id| (id, text(label(name, id))));
        (name, object("\n    ", named))
    });
    let words = [
        ("professional", Voice::Professional),
        ("patient", Voice::Patient),
    ];
    let words = words.map(|(id, voice)| (id, object("\n    ", between(voice))));
    let whole = [
        ("choices", object("\n  ", choices)),
        ("words", object("\n  ", words)),
    ];
    object("\n", whole) + "\n"
}

#[test]
fn the_plugin_offers_what_the_guide_takes() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/wordpress/confidant/guide.json"
    );
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        written.replace("\r\n", "\n"),
        settings(),
        "renew it: cargo run --example wordpress-settings > wordpress/confidant/guide.json"
    );
}

/// What stands between the tags, for that voice.
fn between(voice: Voice) -> [(&'static str, String); 3] {
    let words = [
        ("danger", Word::FailureDanger),
        ("paper", Word::FailureRing),
        ("tables", Word::Tables),
    ];
    words.map(|(id, word)| (id, text(word.text().to(voice))))
}

/// What an author reads for a value.
fn label(name: &str, id: &'static str) -> &'static str {
    match name {
        "topic" => door(id).unwrap_or_else(|| paper(id)),
        "holder" => holder(id),
        _ => id,
    }
}

/// The words on the way in.
fn door(id: &str) -> Option<&'static str> {
    let word = match id {
        "asked" => Word::DoorAsked,
        "paper" => Word::DoorPaper,
        "worried" => Word::DoorWorried,
        "shared" => Word::DoorShared,
        "own" => Word::DoorOwn,
        _ => return None,
    };
    Some(word.text().professional)
}

fn paper(id: &'static str) -> &'static str {
    let found = DOCUMENTS.iter().find(|document| document.id == id);
    found.map_or(id, |document| document.name.professional)
}

fn holder(id: &'static str) -> &'static str {
    let place = LAW.facts.iter().position(|fact| fact.id == "holder");
    let named = place.and_then(|place| {
        let value = LAW.facts[place]
            .values
            .iter()
            .position(|value| *value == id)?;
        FACTS[place].values.get(value)
    });
    named.copied().unwrap_or(id)
}

/// A JSON object of JSON values, a line each; `line` is a new line as far in as
/// the object stands.
fn object<'n>(line: &str, rows: impl IntoIterator<Item = (&'n str, String)>) -> String {
    let rows = rows.into_iter();
    let rows = rows.map(|(name, value)| [line, "  ", &text(name), ": ", &value].concat());
    ["{", &rows.collect::<Vec<_>>().join(","), line, "}"].concat()
}

/// A JSON text.
fn text(words: &str) -> String {
    let escaped: String = words
        .chars()
        .map(|c| match c {
            '"' | '\\' => format!("\\{c}"),
            c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
            c => c.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}
