//! The start screen: what this is, what it is not, and five ways in.

use rulebook::law::Word;
use yew::AttrValue;

use super::check_code::{self, CodeFormView};
use super::frame::UrgentView;
use super::reader::Reader;
use crate::session::Door;

/// One way in.
#[derive(Clone, Debug, PartialEq)]
pub struct DoorView {
    /// Which.
    pub door: Door,
    /// Its name.
    pub name: AttrValue,
    /// What it covers.
    pub covers: AttrValue,
}

/// The start screen.
#[derive(Clone, Debug, PartialEq)]
pub struct StartView {
    /// The emergency card.
    pub urgent: UrgentView,
    /// The heading.
    pub heading: AttrValue,
    /// What this is.
    pub lead: AttrValue,
    /// The five ways in.
    pub doors: Vec<DoorView>,
    /// The form for a check code.
    pub code: CodeFormView,
    /// What this is not, and where it reaches.
    pub limits: AttrValue,
}

/// The start screen for one reader.
pub fn start(reader: &Reader) -> StartView {
    let speaker = reader.speaker;
    let door = |door| {
        let (name, covers) = match door {
            Door::Asked => (Word::DoorAsked, Word::DoorAskedCovers),
            Door::Paper => (Word::DoorPaper, Word::DoorPaperCovers),
            Door::Worried => (Word::DoorWorried, Word::DoorWorriedCovers),
            Door::Shared => (Word::DoorShared, Word::DoorSharedCovers),
            Door::Own => (Word::DoorOwn, Word::DoorOwnCovers),
        };
        DoorView {
            door,
            name: speaker.word(name),
            covers: speaker.word(covers),
        }
    };
    StartView {
        urgent: UrgentView {
            says: speaker.word(Word::Urgent),
            link: Some(speaker.word(Word::UrgentLink)),
        },
        heading: speaker.word(Word::StartHeading),
        lead: speaker.word(Word::StartLead),
        doors: Door::ALL.map(door).to_vec(),
        code: check_code::form(reader),
        limits: speaker.word(Word::StartLimits),
    }
}
