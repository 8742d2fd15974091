//! Where a mistake is.

use super::Mistake;
use crate::files::At;

impl Mistake {
    /// What the message underlines; nothing where the mistake is of the
    /// folder.
    pub fn at(&self) -> Option<&At> {
        match self {
            Self::Unreadable { .. } | Self::NoHeadline { .. } => None,
            Self::Books { at, .. } => at.as_ref(),
            Self::Grammar { at, .. }
            | Self::UnknownTable { at, .. }
            | Self::NotAList { at, .. }
            | Self::UnknownKey { at, .. }
            | Self::MissingKey { at, .. }
            | Self::MissingVoice { at, .. }
            | Self::UnknownWord { at, .. }
            | Self::Shape { at, .. }
            | Self::Unknown { at, .. }
            | Self::BareFact { at, .. }
            | Self::Duplicate { at, .. }
            | Self::BadId { at, .. }
            | Self::Malformed { at }
            | Self::NeverHolds { at }
            | Self::FactsOnly { at, .. }
            | Self::NotInOrder { at, .. }
            | Self::TwiceInOrder { at, .. }
            | Self::LateGate { at, .. }
            | Self::TooMany { at, .. }
            | Self::NoHealthReason { at, .. }
            | Self::HealthNotListed { at, .. }
            | Self::NotAsked { at, .. }
            | Self::AskedTwice { at, .. }
            | Self::ChoiceMisses { at, .. }
            | Self::ChoiceClosed { at, .. }
            | Self::ValueNotSet { at, .. }
            | Self::NotTickable { at, .. }
            | Self::Answers { at, .. }
            | Self::PagedTwice { at, .. }
            | Self::Overlap { at, .. }
            | Self::Gap { at, .. }
            | Self::NeverInForce { at, .. }
            | Self::Backwards { at }
            | Self::ExpiresAfterAll { at }
            | Self::Cycle { at, .. }
            | Self::StepTwoWays { at, .. }
            | Self::NeverConcluded { at, .. }
            | Self::NeverUsed { at, .. }
            | Self::NoSource { at, .. }
            | Self::NotHttps { at, .. }
            | Self::Unwritten { at }
            | Self::NoOutcome { at, .. }
            | Self::LendsNothing { at, .. }
            | Self::MarkUp { at, .. }
            | Self::WrongModal { at, .. }
            | Self::MarkedOther { at, .. }
            | Self::TooLong { at, .. }
            | Self::SafeOpen { at }
            | Self::TheoremNumbers { at, .. }
            | Self::TheoremClaim { at, .. }
            | Self::Carried { at, .. }
            | Self::GivenTwice { at, .. }
            | Self::NoWhyTwo { at }
            | Self::NeverHeld { at, .. }
            | Self::NoDocument { at, .. }
            | Self::NotDrawn { at, .. }
            | Self::DrawnTwice { at, .. }
            | Self::NotInTurn { at, .. }
            | Self::NotChosen { at, .. }
            | Self::NoQuestion { at, .. }
            | Self::PinOfAnother { at, .. }
            | Self::FoundAndAmiss { at, .. }
            | Self::NoRule { at, .. }
            | Self::BeginsAnew { at, .. }
            | Self::CheckedLongAgo { at, .. }
            | Self::Unused { at, .. }
            | Self::TermUnexplained { at, .. }
            | Self::TermOnlyNamed { at, .. } => Some(at),
        }
    }
}
