//! The path, drawn: the questions asked, the answers taken, and where the
//! others would have led.

use rulebook::Question;
use rulebook::law::{QUESTIONS, Word};
use rules::rulebook::{Headline, Headlines};
use yew::AttrValue;

use super::reader::Reader;
use super::words::first_clause;
use crate::guide::forks::{Branch, Fork};

/// How many groups of other answers are drawn at a question.
const BRANCHES: usize = 3;
/// How many headlines are named where a branch leads to several.
const NAMED: u32 = 3;

/// The drawing, folded away until it is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct PathView {
    /// The words that open it.
    pub label: AttrValue,
    /// The drawing, where it is open.
    pub drawing: Option<DrawingView>,
}

/// The drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawingView {
    /// What it shows.
    pub title: AttrValue,
    /// The questions, in order.
    pub forks: Vec<ForkView>,
    /// Where it ends.
    pub end: Vec<(Headline, AttrValue)>,
}

/// A question that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ForkView {
    /// The question.
    pub ask: AttrValue,
    /// The answer.
    pub said: AttrValue,
    /// The branches not taken.
    pub branches: Vec<BranchView>,
}

/// Other answers, and where they led.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchView {
    /// The answer, or how many.
    pub says: AttrValue,
    /// Where they led, where that is few enough to name.
    pub to: Vec<(Headline, AttrValue)>,
    /// Where they led, in words, where it is not.
    pub many: Option<AttrValue>,
}

/// The path of a reader, drawn if they asked for it.
pub fn path(reader: &Reader) -> PathView {
    let drawn = reader.session.drawn;
    PathView {
        label: reader.speaker.word(Word::PathDraw),
        drawing: drawn.then(|| drawing(reader)),
    }
}

fn drawing(reader: &Reader) -> DrawingView {
    let forks = reader.guide.forks(reader.session);
    DrawingView {
        title: reader.speaker.word(Word::PathTitle),
        forks: forks.iter().filter_map(|row| fork(reader, row)).collect(),
        end: reader.named(reader.guide.possible(&reader.known)),
    }
}

fn fork(reader: &Reader, fork: &Fork) -> Option<ForkView> {
    let question = QUESTIONS.get(fork.given.question as usize)?;
    let drawn = fork.branches.iter().take(BRANCHES);
    let mut branches: Vec<BranchView> = drawn
        .map(|row| branch(reader, question, row, fork.after))
        .collect();
    let rest = fork.branches.iter().skip(BRANCHES);
    let rest: usize = rest.map(|branch| branch.answers.len()).sum();
    if rest > 0 {
        branches.push(BranchView {
            says: count(reader, rest),
            to: Vec::new(),
            many: Some(reader.speaker.word(Word::BranchRest)),
        });
    }
    let said = reader.answer(question, fork.given.answer);
    Some(ForkView {
        ask: reader.speaker.say(question.ask),
        said: first_clause(&said).to_owned().into(),
        branches,
    })
}

fn branch(reader: &Reader, question: &Question, branch: &Branch, after: Headlines) -> BranchView {
    let speaker = reader.speaker;
    let says = match branch.answers.as_slice() {
        [only] => [first_clause(&reader.answer(question, *only)), ":"]
            .concat()
            .into(),
        several => count(reader, several.len()),
    };
    let left = branch.to.len();
    let many = if branch.to == after {
        Some(speaker.word(Word::BranchSame))
    } else if left > NAMED {
        Some(speaker.fill(Word::BranchMany, &[("n", &left.to_string())]))
    } else {
        None
    };
    let to = match many {
        Some(_) => Vec::new(),
        None => reader.named(branch.to),
    };
    BranchView { says, to, many }
}

/// "3 other answers:".
fn count(reader: &Reader, answers: usize) -> AttrValue {
    if answers == 1 {
        return reader.speaker.word(Word::BranchOne);
    }
    let n = answers.to_string();
    reader.speaker.fill(Word::BranchCount, &[("n", &n)])
}
