//! Questions put into the reader's voice, with what they chose before.

use rulebook::law::{PAGES, QUESTIONS, Word};
use rulebook::{Answers, Choice, Question, Text, Tick};
use yew::AttrValue;

use super::document::to_check;
use super::question::{Boxes, NONE, OptionView, PageView, QuestionView, UNKNOWN};
use super::reader::Reader;
use crate::guide::Guide;
use crate::session::{Answer, Problem, Screen};

/// A page, with the questions on it that are to be asked now.
pub fn page(reader: &Reader, index: u16) -> PageView {
    let asked = reader.guide.asked_on(reader.session, index);
    let mut questions: Vec<QuestionView> = asked
        .iter()
        .filter_map(|&place| question(reader, place))
        .collect();
    if questions.len() > 1 {
        // Said once is enough; on a page of many it only makes the page longer.
        let general = reader.speaker.word(Word::UnknownHint);
        let options = questions
            .iter_mut()
            .flat_map(|view| view.options.iter_mut().chain(&mut view.last));
        options
            .filter(|option| option.hint.as_ref() == Some(&general))
            .for_each(|option| option.hint = None);
    }
    let title = PAGES.get(index as usize).and_then(|page| page.title);
    PageView {
        index,
        title: title
            .filter(|_| questions.len() > 1)
            .map(|title| reader.speaker.say(title)),
        questions,
        problem: reader.speaker.word(Word::Problem),
        go: reader.speaker.word(Word::Continue),
        looks: looks(reader, &asked),
    }
}

/// The papers held from which these questions are answered; where it is asked
/// what papers there are, the list of all.
fn looks(reader: &Reader, asked: &[u16]) -> Vec<(AttrValue, Screen)> {
    let held = reader.guide.held_with(&reader.known, asked);
    let held = to_check(reader, &held).into_iter();
    let mut looks: Vec<(AttrValue, Screen)> = held
        .map(|(words, paper)| (words, Screen::Document(paper)))
        .collect();
    if Guide::asks_papers(asked) {
        looks.push((reader.speaker.word(Word::WhichPaperButton), Screen::Papers));
    }
    looks
}

/// One question.
pub fn question(reader: &Reader, index: u16) -> Option<QuestionView> {
    let question = QUESTIONS.get(index as usize)?;
    let speaker = reader.speaker;
    let shown = reader.session.shown(index);
    let (boxes, options) = match question.answers {
        Answers::Choices(choices) => {
            let chosen = |place: usize| shown == u16::try_from(place).ok().map(Answer::Choice);
            let rows = choices.iter().enumerate();
            (
                Boxes::One,
                rows.map(|(place, row)| option(reader, place, row, chosen(place)))
                    .collect::<Vec<_>>(),
            )
        }
        Answers::Ticks(ticks) => {
            let ticked =
                |place: usize| matches!(shown, Some(Answer::Ticks(bits)) if bits >> place & 1 == 1);
            let rows = ticks.iter().enumerate();
            (
                Boxes::Many,
                rows.map(|(place, row)| option(reader, place, row, ticked(place)))
                    .collect(),
            )
        }
    };
    let mut view = QuestionView {
        index,
        name: format!("q-{}", question.id).into(),
        ask: speaker.say(question.ask),
        hint: question.hint.map(|hint| speaker.say(hint)),
        why: Some((speaker.word(Word::WhyWeAsk), speaker.say(question.why))),
        boxes,
        options,
        last: Vec::new(),
        error: error(reader, index, question).map(|word| reader.speaker.word(word)),
    };
    let last = last(reader, question, shown);
    match boxes {
        Boxes::One if !view.is_grouped() => view.options.extend(last),
        _ => view.last = last,
    }
    Some(view)
}

/// What a choice and a tick have in common.
trait Row {
    fn words(&self) -> (Option<Text>, Text, Option<Text>);
}

impl Row for Choice {
    fn words(&self) -> (Option<Text>, Text, Option<Text>) {
        (self.heading, self.says, self.hint)
    }
}

impl Row for Tick {
    fn words(&self) -> (Option<Text>, Text, Option<Text>) {
        (self.heading, self.says, self.hint)
    }
}

fn option(reader: &Reader, place: usize, row: &impl Row, chosen: bool) -> OptionView {
    let (heading, says, hint) = row.words();
    OptionView {
        heading: heading.map(|heading| reader.speaker.say(heading)),
        value: place.to_string().into(),
        says: reader.speaker.say(says),
        hint: hint.map(|hint| reader.speaker.say(hint)),
        chosen,
    }
}

/// The answers that every question has: "None of these", "I don't know yet".
fn last(reader: &Reader, question: &Question, shown: Option<Answer>) -> Vec<OptionView> {
    let speaker = reader.speaker;
    let none = matches!(question.answers, Answers::Ticks(_)).then(|| OptionView {
        heading: None,
        value: NONE.into(),
        says: speaker.word(Word::NoneOfThese),
        hint: None,
        chosen: shown == Some(Answer::Ticks(0)),
    });
    let unknown = (!question.never_unknown).then(|| OptionView {
        heading: None,
        value: UNKNOWN.into(),
        says: speaker.word(Word::Unknown),
        hint: Some(
            question
                .unknown
                .map_or_else(|| speaker.word(Word::UnknownHint), |text| speaker.say(text)),
        ),
        chosen: shown == Some(Answer::Unknown),
    });
    none.into_iter().chain(unknown).collect()
}

fn error(reader: &Reader, index: u16, question: &Question) -> Option<Word> {
    let (_, problem) = reader
        .session
        .problems
        .iter()
        .find(|(place, _)| *place == index)?;
    Some(match (problem, question.answers) {
        (Problem::Clash, _) => Word::Clash,
        (Problem::Missing, Answers::Ticks(_)) => Word::MissingMany,
        (Problem::Missing, Answers::Choices(_)) if question.never_unknown => Word::MissingCertain,
        (Problem::Missing, Answers::Choices(_)) => Word::MissingOne,
    })
}
