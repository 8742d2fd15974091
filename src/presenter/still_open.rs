//! The questions that a result leaves open: they can be answered where it
//! stands, and each answer adds to it.

use rulebook::law::{ALSO, QUESTIONS};
use rules::explain::Explanation;
use rules::knowledge::FactSet;

use super::asking::question;
use super::question::QuestionView;
use super::reader::Reader;

/// How many questions about the reason stand under a headline at once.
const WHICH: usize = 2;

/// The duties beside the headline that are still open: the first question
/// of the list.
pub fn also_open(reader: &Reader) -> Vec<QuestionView> {
    still_open(reader, ALSO.get(..1).unwrap_or_default())
}

/// What else would add to the answer: the rest of the list.
pub fn more_open(reader: &Reader) -> Vec<QuestionView> {
    still_open(reader, ALSO.get(1..).unwrap_or_default())
}

/// What would say which of several reasons is the one, where the headline is
/// settled and its reason is not: the next questions, those beside it apart.
pub fn which_open(reader: &Reader) -> Vec<QuestionView> {
    let places: Vec<u16> = (0..)
        .zip(QUESTIONS)
        .map(|(place, _)| place)
        .filter(|place| !ALSO.contains(place))
        .collect();
    let mut open = questions_of(reader, &places, &reader.guide.open_reason(&reader.known));
    open.truncate(WHICH);
    open
}

fn still_open(reader: &Reader, of: &[u16]) -> Vec<QuestionView> {
    questions_of(reader, of, &reader.guide.open_beside(&reader.known))
}

/// Those questions that settle one of these facts, without their reasons.
fn questions_of(reader: &Reader, of: &[u16], open: &FactSet) -> Vec<QuestionView> {
    let still = of.iter().filter(|&&place| {
        QUESTIONS
            .get(place as usize)
            .is_some_and(|question| question.settles.iter().any(|&fact| open.has(fact)))
    });
    still
        .filter_map(|&place| question(reader, place))
        .map(QuestionView::bare)
        .collect()
}

/// What would say whether the patient may be written to; and whether some of
/// it is asked already, further up on the page.
pub fn notice_open(reader: &Reader, explanation: &Explanation) -> (Vec<QuestionView>, bool) {
    let asked = [also_open(reader), more_open(reader), which_open(reader)].concat();
    let places: Vec<u16> = (0..).take(QUESTIONS.len()).collect();
    let open = questions_of(
        reader,
        &places,
        &reader.guide.open_notice(&reader.known, explanation),
    );
    let is_above = |view: &QuestionView| asked.iter().any(|above| above.index == view.index);
    let (above, open): (Vec<_>, Vec<_>) = open.into_iter().partition(is_above);
    (open, !above.is_empty())
}
