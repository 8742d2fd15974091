//! What a scenario expects, with every name found.

use rules::rulebook::{FactId, Headline, Headlines, RuleId};
use serde::Deserialize;

use crate::{
    conditions::unknown_fact,
    files::{At, FileId},
    mistake::{Mistake, What},
    names::{Index, Names},
    tables::number,
    written::{Name, OneOrMore},
};

/// What is expected of the result.
#[derive(Clone, Debug, Default)]
pub struct Expect {
    /// The settled headline; two where either will do, none where it is not
    /// tested.
    pub headline: Vec<Headline>,
    /// Why either of two will do.
    pub why_two: Option<String>,
    /// Rules that apply.
    pub because: Vec<Because>,
    /// Duties that are certain, by place.
    pub duties: Vec<u16>,
    /// Duties that are certainly absent, by place.
    pub not_duties: Vec<u16>,
    /// Exactly the headlines still possible.
    pub possible: Option<Headlines>,
    /// The headline for the meantime.
    pub meanwhile: Option<Headline>,
    /// To whom the headline is addressed: an addressee's id.
    pub to: Option<String>,
    /// The next questions.
    pub asks: Vec<Asked>,
    /// Steps that are shown, by place.
    pub steps: Vec<u16>,
    /// Steps that are not shown, by place.
    pub not_steps: Vec<u16>,
}

/// A rule that applies: one of its dated tables does.
#[derive(Clone, Debug)]
pub struct Because {
    /// The rule's id.
    pub id: String,
    /// Its tables.
    pub rules: Vec<RuleId>,
}

/// A question, a list of ticks or a fact that is to be asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What was named.
    pub id: String,
    /// The facts that it settles: one of them is to be asked.
    pub facts: Vec<FactId>,
}

/// `expect = { … }` as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table of what is expected")]
pub(crate) struct WrittenExpect {
    headline: Option<OneOrMore>,
    why_two: Option<Name>,
    because: Option<OneOrMore>,
    duties: Option<OneOrMore>,
    not_duties: Option<OneOrMore>,
    possible: Option<OneOrMore>,
    meanwhile: Option<Name>,
    to: Option<Name>,
    asks: Option<OneOrMore>,
    steps: Option<OneOrMore>,
    not_steps: Option<OneOrMore>,
}

/// What the names of a scenario may mean.
pub(crate) struct Known<'a> {
    pub(crate) names: &'a Names,
    /// The ids of all rules in their order; dated tables share one.
    pub(crate) rules: &'a [&'a str],
    /// The facts that each question settles.
    pub(crate) settles: &'a [Vec<FactId>],
}

/// Finds every name in what is expected.
pub(crate) fn find(
    known: &Known<'_>,
    file: FileId,
    written: &WrittenExpect,
    mistakes: &mut Vec<Mistake>,
) -> Expect {
    let mut finding = Finding {
        known,
        file,
        mistakes,
    };
    let expect = Expect {
        headline: finding.headlines(written.headline.as_ref()),
        why_two: written.why_two.as_ref().map(|why| why.get_ref().clone()),
        because: finding.because(written.because.as_ref()),
        duties: finding.places(What::Duty, &known.names.duties, written.duties.as_ref()),
        not_duties: finding.places(What::Duty, &known.names.duties, written.not_duties.as_ref()),
        possible: written
            .possible
            .as_ref()
            .map(|all| finding.headlines(Some(all)).into_iter().collect()),
        meanwhile: written
            .meanwhile
            .as_ref()
            .and_then(|name| finding.headline(name)),
        to: written.to.as_ref().and_then(|name| {
            finding
                .place(What::Addressee, &known.names.addressees, name)
                .map(|_| name.get_ref().clone())
        }),
        asks: finding.asks(written.asks.as_ref()),
        steps: finding.places(What::Step, &known.names.steps, written.steps.as_ref()),
        not_steps: finding.places(What::Step, &known.names.steps, written.not_steps.as_ref()),
    };
    if let Some(second) = written
        .headline
        .as_ref()
        .and_then(|all| all.0.get(1))
        .filter(|_| expect.why_two.is_none())
    {
        mistakes.push(Mistake::NoWhyTwo {
            at: At {
                file,
                span: second.span(),
            },
        });
    }
    expect
}

struct Finding<'a> {
    known: &'a Known<'a>,
    file: FileId,
    mistakes: &'a mut Vec<Mistake>,
}

impl Finding<'_> {
    fn unknown<'n>(&mut self, what: What, name: &Name, all: impl IntoIterator<Item = &'n str>) {
        self.mistakes
            .push(Mistake::unknown(what, name, self.file, all));
    }

    fn place(&mut self, what: What, index: &Index, name: &Name) -> Option<usize> {
        let place = index.find(name.get_ref());
        if place.is_none() {
            self.unknown(what, name, index.ids());
        }
        place
    }

    fn places(&mut self, what: What, index: &Index, names: Option<&OneOrMore>) -> Vec<u16> {
        each(names)
            .filter_map(|name| self.place(what, index, name))
            .map(number)
            .collect()
    }

    fn headline(&mut self, name: &Name) -> Option<Headline> {
        let found = Headline::from_id(name.get_ref());
        if found.is_none() {
            self.unknown(What::Headline, name, Headline::ALL.map(Headline::id));
        }
        found
    }

    fn headlines(&mut self, names: Option<&OneOrMore>) -> Vec<Headline> {
        each(names).filter_map(|name| self.headline(name)).collect()
    }

    fn because(&mut self, names: Option<&OneOrMore>) -> Vec<Because> {
        let all = self.known.rules;
        let mut found = Vec::new();
        for name in each(names) {
            let same = all
                .iter()
                .enumerate()
                .filter(|(_, id)| **id == name.get_ref());
            let rules: Vec<RuleId> = same.map(|(place, _)| RuleId(number(place))).collect();
            if rules.is_empty() {
                self.unknown(What::Rule, name, all.iter().copied());
            } else {
                found.push(Because {
                    id: name.get_ref().clone(),
                    rules,
                });
            }
        }
        found
    }

    fn asks(&mut self, names: Option<&OneOrMore>) -> Vec<Asked> {
        let Known {
            names: known,
            settles,
            ..
        } = self.known;
        let mut found = Vec::new();
        for name in each(names) {
            let id = name.get_ref();
            let question = known
                .questions
                .find(id)
                .and_then(|place| settles.get(place))
                .cloned();
            let facts = question
                .or_else(|| known.tick_list(id).map(|list| list.items.clone()))
                .or_else(|| known.fact(id).map(|fact| vec![fact]));
            match facts {
                Some(facts) => found.push(Asked {
                    id: id.clone(),
                    facts,
                }),
                None if known.questions.nearest(id).is_some() => {
                    self.unknown(What::Question, name, known.questions.ids());
                }
                None => {
                    let at = At {
                        file: self.file,
                        span: name.span(),
                    };
                    self.mistakes.push(unknown_fact(known, id, at));
                }
            }
        }
        found
    }
}

fn each(names: Option<&OneOrMore>) -> impl Iterator<Item = &Name> {
    names.into_iter().flat_map(|names| &names.0)
}
