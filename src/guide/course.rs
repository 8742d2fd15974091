//! From answers to facts, and from facts to the next page.

use rulebook::law::{LAW, QUESTIONS, TICK_GROUPS};
use rulebook::{Answers, Question};
use rules::rulebook::{FactId, Values};

use super::Guide;
use crate::session::{Answer, Course, Door, Screen, Session};

/// The bit of a tick's fact that says no, and the one that says yes.
const NO: Values = 1;
const YES: Values = 2;

/// What an answer settles: nothing, where it is "I don't know yet".
pub(super) fn settled(question: &Question, answer: Answer) -> Vec<(FactId, Values)> {
    match (question.answers, answer) {
        (Answers::Choices(choices), Answer::Choice(place)) => choices
            .get(place as usize)
            .map_or_else(Vec::new, |choice| choice.sets.to_vec()),
        (Answers::Ticks(ticks), Answer::Ticks(bits)) => {
            let ticked = |place: usize| if bits >> place & 1 == 1 { YES } else { NO };
            let items = ticks.iter().enumerate();
            let items = items.map(|(place, tick)| (tick.fact, ticked(place)));
            items.clone().chain(groups(items)).collect()
        }
        _ => Vec::new(),
    }
}

/// The groups that ticks settle: yes where one of a group's items is.
fn groups(
    items: impl Iterator<Item = (FactId, Values)> + Clone,
) -> impl Iterator<Item = (FactId, Values)> {
    TICK_GROUPS.iter().filter_map(move |(any, of)| {
        let mut own = items.clone().filter(|(fact, _)| of.contains(fact));
        let first = own.next()?.1;
        Some((*any, own.fold(first, |all, (_, value)| all.max(value))))
    })
}

/// A fact and the bit of one of its values, by their ids.
pub(super) fn bit_of(fact: &str, value: &str) -> Option<(FactId, Values)> {
    let place = LAW.facts.iter().position(|row| row.id == fact)?;
    let bit = LAW
        .facts
        .get(place)?
        .values
        .iter()
        .position(|id| *id == value)?;
    Some((FactId(u16::try_from(place).ok()?), 1 << bit))
}

/// The question and the answer that say so of a fact and one of its values.
pub(super) fn choosing(wanted: (FactId, Values)) -> Option<(u16, Answer)> {
    QUESTIONS.iter().zip(0..).find_map(|(question, place)| {
        let Answers::Choices(choices) = question.answers else {
            return None;
        };
        let choice = choices
            .iter()
            .position(|choice| choice.sets.contains(&wanted))?;
        Some((place, Answer::Choice(u16::try_from(choice).ok()?)))
    })
}

/// The question that settles what papers there are, by its place.
pub(super) fn papers() -> Option<u16> {
    let is_paper = |fact: &FactId| {
        LAW.facts
            .get(fact.0 as usize)
            .is_some_and(|fact| fact.id.starts_with("papers."))
    };
    let settles = |question: &Question| question.settles.iter().any(is_paper);
    (0..)
        .zip(QUESTIONS)
        .find(|(_, question)| settles(question))
        .map(|(place, _)| place)
}

impl Guide {
    /// The question and the answer that say so, by the ids of fact and value.
    pub fn saying(&self, fact: &str, value: &str) -> Option<(u16, Answer)> {
        choosing(bit_of(fact, value)?)
    }
}

impl Course for Guide {
    fn next(&self, session: &Session) -> Screen {
        let known = self.known(session);
        // Who came with a paper looks at it first.
        let paper = session
            .with_paper
            .then(|| self.unseen_paper(session, &known));
        if let Some(paper) = paper.flatten() {
            return Screen::Document(paper);
        }
        // What certainly applies comes first. What only may apply hangs on an
        // "I don't know": asking it would be asking about a paper nobody has
        // seen, so there the result says what to find out.
        let fact = self.next_fact(&known);
        let fact = fact.filter(|&fact| self.applies(&known, fact));
        let question = fact.and_then(|fact| {
            QUESTIONS
                .iter()
                .find(|question| question.settles.contains(&fact))
        });
        question.map_or(Screen::Result, |question| Screen::Page(question.page))
    }

    fn danger(&self) -> Option<(u16, Answer)> {
        self.saying("danger", "yes")
    }

    fn implied(&self, door: Door) -> Vec<(u16, Answer)> {
        let situation = match door {
            Door::Asked | Door::Paper => "asked",
            Door::Worried => "nobody-asked",
            Door::Shared => "already-shared",
            // A patient may come with any of these.
            Door::Own => return Vec::new(),
        };
        self.saying("situation", situation).into_iter().collect()
    }

    fn opens(&self, door: Door) -> Option<u16> {
        let papers = QUESTIONS.get(papers()? as usize)?;
        (door == Door::Paper).then_some(papers.page)
    }
}
