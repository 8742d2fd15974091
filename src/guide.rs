//! The law and the engine, asked on behalf of one session.
//!
//! **Invariant:** the only room that turns answers into knowledge. Everything
//! else asks here, so that a change of the engine is felt in one place.

use std::cell::{Cell, OnceCell};
use std::cmp::Reverse;

use rulebook::law::{LAW, QUESTIONS};
use rules::decide::Evaluation;
use rules::diagram::{Diagrams, TooLarge};
use rules::explain::{Explanation, explain};
use rules::flips::{Flip, otherwise};
use rules::interview::{meanwhile, order_held};
use rules::knowledge::{FactSet, Knowledge};
use rules::rulebook::{FactId, Headline, Headlines, Rulebook, Values};
use rules::truth::Truth;

use crate::session::{Given, Session};

mod beside;
mod course;
pub mod dates;
pub mod forks;
mod heard;
mod letters;
mod open;
mod papers;
mod path;
pub mod replay;
mod unfolded;

use course::{bit_of, settled};
pub use papers::Pin;
use path::Walked;

/// What follows from a session's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What may still be so.
    pub knowledge: Knowledge,
    /// The facts that were asked, "I don't know" included.
    pub asked: FactSet,
}

/// The law with its diagrams, built once.
pub struct Guide {
    diagrams: Diagrams,
    /// The print of this edition, once somebody asked for it.
    edition: OnceCell<u64>,
    /// The path that was last asked for: the next is mostly one step longer.
    walked: Cell<Walked>,
    /// The facts that can still change the headline, under what was last known.
    relevant: Cell<Option<(Knowledge, FactSet)>>,
}

impl Guide {
    /// Builds the diagrams of the law.
    ///
    /// # Errors
    /// Where the law has grown too large for them; the compiler's proof finds
    /// this before a reader does.
    pub fn build() -> Result<Self, TooLarge> {
        Ok(Self {
            diagrams: Diagrams::build(&LAW)?,
            edition: OnceCell::new(),
            walked: Cell::default(),
            relevant: Cell::default(),
        })
    }

    /// The tables of the law.
    pub fn law(&self) -> &'static Rulebook<'static> {
        &LAW
    }

    /// What the answers say, leaving out any older one that a newer one
    /// makes impossible.
    pub fn known(&self, session: &Session) -> Known {
        self.counted(session).0
    }

    /// The same, with the answers that count, the newest first.
    pub fn counted(&self, session: &Session) -> (Known, Vec<Given>) {
        let mut given = session.given.clone();
        given.sort_by_key(|given| Reverse(given.turn));
        // Nearly always they all fit; then their order does not matter.
        if let Some(known) = self.at_its_end(session) {
            return (known, given);
        }
        let mut known = self.nothing(session);
        given.retain(|given| self.learn(&mut known, given, Headlines::ALL).is_some());
        (known, given)
    }

    fn nothing(&self, session: &Session) -> Known {
        Known {
            knowledge: Knowledge::as_at(self.law(), session.as_at),
            asked: FactSet::default(),
        }
    }

    /// Adds an answer, and says what of the headlines `before` is possible
    /// then; leaves it out where it cannot be so.
    fn learn(&self, known: &mut Known, given: &Given, before: Headlines) -> Option<Headlines> {
        let mut learnt = *known;
        narrow(&mut learnt, given).then_some(())?;
        let after = self.diagrams.possible_of(before, &learnt.knowledge);
        (!after.is_empty()).then_some(())?;
        *known = learnt;
        Some(after)
    }

    /// The headlines still possible.
    pub fn possible(&self, known: &Known) -> Headlines {
        self.diagrams.possible(&known.knowledge)
    }

    /// The headlines possible if a fact had one of these values.
    pub fn possible_if(&self, known: &Known, fact: FactId, values: Values) -> Headlines {
        self.diagrams
            .possible(&otherwise(self.law(), &known.knowledge, fact, values))
    }

    /// Everything that follows, with its reasons.
    pub fn explain(&self, known: &Known) -> Explanation {
        explain(self.law(), &self.diagrams, &known.knowledge)
    }

    /// How every duty stands and every step, by their places, and nothing else.
    pub fn truths(&self, known: &Known) -> (Vec<Truth>, Vec<Truth>) {
        self.diagrams.truths(self.law(), &known.knowledge)
    }

    /// How every rule and conclusion stands.
    pub fn standing(&self, known: &Known) -> Evaluation {
        Evaluation::of(self.law(), &known.knowledge)
    }

    /// What would change the answer.
    pub fn flips(&self, known: &Known) -> Vec<Flip> {
        self.diagrams.flips(self.law(), &known.knowledge)
    }

    /// A short list of facts that would settle a headline.
    pub fn settling(&self, known: &Known, headline: Headline) -> Vec<(FactId, Values)> {
        self.diagrams
            .settling(self.law(), &known.knowledge, headline)
            .unwrap_or_default()
    }

    /// The headline for now, and the row of the safe table that says why.
    pub fn meanwhile(&self, known: &Known) -> (Headline, Option<usize>) {
        meanwhile(
            self.law(),
            self.possible(known),
            order_held(self.law(), &known.knowledge),
        )
    }

    /// Whether a fact may have that value, as far as is known.
    pub fn may_be(&self, known: &Known, fact: &str, value: &str) -> bool {
        bit_of(fact, value).is_none_or(|(fact, bit)| known.knowledge.get(fact) & bit != 0)
    }

    /// Whether a fact certainly has that value: both by their ids.
    pub fn is_so(&self, known: &Known, fact: &str, value: &str) -> bool {
        bit_of(fact, value).is_some_and(|(fact, bit)| known.knowledge.get(fact) == bit)
    }
}

/// Takes an answer for true; says no where that contradicts what is known.
fn narrow(known: &mut Known, given: &Given) -> bool {
    let Some(question) = QUESTIONS.get(given.question as usize) else {
        return false;
    };
    for &fact in question.settles {
        known.asked.insert(fact);
    }
    settled(question, given.answer)
        .into_iter()
        .all(|(fact, values)| known.knowledge.narrow(fact, values))
}
