//! Questions to read out while it is open, and where each answer leads.

use std::slice;

use rulebook::law::{FACTS, QUESTIONS, RULES, Word};
use rulebook::{Answers, Question, Voice};
use rules::explain::Explanation;
use rules::knowledge::FactSet;
use rules::rulebook::{Condition, FactId, RuleId, Teller, Values};
use yew::AttrValue;

use super::notes::{AskView, Body, NoteView, TakeView};
use super::reader::Reader;
use crate::session::Action;

/// How many questions to read out at most.
const ASKED: usize = 6;
/// How many headlines an answer may leave and still be worth a line.
const LEADS_TO: u32 = 3;
/// The value of a box that was ticked.
const SHOWN: Values = 2;

/// "Ask them": questions to read out; "Find out": what others can tell. What
/// paper it is comes first, where that is not known; what hangs on a paper
/// nobody has seen is not asked then.
pub fn asks(reader: &Reader, explanation: &Explanation) -> Vec<NoteView> {
    let papers = reader.guide.papers_unknown(reader.session);
    let open: FactSet = explanation
        .possible
        .iter()
        .flat_map(|headline| reader.guide.settling(&reader.known, headline))
        .map(|(fact, _)| fact)
        .filter(|&fact| papers.is_none() || reader.guide.applies(&reader.known, fact))
        .collect();
    let (mut theirs, mut others): (Vec<AskView>, Vec<AskView>) = (Vec::new(), Vec::new());
    if let Some(question) = papers {
        theirs.push(ask_view(
            reader,
            reader.speaker.word(Word::AskPaper),
            paper_answers(reader, question),
        ));
    }
    for fact in open.iter() {
        let of_theirs = reader.guide.teller(fact) == Some(Teller::Requester);
        let (list, says) = if of_theirs {
            (&mut theirs, read_out(reader, explanation, fact))
        } else {
            (&mut others, asked(reader, fact))
        };
        let new = says.filter(|says| list.iter().all(|ask| ask.says != *says));
        list.extend(new.map(|says| ask_view(reader, says, answers(reader, fact))));
    }
    theirs.truncate(ASKED);
    others.truncate(ASKED);
    let note = |id, head, sub, asks: Vec<AskView>| {
        (!asks.is_empty()).then(|| NoteView {
            id,
            head: reader.speaker.word(head),
            sub: Some(reader.speaker.word(sub)),
            body: Body::Ask(asks),
        })
    };
    let notes = [
        note("ask", Word::Ask, Word::AskSub, theirs),
        note("find", Word::FindOut, Word::FindOutSub, others),
    ];
    notes.into_iter().flatten().collect()
}

/// What is asked of those who want the records, alone.
pub fn ask(reader: &Reader, explanation: &Explanation) -> Option<NoteView> {
    let mut notes = asks(reader, explanation).into_iter();
    notes.find(|note| note.id == "ask")
}

fn ask_view(reader: &Reader, says: AttrValue, answers: Vec<TakeView>) -> AskView {
    AskView {
        says,
        label: reader.speaker.word(Word::TakeAnswer),
        answers,
    }
}

/// The fact's own question.
fn asked(reader: &Reader, fact: FactId) -> Option<AttrValue> {
    Some(reader.speaker.say(question(fact)?.ask))
}

/// The line of the unsettled rules that turn on this fact, where they have one
/// and the same; otherwise it would presume an answer, and the fact's own
/// question stands. So it does for a patient: a rule's line is a professional's.
fn read_out(reader: &Reader, explanation: &Explanation, fact: FactId) -> Option<AttrValue> {
    if reader.speaker.voice == Voice::Patient {
        return asked(reader, fact);
    }
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
        .or_else(|| asked(reader, fact))
}

fn question(fact: FactId) -> Option<&'static Question> {
    QUESTIONS.get(FACTS.get(fact.0 as usize)?.question? as usize)
}

/// The papers that would leave less open, each taken as the one that there is.
fn paper_answers(reader: &Reader, question: &Question) -> Vec<TakeView> {
    let shown = question.settles.iter().filter_map(|&fact| {
        let view = answer(reader, fact, SHOWN)?;
        (!view.to.is_empty()).then_some(view)
    });
    shown.collect()
}

/// The answers to a fact's question. Boxes are ticked on their own page: one
/// of them says nothing of the others.
fn answers(reader: &Reader, fact: FactId) -> Vec<TakeView> {
    let Some(row) = question(fact) else {
        return Vec::new();
    };
    if let Answers::Ticks(_) = row.answers {
        return vec![TakeView {
            says: reader.speaker.word(Word::AnswerNow),
            to: Vec::new(),
            becomes: AttrValue::Static(""),
            action: Action::Change(row.page),
        }];
    }
    let open = reader.known.knowledge.get(fact);
    let values = (0..16).map(|bit| 1 << bit);
    values
        .filter(|value| open & value != 0)
        .filter_map(|value| answer(reader, fact, value))
        .collect()
}

/// An answer, and where it leads; nowhere, where it cuts nothing or leaves
/// too many; nothing at all, where it cannot be.
fn answer(reader: &Reader, fact: FactId, value: Values) -> Option<TakeView> {
    let (_, says) = reader.fact(fact, value);
    let answer = reader.guide.answer_saying(reader.session, fact, value)?;
    let now = reader.guide.possible(&reader.known).len();
    let possible = reader.guide.possible_if(&reader.known, fact, value);
    if possible.is_empty() {
        return None;
    }
    let clear = possible.len() <= LEADS_TO && possible.len() < now;
    let (to, becomes) = if clear {
        (reader.named(possible), Word::Becomes)
    } else {
        (Vec::new(), Word::StillOpen)
    };
    Some(TakeView {
        says,
        to,
        becomes: reader.speaker.word(becomes),
        action: Action::Keep(slice::from_ref(&answer).to_vec()),
    })
}
