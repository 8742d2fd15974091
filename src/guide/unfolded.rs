//! The whole of what can follow, as steps: for the pages that need no script.

use rules::diagram::{Leaf, Unfolded};
use rules::knowledge::Knowledge;
use rules::rulebook::GroundId;

use super::Guide;

impl Guide {
    /// Every question that can still decide which ground stands, and where
    /// each answer leads; none where what is known cannot be so.
    pub fn unfold(&self, known: &Knowledge) -> Option<Unfolded> {
        self.diagrams.unfold(self.diagrams.ground(), known)
    }

    /// Whether that ground may still be the one that stands.
    pub fn may_end_at(&self, known: &Knowledge, ground: GroundId) -> bool {
        let leaves = self.diagrams.leaves(self.diagrams.ground(), known);
        leaves.has(Leaf::Ground(ground))
    }
}
