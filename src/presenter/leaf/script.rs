//! The phone script: what to say to the one who asks, to the adviser, and to
//! the patient where the patient may be told.

use rulebook::law::Word;
use rulebook::{StepKind, Voice};
use rules::explain::Explanation;
use rules::truth::Truth;

use super::super::contacts::contacts;
use super::super::reader::Reader;
use super::super::sections;
use super::super::words::{paragraphs, sentence};
use super::due::due;
use super::foot::foot;
use super::lent::{Goes, Lent};
use super::marked::bare;
use super::notice::decided;
use super::reply::{asks, blanks};
use super::{Block, Body, LeafView, texts_of};
use crate::session::Leaf;

/// How many paragraphs and questions one page has room for.
const SAID: usize = 5;
const ASKS: usize = 4;
const PROVISIONS: usize = 4;
const NUMBERS: usize = 6;

pub(super) fn script(reader: &Reader, explanation: &Explanation) -> LeafView {
    let speaker = reader.speaker;
    let professional = speaker.voice == Voice::Professional;
    let lent = Lent::of(
        reader,
        explanation,
        |words| words.reply,
        usize::MAX,
        Goes::Straight,
    );
    let mut said: Vec<_> = texts_of(explanation, StepKind::Say, reader)
        .iter()
        .flat_map(|text| paragraphs(text).collect::<Vec<_>>())
        .map(Into::into)
        .collect();
    said.truncate(SAID);
    // Questions only where the reply asks them too: never of a danger, nor
    // where nobody asked.
    let manner = reader.guide.manner(&reader.known, explanation);
    let mut questions = match manner.and_then(|manner| manner.asks) {
        Some(_) => asks(reader, explanation, &lent),
        None => Vec::new(),
    };
    questions.truncate(ASKS);
    let say_head = if professional {
        Word::ScriptRequester
    } else {
        Word::ScriptSay
    };
    let mut blocks = vec![
        Block::new(Body::Blanks(blanks(reader, Word::ScriptBlanks))),
        Block::under(speaker.word(say_head), Body::Say(said)),
    ];
    if professional {
        blocks.push(Block::under(
            speaker.word(Word::ScriptAsk),
            Body::Numbered(questions),
        ));
        let adviser = adviser(reader, explanation);
        blocks.push(Block::under(
            speaker.word(Word::ScriptAdviser),
            Body::Say(adviser),
        ));
        if reader.guide.may_notify(&reader.known, explanation) == Truth::Yes {
            let told = bare(&decided(speaker, explanation)).into();
            blocks.push(Block::under(
                speaker.word(Word::ScriptPatient),
                Body::Say(vec![told]),
            ));
        }
    }
    blocks.push(Block::under(
        speaker.word(Word::LeafDue),
        Body::Facts(due(reader)),
    ));
    blocks.push(Block::under(
        speaker.word(Word::Ring),
        numbers(reader, explanation),
    ));
    let notes = Block::under(speaker.word(Word::ScriptNotes), Body::Lines(3));
    blocks.push(notes);
    LeafView {
        leaf: Leaf::Script,
        title: speaker.word(Word::ScriptTitle),
        aside: speaker.word(Word::LeafConfidential),
        blocks,
        foot: foot(reader, &[], true),
    }
}

/// What the adviser is told and asked.
fn adviser(reader: &Reader, explanation: &Explanation) -> Vec<yew::AttrValue> {
    let speaker = reader.speaker;
    let record = Lent::of(
        reader,
        explanation,
        |words| words.record,
        usize::MAX,
        Goes::Straight,
    );
    let mut provisions = record.provisions();
    provisions.truncate(PROVISIONS);
    let plate = super::record::plate_of(reader, explanation);
    let title = match plate.body {
        // The title says it; the word in capitals above it would say it twice.
        Body::Plate(Some(_), _, phrase) => sentence(&phrase).to_owned(),
        Body::Plate(None, word, phrase) => [&*word, ". ", sentence(&phrase)].concat(),
        _ => String::new(),
    };
    let blanks = [("title", title), ("provisions", provisions.join("; "))];
    let blanks = blanks.each_ref().map(|(name, says)| (*name, says.as_str()));
    let said = speaker.fill(Word::ScriptAdviserSay, &blanks);
    paragraphs(&said).map(Into::into).collect()
}

/// Whom to ring, with their numbers.
pub(super) fn numbers(reader: &Reader, explanation: &Explanation) -> Body {
    let shown = sections::steps(explanation);
    let rows = contacts(reader, &shown).into_iter().take(NUMBERS);
    Body::Facts(rows.map(|contact| (contact.name, contact.number)).collect())
}
