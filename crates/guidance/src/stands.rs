//! Which steps and duties stand beside a result of a table: by every way to
//! it, or only with some answers to one question.
//!
//! Several ways lead to a result, and not all that is said there is true by
//! each of them. Each way is asked alone, once for each answer that it leaves
//! open, so that nothing is said to somebody whose answers forbid it.

use confidant::guide::{Guide, Known};
use rulebook::law::LAW;
use rules::decide::gate;
use rules::explain::shows;
use rules::flips::otherwise;
use rules::knowledge::{FactSet, Knowledge};
use rules::rulebook::{FactId, GroundId, Values};
use rules::truth::Truth;

use crate::table::End;

/// When something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// By every way.
    Always,
    /// With these answers about this fact, and with no other.
    With(FactId, Values),
    /// With all answers about this fact but these.
    Without(FactId, Values),
    /// By some of the ways; no one answer tells which.
    Sometimes,
    /// By none.
    Never,
}

/// When each step stands, and when each duty, by their places.
pub struct Beside {
    /// The steps.
    pub steps: Vec<Stands>,
    /// The duties.
    pub duties: Vec<Stands>,
}

/// What stands by one way, or with one answer by that way.
struct Shown {
    steps: Vec<bool>,
    duties: Vec<bool>,
}

/// What stands at the end of a table by that ground, and when.
pub fn beside(guide: &Guide, ground: GroundId, end: &End) -> Beside {
    let ways = end.ways.iter();
    let ways: Vec<Way> = ways
        .map(|way| Way::new(guide, ground, way, &end.asked))
        .collect();
    let all = |rows: usize, of: fn(&Shown) -> &[bool]| {
        let places = (0..rows).map(|place| {
            let is = |shown: &Shown| of(shown).get(place) == Some(&true);
            stands(&ways, &end.asked, &is)
        });
        places.collect()
    };
    Beside {
        steps: all(LAW.steps.len(), |shown| &shown.steps),
        duties: all(LAW.duties.len(), |shown| &shown.duties),
    }
}

/// One way to the end.
struct Way {
    known: Knowledge,
    /// As far as the way itself tells.
    shown: Shown,
    /// With each answer that the way leaves open.
    split: Vec<(FactId, Values, Shown)>,
}

impl Way {
    fn new(guide: &Guide, ground: GroundId, known: &Knowledge, asked: &FactSet) -> Self {
        let open = asked
            .iter()
            .filter(|&fact| !known.is_settled(fact) && is_asked(known, fact));
        let split = open.flat_map(|fact| {
            bits(known.get(fact)).filter_map(move |bit| {
                let then = narrowed(known, fact, bit)?;
                let ends_here = guide.may_end_at(&then, ground);
                ends_here.then(|| (fact, bit, shown(guide, &then)))
            })
        });
        Self {
            known: *known,
            shown: shown(guide, known),
            split: split.collect(),
        }
    }

    /// Every case of it that was looked at: an answer that it leaves open, if
    /// any, and what stands with it.
    fn cases(&self) -> impl Iterator<Item = (Option<(FactId, Values)>, &Shown)> {
        let own = self.split.is_empty().then_some((None, &self.shown));
        let split = self.split.iter();
        own.into_iter()
            .chain(split.map(|(fact, bit, shown)| (Some((*fact, *bit)), shown)))
    }

    /// The same, each with what it leaves open about a fact: nothing where
    /// that is not asked.
    fn cases_of(&self, fact: FactId) -> impl Iterator<Item = (Values, &Shown)> {
        let asked = is_asked(&self.known, fact).then(|| self.known.get(fact));
        self.cases().map(move |(split, shown)| match split {
            Some((of, bit)) if of == fact => (bit, shown),
            _ => (asked.unwrap_or(0), shown),
        })
    }
}

/// One answer more, with what follows from it; none where the way says
/// otherwise: that no box of a group is ticked denies each of them.
fn narrowed(known: &Knowledge, fact: FactId, bit: Values) -> Option<Knowledge> {
    let mut then = otherwise(&LAW, known, fact, bit);
    let mut facts = (0..LAW.facts.len() as u16).map(FactId);
    facts
        .all(|fact| then.narrow(fact, known.get(fact)))
        .then_some(then)
}

/// When something stands.
fn stands(ways: &[Way], asked: &FactSet, is: &dyn Fn(&Shown) -> bool) -> Stands {
    let cases = || ways.iter().flat_map(Way::cases);
    if !cases().any(|(_, shown)| is(shown)) {
        return Stands::Never;
    }
    if cases().all(|(_, shown)| is(shown)) {
        return Stands::Always;
    }
    let told = asked.iter().filter_map(|fact| told(ways, fact, is));
    // A box of its own says more than that one of a group is ticked.
    let fewest = told.min_by_key(|when| match when {
        Stands::With(fact, values) | Stands::Without(fact, values) => {
            (values.count_ones(), is_group(*fact))
        }
        _ => (u32::MAX, true),
    });
    fewest.unwrap_or(Stands::Sometimes)
}

/// With which answers about a fact it stands, where these alone tell; none
/// where it also hangs on something else.
fn told(ways: &[Way], fact: FactId, is: &dyn Fn(&Shown) -> bool) -> Option<Stands> {
    let cases = || ways.iter().flat_map(|way| way.cases_of(fact));
    let of = |wanted: bool| {
        let single =
            cases().filter(|(values, shown)| values.is_power_of_two() && is(shown) == wanted);
        single.fold(0, |all, (values, _)| all | values)
    };
    let (with, without) = (of(true), of(false));
    let fits = |(values, shown): (Values, &Shown)| match (values & with, values & without) {
        // Where it is not asked it does not stand.
        (0, _) => !is(shown),
        (_, 0) => is(shown),
        // It may be either, and is one of them elsewhere.
        _ => true,
    };
    if with == 0 || without == 0 || with & without != 0 || !cases().all(fits) {
        return None;
    }
    Some(if without.count_ones() < with.count_ones() {
        Stands::Without(fact, without)
    } else {
        Stands::With(fact, with)
    })
}

fn is_group(fact: FactId) -> bool {
    LAW.facts
        .get(fact.0 as usize)
        .is_some_and(|row| row.follows)
}

fn is_asked(known: &Knowledge, fact: FactId) -> bool {
    gate(&LAW, known, fact) != Truth::No
}

fn bits(values: Values) -> impl Iterator<Item = Values> {
    (0..16)
        .map(|bit| 1 << bit)
        .filter(move |bit| values & bit != 0)
}

fn shown(guide: &Guide, known: &Knowledge) -> Shown {
    let (duties, steps) = guide.truths(&nobody_asked(known));
    let steps = LAW
        .steps
        .iter()
        .zip(steps)
        .map(|(step, truth)| shows(step, truth));
    Shown {
        steps: steps.collect(),
        duties: duties
            .into_iter()
            .map(|truth| truth == Truth::Yes)
            .collect(),
    }
}

fn nobody_asked(known: &Knowledge) -> Known {
    Known {
        knowledge: *known,
        asked: FactSet::default(),
    }
}
