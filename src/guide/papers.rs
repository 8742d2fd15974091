//! The papers people hold: which are held, and what the answers read off them
//! make of each place to look at.

use rulebook::law::{DOCUMENTS, QUESTIONS};
use rulebook::{Answers, Check};
use rules::rulebook::{FactId, Values};

use super::{Guide, Known, course};
use crate::session::{Answer, Session};

/// What is known of a place on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// It is as it should be.
    Found,
    /// It looks wrong.
    Wrong,
    /// It is still to be checked.
    Open,
    /// No fact asks about it, or none that applies as far as is known: the
    /// reader looks alone.
    Aside,
}

impl Guide {
    /// The papers certainly held, by their places, in editorial order.
    pub fn held(&self, known: &Known) -> Vec<u16> {
        let is_so = |&(fact, values): &(FactId, Values)| {
            lies_in(known, fact, values) && self.applies(known, fact)
        };
        let rows = (0..).zip(DOCUMENTS);
        rows.filter(|(_, document)| document.held.iter().any(is_so))
            .map(|(place, _)| place)
            .collect()
    }

    /// The papers held from which one of these questions is answered.
    pub fn held_with(&self, known: &Known, questions: &[u16]) -> Vec<u16> {
        let mut held = self.held(known);
        held.retain(|&place| {
            DOCUMENTS.get(place as usize).is_some_and(|document| {
                let mut read = document.checks.iter().filter_map(|check| check.question);
                read.any(|question| questions.contains(&question))
            })
        });
        held
    }

    /// The first paper ticked that the reader has not looked at. What only
    /// may be held, as a letter may from whoever asks, is offered, not shown.
    pub(super) fn unseen_paper(&self, session: &Session, known: &Known) -> Option<u16> {
        let mut held = self.held(known).into_iter();
        held.find(|&paper| !session.looked.contains(&paper) && Self::is_ticked(paper))
    }

    /// Whether a box to tick says that a paper is held.
    pub fn is_ticked(paper: u16) -> bool {
        tick(paper).is_some()
    }

    /// Whether one of these questions asks what papers there are.
    pub fn asks_papers(questions: &[u16]) -> bool {
        course::papers().is_some_and(|place| questions.contains(&place))
    }

    /// What an answer read off it makes of a place on a paper.
    pub fn pin(&self, known: &Known, check: &Check) -> Pin {
        if !self.reads_off(known, check) {
            return Pin::Aside;
        }
        let any = |conditions: &[(FactId, Values)]| {
            let mut conditions = conditions.iter();
            conditions.any(|&(fact, values)| lies_in(known, fact, values))
        };
        match (any(check.amiss), any(check.found)) {
            (true, _) => Pin::Wrong,
            (false, true) => Pin::Found,
            (false, false) => Pin::Open,
        }
    }

    /// Whether something that is to be asked is answered there.
    fn reads_off(&self, known: &Known, check: &Check) -> bool {
        let question = check
            .question
            .and_then(|place| QUESTIONS.get(place as usize));
        question.is_some_and(|question| {
            let mut facts = question.settles.iter();
            facts.any(|&fact| self.applies(known, fact))
        })
    }

    /// The answer that says that a paper is held: its box ticked beside those
    /// ticked already, or else what alone would say so and was not asked.
    /// None where it is held.
    pub fn taking_up(&self, session: &Session, paper: u16) -> Option<(u16, Answer)> {
        if self.held(&self.known(session)).contains(&paper) {
            return None;
        }
        if let Some((question, box_)) = tick(paper) {
            let before = match session.answer(question) {
                Some(Answer::Ticks(bits)) => bits,
                _ => 0,
            };
            return Some((question, Answer::Ticks(before | 1 << box_)));
        }
        let held = DOCUMENTS.get(paper as usize)?.held;
        let says = held.iter().find_map(|&wanted| course::choosing(wanted));
        says.filter(|&(question, _)| session.answer(question).is_none())
    }
}

/// The box that says that a paper is held: its question, and its place there.
fn tick(paper: u16) -> Option<(u16, usize)> {
    let question = course::papers()?;
    let held = DOCUMENTS.get(paper as usize)?.held;
    let Answers::Ticks(ticks) = QUESTIONS.get(question as usize)?.answers else {
        return None;
    };
    let says = |tick: &rulebook::Tick| held.iter().any(|&(fact, _)| fact == tick.fact);
    Some((question, ticks.iter().position(says)?))
}

/// Whether all that a fact may still be is among these values.
fn lies_in(known: &Known, fact: FactId, values: Values) -> bool {
    known.knowledge.get(fact) & !values == 0
}
