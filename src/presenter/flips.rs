//! What would change the answer: computed, so complete.

use rulebook::law::{FACTS, RULES, Word};
use rules::flips::Flip;
use rules::rulebook::{FactId, Headlines, Values};

use super::citation::citation;
use super::notes::{Body, FlipView, NoteView};
use super::reader::Reader;
use crate::session::Other;

/// How many stand open; the rest are folded away.
const OPEN: usize = 5;

/// The section: changes to one headline first, the rest folded.
pub fn flips(reader: &Reader) -> Option<NoteView> {
    let flips = reader.guide.flips(&reader.known);
    let asked = flips.iter().filter(|flip| {
        FACTS
            .get(flip.fact.0 as usize)
            .is_some_and(|words| words.question.is_some())
    });
    let (single, several): (Vec<_>, Vec<_>) =
        asked.partition(|flip| flip.possible.single().is_some());
    let all: Vec<FlipView> = single
        .iter()
        .chain(&several)
        .map(|flip| tried(reader, flip))
        .collect();
    if all.is_empty() {
        return None;
    }
    let open = match single.len() {
        0 => all.len().min(OPEN),
        some => some.min(OPEN),
    };
    let (open, rest) = all.split_at(open);
    let label = reader
        .speaker
        .fill(Word::FlipsRest, &[("n", &rest.len().to_string())]);
    Some(NoteView {
        id: "flips",
        head: reader.speaker.word(Word::Flips),
        sub: Some(reader.speaker.word(Word::FlipsSub)),
        body: Body::Flips(open.to_vec(), label, rest.to_vec()),
    })
}

/// A change that can be tried, and the rule that would decide.
fn tried(reader: &Reader, flip: &Flip) -> FlipView {
    let rule = flip.by.and_then(|rule| RULES.get(rule.0 as usize));
    let source = rule.and_then(|rule| rule.sources.first());
    FlipView {
        by: source.map(|source| citation(reader, source)),
        beside: Some((
            reader.speaker.word(Word::TryIt),
            Other::Fact(flip.fact, flip.to),
        )),
        ..view(reader, flip.fact, flip.to, flip.possible)
    }
}

/// Another answer, and what it would give.
pub fn view(reader: &Reader, fact: FactId, to: Values, possible: Headlines) -> FlipView {
    let (ask, says) = reader.fact(fact, to);
    FlipView {
        ask,
        says,
        to: reader.named(possible),
        becomes: reader.speaker.word(Word::Becomes),
        by: None,
        beside: None,
    }
}
