//! The whole of what can follow, as steps: for the pages that need no script.

use rules::diagram::Unfolded;
use rules::knowledge::Knowledge;

use super::Guide;

impl Guide {
    /// Every question that can still decide which ground stands, and where
    /// each answer leads; none where what is known cannot be so.
    pub fn unfold(&self, known: &Knowledge) -> Option<Unfolded> {
        self.diagrams.unfold(self.diagrams.ground(), known)
    }
}
