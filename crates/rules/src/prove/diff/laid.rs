//! Two laws' diagrams, laid into the common space.

use super::space::Space;
use crate::diagram::{
    Builder, Built, CANNOT, GAP, LEAVES, Leaf, NO, NODE_LIMIT, Ref, Table, TooLarge, YES,
};
use crate::rulebook::{ConclusionId, FactId, GroundId, Rulebook};

/// One of the answers is none that the law knows.
pub(super) const ABSENT: Ref = Ref(LEAVES);

/// The first node: below it is room for the leaves of pairs.
const FIRST_NODE: u32 = 1 << 14;

/// Both laws in one builder.
pub(super) struct Laid<'a> {
    pub(super) builder: Builder,
    /// Where either law asks each fact.
    pub(super) gates: Vec<Ref>,
    /// The ground that decides before and after; elsewhere no, where a law has
    /// nothing to say.
    pub(super) grounds: (Ref, Ref),
    laws: [&'a Rulebook<'a>; 2],
    space: &'a Space,
    built: [Built; 2],
    moved: [Table<u32, Ref>; 2],
    /// Where in the space each fact of each law stands.
    levels: [Vec<u16>; 2],
    /// Where each law knows every answer.
    known: [Ref; 2],
}

impl<'a> Laid<'a> {
    pub(super) fn new(
        laws: [&'a Rulebook<'a>; 2],
        space: &'a Space,
        law: &Rulebook,
    ) -> Result<Self, TooLarge> {
        let [before, after] = laws;
        let built = [
            Built::new(before, NODE_LIMIT)?,
            Built::new(after, NODE_LIMIT)?,
        ];
        let mut laid = Self {
            builder: Builder::new(FIRST_NODE, NODE_LIMIT),
            gates: Vec::new(),
            grounds: (NO, NO),
            levels: [0, 1].map(|side| levels(space, side)),
            laws,
            space,
            built,
            moved: [Table::default(), Table::default()],
            known: [YES; 2],
        };
        for (level, together) in space.together.iter().enumerate() {
            let mut either = NO;
            for side in [0, 1] {
                let Some(fact) = together.fact(side) else {
                    continue;
                };
                let gate = laid.gate(law, side, fact)?;
                either = laid.builder.or(law, either, gate)?;
                laid.rule_out(law, side, level, gate)?;
            }
            laid.gates.push(either);
        }
        Ok(laid)
    }

    /// Where a law asks the fact, a value that it does not have is no answer.
    fn rule_out(
        &mut self,
        law: &Rulebook,
        side: usize,
        level: usize,
        gate: Ref,
    ) -> Result<(), TooLarge> {
        let Some(together) = self.space.together.get(level) else {
            return Ok(());
        };
        let has = |place: usize| {
            if together.value(side, place).is_some() {
                YES
            } else {
                NO
            }
        };
        let branches = (0..together.values.len()).map(has).collect();
        let answer = self.builder.node(level as u16, branches)?;
        let fits = self.builder.ite(law, gate, answer, YES)?;
        if let Some(known) = self.known.get_mut(side) {
            *known = self.builder.and(law, *known, fits)?;
        }
        Ok(())
    }

    fn gate(&mut self, law: &Rulebook, side: usize, fact: FactId) -> Result<Ref, TooLarge> {
        let built = self.built.get(side);
        let gate = built.and_then(|built| built.gates.get(fact.0 as usize).copied());
        self.lay(law, side, gate.unwrap_or(YES))
    }

    /// A conclusion's diagram.
    pub(super) fn conclusion(
        &mut self,
        law: &Rulebook,
        side: usize,
        id: ConclusionId,
    ) -> Result<Ref, TooLarge> {
        let holds = self
            .built
            .get(side)
            .map_or(NO, |built| built.conclusion(id));
        self.lay(law, side, holds)
    }

    /// Where both laws have something to say, and what each says: a headline,
    /// a gap, *cannot be so* or *no such answer*.
    pub(super) fn sides(&mut self, law: &Rulebook) -> Result<(Ref, (Ref, Ref)), TooLarge> {
        let (was, before) = self.side(law, 0)?;
        let (is, after) = self.side(law, 1)?;
        let is_real = |leaf: Ref| {
            if leaf == CANNOT || leaf == ABSENT {
                NO
            } else {
                YES
            }
        };
        let mut real = YES;
        for side in [was, is] {
            let own = self.builder.map(side, &is_real, &mut Table::default())?;
            real = self.builder.and(law, real, own)?;
        }
        self.grounds = (
            self.builder.ite(law, real, before, NO)?,
            self.builder.ite(law, real, after, NO)?,
        );
        Ok((real, (was, is)))
    }

    /// What a law says, and by which ground.
    fn side(&mut self, law: &Rulebook, side: usize) -> Result<(Ref, Ref), TooLarge> {
        let ground = self.built.get(side).map_or(GAP, |built| built.ground);
        let ground = self.lay(law, side, ground)?;
        let known = self.known.get(side).copied().unwrap_or(YES);
        let ground = self.builder.ite(law, known, ground, ABSENT)?;
        let ladder = self.laws.get(side).map_or(&[][..], |law| law.ladder);
        let to_headline = |leaf: Ref| match Leaf::of(leaf) {
            Some(Leaf::Ground(GroundId(place))) => ladder
                .get(place as usize)
                .map_or(GAP, |rung| Leaf::Headline(rung.headline).at()),
            _ => leaf,
        };
        let says = self
            .builder
            .map(ground, &to_headline, &mut Table::default())?;
        Ok((says, ground))
    }

    /// Lays a place of a law's own diagram into the space.
    fn lay(&mut self, law: &Rulebook, side: usize, at: Ref) -> Result<Ref, TooLarge> {
        if at.0 < LEAVES {
            return Ok(at);
        }
        if let Some(&known) = self.moved.get(side).and_then(|moved| moved.get(&at.0)) {
            return Ok(known);
        }
        let Some(built) = self.built.get(side) else {
            return Ok(NO);
        };
        let fact = built.builder.level(at) as usize;
        let mut own = built.builder.branches(at).to_vec();
        for branch in &mut own {
            *branch = self.lay(law, side, *branch)?;
        }
        let level = self.levels.get(side).and_then(|levels| levels.get(fact));
        let level = level.copied().unwrap_or(u16::MAX);
        let values = self.space.together.get(level as usize);
        let values = values.map_or(0, |together| together.values.len());
        // What a value leads to that the law does not have never matters: where
        // the fact is asked it is ruled out, and elsewhere it is not here.
        let branch = |place: usize| {
            let together = self.space.together.get(level as usize)?;
            own.get(together.value(side, place).unwrap_or(0) as usize)
                .copied()
        };
        let branches: Vec<Ref> = (0..values)
            .map(|place| branch(place).unwrap_or(NO))
            .collect();
        let made = self.choose(law, level, branches)?;
        if let Some(moved) = self.moved.get_mut(side) {
            moved.insert(at.0, made);
        }
        Ok(made)
    }

    /// A node that asks the fact, wherever the facts of its branches stand.
    fn choose(&mut self, law: &Rulebook, level: u16, branches: Vec<Ref>) -> Result<Ref, TooLarge> {
        if branches
            .iter()
            .all(|&branch| self.builder.level(branch) > level)
        {
            return self.builder.node(level, branches);
        }
        let mut made = branches.first().copied().unwrap_or(NO);
        for (place, &branch) in branches.iter().enumerate().skip(1) {
            let is_it = |value: usize| if value == place { YES } else { NO };
            let test = self
                .builder
                .node(level, (0..branches.len()).map(is_it).collect())?;
            made = self.builder.ite(law, test, branch, made)?;
        }
        Ok(made)
    }
}

fn levels(space: &Space, side: usize) -> Vec<u16> {
    let mut levels = Vec::new();
    for (level, together) in space.together.iter().enumerate() {
        if let Some(fact) = together.fact(side) {
            let place = fact.0 as usize;
            if levels.len() <= place {
                levels.resize(place + 1, u16::MAX);
            }
            if let Some(entry) = levels.get_mut(place) {
                *entry = level as u16;
            }
        }
    }
    levels
}
