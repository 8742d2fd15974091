//! The shape of the papers people hold: what is drawn, where to look, and
//! what the answers read off them mean.

use rules::rulebook::{FactId, Values};

use crate::wording::Text;

/// A paper that people hold.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its id in the rulebook.
    pub id: &'static str,
    /// What says that it is held: any one of these.
    pub held: &'static [(FactId, Values)],
    /// Its name.
    pub name: Text,
    /// What it is.
    pub tells: Text,
    /// The drawing of it, from top to bottom.
    pub sheet: &'static [Element],
    /// Where to look, in the order of the numbers on the drawing.
    pub checks: &'static [Check],
}

/// One thing on the drawing of a paper.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// What is drawn.
    pub draw: Draw,
    /// The check whose number stands beside it, by its place.
    pub check: Option<u16>,
}

/// What is drawn, with what is printed there.
#[derive(Clone, Copy, Debug)]
pub enum Draw {
    /// A ring with a mark in it.
    Crest,
    /// A line in the middle.
    Centre(&'static str),
    /// The title of the paper.
    Title(&'static str),
    /// Small print in the middle.
    Small(&'static str),
    /// A label, then so many ruled lines.
    Field(&'static str, u8),
    /// A printed sentence, then so many ruled lines.
    Text(&'static str, u8),
    /// A label, then tick boxes.
    Boxes(&'static str, &'static [&'static str]),
    /// A scribble over a line with the role of who signs; perhaps a seal.
    Signature(&'static str, bool),
    /// A line across.
    Rule,
    /// A box with words in it.
    Stamp(&'static str),
}

/// A place to look at on a paper.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its id, unique within the paper.
    pub id: &'static str,
    /// Its name.
    pub head: Text,
    /// Where to look, and what makes it bind.
    pub look: Text,
    /// What commonly goes wrong: goes on after "Goes wrong when".
    pub wrong: Text,
    /// What to do then.
    pub then: Text,
    /// The question whose answers are read off here, by its place.
    pub question: Option<u16>,
    /// It is as it should be where any of these is so.
    pub found: &'static [(FactId, Values)],
    /// It looks wrong where any of these is so.
    pub amiss: &'static [(FactId, Values)],
    /// The rules that say so, by their places in `RULES`.
    pub rules: &'static [u16],
}
