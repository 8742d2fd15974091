//! What a page takes for granted, in words, and what the law says where one of
//! these things is otherwise.

use confidant::guide::Known;
use confidant::presenter::reader::Reader;
use confidant::presenter::words::within;
use rulebook::law::{LAW, QUESTIONS, Word};
use rulebook::{Answers, Question, Tick};
use rules::flips::otherwise;
use rules::interview::{meanwhile, order_held};
use rules::knowledge::{FactSet, Knowledge};
use rules::rulebook::{Fact, FactId, Headline, Headlines, Values};

use crate::asked;
use crate::facts;
use crate::outcome::Outcome;
use crate::presumed::papers;
use crate::table::Table;
use crate::topics::Topic;

/// Something taken for granted.
pub struct Presumed {
    /// The question.
    pub ask: String,
    /// The answer that is taken for granted.
    pub says: String,
    /// Other answers, and what each would make of the page.
    pub others: Vec<Other>,
}

/// Another answer.
pub struct Other {
    /// The answer.
    pub says: String,
    /// The fact and its values.
    pub fact: (FactId, Values),
    /// What would be possible.
    pub possible: Headlines,
    /// What would be safe until more is known.
    pub now: Headline,
    /// The grounds that could decide, by their names in the pages.
    pub grounds: Vec<&'static str>,
    /// What would be known, whichever of those values it were.
    known: Knowledge,
}

impl Other {
    /// Whether a page says the same of both: where several headlines are
    /// possible it names these alone.
    fn says_the_same_as(&self, other: &Self) -> bool {
        let is_open = self.possible.single().is_none();
        (self.possible, self.now) == (other.possible, other.now)
            && (is_open || self.grounds == other.grounds)
    }

    /// Whether a topic is about this, by that fact, and may be so together
    /// with all else that the page takes for granted.
    pub fn is_on_page_of(&self, topic: &Topic, (fact, values): (FactId, Values)) -> bool {
        let known = self.known.with(fact, self.known.get(fact) & values);
        let mut facts = (0..LAW.facts.len() as u16).map(FactId);
        self.fact.0 == fact && facts.all(|fact| known.get(fact) & topic.start.get(fact) != 0)
    }
}

/// What a topic takes for granted and neither its name nor its page says, where
/// it matters.
pub fn presumed(reader: &Reader, topic: &Topic, table: &Table) -> Vec<Presumed> {
    let law = reader.guide.law();
    let narrowed = |fact: &FactId| {
        let row = law.facts.get(fact.0 as usize);
        let said = topic.said(*fact);
        row.is_some_and(|row| !row.follows)
            && topic.start.get(*fact) != said
            && matters(reader, table, *fact, said)
    };
    let rows = QUESTIONS.iter().filter_map(|question| {
        let facts: Vec<FactId> = question.settles.iter().copied().filter(narrowed).collect();
        (!facts.is_empty()).then(|| row(reader, table, question, &facts))
    });
    rows.collect()
}

/// Whether the table would be another, were no more known of a fact than is said.
fn matters(reader: &Reader, table: &Table, fact: FactId, said: Values) -> bool {
    let free = otherwise(reader.guide.law(), &table.start, fact, said);
    reader.guide.unfold(&free).as_ref() != Some(&table.unfolded)
}

fn row(reader: &Reader, table: &Table, question: &Question, facts: &[FactId]) -> Presumed {
    let start = &table.start;
    let (says, others): (String, Vec<Other>) = match question.answers {
        Answers::Ticks(ticks) => {
            let boxes = ticks.iter().filter(|tick| facts.contains(&tick.fact));
            let others = boxes.filter_map(|tick| {
                let values = 3 ^ start.get(tick.fact);
                let says = asked::boxed(reader, tick, values);
                other(reader, start, (tick.fact, values), says)
            });
            (ticked(reader, start, ticks), others.collect())
        }
        Answers::Choices(_) => {
            let says = facts
                .iter()
                .map(|&fact| asked::answer(reader, fact, start.get(fact)));
            let says: Vec<String> = says.collect();
            let others = facts.iter().flat_map(|&fact| others(reader, start, fact));
            (says.join("; "), others.collect())
        }
    };
    Presumed {
        ask: ask(reader, table, question, facts, &others),
        says,
        others,
    }
}

/// The question, and beside what it is asked: the paper, or the questions of
/// the page, where these ask as much in other words.
fn ask(
    reader: &Reader,
    table: &Table,
    question: &Question,
    facts: &[FactId],
    others: &[Other],
) -> String {
    let ask = reader.speaker.say(question.ask);
    let beside = |word| {
        let asked = within(&ask);
        reader.speaker.fill(word, &[("ask", &asked)]).to_string()
    };
    if facts
        .iter()
        .any(|&fact| is_beside_a_paper(&table.start, fact))
    {
        beside(Word::TableBesidePaper)
    } else if others.iter().any(|other| is_asked_too(table, other)) {
        beside(Word::TableBesideAsked)
    } else {
        ask.to_string()
    }
}

/// Whether the questions of the page lead to what a box would decide alone:
/// they ask as much, and that it is not ticked denies no answer to them.
fn is_asked_too(table: &Table, other: &Other) -> bool {
    let mut ends = table.at_end.keys();
    let is_box = asked::is_box(other.fact.0);
    let alone = |id| other.grounds.as_slice() == [id];
    is_box && ends.any(|&end| Outcome::id_of(end).is_some_and(alone))
}

/// Whether it is asked which law is named while a paper is held that names one
/// of its own: only another law is meant then.
fn is_beside_a_paper(start: &Knowledge, fact: FactId) -> bool {
    // These have no power of their own, and their law is the one that is asked for.
    const WITHOUT_POWER: [&str; 2] = ["data-form", "other-paper"];
    let is_named = |(named, _)| named == fact;
    facts::named("power-named", &[]).is_some_and(is_named)
        && papers().any(|(paper, id)| start.get(paper) == 2 && !WITHOUT_POWER.contains(&id))
}

/// What is taken for granted of a list of boxes: what is ticked, and nothing
/// else; or, where some of them are asked, what is ticked and what is not.
fn ticked(reader: &Reader, start: &Knowledge, ticks: &[Tick]) -> String {
    let which = |values| {
        let boxes = ticks
            .iter()
            .filter(move |tick| start.get(tick.fact) == values);
        boxes.map(|tick| reader.speaker.say(tick.says).to_string())
    };
    let mut lines: Vec<String> = which(2).collect();
    let all = ticks.iter().all(|tick| start.is_settled(tick.fact));
    if all && lines.is_empty() {
        return reader.speaker.word(Word::NoneOfThese).to_string();
    }
    let not: Vec<String> = which(1).collect();
    if !all && !not.is_empty() {
        let not = [("answers", &*not.join("; "))];
        lines.push(reader.speaker.fill(Word::TableNoneOf, &not).to_string());
    }
    lines.join("\n")
}

/// The other values of a fact, those together that come to the same.
fn others(reader: &Reader, start: &Knowledge, fact: FactId) -> Vec<Other> {
    let law = reader.guide.law();
    let all = law.facts.get(fact.0 as usize).map_or(0, Fact::all);
    let rest = (0..16)
        .map(|bit| 1 << bit)
        .filter(|bit| all & !start.get(fact) & bit != 0);
    let mut rows: Vec<Other> = Vec::new();
    for bit in rest {
        let Some(row) = other(reader, start, (fact, bit), String::new()) else {
            continue;
        };
        match rows.iter_mut().find(|old| old.says_the_same_as(&row)) {
            Some(old) => {
                old.fact.1 |= bit;
                old.known = old.known.with(fact, old.fact.1);
                for ground in row.grounds {
                    if !old.grounds.contains(&ground) {
                        old.grounds.push(ground);
                    }
                }
            }
            None => rows.push(row),
        }
    }
    for row in &mut rows {
        row.says = asked::answer(reader, fact, row.fact.1);
    }
    rows
}

/// None where that cannot be so beside all else.
fn other(
    reader: &Reader,
    start: &Knowledge,
    fact: (FactId, Values),
    says: String,
) -> Option<Other> {
    let law = reader.guide.law();
    let known = otherwise(law, start, fact.0, fact.1);
    let then = Known {
        knowledge: known,
        asked: FactSet::default(),
    };
    let possible = reader.guide.possible(&then);
    if possible.is_empty() {
        return None;
    }
    let grounds = reader.guide.explain(&then).grounds.into_iter();
    let grounds = grounds.filter_map(|ground| Outcome::id_of(ground.0));
    let (now, _) = meanwhile(law, possible, order_held(law, &known));
    Some(Other {
        says,
        fact,
        possible,
        now,
        grounds: grounds.collect(),
        known,
    })
}
