//! The notice to the patient, in the patient's voice, where the patient may be
//! told. Somebody else may open it, so it has no check code and few facts.

use rulebook::Voice;
use rulebook::law::{OUTCOMES, Word};
use rules::explain::Explanation;

use super::super::reader::Reader;
use super::super::words::{Speaker, paragraphs};
use super::foot::foot;
use super::lent::{Goes, Lent};
use super::marked::{Run, runs};
use super::reply::blanks;
use super::{Block, Body, LeafView};
use crate::session::Leaf;

/// What was decided, as the patient is told it. Where it may still come out in
/// ways that are told differently, none of them: each would say as done what is not.
pub(super) fn decided(speaker: Speaker, explanation: &Explanation) -> Vec<Run> {
    let grounds = explanation.grounds.iter();
    let mut told = grounds
        .filter_map(|ground| OUTCOMES.get(ground.0 as usize))
        .map(|outcome| outcome.notice);
    match told.next() {
        Some(first) if told.all(|notice| notice == first) => runs(first),
        _ => vec![Run::plain(speaker.word(Word::NoticeOpen))],
    }
}

/// How many sentences one page has room for.
const SENTENCES: usize = 6;

pub(super) fn notice(reader: &Reader, explanation: &Explanation) -> LeafView {
    // Whoever reads the screen, the patient reads the paper.
    let reader = &Reader {
        speaker: Speaker {
            voice: Voice::Patient,
        },
        ..*reader
    };
    let speaker = reader.speaker;
    let lent = Lent::of(
        reader,
        explanation,
        |words| words.notice,
        SENTENCES,
        Goes::Out,
    );
    let decided = vec![decided(speaker, explanation)];
    let reasons = lent.sentences.iter().map(|(sentence, _)| sentence.clone());
    let rights = paragraphs(&speaker.word(Word::NoticeRights))
        .map(Into::into)
        .collect();
    let greeting = vec![Run::plain(speaker.word(Word::LeafDear))];
    let blocks = vec![
        Block::new(Body::Blanks(blanks(reader, Word::NoticeBlanks))),
        Block::new(Body::Text(vec![greeting])),
        Block::under(speaker.word(Word::NoticeDecided), Body::Text(decided)),
        Block::under(speaker.word(Word::NoticeWhy), Body::Text(reasons.collect())),
        Block::under(speaker.word(Word::NoticeCan), Body::Points(rights)),
        Block::new(Body::Blanks(blanks(reader, Word::LeafSigned))),
    ];
    LeafView {
        leaf: Leaf::Notice,
        title: speaker.word(Word::NoticeTitle),
        aside: speaker.word(Word::LeafConfidential),
        blocks,
        foot: foot(reader, &lent.provisions(), false),
    }
}
