//! One page for the desk: the headline, what to do, what not, what to say.

use rulebook::StepKind;
use rulebook::law::Word;
use rules::explain::Explanation;

use super::super::reader::Reader;
use super::due::due;
use super::foot::foot;
use super::record::{beside, plate_of};
use super::script::numbers;
use super::{Block, Body, LeafView, steps_of, texts_of};
use crate::session::Leaf;

/// How many of a kind one page has room for.
const STEPS: usize = 7;
const SAID: usize = 2;

pub(super) fn card(reader: &Reader, explanation: &Explanation) -> LeafView {
    let speaker = reader.speaker;
    let steps = |kind| {
        let mut steps = steps_of(explanation, kind, reader);
        steps.truncate(STEPS);
        steps
    };
    let mut say = texts_of(explanation, StepKind::Say, reader);
    say.truncate(SAID);
    let under = |head, body| Block::under(speaker.word(head), body);
    let blocks = vec![
        plate_of(reader, explanation),
        under(Word::DoNow, Body::Numbered(steps(StepKind::Do))),
        under(Word::DoNot, Body::Points(steps(StepKind::DoNot))).half(),
        under(Word::NotGive, Body::Points(steps(StepKind::NotGive))).half(),
        under(Word::Give, Body::Points(steps(StepKind::Give))).half(),
        under(
            Word::TellPatient,
            Body::Points(steps(StepKind::TellPatient)),
        )
        .half(),
        under(Word::Say, Body::Say(say)),
        under(Word::Beside, beside(reader, explanation)),
        under(Word::LeafDue, Body::Facts(due(reader))).half(),
        under(Word::Ring, numbers(reader, explanation)).half(),
    ];
    LeafView {
        leaf: Leaf::Card,
        title: speaker.word(Word::CardTitle),
        aside: speaker.word(Word::LeafConfidential),
        blocks,
        foot: foot(reader, &[], true),
    }
}
