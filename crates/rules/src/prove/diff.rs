//! Where two laws decide differently: where their diagrams do.
//!
//! The laws may have different facts, values and dates. Both are laid into
//! one [`Space`] of answers: the facts of either, each with the values of
//! either. A fact that a law does not have
//! does not matter to it. A value that it does not have, of a fact that it
//! asks, is no answer there: such answer sets are counted apart, and so are
//! those that cannot be so in one of them. What is counted is what the proof
//! counts, complete answer sets, a fact that neither law asks counting once.
//!
//! Start reading at [`diff`].

mod laid;
mod pairs;
mod smallest;
mod space;
#[cfg(test)]
mod tests;

pub use space::{Space, Together};

use crate::count::{reached, unasked_are_held};
use crate::diagram::{CANNOT, GAP, Leaf, NO, Ref, TooLarge, YES};
use crate::rulebook::{ConclusionId, GroundId, Headline, Rulebook};
use laid::{ABSENT, Laid};
use pairs::{Pairs, pairs};
use smallest::smallest;

/// How many examples are given of a change.
pub const EXAMPLES: usize = 3;

/// Facts of the [`Space`] by place, each with the values that will do: of the
/// answer sets that show a change, one in which fewest facts matter. Whatever
/// else is answered, the change is the same.
pub type Example = Vec<(usize, Vec<usize>)>;

/// What one law says of an answer set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// This headline.
    Headline(Headline),
    /// No ground holds: a mistake in that law.
    Gap,
    /// These answers cannot all be so.
    Cannot,
    /// One of these answers is none that it knows.
    NoSuchAnswer,
}

/// Answer sets on which something changes in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<T> {
    /// What it was.
    pub from: T,
    /// What it is.
    pub to: T,
    /// How many answer sets; none: more than 128 bits.
    pub sets: Option<u128>,
    /// Some of them, the smallest first.
    pub examples: Vec<Example>,
}

/// A duty or a step that stands on other answer sets than it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Its place in the law before; none: it is new.
    pub before: Option<usize>,
    /// Its place in the law after; none: it is gone.
    pub after: Option<usize>,
    /// Where it stands and did not, and where it no longer does.
    pub changes: Vec<Change<bool>>,
}

/// Every difference of decision between two laws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    /// Answer sets that can be so in both.
    pub compared: Option<u128>,
    /// Where what is said changes; what is the same is not listed.
    pub headlines: Vec<Change<Says>>,
    /// Where the headline is the same, and another ground decides. Grounds
    /// are the same that have the same id.
    pub grounds: Vec<Change<GroundId>>,
    /// Duties that stand on other answer sets.
    pub duties: Vec<Shift>,
    /// Steps that are shown on other answer sets.
    pub steps: Vec<Shift>,
}

/// Which steps a ground's outcome lists, in each law.
pub type Listed<'a> = [&'a dyn Fn(GroundId) -> Vec<usize>; 2];

/// Everything that `after` decides otherwise than `before`.
///
/// # Errors
///
/// [`TooLarge`] where a diagram grew past its limit; its facts are those of
/// the [`Space`] unless one of the laws alone is too large.
pub fn diff(
    before: &Rulebook,
    after: &Rulebook,
    space: &Space,
    listed: Listed,
) -> Result<Diff, TooLarge> {
    let facts = space.facts();
    let law = Space::law(&facts);
    let mut laid = Laid::new([before, after], space, &law)?;
    let (real, sides) = laid.sides(&law)?;
    let held = unasked_are_held(&law, &mut laid.builder, &laid.gates)?;
    let mut work = Work {
        laid,
        law,
        laws: [before, after],
        real,
        held,
    };
    let headlines = work.pairs(sides)?;
    Ok(Diff {
        compared: work.count(real, YES),
        headlines: work.headlines(&headlines),
        grounds: work.grounds()?,
        duties: work.duties()?,
        steps: work.steps(listed)?,
    })
}

struct Work<'a> {
    laid: Laid<'a>,
    law: Rulebook<'a>,
    laws: [&'a Rulebook<'a>; 2],
    /// Where both laws have something to say.
    real: Ref,
    /// Where no fact that neither law asks counts as an answer.
    held: Ref,
}

impl Work<'_> {
    fn pairs(&mut self, (a, b): (Ref, Ref)) -> Result<Pairs, TooLarge> {
        pairs(&mut self.laid.builder, &self.law, a, b)
    }

    fn count(&self, root: Ref, leaf: Ref) -> Option<u128> {
        of(
            &reached(&self.law, &self.laid.builder, root, self.held),
            leaf,
        )
    }

    /// The pairs that `told` makes something of, with counts and examples.
    fn changes<T>(
        &self,
        pairs: &Pairs,
        told: impl Fn(Ref, Ref) -> Option<(T, T)>,
    ) -> Vec<Change<T>> {
        let mut changes = Vec::new();
        let mut counted = None;
        for (&(a, b), number) in pairs.ends.iter().zip(0_u32..) {
            let Some((from, to)) = told(a, b) else {
                continue;
            };
            let counted = counted.get_or_insert_with(|| {
                reached(&self.law, &self.laid.builder, pairs.root, self.held)
            });
            changes.push(Change {
                from,
                to,
                sets: of(counted, Ref(number)),
                examples: smallest(&self.laid.builder, pairs.root, Ref(number), EXAMPLES),
            });
        }
        changes
    }

    fn headlines(&self, pairs: &Pairs) -> Vec<Change<Says>> {
        let mut changes = self.changes(pairs, |a, b| {
            let (from, to) = (says(a)?, says(b)?);
            (from != to).then_some((from, to))
        });
        changes.sort_by_key(|change| (change.from, change.to));
        changes
    }

    fn grounds(&mut self) -> Result<Vec<Change<GroundId>>, TooLarge> {
        let laws = self.laws;
        let rung = |side: usize, at: Ref| {
            let law: &Rulebook = laws.get(side)?;
            match Leaf::of(at) {
                Some(Leaf::Ground(ground)) => Some((ground, law.ladder.get(ground.0 as usize)?)),
                _ => None,
            }
        };
        let grounds = self.laid.grounds;
        let pairs = self.pairs(grounds)?;
        let mut changes = self.changes(&pairs, |a, b| {
            let ((was, before), (is, after)) = (rung(0, a)?, rung(1, b)?);
            let other = before.headline == after.headline && before.id != after.id;
            other.then_some((was, is))
        });
        changes.sort_by_key(|change| (change.from, change.to));
        Ok(changes)
    }

    fn duties(&mut self) -> Result<Vec<Shift>, TooLarge> {
        let ids = self.laws.map(|law| {
            let ids = law.duties.iter().map(|duty| (duty.id, duty.conclusion));
            ids.collect::<Vec<_>>()
        });
        self.shifts(&ids, |work, side, _, conclusion| {
            work.laid.conclusion(&work.law, side, *conclusion)
        })
    }

    fn steps(&mut self, listed: Listed) -> Result<Vec<Shift>, TooLarge> {
        let ids = self.laws.map(|law| {
            let ids = law
                .steps
                .iter()
                .map(|step| (step.id, (step.conclusion, step.beside)));
            ids.collect::<Vec<_>>()
        });
        self.shifts(&ids, |work, side, place, (conclusion, beside)| {
            let lists = |ground: GroundId| {
                listed
                    .get(side)
                    .is_some_and(|listed| listed(ground).contains(&place))
            };
            work.shown(side, *conclusion, *beside, lists)
        })
    }

    /// Where a step is shown: beside any headline, or where the deciding
    /// ground's outcome lists it; and its conditions hold.
    fn shown(
        &mut self,
        side: usize,
        conclusion: Option<ConclusionId>,
        beside: bool,
        lists: impl Fn(GroundId) -> bool,
    ) -> Result<Ref, TooLarge> {
        let holds = match conclusion {
            Some(conclusion) => self.laid.conclusion(&self.law, side, conclusion)?,
            None => YES,
        };
        if beside {
            return Ok(holds);
        }
        let grounds = [self.laid.grounds.0, self.laid.grounds.1];
        let ground = grounds.get(side).copied().unwrap_or(NO);
        let is_listed = |leaf: Ref| match Leaf::of(leaf) {
            Some(Leaf::Ground(ground)) if lists(ground) => YES,
            _ => NO,
        };
        let builder = &mut self.laid.builder;
        let listed = builder.map(ground, &is_listed, &mut crate::diagram::Table::default())?;
        builder.and(&self.law, listed, holds)
    }

    /// What stands on other answer sets; things are the same where their ids
    /// are.
    fn shifts<'b, T: 'b>(
        &mut self,
        ids: &[Vec<(&'b str, T)>; 2],
        mut stands: impl FnMut(&mut Self, usize, usize, &T) -> Result<Ref, TooLarge>,
    ) -> Result<Vec<Shift>, TooLarge> {
        let [before, after] = ids;
        let mut all: Vec<&str> = after.iter().map(|(id, _)| *id).collect();
        let gone = before.iter().map(|(id, _)| *id);
        let gone: Vec<&str> = gone.filter(|id| !all.contains(id)).collect();
        all.extend(gone);
        let mut shifts = Vec::new();
        for id in all {
            let mut roots = [NO; 2];
            let mut places = [None; 2];
            for (side, (root, place)) in roots.iter_mut().zip(&mut places).enumerate() {
                let list = if side == 0 { before } else { after };
                let found = list.iter().enumerate().find(|(_, (other, _))| *other == id);
                if let Some((found, (_, what))) = found {
                    let stands = stands(self, side, found, what)?;
                    *root = self.laid.builder.and(&self.law, self.real, stands)?;
                    *place = Some(found);
                }
            }
            let [was, is] = roots;
            let changes = if was == is {
                Vec::new()
            } else {
                let pairs = self.pairs((was, is))?;
                self.changes(&pairs, |a, b| (a != b).then_some((a == YES, b == YES)))
            };
            let [before, after] = places;
            if !changes.is_empty() {
                shifts.push(Shift {
                    before,
                    after,
                    changes,
                });
            }
        }
        Ok(shifts)
    }
}

/// The count of one leaf; a leaf that is not reached has none.
fn of(counts: &[(u32, Option<u128>)], leaf: Ref) -> Option<u128> {
    let found = counts.iter().find(|(end, _)| *end == leaf.0);
    found.map_or(Some(0), |(_, count)| *count)
}

fn says(leaf: Ref) -> Option<Says> {
    match leaf {
        ABSENT => Some(Says::NoSuchAnswer),
        CANNOT => Some(Says::Cannot),
        GAP => Some(Says::Gap),
        leaf => match Leaf::of(leaf) {
            Some(Leaf::Headline(headline)) => Some(Says::Headline(headline)),
            _ => None,
        },
    }
}
