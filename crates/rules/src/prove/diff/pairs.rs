//! Two diagrams as one, whose ends are the pairs of theirs.

use crate::diagram::{Builder, Ref, Table, TooLarge, arity};
use crate::rulebook::Rulebook;

/// A diagram of pairs.
pub(super) struct Pairs {
    /// Its root; its ends are numbers of `ends`.
    pub(super) root: Ref,
    /// What the two diagrams end in.
    pub(super) ends: Vec<(Ref, Ref)>,
}

/// What two diagrams of one builder end in together.
pub(super) fn pairs(
    builder: &mut Builder,
    law: &Rulebook,
    a: Ref,
    b: Ref,
) -> Result<Pairs, TooLarge> {
    let mut pairing = Pairing {
        builder,
        law,
        ends: Vec::new(),
        done: Table::default(),
    };
    let root = pairing.pair(a, b)?;
    Ok(Pairs {
        root,
        ends: pairing.ends,
    })
}

struct Pairing<'p> {
    builder: &'p mut Builder,
    law: &'p Rulebook<'p>,
    ends: Vec<(Ref, Ref)>,
    done: Table<(u32, u32), Ref>,
}

impl Pairing<'_> {
    fn pair(&mut self, a: Ref, b: Ref) -> Result<Ref, TooLarge> {
        if self.builder.is_leaf(a) && self.builder.is_leaf(b) {
            let known = self.ends.iter().position(|end| *end == (a, b));
            let number = known.unwrap_or_else(|| {
                self.ends.push((a, b));
                self.ends.len() - 1
            });
            return Ok(Ref(number as u32));
        }
        if let Some(&known) = self.done.get(&(a.0, b.0)) {
            return Ok(known);
        }
        let level = self.builder.level(a).min(self.builder.level(b));
        let mut branches = Vec::new();
        for value in 0..arity(self.law, level) {
            let (a, b) = (
                self.builder.follow(a, level, value),
                self.builder.follow(b, level, value),
            );
            branches.push(self.pair(a, b)?);
        }
        let made = self.builder.node(level, branches)?;
        self.done.insert((a.0, b.0), made);
        Ok(made)
    }
}
