//! Questions to read out while it is open, and where each answer leads.

use rulebook::law::{FACTS, QUESTIONS, RULES, Word};
use rulebook::{Answers, Question};
use rules::explain::Explanation;
use rules::knowledge::FactSet;
use rules::rulebook::{Condition, FactId, RuleId, Teller, Values};
use yew::AttrValue;

use super::flips;
use super::notes::{AskView, Body, FlipView, NoteView};
use super::reader::Reader;

/// How many questions to read out at most.
const ASKED: usize = 6;
/// How many headlines an answer may leave and still be worth a line.
const LEADS_TO: u32 = 3;
/// The value of a box that was ticked.
const SHOWN: Values = 2;

/// "Ask them": questions to read out. What paper it is comes first, where that
/// is not known; what hangs on a paper nobody has seen is not asked then.
pub fn ask(reader: &Reader, explanation: &Explanation) -> Option<NoteView> {
    let open: FactSet = explanation
        .possible
        .iter()
        .flat_map(|headline| reader.guide.settling(&reader.known, headline))
        .map(|(fact, _)| fact)
        .filter(|&fact| reader.guide.teller(fact) == Some(Teller::Requester))
        .collect();
    let papers = reader.guide.papers_unknown(reader.session);
    let mut asks: Vec<AskView> = Vec::new();
    if let Some(question) = papers {
        asks.push(AskView {
            says: reader.speaker.word(Word::AskPaper),
            leads: paper_leads(reader, question),
        });
    }
    let asked = open
        .iter()
        .filter(|&fact| papers.is_none() || reader.guide.applies(&reader.known, fact));
    for fact in asked {
        let says = read_out(reader, explanation, fact);
        let new = says.filter(|says| asks.iter().all(|ask| ask.says != *says));
        asks.extend(new.map(|says| AskView {
            says,
            leads: leads(reader, fact),
        }));
    }
    asks.truncate(ASKED);
    let (head, sub) = (
        reader.speaker.word(Word::Ask),
        reader.speaker.word(Word::AskSub),
    );
    (!asks.is_empty()).then_some(NoteView {
        id: "ask",
        head,
        sub: Some(sub),
        body: Body::Ask(asks),
    })
}

/// The line of the unsettled rules that turn on this fact, where they have one
/// and the same; otherwise it would presume an answer, and the fact's own
/// question stands.
fn read_out(reader: &Reader, explanation: &Explanation, fact: FactId) -> Option<AttrValue> {
    let law = reader.guide.law();
    let tests = |rule: &&RuleId| {
        law.rules.get(rule.0 as usize).is_some_and(|rule| {
            let lists = [rule.all_of, rule.any_of].map(|run| run.of(law.condition_lists));
            lists.into_iter().flatten().any(|id| {
                matches!(law.conditions.get(id.0 as usize), Some(Condition::Fact(tested, _)) if *tested == fact)
            })
        })
    };
    let mut asks = explanation
        .may_decide
        .iter()
        .filter(tests)
        .filter_map(|rule| RULES.get(rule.0 as usize))
        .map(|words| words.ask)
        .filter(|ask| !ask.is_empty());
    let first = asks.next();
    let shared = first.filter(|first| asks.all(|ask| ask == *first));
    shared
        .map(AttrValue::Static)
        .or_else(|| Some(reader.speaker.say(question(fact)?.ask)))
}

fn question(fact: FactId) -> Option<&'static Question> {
    QUESTIONS.get(FACTS.get(fact.0 as usize)?.question? as usize)
}

/// Where each paper leads, where that is worth a line.
fn paper_leads(reader: &Reader, question: &Question) -> Vec<FlipView> {
    let shown = question
        .settles
        .iter()
        .map(|&fact| lead(reader, fact, SHOWN));
    shown.filter(|lead| !lead.to.is_empty()).collect()
}

/// Where each answer to a question leads: all of them, if any is worth a line.
fn leads(reader: &Reader, fact: FactId) -> Vec<FlipView> {
    if !matches!(
        question(fact).map(|question| question.answers),
        Some(Answers::Choices(_))
    ) {
        return Vec::new();
    }
    let open = reader.known.knowledge.get(fact);
    let values = (0..16).map(|bit| 1 << bit);
    let leads: Vec<FlipView> = values
        .filter(|value| open & value != 0)
        .map(|value| lead(reader, fact, value))
        .collect();
    if leads.iter().all(|lead| lead.to.is_empty()) {
        return Vec::new();
    }
    leads
}

/// Where an answer leads; nowhere, where it cuts nothing or leaves too many.
fn lead(reader: &Reader, fact: FactId, value: Values) -> FlipView {
    let now = reader.guide.possible(&reader.known).len();
    let possible = reader.guide.possible_if(&reader.known, fact, value);
    let view = FlipView {
        ask: AttrValue::Static(""),
        ..flips::view(reader, fact, value, possible)
    };
    if (1..=LEADS_TO).contains(&possible.len()) && possible.len() < now {
        return view;
    }
    FlipView {
        to: Vec::new(),
        becomes: reader.speaker.word(Word::StillOpen),
        ..view
    }
}
