//! The headline, as large as it is sure.

use rulebook::Voice;
use rulebook::law::{OUTCOMES, Word};
use rules::explain::Explanation;
use rules::rulebook::Headline;
use yew::AttrValue;

use super::notes::NoteView;
use super::reader::Reader;
use super::words::without_word;

/// The plate at the head of a result.
#[derive(Clone, Debug, PartialEq)]
pub struct PlateView {
    /// The headline; none while several are possible.
    pub settled: Option<Headline>,
    /// The shapes that stand in the margin.
    pub icons: Vec<Headline>,
    /// The big word.
    pub word: AttrValue,
    /// The sentence.
    pub phrase: AttrValue,
    /// One or two sentences more.
    pub gist: AttrValue,
    /// The sections one may jump to: id and words.
    pub jumps: Vec<(&'static str, AttrValue)>,
}

/// The plate of one headline. Where several grounds may give it, the general
/// sentence stands: what only one of them says may not be so.
pub fn settled(
    reader: &Reader,
    explanation: &Explanation,
    headline: Headline,
    notes: &[NoteView],
) -> PlateView {
    let ground = match explanation.grounds.as_slice() {
        [ground] => OUTCOMES.get(ground.0 as usize),
        _ => None,
    };
    let title = ground.map_or_else(
        || reader.headline_title(headline),
        |ground| reader.speaker.say(ground.title),
    );
    let word = reader.headline_word(headline);
    PlateView {
        settled: Some(headline),
        icons: vec![headline],
        phrase: without_word(&title, &word).map_or(title, AttrValue::from),
        word,
        gist: ground.map_or(AttrValue::Static(""), |ground| {
            reader.speaker.say(ground.gist)
        }),
        jumps: jumps(reader, notes),
    }
}

/// The plate while several headlines are possible: neutral, and safe.
pub fn open(reader: &Reader, explanation: &Explanation, notes: &[NoteView]) -> PlateView {
    let (headline, _) = reader.guide.meanwhile(&reader.known);
    let title = reader.headline_title(headline);
    PlateView {
        settled: None,
        icons: explanation.possible.iter().collect(),
        word: reader.speaker.word(Word::NotSettled),
        phrase: reader.speaker.fill(Word::ForNow, &[("title", &title)]),
        gist: match reader.waiting().as_slice() {
            [only] => {
                let ask = reader.speaker.say(only.ask);
                reader.speaker.fill(Word::TurnsOn, &[("question", &ask)])
            }
            _ => reader.speaker.word(Word::NotSettledGist),
        },
        jumps: jumps(reader, notes),
    }
}

/// The sections that a professional may jump to.
fn jumps(reader: &Reader, notes: &[NoteView]) -> Vec<(&'static str, AttrValue)> {
    if reader.speaker.voice == Voice::Patient {
        return Vec::new();
    }
    let found = notes.iter().filter(|note| {
        ["do", "say", "ask", "meanwhile", "leaves", "why", "flips"].contains(&note.id)
    });
    let sections = found.map(|note| (note.id, note.head.clone()));
    sections
        .chain([("take", reader.speaker.word(Word::Print))])
        .collect()
}
