//! Where two rulebooks decide differently: where their diagrams do.

use super::Example;
use crate::count::counts;
use crate::diagram::{Built, NO, NODE_LIMIT, Ref, Table, TooLarge, YES};
use crate::rulebook::{Headline, Rulebook};

/// Answer sets whose headline changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What it was.
    pub from: Headline,
    /// How many answer sets; none: more than 128 bits.
    pub sets: Option<u128>,
    /// One of them.
    pub example: Example,
}

/// Every headline that changes from one rulebook to another with the same
/// facts; none where the facts differ, for then answer sets do not compare.
///
/// # Errors
///
/// [`TooLarge`] where a diagram grew past its limit.
pub fn diff(before: &Rulebook, after: &Rulebook) -> Result<Option<Vec<Changed>>, TooLarge> {
    if before.facts != after.facts {
        return Ok(None);
    }
    let mut first = Built::new(before, NODE_LIMIT)?;
    let second = first.again(after, |_| false)?;
    let mut changes = Vec::new();
    for from in Headline::ALL {
        let leaf = crate::diagram::Leaf::Headline(from).at();
        let headlines: (Ref, Ref) = (first.headline, second.headline);
        let changed = first
            .builder
            .changed(before, headlines, leaf, &mut Table::default())?;
        if changed == NO {
            continue;
        }
        let Some(example) = super::example(before, &first, changed, |leaf| leaf == YES) else {
            continue;
        };
        let held = first.unasked_are_held(before)?;
        let sets = counts(before, &first.builder, changed, held);
        let sets = sets.get(YES.0 as usize).copied().flatten();
        changes.push(Changed {
            from,
            sets,
            example,
        });
    }
    Ok(Some(changes))
}
