//! While it is open: what is still possible, what to ask, what to do meanwhile.

use rulebook::Answers;
use rulebook::law::{FACTS, QUESTIONS, RULES, SAFE, Word};
use rules::explain::Explanation;
use rules::rulebook::{Condition, FactId, Headline, RuleId, Teller};
use yew::AttrValue;

use super::duties::duties;
use super::flips;
use super::notes::{AskView, Body, FlipView, NoteView, PossibleRow};
use super::reader::Reader;
use super::words::capital;

/// How many facts of a settling list are worth reading.
const FACTS_SHOWN: usize = 8;
/// How many questions to read out at most.
const ASKED: usize = 6;
/// How many headlines an answer may leave and still be worth a line.
const LEADS_TO: u32 = 3;

/// "Still possible": each headline, and what would make it so.
pub fn possible(reader: &Reader, explanation: &Explanation) -> NoteView {
    let rows: Vec<PossibleRow> = explanation
        .possible
        .iter()
        .map(|headline| row(reader, headline))
        .collect();
    let count = capital(&reader.speaker.number(rows.len()));
    NoteView {
        id: "possible",
        head: reader.speaker.word(Word::Possible),
        sub: Some(reader.speaker.fill(Word::PossibleSub, &[("n", &count)])),
        body: Body::Possible(rows),
    }
}

fn row(reader: &Reader, headline: Headline) -> PossibleRow {
    let settling = reader.guide.settling(&reader.known, headline);
    let mut settled_by: Vec<AttrValue> = vec![reader.speaker.word(Word::SettledBy)];
    if settling.len() > FACTS_SHOWN {
        let count = settling.len().to_string();
        settled_by = vec![reader.speaker.fill(Word::SettledByMany, &[("n", &count)])];
    } else {
        let mut lines: Vec<(AttrValue, String)> = Vec::new();
        for &(fact, values) in &settling {
            let (ask, says) = reader.fact(fact, values);
            match lines.iter_mut().find(|(asked, _)| *asked == ask) {
                Some((_, line)) => *line = format!("{line}; {says}"),
                None => lines.push((ask, says.to_string())),
            }
        }
        settled_by.extend(
            lines
                .iter()
                .map(|(ask, says)| format!("{ask} {says}").into()),
        );
    }
    let (word, title) = (
        reader.headline_word(headline),
        reader.headline_title(headline),
    );
    PossibleRow {
        headline,
        title: format!("{word}. {title}").into(),
        settled_by,
    }
}

/// "Ask them": questions to read out, the requester's own facts first.
pub fn ask(reader: &Reader, explanation: &Explanation) -> Option<NoteView> {
    let lists = explanation
        .possible
        .iter()
        .flat_map(|headline| reader.guide.settling(&reader.known, headline));
    let mut open: Vec<FactId> = Vec::new();
    for (fact, _) in lists {
        let asker = reader
            .guide
            .law()
            .facts
            .get(fact.0 as usize)
            .map(|row| row.teller);
        if asker == Some(Teller::Requester) && !open.contains(&fact) {
            open.push(fact);
        }
    }
    open.sort();
    let mut asks: Vec<AskView> = Vec::new();
    for fact in open.into_iter().take(ASKED) {
        if let Some(says) = read_out(reader, explanation, fact)
            .filter(|says| asks.iter().all(|ask| ask.says != *says))
        {
            asks.push(AskView {
                says,
                leads: leads(reader, fact),
            });
        }
    }
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

/// The line of an unsettled rule that turns on this fact, else the question.
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
    let asks = explanation
        .may_decide
        .iter()
        .filter(tests)
        .filter_map(|rule| RULES.get(rule.0 as usize));
    let ask = asks.map(|words| words.ask).find(|ask| !ask.is_empty());
    let question = FACTS
        .get(fact.0 as usize)?
        .question
        .and_then(|place| QUESTIONS.get(place as usize));
    ask.map(AttrValue::Static)
        .or_else(|| question.map(|question| reader.speaker.say(question.ask)))
}

/// Where each answer to a question leads, where that is worth a line.
fn leads(reader: &Reader, fact: FactId) -> Vec<FlipView> {
    let question = FACTS
        .get(fact.0 as usize)
        .and_then(|words| words.question)
        .and_then(|place| QUESTIONS.get(place as usize));
    let Some(Answers::Choices(_)) = question.map(|question| question.answers) else {
        return Vec::new();
    };
    let open = reader.known.knowledge.get(fact);
    let values = (0..16)
        .map(|bit| 1 << bit)
        .filter(|value| open & value != 0);
    values
        .map(|value| (value, reader.guide.possible_if(&reader.known, fact, value)))
        .filter(|(_, possible)| (1..=LEADS_TO).contains(&possible.len()))
        .map(|(value, possible)| FlipView {
            ask: AttrValue::Static(""),
            ..flips::view(reader, fact, value, possible)
        })
        .collect()
}

/// "Meanwhile": one headline that is safe whatever the answers turn out to be.
pub fn meanwhile(reader: &Reader, explanation: &Explanation) -> NoteView {
    let (headline, row) = reader.guide.meanwhile(&reader.known);
    let because = row
        .and_then(|row| SAFE.get(row))
        .map_or("", |row| row.because);
    let (word, title) = (
        reader.headline_word(headline),
        reader.headline_title(headline),
    );
    NoteView {
        id: "meanwhile",
        head: reader.speaker.word(Word::Meanwhile),
        sub: Some(reader.speaker.word(Word::MeanwhileSub)),
        body: Body::Meanwhile(
            headline,
            format!("{word}. {title}").into(),
            because.into(),
            duties(reader, explanation),
        ),
    }
}
