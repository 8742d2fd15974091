//! The questions of a table in words: each with its answers and where they lead.

use std::collections::BTreeSet;

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
    /// The grounds that are possible until then.
    pub grounds: BTreeSet<u8>,
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
            grounds: table.grounds(Next::Step(place)),
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

/// A fact with some of its values, as what the reader has told: a question
/// with its answer, or a box that is ticked or is not.
pub fn told(reader: &Reader, fact: FactId, values: Values) -> String {
    match boxes(fact) {
        Some(_) if values == 1 => told_not(reader, fact, 2),
        Some(ticks) => [&*reader.speaker.any_of(&named(reader, &ticks)), ":"].concat(),
        None => {
            let ask = reader.fact(fact, values).0;
            [&*ask, " ", &one_line(reader, fact, values), ":"].concat()
        }
    }
}

/// The same of a fact that has any other value than these.
pub fn told_not(reader: &Reader, fact: FactId, values: Values) -> String {
    let (ask, not) = match boxes(fact) {
        Some(_) if values == 1 => return told(reader, fact, 2),
        Some(ticks) => (None, named(reader, &ticks).join("; ")),
        None => (
            Some(reader.fact(fact, values).0),
            one_line(reader, fact, values),
        ),
    };
    let not = other_than(reader, &not);
    let ask = ask.map(|ask| [&*ask, " "].concat()).unwrap_or_default();
    [&ask, &*not, ":"].concat()
}

/// Whether it is settled by a box that is ticked.
pub fn is_box(fact: FactId) -> bool {
    boxes(fact).is_some()
}

/// A box as an answer that is understood without its question: what it says,
/// or that it is not so.
pub fn boxed(reader: &Reader, tick: &Tick, values: Values) -> String {
    let says = reader.speaker.say(tick.says);
    if values == 1 {
        other_than(reader, &says)
    } else {
        says.to_string()
    }
}

/// Not those answers.
fn other_than(reader: &Reader, answers: &str) -> String {
    let filled = [("answers", answers)];
    reader.speaker.fill(Word::TableNot, &filled).to_string()
}

/// What the boxes say.
fn named(reader: &Reader, ticks: &[&Tick]) -> Vec<String> {
    let says = ticks.iter().map(|tick| reader.speaker.say(tick.says));
    says.map(|says| says.to_string()).collect()
}

/// Some values of a fact in one line.
fn one_line(reader: &Reader, fact: FactId, values: Values) -> String {
    let says = reader.fact(fact, values).1;
    says.lines().collect::<Vec<_>>().join(" ")
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
