//! The answer sets that lead to an end with the fewest facts.

use super::Example;
use crate::diagram::{Builder, Ref, Table};

/// A way down from a place: how many facts it asks, the values that take the
/// first step, where that leads, and which of the ways from there is meant.
#[derive(Clone)]
struct Way {
    length: usize,
    values: Vec<usize>,
    to: Ref,
    rank: usize,
}

/// Up to `most` ways from the root to the end, the shortest first.
pub(super) fn smallest(builder: &Builder, root: Ref, end: Ref, most: usize) -> Vec<Example> {
    let mut search = Search {
        builder,
        end,
        most,
        ways: Table::default(),
    };
    let found = search.ways(root).len();
    (0..found).map(|rank| search.walk(root, rank)).collect()
}

struct Search<'b> {
    builder: &'b Builder,
    end: Ref,
    most: usize,
    ways: Table<u32, Vec<Way>>,
}

impl Search<'_> {
    fn ways(&mut self, at: Ref) -> &[Way] {
        if !self.ways.contains_key(&at.0) {
            let found = self.find(at);
            self.ways.insert(at.0, found);
        }
        self.ways.get(&at.0).map_or(&[], Vec::as_slice)
    }

    fn find(&mut self, at: Ref) -> Vec<Way> {
        if self.builder.is_leaf(at) {
            let here = Way {
                length: 0,
                values: Vec::new(),
                to: at,
                rank: 0,
            };
            return if at == self.end {
                vec![here]
            } else {
                Vec::new()
            };
        }
        let mut apart: Vec<(Ref, Vec<usize>)> = Vec::new();
        for (value, &branch) in self.builder.branches(at).iter().enumerate() {
            match apart.iter_mut().find(|(to, _)| *to == branch) {
                Some((_, values)) => values.push(value),
                None => apart.push((branch, vec![value])),
            }
        }
        let mut found = Vec::new();
        for (to, values) in apart {
            let lengths: Vec<usize> = self.ways(to).iter().map(|way| way.length).collect();
            found.extend(lengths.into_iter().enumerate().map(|(rank, length)| Way {
                length: length + 1,
                values: values.clone(),
                to,
                rank,
            }));
        }
        found.sort_by_key(|way| way.length);
        found.truncate(self.most);
        found
    }

    fn walk(&self, root: Ref, rank: usize) -> Example {
        let mut path = Example::new();
        let (mut at, mut rank) = (root, rank);
        while let Some(way) = self.ways.get(&at.0).and_then(|ways| ways.get(rank)) {
            if self.builder.is_leaf(at) {
                break;
            }
            path.push((self.builder.level(at) as usize, way.values.clone()));
            (at, rank) = (way.to, way.rank);
        }
        path
    }
}
