//! What is known in another state: with another answer, on another day.

use rulebook::Answers;
use rulebook::law::{FACTS, QUESTIONS};
use rules::dates::{AS_AT, as_at_values};
use rules::flips::otherwise;
use rules::rulebook::{Day, FactId, Values};

use super::{Guide, Known};
use crate::session::{Answer, Session};

impl Guide {
    /// The same with another answer: what else is known stays.
    pub fn with_fact(&self, known: &Known, fact: FactId, values: Values) -> Known {
        let mut then = *known;
        then.knowledge = otherwise(self.law(), &known.knowledge, fact, values);
        then.asked.insert(fact);
        then
    }

    /// The same on another day.
    pub fn on_day(&self, known: &Known, day: Day) -> Known {
        let mut then = *known;
        then.knowledge.set(AS_AT, as_at_values(self.law(), day));
        then
    }

    /// The answer that says so, given those already given; none, where no one
    /// answer does.
    pub fn answer_saying(
        &self,
        session: &Session,
        fact: FactId,
        value: Values,
    ) -> Option<(u16, Answer)> {
        let place = FACTS.get(fact.0 as usize)?.question?;
        let question = QUESTIONS.get(place as usize)?;
        let answer = match question.answers {
            Answers::Choices(choices) => {
                let says = choices.iter().zip(0..);
                let mut says = says.filter(|(choice, _)| choice.sets.contains(&(fact, value)));
                Answer::Choice(says.next()?.1)
            }
            Answers::Ticks(ticks) => {
                let tick = ticks.iter().position(|tick| tick.fact == fact)?;
                let ticked = match session.answer(place) {
                    Some(Answer::Ticks(bits)) => bits,
                    _ => 0,
                };
                let bit = 1_u64.checked_shl(tick as u32)?;
                // Bit 0 of such a fact is no, bit 1 is yes.
                let yes = value & 2 != 0;
                Answer::Ticks(if yes { ticked | bit } else { ticked & !bit })
            }
        };
        Some((place, answer))
    }

    /// The question that would be asked next, by its place.
    pub fn next_question(&self, known: &Known) -> Option<u16> {
        let next = self.next_fact(known)?;
        FACTS.get(next.0 as usize)?.question
    }
}
