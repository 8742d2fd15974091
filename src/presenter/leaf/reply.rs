//! The reply to the one who asks: agree, narrow, ask for more, decline, query
//! the order, or answer later. It gives nothing away, and has no check code.

use rulebook::law::Word;
use rules::explain::Explanation;
use rules::interview::order_held;
use rules::truth::Truth;

use super::super::notes::Body as NoteBody;
use super::super::read_out;
use super::super::reader::Reader;
use super::super::words::paragraphs;
use super::foot::foot;
use super::lent::{Goes, Lent};
use super::marked::Run;
use super::{Blank, Block, Body, LeafView};
use crate::session::Leaf;

/// How many sentences and questions one page has room for.
const SENTENCES: usize = 7;
const ASKS: usize = 6;
/// Lines for what is given.
const GIVEN: u8 = 3;

pub(super) fn reply(reader: &Reader, explanation: &Explanation) -> Option<LeafView> {
    let speaker = reader.speaker;
    let manner = reader.guide.manner(&reader.known, explanation)?;
    let lent = Lent::of(
        reader,
        explanation,
        |words| words.reply,
        SENTENCES,
        Goes::Straight,
    );
    let text = |text: &str| {
        paragraphs(text)
            .map(|line| vec![Run::plain(line)])
            .collect()
    };
    let reasons = lent.sentences.iter().map(|(sentence, _)| sentence.clone());
    let mut blocks = vec![
        Block::new(Body::Blanks(blanks(reader, Word::ReplyBlanks))),
        Block::new(Body::Text(vec![vec![Run::plain(
            speaker.word(Word::LeafDear),
        )]])),
        Block::under(manner.subject.into(), Body::Text(text(manner.opening))),
        Block::new(Body::Text(reasons.collect())),
    ];
    if let Some(lead) = manner.asks {
        let mut asks = asks(reader, explanation, &lent);
        asks.truncate(ASKS);
        blocks.push(Block::under(lead.into(), Body::Numbered(asks)));
    }
    blocks.push(Block::new(Body::Text(text(manner.closing))));
    if manner.asks.is_none() && gives(explanation) {
        blocks.push(Block::under(
            speaker.word(Word::ReplyGiven),
            Body::Lines(GIVEN),
        ));
    }
    let held = order_held(reader.guide.law(), &reader.known.knowledge) != Truth::No;
    let date = Block::new(Body::Facts(vec![(speaker.word(Word::ReplyDate), None)]));
    blocks.extend(held.then_some(date));
    blocks.push(Block::new(Body::Blanks(blanks(reader, Word::LeafSigned))));
    Some(LeafView {
        leaf: Leaf::Reply,
        title: speaker.word(Word::ReplyTitle),
        aside: speaker.word(Word::LeafConfidential),
        blocks,
        foot: foot(reader, &lent.provisions(), false),
    })
}

/// Blanks in two columns.
pub(super) fn blanks(reader: &Reader, labels: Word) -> Vec<Blank> {
    let labels = reader.speaker.list(labels).into_iter();
    labels.map(|label| Blank { label, sixths: 3 }).collect()
}

/// Whether something is given with the letter.
fn gives(explanation: &Explanation) -> bool {
    use rules::rulebook::Headline::{Comply, DiscloseLimited, DiscloseWithConsent};
    let gives = [Comply, DiscloseLimited, DiscloseWithConsent];
    let settled = explanation.possible.single();
    settled.is_some_and(|headline| gives.contains(&headline))
}

/// What is asked: while nothing is settled, the questions that would settle
/// it; else those of the rules that lend the letter their sentences.
pub(super) fn asks(reader: &Reader, explanation: &Explanation, lent: &Lent) -> Vec<yew::AttrValue> {
    if explanation.possible.single().is_none()
        && let Some(note) = read_out::ask(reader, explanation)
        && let NoteBody::Ask(asks) = note.body
    {
        return asks.into_iter().map(|ask| ask.says).collect();
    }
    lent.asks.iter().map(|&ask| ask.into()).collect()
}
