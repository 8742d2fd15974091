//! The record for the notes: what was asked, what it comes to and why, and
//! boxes for what was done.

use rulebook::StepKind;
use rulebook::law::{LAW, Word};
use rules::explain::Explanation;
use rules::interview::order_held;
use rules::rulebook::{Condition, FactId, Modal};
use rules::truth::Truth;
use yew::AttrValue;

use super::super::duties::duties;
use super::super::plate;
use super::super::reader::Reader;
use super::super::words::sentence;
use super::due::due;
use super::foot::foot;
use super::lent::{Goes, Lent};
use super::marked::Run;
use super::{Blank, Block, Body, LeafView, steps_of};
use crate::session::Leaf;

/// How many sentences, answers and things done one page has room for.
const SENTENCES: usize = 6;
const ANSWERS: usize = 9;
const DONE: usize = 7;

pub(super) fn record(reader: &Reader, explanation: &Explanation) -> LeafView {
    let speaker = reader.speaker;
    let lent = Lent::of(
        reader,
        explanation,
        |words| words.record,
        SENTENCES,
        Goes::Straight,
    );
    let mut blocks = vec![
        Block::new(blanks(reader)),
        plate_of(reader, explanation),
        Block::under(
            speaker.word(Word::RecordAnswered),
            answered(reader, explanation),
        )
        .half(),
        Block::under(
            speaker.word(Word::RecordWhy),
            why(reader, &lent, explanation),
        )
        .half(),
        Block::under(speaker.word(Word::Beside), beside(reader, explanation)),
        Block::under(speaker.word(Word::LeafDue), Body::Facts(due(reader))),
    ];
    let mut done = steps_of(explanation, StepKind::Do, reader);
    done.truncate(DONE);
    blocks.push(Block::under(
        speaker.word(Word::RecordDone),
        Body::Done(done, speaker.word(Word::RecordWhen)),
    ));
    blocks.extend(
        [
            (Word::RecordPatient, Word::RecordPatientBoxes, None),
            (
                Word::RecordGiven,
                Word::RecordGivenBoxes,
                Some(Word::RecordOther),
            ),
        ]
        .map(|(head, boxes, other)| {
            let other = other.map(|other| speaker.word(other));
            Block::under(
                speaker.word(head),
                Body::Options(speaker.list(boxes), other),
            )
        }),
    );
    blocks.push(Block::new(Body::Blanks(lines(reader))));
    LeafView {
        leaf: Leaf::Record,
        title: speaker.word(Word::RecordTitle),
        aside: speaker.word(Word::RecordAside),
        blocks,
        foot: foot(reader, &[], true),
    }
}

/// Who, when, and (where a court's paper is or may be held) which paper.
fn blanks(reader: &Reader) -> Body {
    let held = order_held(reader.guide.law(), &reader.known.knowledge) != Truth::No;
    let asked = reader.guide.may_be(&reader.known, "situation", "asked");
    let mut labels = reader.speaker.list(if asked {
        Word::RecordBlanks
    } else {
        Word::RecordBlanksWorry
    });
    if held {
        labels.extend(reader.speaker.list(Word::RecordBlanksOrder));
    }
    Body::Blanks(
        labels
            .into_iter()
            .map(|label| Blank { label, sixths: 2 })
            .collect(),
    )
}

fn lines(reader: &Reader) -> Vec<Blank> {
    let labels = reader.speaker.list(Word::RecordLines);
    // The advice has a whole line, the name, the signature and the date share one.
    let widths = [6, 3, 2, 1];
    labels
        .into_iter()
        .zip(widths)
        .map(|(label, sixths)| Blank { label, sixths })
        .collect()
}

/// The headline, or that it is not settled and what holds meanwhile.
pub(super) fn plate_of(reader: &Reader, explanation: &Explanation) -> Block {
    let view = match explanation.possible.single() {
        Some(headline) => plate::settled(reader, explanation, headline, &[]),
        None => plate::open(reader, explanation, &[]),
    };
    Block::new(Body::Plate(view.settled, view.word, view.phrase))
}

/// The answers on which it turned, and no more than there is room for.
fn answered(reader: &Reader, explanation: &Explanation) -> Body {
    let decisive = decisive(reader, explanation);
    let rows = reader.session.given.iter().filter_map(|given| {
        let question = rulebook::law::QUESTIONS.get(given.question as usize)?;
        let turns = question.settles.iter().any(|fact| decisive.contains(fact));
        let (ask, says) = reader.short_answer(question, given.answer);
        Some((turns, (ask.unwrap_or_default(), Some(says))))
    });
    let (first, rest): (Vec<_>, Vec<_>) = rows.partition(|(turns, _)| *turns);
    let rows = first.into_iter().chain(rest).take(ANSWERS);
    Body::Facts(rows.map(|(_, row)| row).collect())
}

/// The facts that the deciding rules test.
fn decisive(reader: &Reader, explanation: &Explanation) -> Vec<FactId> {
    let law = reader.guide.law();
    let rules = explanation.decided_by.iter();
    let rules = rules.filter_map(|rule| LAW.rules.get(rule.0 as usize));
    let runs = rules.flat_map(|rule| [rule.all_of, rule.any_of, rule.extent]);
    let conditions = runs.flat_map(|run| run.of(law.condition_lists));
    let conditions = conditions.filter_map(|id| law.conditions.get(id.0 as usize));
    conditions
        .filter_map(|condition| match condition {
            Condition::Fact(fact, _) => Some(*fact),
            Condition::Conclusion(_) => None,
        })
        .collect()
}

/// Each finding with its provisions; while nothing is settled, what is open.
fn why(reader: &Reader, lent: &Lent, explanation: &Explanation) -> Body {
    let mut paragraph: Vec<Run> = Vec::new();
    for (sentence, citations) in &lent.sentences {
        paragraph.extend(sentence.iter().cloned());
        paragraph.push(Run::citation(citations));
    }
    let mut paragraphs = vec![paragraph];
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    if explanation.possible.single().is_none() {
        let named = reader.named(explanation.possible);
        let words: Vec<&str> = named.iter().map(|(_, word)| &**word).collect();
        let blanks = [("words", words.join(", "))];
        let blanks = blanks
            .each_ref()
            .map(|(name, words)| (*name, words.as_str()));
        let open = reader.speaker.fill(Word::RecordOpen, &blanks);
        paragraphs.insert(0, vec![Run::plain(open)]);
    }
    Body::Text(paragraphs)
}

/// The duties that are owed beside it, a sentence each.
pub(super) fn beside(reader: &Reader, explanation: &Explanation) -> Body {
    let owed = duties(reader, explanation).into_iter();
    let owed =
        owed.filter(|duty| matches!(duty.modal, Modal::Must | Modal::MustNot | Modal::Should));
    Body::Points(
        owed.map(|duty| AttrValue::from(sentence(&duty.says).to_owned()))
            .collect(),
    )
}
