//! What can be wrong with a rulebook: one code, one sentence, one underline,
//! one way out.
//!
//! Sentences begin in lower case, end without a full stop, quote what was
//! written in backticks and name nothing of the program's own.

use crate::{
    files::{At, FileId},
    nearest::nearest,
    written::Name,
};

mod of_documents;
mod of_facts;
mod of_law;
mod of_warnings;
mod place;
mod what;
mod wording;

pub use what::What;

/// A mistake in a rulebook or a scenario, or (codes with W) a warning.
#[derive(Clone, Debug)]
#[expect(
    missing_docs,
    reason = "the fields are the blanks of the sentences in `mistake/wording.rs`"
)]
pub enum Mistake {
    /// A folder or a file cannot be read.
    Unreadable { path: String, why: String },
    /// The file is not TOML.
    Grammar { why: String, at: At },
    /// A table that the format does not have.
    UnknownTable {
        name: String,
        at: At,
        nearest: Option<String>,
    },
    /// A table written as one where a list of them is meant.
    NotAList { name: String, at: At },
    /// A key that the table does not have.
    UnknownKey {
        name: String,
        at: At,
        nearest: Option<String>,
        known: Vec<String>,
    },
    /// A key that the table must have.
    MissingKey { name: String, at: At },
    /// Wording for one reader only.
    MissingVoice { voice: String, at: At },
    /// A word that is not on a closed list.
    UnknownWord {
        name: String,
        at: At,
        nearest: Option<String>,
        known: Vec<String>,
    },
    /// A value of another shape.
    Shape { why: String, at: At },
    /// No `rulebook.toml`, or two.
    Books { count: usize, at: Option<At> },

    /// An id that nothing has.
    Unknown {
        what: What,
        name: String,
        of: Option<String>,
        at: At,
        nearest: Option<String>,
        renamed: bool,
    },
    /// A fact where a conclusion is meant.
    BareFact { name: String, at: At },
    /// An id that two have.
    Duplicate {
        what: What,
        name: String,
        at: At,
        first: At,
    },
    /// An id that is not kebab-case.
    BadId { name: String, at: At },
    /// A condition that is no condition.
    Malformed { at: At },
    /// A condition that leaves no value.
    NeverHolds { at: At },
    /// A conclusion where only facts may stand.
    FactsOnly { at: At, place: &'static str },

    /// A fact that the order leaves out.
    NotInOrder { name: String, at: At },
    /// A fact that the order names twice.
    TwiceInOrder { name: String, at: At, first: At },
    /// A gate on a fact that stands later.
    LateGate { name: String, tests: String, at: At },
    /// More than the engine can hold.
    TooMany {
        what: &'static str,
        count: usize,
        limit: usize,
        at: At,
    },
    /// A fact about health without its reason.
    NoHealthReason { name: String, at: At, listed: At },
    /// A fact with such a reason that is not on the closed list.
    HealthNotListed { name: String, at: At },

    /// A fact that no question settles.
    NotAsked { name: String, at: At },
    /// A fact that two questions settle.
    AskedTwice { name: String, at: At, first: At },
    /// A choice that misses a fact.
    ChoiceMisses { name: String, at: At, set: At },
    /// A choice that sets a fact that is not asked where the rest holds.
    ChoiceClosed { name: String, at: At },
    /// A value that no choice sets.
    ValueNotSet {
        fact: String,
        value: String,
        at: At,
        question: At,
    },
    /// A tick on a fact that is not yes or no.
    NotTickable { name: String, at: At },
    /// A question with no answers or with two kinds of them.
    Answers { name: String, at: At },
    /// A question on two pages.
    PagedTwice { name: String, at: At, first: At },

    /// A rule in force twice at once.
    Overlap { name: String, at: At, first: At },
    /// A rule with a day on which none of its tables is in force.
    Gap {
        name: String,
        at: At,
        first: At,
        from: String,
        until: String,
    },
    /// A rule that was never in force in the time covered.
    NeverInForce {
        name: String,
        at: At,
        covers_from: String,
    },
    /// Dates the wrong way round.
    Backwards { at: At },
    /// A rule that never expires and ends.
    ExpiresAfterAll { at: At },
    /// Rules that wait for each other.
    Cycle { path: Vec<String>, at: At },
    /// A step with conditions of its own that a rule concludes as well.
    StepTwoWays { name: String, at: At, rule: At },
    /// A conclusion that no rule concludes.
    NeverConcluded { what: What, name: String, at: At },
    /// A conclusion that nothing uses.
    NeverUsed {
        name: String,
        at: At,
        nearest: Option<String>,
    },
    /// A rule without a source.
    NoSource { name: String, at: At },

    /// A link that is not https.
    NotHttps { link: String, at: At },
    /// Empty, or still to be written.
    Unwritten { at: At },
    /// A ground without an outcome.
    NoOutcome { name: String, at: At },
    /// A sentence for the letters is neither there nor said to be missing.
    LendsNothing { name: String, at: At },
    /// A headline without its general wording.
    NoHeadline { name: String },

    /// Mark-up that is unknown, left open or never opened.
    MarkUp {
        mark: String,
        why: &'static str,
        at: At,
    },
    /// A modal verb that disagrees with what it stands in.
    WrongModal {
        mark: String,
        place: String,
        allowed: Vec<&'static str>,
        at: At,
    },
    /// A mark around other words than its own.
    MarkedOther { mark: String, text: String, at: At },
    /// Wording that is too long.
    TooLong {
        what: &'static str,
        count: usize,
        limit: usize,
        at: At,
    },

    /// A safe table that may fit nothing.
    SafeOpen { at: At },
    /// Numbers of theorems that leave one out.
    TheoremNumbers { number: u8, at: At },
    /// A theorem that claims nothing, or is not reached and yet claims something.
    TheoremClaim {
        name: String,
        why: &'static str,
        at: At,
    },
    /// An item of law with neither rules nor a reason, or both.
    Carried { name: String, at: At },
    /// Two baselines or givens for one fact, or another thing said twice.
    GivenTwice { name: String, at: At },
    /// A list of headlines without its reason.
    NoWhyTwo { at: At },

    /// A document that no answer says is held.
    NeverHeld { name: String, at: At },
    /// An item that may be ticked, of a list whose others are papers, without
    /// a paper of its own.
    NoDocument { name: String, at: At },
    /// A check that the drawing does not show.
    NotDrawn { name: String, at: At },
    /// A check that the drawing shows twice.
    DrawnTwice { name: String, at: At, first: At },
    /// Numbers that do not run down the page.
    NotInTurn { name: String, at: At, first: At },
    /// A check read off with tick boxes.
    NotChosen { name: String, at: At, question: At },
    /// A check that says how its pin looks, and has no question to tell.
    NoQuestion { name: String, at: At },
    /// A pin that tells of a fact which its question does not settle.
    PinOfAnother {
        question: String,
        at: At,
        settled: At,
    },
    /// A value that is both as it should be and amiss.
    FoundAndAmiss { at: At, first: At },
    /// A check that no rule says.
    NoRule { name: String, at: At },
    /// Words that go on with a sentence and begin another.
    BeginsAnew { after: &'static str, at: At },

    /// Warning: a source that was last compared long ago.
    CheckedLongAgo {
        name: String,
        checked: String,
        at: At,
    },
    /// Warning: something that nothing names.
    Unused { what: What, name: String, at: At },
    /// Warning: a legal term that nothing explains to the patient.
    TermUnexplained {
        term: String,
        plainly: String,
        screens: Vec<String>,
        at: At,
    },
    /// Warning: a legal term that is marked, and not explained.
    TermOnlyNamed {
        term: String,
        by: Vec<String>,
        plainly: String,
        at: At,
    },
}

/// What a message is made of.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its code.
    pub code: &'static str,
    /// The sentence.
    pub message: String,
    /// What stands under the underline.
    pub label: String,
    /// The way out.
    pub help: Option<String>,
    /// Another place, and why it is shown.
    pub second: Option<(At, String)>,
}

impl Mistake {
    /// A name that nothing bears, with the nearest that something does.
    pub(crate) fn unknown<'n>(
        what: What,
        name: &Name,
        file: FileId,
        all: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        Self::Unknown {
            what,
            name: name.get_ref().clone(),
            of: None,
            at: At {
                file,
                span: name.span(),
            },
            nearest: nearest(name.get_ref(), all).map(str::to_owned),
            renamed: false,
        }
    }
}
