//! The reduced decision diagram of everything the rulebook decides.
//!
//! A node asks one fact and has a branch for each of its values; facts stand
//! in editorial order from the root down; equal parts are shared. What hangs
//! below a node is exactly what can still come of the answers above it, so
//! "still possible", "worth asking" and "would change it" are read off, never
//! estimated.
//!
//! A fact that is not asked never appears where it is not asked, because
//! every condition carries its fact's gate.
//!
//! Start reading at [`Diagrams::build`].

use crate::knowledge::{FactSet, Knowledge};
use crate::rulebook::{
    ConclusionId, Condition, ConditionId, FactId, GroundId, Headline, Headlines, Rulebook, Run,
};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A place in a diagram: a leaf or a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref(pub(crate) u32);

/// What a diagram ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// The conclusion does not hold.
    No,
    /// The conclusion holds.
    Yes,
    /// The answers cannot all be so.
    Cannot,
    /// No ground holds: a mistake in the rulebook.
    Gap,
    /// This ground decides.
    Ground(GroundId),
    /// This headline stands.
    Headline(Headline),
}

const FIRST_GROUND: u32 = 4;
const FIRST_HEADLINE: u32 = FIRST_GROUND + 64;
pub(crate) const LEAVES: u32 = FIRST_HEADLINE + 13;

pub(crate) const NO: Ref = Ref(0);
pub(crate) const YES: Ref = Ref(1);
pub(crate) const CANNOT: Ref = Ref(2);
pub(crate) const GAP: Ref = Ref(3);

impl Leaf {
    pub(crate) const fn at(self) -> Ref {
        match self {
            Self::No => NO,
            Self::Yes => YES,
            Self::Cannot => CANNOT,
            Self::Gap => GAP,
            Self::Ground(ground) => Ref(FIRST_GROUND + ground.0 as u32),
            Self::Headline(headline) => Ref(FIRST_HEADLINE + headline as u32),
        }
    }

    pub(crate) fn of(at: Ref) -> Option<Self> {
        match at.0 {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            2 => Some(Self::Cannot),
            3 => Some(Self::Gap),
            n if n < FIRST_HEADLINE => Some(Self::Ground(GroundId((n - FIRST_GROUND) as u8))),
            n if n < LEAVES => Headline::ALL
                .get((n - FIRST_HEADLINE) as usize)
                .copied()
                .map(Self::Headline),
            _ => None,
        }
    }
}

/// A set of leaves, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaves(u128);

impl Leaves {
    /// Whether the leaf is among them.
    pub fn has(self, leaf: Leaf) -> bool {
        self.0 & (1 << leaf.at().0) != 0
    }

    /// Whether it is the only one, apart from *cannot be so*.
    pub fn is_only(self, leaf: Leaf) -> bool {
        self.0 & !(1 << CANNOT.0) == 1 << leaf.at().0
    }

    /// The headlines among them.
    pub fn headlines(self) -> Headlines {
        Headlines((self.0 >> FIRST_HEADLINE) as u16 & Headlines::ALL.0)
    }

    /// The grounds among them, in order of the ladder.
    pub fn grounds(self) -> impl Iterator<Item = GroundId> {
        (0..64)
            .filter(move |n| self.0 & (1 << (FIRST_GROUND + n)) != 0)
            .map(|n| GroundId(n as u8))
    }

    /// Whether there is none apart from *cannot be so*.
    pub fn is_empty(self) -> bool {
        self.0 & !(1 << CANNOT.0) == 0
    }
}

/// A quick hash for small keys: the tables below are keyed by numbers that we
/// made ourselves, so nobody can choose them to collide.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }
    fn write_u32(&mut self, n: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(n)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    fn write_u16(&mut self, n: u16) {
        self.write_u32(u32::from(n));
    }
    fn write_u64(&mut self, n: u64) {
        self.write_u32(n as u32);
        self.write_u32((n >> 32) as u32);
    }
    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }
}

pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Mix>>;

/// The diagram grew past its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// The limit, in nodes.
    pub limit: usize,
    /// The facts with most nodes, most first, and how many each has.
    pub facts: Vec<(FactId, usize)>,
}

/// Nodes under construction: hash-consed, so equal parts are one.
pub(crate) struct Builder {
    first_node: u32,
    levels: Vec<u16>,
    children: Vec<Ref>,
    starts: Vec<u32>,
    unique: Table<(u16, Vec<Ref>), Ref>,
    ite: Table<(u32, u32, u32), Ref>,
    limit: usize,
}

impl Builder {
    /// A builder whose leaves are the numbers below `first_node`.
    pub(crate) fn new(first_node: u32, limit: usize) -> Self {
        Self {
            first_node,
            levels: Vec::new(),
            children: Vec::new(),
            starts: vec![0],
            unique: Table::default(),
            ite: Table::default(),
            limit,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.levels.len()
    }

    /// The fact that the node asks; leaves stand below every fact.
    pub(crate) fn level(&self, at: Ref) -> u16 {
        self.place(at)
            .and_then(|p| self.levels.get(p))
            .copied()
            .unwrap_or(u16::MAX)
    }

    fn place(&self, at: Ref) -> Option<usize> {
        at.0.checked_sub(self.first_node).map(|p| p as usize)
    }

    pub(crate) fn branches(&self, at: Ref) -> &[Ref] {
        self.place(at)
            .and_then(|p| Some(*self.starts.get(p)? as usize..*self.starts.get(p + 1)? as usize))
            .and_then(|range| self.children.get(range))
            .unwrap_or(&[])
    }

    /// Where the branch for that value of that fact leads; the place itself
    /// where it does not ask that fact.
    pub(crate) fn follow(&self, at: Ref, level: u16, value: usize) -> Ref {
        if self.level(at) == level {
            self.branches(at).get(value).copied().unwrap_or(at)
        } else {
            at
        }
    }

    pub(crate) fn node(&mut self, level: u16, branches: Vec<Ref>) -> Result<Ref, TooLarge> {
        let Some(&first) = branches.first() else {
            return Ok(NO);
        };
        if branches.iter().all(|&branch| branch == first) {
            return Ok(first);
        }
        let key = (level, branches);
        if let Some(&known) = self.unique.get(&key) {
            return Ok(known);
        }
        if self.levels.len() >= self.limit {
            return Err(self.too_large());
        }
        let at = Ref(self.first_node + self.levels.len() as u32);
        self.levels.push(level);
        self.children.extend_from_slice(&key.1);
        self.starts.push(self.children.len() as u32);
        self.unique.insert(key, at);
        Ok(at)
    }

    fn too_large(&self) -> TooLarge {
        let mut counts: Table<u16, usize> = Table::default();
        for &level in &self.levels {
            *counts.entry(level).or_default() += 1;
        }
        let mut facts: Vec<_> = counts
            .into_iter()
            .map(|(level, n)| (FactId(level), n))
            .collect();
        facts.sort_by_key(|&(fact, n)| (core::cmp::Reverse(n), fact));
        facts.truncate(5);
        TooLarge {
            limit: self.limit,
            facts,
        }
    }

    /// If `test` then `yes` else `no`.
    pub(crate) fn ite(
        &mut self,
        law: &Rulebook,
        test: Ref,
        yes: Ref,
        no: Ref,
    ) -> Result<Ref, TooLarge> {
        if test == YES || yes == no {
            return Ok(yes);
        }
        if test == NO {
            return Ok(no);
        }
        if yes == YES && no == NO {
            return Ok(test);
        }
        let key = (test.0, yes.0, no.0);
        if let Some(&known) = self.ite.get(&key) {
            return Ok(known);
        }
        let level = self.level(test).min(self.level(yes)).min(self.level(no));
        let arity = arity(law, level);
        let mut branches = Vec::with_capacity(arity);
        for value in 0..arity {
            let (t, y, n) = (
                self.follow(test, level, value),
                self.follow(yes, level, value),
                self.follow(no, level, value),
            );
            branches.push(self.ite(law, t, y, n)?);
        }
        let made = self.node(level, branches)?;
        self.ite.insert(key, made);
        Ok(made)
    }

    pub(crate) fn and(&mut self, law: &Rulebook, a: Ref, b: Ref) -> Result<Ref, TooLarge> {
        self.ite(law, a, b, NO)
    }

    pub(crate) fn or(&mut self, law: &Rulebook, a: Ref, b: Ref) -> Result<Ref, TooLarge> {
        self.ite(law, a, YES, b)
    }

    pub(crate) fn not(&mut self, law: &Rulebook, a: Ref) -> Result<Ref, TooLarge> {
        self.ite(law, a, NO, YES)
    }

    /// Replaces every leaf by what `with` says.
    pub(crate) fn map(
        &mut self,
        at: Ref,
        with: &impl Fn(Ref) -> Ref,
        done: &mut Table<u32, Ref>,
    ) -> Result<Ref, TooLarge> {
        if at.0 < self.first_node {
            return Ok(with(at));
        }
        if let Some(&known) = done.get(&at.0) {
            return Ok(known);
        }
        let mut branches = self.branches(at).to_vec();
        for branch in &mut branches {
            *branch = self.map(*branch, with, done)?;
        }
        let made = self.node(self.level(at), branches)?;
        done.insert(at.0, made);
        Ok(made)
    }
}

pub(crate) fn arity(law: &Rulebook, level: u16) -> usize {
    law.facts
        .get(level as usize)
        .map_or(0, |fact| fact.values.len())
}

/// Everything the rulebook decides, as diagrams under construction.
pub(crate) struct Built {
    pub(crate) builder: Builder,
    /// A diagram of each fact's gate.
    pub(crate) gates: Vec<Ref>,
    /// A diagram of each rule's applying.
    pub(crate) rules: Vec<Ref>,
    /// A diagram of each conclusion's holding.
    pub(crate) conclusions: Vec<Ref>,
    /// Which answers can all be so.
    pub(crate) allowed: Ref,
    /// The ground that decides.
    pub(crate) ground: Ref,
    /// The headline that stands.
    pub(crate) headline: Ref,
}

impl Built {
    pub(crate) fn new(law: &Rulebook, limit: usize) -> Result<Self, TooLarge> {
        let (built, result) = Self::in_builder(law, Builder::new(LEAVES, limit), |_| false);
        result.map(|()| built)
    }

    /// The same in a builder that stands already, with the rules left out
    /// that `left_out` names; hands the builder back even where it is full.
    pub(crate) fn in_builder(
        law: &Rulebook,
        builder: Builder,
        left_out: impl Fn(usize) -> bool,
    ) -> (Self, Result<(), TooLarge>) {
        let mut built = Self {
            builder,
            gates: Vec::with_capacity(law.facts.len()),
            rules: Vec::with_capacity(law.rules.len()),
            conclusions: vec![NO; law.conclusions.len()],
            allowed: YES,
            ground: GAP,
            headline: GAP,
        };
        let result = built.decide(law, left_out);
        (built, result)
    }

    fn decide(&mut self, law: &Rulebook, left_out: impl Fn(usize) -> bool) -> Result<(), TooLarge> {
        for fact in law.facts {
            let gate = self.all(law, fact.gate)?;
            self.gates.push(gate);
        }
        for (place, rule) in law.rules.iter().enumerate() {
            let applies = if left_out(place) {
                NO
            } else {
                self.rule(law, place)?
            };
            self.rules.push(applies);
            for conclusion in rule.concludes.of(law.conclusion_lists) {
                let before = self.conclusion(*conclusion);
                let after = self.builder.or(law, before, applies)?;
                if let Some(slot) = self.conclusions.get_mut(conclusion.0 as usize) {
                    *slot = after;
                }
            }
        }
        self.ladder(law)
    }

    fn ladder(&mut self, law: &Rulebook) -> Result<(), TooLarge> {
        for impossible in law.impossible {
            let met = self.all(law, impossible.all_of)?;
            self.allowed = self.builder.ite(law, met, NO, self.allowed)?;
        }
        let mut ground = GAP;
        for (place, rung) in law.ladder.iter().enumerate().rev() {
            let holds = self.conclusion(rung.conclusion);
            let leaf = Leaf::Ground(GroundId(place as u8)).at();
            ground = self.builder.ite(law, holds, leaf, ground)?;
        }
        self.ground = self.builder.ite(law, self.allowed, ground, CANNOT)?;
        let to_headline = |leaf: Ref| match Leaf::of(leaf) {
            Some(Leaf::Ground(GroundId(place))) => law
                .ladder
                .get(place as usize)
                .map_or(GAP, |rung| Leaf::Headline(rung.headline).at()),
            _ => leaf,
        };
        self.headline = self
            .builder
            .map(self.ground, &to_headline, &mut Table::default())?;
        Ok(())
    }

    /// The diagram of a conclusion, *cannot be so* apart.
    pub(crate) fn conclusion(&self, id: ConclusionId) -> Ref {
        self.conclusions.get(id.0 as usize).copied().unwrap_or(NO)
    }

    pub(crate) fn all(&mut self, law: &Rulebook, run: Run) -> Result<Ref, TooLarge> {
        let mut all = YES;
        for &id in run.of(law.condition_lists) {
            let one = self.condition(law, id)?;
            all = self.builder.and(law, all, one)?;
        }
        Ok(all)
    }

    pub(crate) fn any(&mut self, law: &Rulebook, run: Run) -> Result<Ref, TooLarge> {
        let mut any = NO;
        for &id in run.of(law.condition_lists) {
            let one = self.condition(law, id)?;
            any = self.builder.or(law, any, one)?;
        }
        Ok(any)
    }

    fn condition(&mut self, law: &Rulebook, id: ConditionId) -> Result<Ref, TooLarge> {
        match law.conditions.get(id.0 as usize) {
            Some(&Condition::Fact(fact, values)) => {
                let branches = (0..arity(law, fact.0))
                    .map(|value| if values & (1 << value) == 0 { NO } else { YES })
                    .collect();
                let test = self.builder.node(fact.0, branches)?;
                let gate = self.gates.get(fact.0 as usize).copied().unwrap_or(NO);
                self.builder.and(law, gate, test)
            }
            Some(&Condition::Conclusion(conclusion)) => Ok(self.conclusion(conclusion)),
            None => Ok(NO),
        }
    }

    fn rule(&mut self, law: &Rulebook, place: usize) -> Result<Ref, TooLarge> {
        let Some(rule) = law.rules.get(place) else {
            return Ok(NO);
        };
        let in_force = (0..arity(law, 0))
            .map(|value| {
                if rule.in_force & (1 << value) == 0 {
                    NO
                } else {
                    YES
                }
            })
            .collect();
        let mut applies = self.builder.node(0, in_force)?;
        for run in [rule.extent, rule.all_of] {
            let all = self.all(law, run)?;
            applies = self.builder.and(law, applies, all)?;
        }
        if rule.any_of.len > 0 {
            let any = self.any(law, rule.any_of)?;
            applies = self.builder.and(law, applies, any)?;
        }
        let except = self.any(law, rule.unless)?;
        applies = self.builder.ite(law, except, NO, applies)?;
        for other in rule.defeated_by.of(law.rule_lists) {
            let defeats = self.rules.get(other.0 as usize).copied().unwrap_or(NO);
            applies = self.builder.ite(law, defeats, NO, applies)?;
        }
        Ok(applies)
    }
}

/// The limit on nodes under construction in a reader's page and in the proof.
pub const NODE_LIMIT: usize = 2_000_000;

/// The finished diagrams: of the headline, of the ground that decides, and a
/// small one for each duty and each step that has conditions.
#[derive(Clone, Debug)]
pub struct Diagrams {
    levels: Vec<u16>,
    starts: Vec<u32>,
    children: Vec<Ref>,
    headline: Ref,
    ground: Ref,
    duties: Vec<Ref>,
    steps: Vec<Option<Ref>>,
}

impl Diagrams {
    /// Builds them: milliseconds for some hundreds of rules.
    ///
    /// # Errors
    ///
    /// [`TooLarge`] names the facts that grew a diagram past
    /// [`NODE_LIMIT`]: as a rule, facts tested by many unrelated rules that
    /// stand late in editorial order or have no gate.
    pub fn build(law: &Rulebook) -> Result<Self, TooLarge> {
        let mut built = Built::new(law, NODE_LIMIT)?;
        Self::finish(law, &mut built)
    }

    pub(crate) fn finish(law: &Rulebook, built: &mut Built) -> Result<Self, TooLarge> {
        let allowed = built.allowed;
        let mut duties = Vec::with_capacity(law.duties.len());
        for duty in law.duties {
            let holds = built.conclusion(duty.conclusion);
            duties.push(built.builder.ite(law, allowed, holds, CANNOT)?);
        }
        let mut steps = Vec::with_capacity(law.steps.len());
        for step in law.steps {
            let Some(conclusion) = step.conclusion else {
                steps.push(None);
                continue;
            };
            let holds = built.conclusion(conclusion);
            steps.push(Some(built.builder.ite(law, allowed, holds, CANNOT)?));
        }
        Ok(Self::compact(
            &built.builder,
            built.headline,
            built.ground,
            &duties,
            &steps,
        ))
    }

    /// Copies what the roots reach, and lets the rest of the building go.
    fn compact(
        builder: &Builder,
        headline: Ref,
        ground: Ref,
        duties: &[Ref],
        steps: &[Option<Ref>],
    ) -> Self {
        let mut kept = Self {
            levels: Vec::new(),
            starts: vec![0],
            children: Vec::new(),
            headline: NO,
            ground: NO,
            duties: Vec::new(),
            steps: Vec::new(),
        };
        let mut moved = Table::default();
        kept.headline = kept.keep(builder, headline, &mut moved);
        kept.ground = kept.keep(builder, ground, &mut moved);
        kept.duties = duties
            .iter()
            .map(|&at| kept.keep(builder, at, &mut moved))
            .collect();
        kept.steps = steps
            .iter()
            .map(|at| at.map(|at| kept.keep(builder, at, &mut moved)))
            .collect();
        kept
    }

    fn keep(&mut self, builder: &Builder, at: Ref, moved: &mut Table<u32, Ref>) -> Ref {
        if at.0 < LEAVES {
            return at;
        }
        if let Some(&known) = moved.get(&at.0) {
            return known;
        }
        let branches: Vec<Ref> = builder
            .branches(at)
            .iter()
            .map(|&branch| self.keep(builder, branch, moved))
            .collect();
        let made = Ref(LEAVES + self.levels.len() as u32);
        self.levels.push(builder.level(at));
        self.children.extend(branches);
        self.starts.push(self.children.len() as u32);
        moved.insert(at.0, made);
        made
    }

    /// The root of the headline's diagram.
    pub fn headline(&self) -> Ref {
        self.headline
    }

    /// The root of the deciding ground's diagram.
    pub fn ground(&self) -> Ref {
        self.ground
    }

    /// The root of a duty's diagram, by its place among the duties.
    pub fn duty(&self, place: usize) -> Ref {
        self.duties.get(place).copied().unwrap_or(NO)
    }

    /// The root of a step's diagram, by its place among the steps; none where
    /// it has no conditions.
    pub fn step(&self, place: usize) -> Option<Ref> {
        self.steps.get(place).copied().flatten()
    }

    /// How many nodes there are in all.
    pub fn len(&self) -> usize {
        self.levels.len()
    }

    /// Whether nothing is asked at all.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    pub(crate) fn level(&self, at: Ref) -> u16 {
        at.0.checked_sub(LEAVES)
            .and_then(|p| self.levels.get(p as usize))
            .copied()
            .unwrap_or(u16::MAX)
    }

    pub(crate) fn branches(&self, at: Ref) -> &[Ref] {
        at.0.checked_sub(LEAVES)
            .map(|p| p as usize)
            .and_then(|p| Some(*self.starts.get(p)? as usize..*self.starts.get(p + 1)? as usize))
            .and_then(|range| self.children.get(range))
            .unwrap_or(&[])
    }

    /// The branches that what is known leaves open, with their values.
    pub(crate) fn open(&self, at: Ref, known: &Knowledge) -> impl Iterator<Item = (u16, Ref)> {
        let values = known.get(FactId(self.level(at)));
        self.branches(at)
            .iter()
            .enumerate()
            .filter(move |(value, _)| values & (1 << value) != 0)
            .map(|(value, &branch)| (value as u16, branch))
    }

    /// Every leaf that some completion of what is known ends in.
    pub fn leaves(&self, root: Ref, known: &Knowledge) -> Leaves {
        let mut seen = vec![false; self.len()];
        let mut found = 0;
        let mut stack = vec![root];
        while let Some(at) = stack.pop() {
            let Some(place) = at.0.checked_sub(LEAVES) else {
                found |= 1 << at.0;
                continue;
            };
            if let Some(seen) = seen.get_mut(place as usize)
                && !*seen
            {
                *seen = true;
                stack.extend(self.open(at, known).map(|(_, branch)| branch));
            }
        }
        Leaves(found)
    }

    /// The headlines still possible: exactly those that some completion of
    /// what is known leads to.
    pub fn possible(&self, known: &Knowledge) -> Headlines {
        self.leaves(self.headline, known).headlines()
    }

    /// The nodes that what is known can reach, from the root.
    pub(crate) fn reached(&self, root: Ref, known: &Knowledge) -> Vec<Ref> {
        let mut seen = vec![false; self.len()];
        let mut reached = Vec::new();
        let mut stack = vec![root];
        while let Some(at) = stack.pop() {
            if let Some(seen) =
                at.0.checked_sub(LEAVES)
                    .and_then(|p| seen.get_mut(p as usize))
                && !*seen
            {
                *seen = true;
                reached.push(at);
                stack.extend(self.open(at, known).map(|(_, branch)| branch));
            }
        }
        reached
    }

    /// The facts that matter: those for which two completions of what is
    /// known that differ in nothing else end differently.
    pub fn relevant(&self, root: Ref, known: &Knowledge) -> FactSet {
        let mut relevant = FactSet::default();
        let mut differ = Table::default();
        for at in self.reached(root, known) {
            let fact = FactId(self.level(at));
            if relevant.has(fact) || known.is_settled(fact) {
                continue;
            }
            let open: Vec<Ref> = self.open(at, known).map(|(_, branch)| branch).collect();
            let matters = open.iter().enumerate().any(|(place, &one)| {
                open.iter()
                    .take(place)
                    .any(|&other| self.differ(one, other, known, &mut differ))
            });
            if matters {
                relevant.insert(fact);
            }
        }
        relevant
    }

    /// Whether some completion ends differently from the two places, both
    /// ends being possible.
    fn differ(
        &self,
        a: Ref,
        b: Ref,
        known: &Knowledge,
        done: &mut Table<(u32, u32), bool>,
    ) -> bool {
        if a == b || a == CANNOT || b == CANNOT {
            return false;
        }
        if a.0 < LEAVES && b.0 < LEAVES {
            return true;
        }
        let key = (a.0.min(b.0), a.0.max(b.0));
        if let Some(&found) = done.get(&key) {
            return found;
        }
        let level = self.level(a).min(self.level(b));
        let values = known.get(FactId(level));
        let follow = |at: Ref, value: usize| {
            if self.level(at) == level {
                self.branches(at).get(value).copied().unwrap_or(at)
            } else {
                at
            }
        };
        let found = (0..16)
            .filter(|value| values & (1 << value) != 0)
            .any(|value| self.differ(follow(a, value), follow(b, value), known, done));
        done.insert(key, found);
        found
    }

    /// A print of what is decided from the root on: equal prints, equal
    /// decisions on every answer set, whatever the rules look like.
    pub fn fingerprint(&self, roots: impl IntoIterator<Item = Ref>) -> u64 {
        let mut numbers: Table<u32, u32> = Table::default();
        let mut print = Mix::default();
        for root in roots {
            self.print(root, &mut numbers, &mut print);
            print.write_u32(u32::MAX);
        }
        // A last stir, so that short diagrams differ in every digit.
        let mut n = print.finish();
        n ^= n >> 32;
        n = n.wrapping_mul(0xd6e8_feb8_6659_fd93);
        n ^ (n >> 32)
    }

    fn print(&self, at: Ref, numbers: &mut Table<u32, u32>, print: &mut Mix) {
        if at.0 < LEAVES {
            print.write_u32(at.0);
            return;
        }
        if let Some(&number) = numbers.get(&at.0) {
            print.write_u32(LEAVES + number);
            return;
        }
        for &branch in self.branches(at) {
            self.print(branch, numbers, print);
        }
        print.write_u32(u32::from(self.level(at)) | 1 << 31);
        numbers.insert(at.0, numbers.len() as u32);
    }

    /// The print of every headline, duty and step.
    pub fn decisions(&self) -> u64 {
        let roots = [self.headline]
            .into_iter()
            .chain(self.duties.iter().copied());
        self.fingerprint(roots.chain(self.steps.iter().copied().flatten()))
    }
}
