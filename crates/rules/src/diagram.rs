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

mod builder;
mod built;
mod fingerprint;
mod read;
mod several;
mod sweep;
mod table;
mod unfold;

pub(crate) use builder::{Builder, arity};
pub(crate) use built::Built;
pub(crate) use several::Several;
pub use sweep::{Coming, Sweep};
pub(crate) use table::{Mix, Table};
pub use unfold::{Next, Step, Unfolded};

use crate::rulebook::{FactId, GroundId, Headline, Headlines, Rulebook};

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

    /// Whether there is at most one, apart from *cannot be so*.
    pub fn is_settled(self) -> bool {
        (self.0 & !(1 << CANNOT.0)).count_ones() <= 1
    }

    /// Whether there is none apart from *cannot be so*.
    pub fn is_empty(self) -> bool {
        self.0 & !(1 << CANNOT.0) == 0
    }
}

/// The diagram grew past its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// The limit, in nodes.
    pub limit: usize,
    /// The facts with most nodes, most first, and how many each has.
    pub facts: Vec<(FactId, usize)>,
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
}
