//! What there is a page for: each paper that people hold, each who asks and
//! each worry. All of them are read off the law's own tables.

use confidant::guide::Guide;
use rulebook::law::{DOCUMENTS, LAW, QUESTIONS, REVIEWED};
use rulebook::{Answers, Document, Text};
use rules::dates::{AS_AT, as_at_values};
use rules::diagram::Unfolded;
use rules::knowledge::Knowledge;
use rules::rulebook::{Fact, FactId, Values};

use crate::facts::{Known, named, suppose};
use crate::presumed;
use crate::table::either;

/// Where a page stands in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// Before all others: somebody is in danger.
    Danger,
    /// By the paper in hand.
    Paper,
    /// By who asks.
    Asker,
    /// By the worry that nobody has asked about.
    Worry,
    /// What is left.
    Other,
}

/// What a topic is called.
pub struct Name {
    /// Where it is looked for by that name.
    pub shelf: Shelf,
    /// Its place there, among those of all topics.
    pub place: usize,
    /// What it is called.
    pub says: Text,
    /// What more tells it apart from another of the same name.
    pub rest: Option<Text>,
    /// What it is, where it is a paper.
    pub tells: Option<Text>,
}

/// What a page is about.
pub struct Topic {
    /// Its name among the files.
    pub id: String,
    /// Where it stands in the list of all.
    pub shelf: Shelf,
    /// What it is called.
    pub names: Vec<Name>,
    /// The facts that it is about: any one of them.
    pub about: Vec<Known>,
    /// Those of them that no name says: where a paper has several pages, they
    /// are told apart by who asks alone.
    pub unsaid: Vec<Known>,
    /// What is also so, where the page is about that alone.
    pub apart: Option<Known>,
    /// What is known before the first question, presumptions included.
    pub start: Knowledge,
}

impl Topic {
    /// Its file.
    pub fn address(&self) -> String {
        [&self.id, ".html"].concat()
    }

    /// What its names leave open about a fact: what the page narrows beyond
    /// that, it has to say.
    pub fn said(&self, fact: FactId) -> Values {
        if self.unsaid.iter().any(|(unsaid, _)| *unsaid == fact) {
            return LAW.facts.get(fact.0 as usize).map_or(0, Fact::all);
        }
        self.plain().get(fact)
    }

    /// What is known of it before anything is taken for granted.
    pub fn plain(&self) -> Knowledge {
        let plain = self.about.iter().filter_map(|&about| begin(about));
        let plain = plain.reduce(|one, other| either(&one, &other));
        let mut plain = plain.unwrap_or(self.start);
        if let Some(apart) = self.apart {
            suppose(&mut plain, apart);
        }
        plain
    }
}

/// Every topic, in the order of the list.
pub fn topics(guide: &Guide) -> Vec<Topic> {
    let mut topics = unbound();
    for (place, topic) in topics.iter_mut().enumerate() {
        for name in &mut topic.names {
            name.place = place;
        }
        presumed::bound(guide, topic);
    }
    together(guide, topics)
}

/// The same, before anything is taken for granted.
pub(crate) fn unbound() -> Vec<Topic> {
    let mut topics = Vec::new();
    topics.extend(choices("danger", Shelf::Danger, &["yes"]));
    for document in DOCUMENTS {
        topics.extend(papers(document));
        topics.extend(apart(document));
    }
    topics.extend(choices("requester", Shelf::Asker, &[]));
    topics.extend(choices("concern", Shelf::Worry, &[]));
    topics.extend(choices(
        "situation",
        Shelf::Other,
        &["already-shared", "own-record"],
    ));
    topics
}

/// Topics whose tables are the same are one page of several names, where they are of one shelf, or a paper and who
/// asks with it or without.
fn together(guide: &Guide, topics: Vec<Topic>) -> Vec<Topic> {
    let mut pages: Vec<(Topic, Option<Unfolded>)> = Vec::new();
    for topic in topics {
        let table = guide.unfold(&topic.start);
        let same = pages.iter_mut().find_map(|(page, asked)| {
            let start = either(&page.start, &topic.start);
            let near = page.shelf == topic.shelf
                || (page.shelf, topic.shelf) == (Shelf::Paper, Shelf::Asker);
            let is_same = near && *asked == table && guide.unfold(&start) == table;
            is_same.then_some((page, start))
        });
        match same {
            Some((page, start)) if !table.as_ref().is_none_or(|table| table.steps.is_empty()) => {
                page.start = start;
                page.names.extend(topic.names);
                page.about.extend(topic.about);
                page.unsaid.extend(topic.unsaid);
            }
            _ => pages.push((topic, table)),
        }
    }
    pages.into_iter().map(|(topic, _)| topic).collect()
}

/// A topic for each answer of a question, or for those values only.
fn choices(fact: &str, shelf: Shelf, only: &[&str]) -> Vec<Topic> {
    let Some((id, _)) = named(fact, &[]) else {
        return Vec::new();
    };
    let values = LAW
        .facts
        .get(id.0 as usize)
        .map_or(&[][..], |row| row.values);
    let all = QUESTIONS
        .iter()
        .filter_map(|question| match question.answers {
            Answers::Choices(choices) => Some(choices),
            Answers::Ticks(_) => None,
        });
    let rows = all.flatten().filter_map(|choice| {
        let &[(settles, bit)] = choice.sets else {
            return None;
        };
        let value = values.get(bit.trailing_zeros() as usize)?;
        let wanted = settles == id && (only.is_empty() || only.contains(value));
        wanted.then_some((value, choice.says, bit))
    });
    rows.filter_map(|(value, name, bit)| {
        let about = (id, bit);
        Some(Topic {
            id: [fact, "-", value].concat(),
            shelf,
            names: vec![Name {
                shelf,
                place: 0,
                says: name,
                rest: None,
                tells: None,
            }],
            about: vec![about],
            unsaid: Vec::new(),
            apart: None,
            start: begin(about)?,
        })
    })
    .collect()
}

/// A second page of a paper, for what is seldom wanted and has a test of its
/// own, whatever paper it is asked with: by ids.
const APART: [(&str, Said, Said); 1] = [(
    "victim-request-form",
    ("role", "victim"),
    ("information", "counselling-notes"),
)];

/// A fact and one of its values, by ids.
type Said = (&'static str, &'static str);

/// The second page of a paper, if it has one.
fn apart(document: &Document) -> Option<Topic> {
    let (_, about, also) = APART.iter().find(|(paper, ..)| *paper == document.id)?;
    let about = named(about.0, &[about.1])?;
    let apart = named(also.0, &[also.1])?;
    let mut start = begin(about)?;
    suppose(&mut start, apart).then_some(())?;
    Some(Topic {
        id: [document.id, "-", also.1].concat(),
        shelf: Shelf::Paper,
        names: vec![Name {
            shelf: Shelf::Paper,
            place: 0,
            says: document.name,
            rest: choice(apart.0, apart.1),
            tells: Some(document.tells),
        }],
        about: vec![about],
        unsaid: Vec::new(),
        apart: Some(apart),
        start,
    })
}

/// The words of the choice that says so.
fn choice(fact: FactId, bit: Values) -> Option<Text> {
    QUESTIONS
        .iter()
        .find_map(|question| match question.answers {
            Answers::Choices(choices) => {
                let choice = choices.iter().find(|choice| choice.sets == [(fact, bit)]);
                choice.map(|choice| choice.says)
            }
            Answers::Ticks(_) => None,
        })
}

/// A topic for each fact that says that a paper is held.
fn papers(document: &Document) -> Vec<Topic> {
    let several = document.held.len() > 1;
    let rows = document.held.iter().filter_map(|&about| {
        let start = begin(about)?;
        let asker = several.then(|| asker(&start)).flatten();
        let suffix = asker.map(|(id, _)| ["-", id].concat());
        Some(Topic {
            id: [document.id, &suffix.unwrap_or_default()].concat(),
            shelf: Shelf::Paper,
            names: vec![Name {
                shelf: Shelf::Paper,
                place: 0,
                says: document.name,
                rest: asker.map(|(_, says)| says),
                tells: Some(document.tells),
            }],
            about: vec![about],
            unsaid: asker.map(|_| about).into_iter().collect(),
            apart: None,
            start,
        })
    });
    rows.collect()
}

/// Who certainly asks: the id and the words.
fn asker(known: &Knowledge) -> Option<(&'static str, Text)> {
    let (fact, _) = named("requester", &[])?;
    let bit = Some(known.get(fact)).filter(|bits| bits.is_power_of_two())?;
    let id = LAW
        .facts
        .get(fact.0 as usize)?
        .values
        .get(bit.trailing_zeros() as usize)?;
    Some((*id, choice(fact, bit)?))
}

/// What is known where that is so: every day on which the page may be relied
/// on, and no other.
fn begin(about: Known) -> Option<Knowledge> {
    let mut known = Knowledge::nothing(&LAW);
    let first = as_at_values(&LAW, REVIEWED).trailing_zeros();
    let days: Values = (first..LAW.intervals.len() as u32).fold(0, |days, day| days | 1 << day);
    known.set(AS_AT, days);
    suppose(&mut known, about).then_some(known)
}
