//! The order of evaluation: what is concluded stands before what tests it,
//! and a rule that defeats stands before the rule it defeats.

use std::collections::{BTreeSet, VecDeque};

use rules::rulebook::{ConclusionId, Condition};

/// A rule before it has a place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) all_of: Vec<Condition>,
    pub(crate) any_of: Vec<Condition>,
    pub(crate) unless: Vec<Condition>,
    pub(crate) extent: Vec<Condition>,
    /// Places of the drafts that it defeats.
    pub(crate) overrides: Vec<usize>,
    pub(crate) concludes: Vec<ConclusionId>,
    pub(crate) in_force: u32,
    pub(crate) confirmed: bool,
    /// Its place among the written rules; none for a step's own conditions.
    pub(crate) written: Option<usize>,
    pub(crate) coming: bool,
}

impl Draft {
    fn tests(&self) -> impl Iterator<Item = ConclusionId> {
        let all = self.all_of.iter().chain(&self.any_of).chain(&self.unless);
        all.filter_map(|condition| match condition {
            Condition::Conclusion(id) => Some(*id),
            Condition::Fact(..) => None,
        })
    }
}

/// The drafts' places in order of evaluation, as near to the order in which
/// they were written as can be; or the places along a circle.
pub(crate) fn order(drafts: &[Draft]) -> Result<Vec<usize>, Vec<usize>> {
    let before: Vec<BTreeSet<usize>> = (0..drafts.len())
        .map(|place| waits_for(drafts, place))
        .collect();
    let mut done = vec![false; drafts.len()];
    let mut order = Vec::with_capacity(drafts.len());
    while order.len() < drafts.len() {
        let ready =
            (0..drafts.len()).find(|&place| !done[place] && before[place].iter().all(|&b| done[b]));
        let Some(place) = ready else {
            return Err(circle(&before, &done));
        };
        done[place] = true;
        order.push(place);
    }
    Ok(order)
}

fn waits_for(drafts: &[Draft], place: usize) -> BTreeSet<usize> {
    let tested: Vec<ConclusionId> = drafts[place].tests().collect();
    drafts
        .iter()
        .enumerate()
        .filter(|(_, other)| {
            other.concludes.iter().any(|id| tested.contains(id)) || other.overrides.contains(&place)
        })
        .map(|(other, _)| other)
        .collect()
}

/// The shortest circle among what is left.
fn circle(before: &[BTreeSet<usize>], done: &[bool]) -> Vec<usize> {
    let circles = (0..before.len())
        .filter(|&place| !done[place])
        .filter_map(|start| {
            let mut seen = vec![false; before.len()];
            let mut paths = VecDeque::from([vec![start]]);
            while let Some(path) = paths.pop_front() {
                for &next in path.last().map(|&last| &before[last]).into_iter().flatten() {
                    if next == start {
                        // What waits stands after what it waits for.
                        return Some(path.into_iter().rev().collect::<Vec<usize>>());
                    }
                    if !seen[next] {
                        seen[next] = true;
                        paths.push_back([path.as_slice(), &[next]].concat());
                    }
                }
            }
            None
        });
    circles.min_by_key(Vec::len).unwrap_or_default()
}

/// Conclusions in order of evaluation: by the place of the last rule that
/// concludes each.
pub(crate) fn conclusions(drafts: &[Draft], order: &[usize], count: usize) -> Vec<usize> {
    let last = |conclusion: usize| {
        order.iter().rposition(|&place| {
            drafts[place]
                .concludes
                .iter()
                .any(|id| usize::from(id.0) == conclusion)
        })
    };
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by_key(|&conclusion| last(conclusion));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(concludes: u16, tests: &[u16]) -> Draft {
        Draft {
            concludes: vec![ConclusionId(concludes)],
            all_of: tests
                .iter()
                .map(|&id| Condition::Conclusion(ConclusionId(id)))
                .collect(),
            ..Draft::default()
        }
    }

    #[test]
    fn what_is_tested_stands_before() {
        let drafts = [draft(0, &[1]), draft(1, &[]), draft(2, &[])];
        assert_eq!(order(&drafts), Ok(vec![1, 0, 2]));
        assert_eq!(conclusions(&drafts, &[1, 0, 2], 3), [1, 0, 2]);
    }

    #[test]
    fn a_rule_that_defeats_stands_before() {
        let mut drafts = [draft(0, &[]), draft(1, &[])];
        drafts[1].overrides = vec![0];
        assert_eq!(order(&drafts), Ok(vec![1, 0]));
    }

    #[test]
    fn a_circle_is_named_in_the_order_of_what_follows() {
        let drafts = [draft(0, &[2]), draft(1, &[0]), draft(2, &[1])];
        assert_eq!(order(&drafts), Err(vec![1, 2, 0]));
    }
}
