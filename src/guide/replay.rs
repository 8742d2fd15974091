//! The questions gone through in order, as if each were asked after those
//! before it; and which edition of the law it is that asks them.

use rulebook::law::{LAW, QUESTIONS};
use rulebook::{Answers, Question};
use rules::decide::gate;
use rules::diagram::Sweep;
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, Values};
use rules::truth::Truth;

use super::Guide;
use super::course::settled;
use crate::session::Answer;

/// How a question stands after the answers to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It applies, and the headline may hang on it.
    Asked,
    /// It applies, and a reason, a duty or a step may hang on it.
    Beside,
    /// It applies, and nothing hangs on it.
    Idle,
    /// It may apply.
    Doubtful,
    /// It does not apply.
    Closed,
}

/// The walk through the questions.
pub struct Replay<'a> {
    known: Knowledge,
    sweep: Sweep<'a>,
}

impl Replay<'_> {
    /// How the question stands, now that those before it were answered.
    pub fn standing(&mut self, question: &Question) -> Standing {
        let gates = question.settles.iter();
        let gate = gates.fold(Truth::No, |any, &fact| {
            any.or(gate(&LAW, &self.known, fact))
        });
        let comes = self.sweep.comes_to(question.settles, &self.known);
        match gate {
            Truth::Yes if comes.headline() => Standing::Asked,
            Truth::Yes if comes.any() => Standing::Beside,
            Truth::Yes => Standing::Idle,
            Truth::NotKnown => Standing::Doubtful,
            Truth::No => Standing::Closed,
        }
    }

    /// Takes an answer; what cannot be so changes nothing.
    pub fn take(&mut self, question: &Question, answer: Answer) {
        for (fact, values) in settled(question, answer) {
            self.known.narrow(fact, values);
        }
    }
}

impl Guide {
    /// A walk under the law of that day, before the first question.
    pub fn replay(&self, as_at: Day) -> Replay<'_> {
        Replay {
            known: Knowledge::as_at(self.law(), as_at),
            sweep: self.diagrams.sweep(),
        }
    }

    /// A print of what is asked and of what follows from it: another edition
    /// of the law, whose answers may mean something else, has another.
    pub fn edition(&self) -> u64 {
        *self.edition.get_or_init(|| {
            let mut print = Print(self.decisions());
            for interval in LAW.intervals {
                print.number(interval.from.0 as u32);
                print.number(interval.until.0 as u32);
            }
            for question in QUESTIONS {
                print.question(question);
            }
            print.0
        })
    }

    /// A print of what is decided, the reasons included.
    fn decisions(&self) -> u64 {
        let diagrams = &self.diagrams;
        let steps = (0..LAW.steps.len()).filter_map(|place| diagrams.step(place));
        let roots = [diagrams.headline(), diagrams.ground()].into_iter();
        let duties = (0..LAW.duties.len()).map(|place| diagrams.duty(place));
        diagrams.fingerprint(roots.chain(duties).chain(steps))
    }
}

/// FNV-1a: short, and the same on every machine.
struct Print(u64);

impl Print {
    fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn number(&mut self, number: u32) {
        self.bytes(&number.to_le_bytes());
    }

    /// What is asked, by the ids of facts and values: other words for the
    /// same question change nothing.
    fn question(&mut self, question: &Question) {
        match question.answers {
            Answers::Choices(choices) => {
                for choice in choices {
                    self.number(choice.sets.len() as u32);
                    for &(fact, values) in choice.sets {
                        self.value(fact, values);
                    }
                }
            }
            Answers::Ticks(ticks) => {
                for tick in ticks {
                    self.value(tick.fact, 0);
                }
            }
        }
        self.number(u32::MAX);
    }

    fn value(&mut self, fact: FactId, values: Values) {
        self.number(u32::from(fact.0) << 16 | u32::from(values));
        if let Some(fact) = LAW.facts.get(fact.0 as usize) {
            self.bytes(fact.id.as_bytes());
            if let Some(value) = fact.values.get(values.trailing_zeros() as usize) {
                self.bytes(value.as_bytes());
            }
        }
    }
}
