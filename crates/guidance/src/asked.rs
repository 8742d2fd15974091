//! The questions of a table in words: each with its answers and where they lead.

use confidant::presenter::reader::Reader;
use rulebook::law::{FACTS, QUESTIONS, TICK_GROUPS, Word};
use rulebook::{Answers, Question, Tick};
use rules::diagram::Next;
use rules::knowledge::Knowledge;
use rules::rulebook::{FactId, Headline, Headlines, Values};

use crate::table::Table;

/// A question with its answers.
pub struct Asked {
    /// The question.
    pub ask: String,
    /// Each answer, and where it leads.
    pub ways: Vec<(String, Next)>,
    /// What is possible, and safe, while it is not known; none where that
    /// cannot be.
    pub unknown: Option<(Headlines, Headline)>,
}

/// The questions of a table, in order.
pub fn questions(reader: &Reader, table: &Table) -> Vec<Asked> {
    let steps = table.unfolded.steps.iter().zip(&table.at_step);
    let steps = steps.zip(table.for_now());
    let asked = steps.zip(0..).map(|(((step, known), now), place)| {
        // Every answer by its name: "any other" would stand beside "something else".
        let ways = step.ways.iter();
        let ways = ways.map(|&(values, next)| (answer(reader, step.fact, values), next));
        let possible = table.possible(Next::Step(place));
        let never = question(step.fact).is_some_and(|question| question.never_unknown);
        Asked {
            ask: ask(reader, known, step.fact),
            ways: ways.collect(),
            unknown: (!never).then_some((possible, now)),
        }
    });
    asked.collect()
}

/// The question that settles a fact.
pub fn question(fact: FactId) -> Option<&'static Question> {
    let place = FACTS.get(fact.0 as usize)?.question?;
    QUESTIONS.get(place as usize)
}

/// What is asked of a fact; of a box to tick, with what it says.
pub fn ask(reader: &Reader, known: &Knowledge, fact: FactId) -> String {
    let (ask, _) = reader.fact(fact, 0);
    match boxes(fact) {
        Some(ticks) => {
            let can = ticks.iter().filter(|tick| known.get(tick.fact) != 1);
            let says = can.map(|tick| reader.speaker.say(tick.says).to_string());
            let says: Vec<String> = says.collect();
            [&*ask, " ", &reader.speaker.any_of(&says)].concat()
        }
        None => ask.to_string(),
    }
}

/// Some values of a fact, as an answer to that.
pub fn answer(reader: &Reader, fact: FactId, values: Values) -> String {
    match boxes(fact) {
        Some(_) if values == 1 => reader.speaker.word(Word::TableNo).to_string(),
        Some(_) => reader.speaker.word(Word::TableYes).to_string(),
        None => reader.fact(fact, values).1.to_string(),
    }
}

/// The box that settles a fact; of a group, the boxes that it is made of.
fn boxes(fact: FactId) -> Option<Vec<&'static Tick>> {
    let Answers::Ticks(ticks) = question(fact)?.answers else {
        return None;
    };
    let group = TICK_GROUPS.iter().find(|(any, _)| *any == fact);
    let own = |tick: &&Tick| match group {
        Some((_, items)) => items.contains(&tick.fact),
        None => tick.fact == fact,
    };
    Some(ticks.iter().filter(own).collect())
}
