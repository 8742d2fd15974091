//! The path with the branches not taken: where each other answer would have
//! led at the point where it could have been given.

use rulebook::law::QUESTIONS;
use rulebook::{Answers, Question};
use rules::rulebook::Headlines;

use super::course::settled;
use super::{Guide, Known};
use crate::session::{Answer, Given, Session};

/// A question that was answered, and what else could have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// The answer.
    pub given: Given,
    /// What it left possible.
    pub after: Headlines,
    /// Other answers, those that would have left least first.
    pub branches: Vec<Branch>,
}

/// Other answers that would have left the same possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The answers; of boxes to tick, each as the only one, or none of them.
    pub answers: Vec<Answer>,
    /// What they would have left.
    pub to: Headlines,
}

impl Guide {
    /// The questions in the order in which they were first answered. It asks
    /// the diagram once for every other answer, so it is for who wants it.
    pub fn forks(&self, session: &Session) -> Vec<Fork> {
        let mut known = self.nothing(session);
        let mut forks = Vec::new();
        for given in &session.given {
            let before = known;
            let Some(question) = QUESTIONS.get(given.question as usize) else {
                continue;
            };
            if let Some(after) = self.learn(&mut known, given, Headlines::ALL) {
                forks.push(Fork {
                    given: *given,
                    after,
                    branches: self.branches(&before, question, given.answer),
                });
            }
        }
        forks
    }

    fn branches(&self, before: &Known, question: &Question, given: Answer) -> Vec<Branch> {
        let mut branches: Vec<Branch> = Vec::new();
        for answer in others(question, given) {
            let mut known = *before;
            let mut facts = settled(question, answer).into_iter();
            if !facts.all(|(fact, values)| known.knowledge.narrow(fact, values)) {
                continue;
            }
            let to = self.possible(&known);
            match branches.iter_mut().find(|branch| branch.to == to) {
                _ if to.is_empty() => {}
                Some(branch) => branch.answers.push(answer),
                None => branches.push(Branch {
                    answers: vec![answer],
                    to,
                }),
            }
        }
        branches.sort_by_key(|branch| branch.to.len());
        branches
    }
}

/// The other answers to a question, "I don't know yet" apart.
fn others(question: &Question, given: Answer) -> Vec<Answer> {
    let all: Vec<Answer> = match question.answers {
        Answers::Choices(choices) => (0..)
            .zip(choices)
            .map(|(place, _)| Answer::Choice(place))
            .collect(),
        Answers::Ticks(ticks) => {
            let alone = (0..ticks.len() as u32).filter_map(|tick| 1_u64.checked_shl(tick));
            let ticked = alone.map(Answer::Ticks);
            [Answer::Ticks(0)].into_iter().chain(ticked).collect()
        }
    };
    all.into_iter().filter(|answer| *answer != given).collect()
}
