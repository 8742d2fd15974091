//! What a reader can do.

use rulebook::Voice;
use rules::rulebook::Day;

use super::{Answer, Problem, Screen};

/// What a check code brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The day whose law was asked for.
    pub as_at: Day,
    /// The answers that counted, in the order of the questions.
    pub answers: Vec<(u16, Answer)>,
}

/// Why a check code brought nothing back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not whole; the group, counted from none, to look at again, where
    /// a single slip would explain it.
    Slip(Option<usize>),
    /// It was made with the edition of the guide that was reviewed on that
    /// day, and is not this one.
    Edition(Day),
}

/// The five ways in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Someone has asked for records.
    Asked,
    /// The reader holds a paper.
    Paper,
    /// The reader is worried and nobody has asked.
    Worried,
    /// Something was shared already, and is questioned.
    Shared,
    /// It is the reader's own record.
    Own,
}

impl Door {
    /// All five, in the order of the start screen.
    pub const ALL: [Self; 5] = [
        Self::Asked,
        Self::Paper,
        Self::Worried,
        Self::Shared,
        Self::Own,
    ];
}

/// A paper that the guide leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// For the notes.
    Record,
    /// To the one who asks.
    Reply,
    /// To the patient.
    Notice,
    /// For the telephone.
    Script,
    /// For the desk.
    Card,
}

impl Leaf {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Record,
        Self::Reply,
        Self::Notice,
        Self::Script,
        Self::Card,
    ];

    /// What its file is called.
    pub fn id(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Reply => "reply",
            Self::Notice => "notice",
            Self::Script => "script",
            Self::Card => "card",
        }
    }
}

/// What the reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose a way in.
    Enter(Door),
    /// Pressed Continue with these answers.
    Continue(Vec<(u16, Answer)>),
    /// Gave these answers, and stays where they are.
    Keep(Vec<(u16, Answer)>),
    /// Opened the drawing of the path, or closed it.
    Draw,
    /// Opened a screen; Back returns.
    Show(Screen),
    /// Pressed Continue, but something was wrong; the rest is kept as a draft.
    Mend {
        /// What was wrong with which question.
        problems: Vec<(u16, Problem)>,
        /// What had been chosen.
        draft: Vec<(u16, Answer)>,
    },
    /// Asked to change the answers of a page.
    Change(u16),
    /// Went back one screen.
    Back,
    /// Said that somebody is in danger now.
    Danger,
    /// Asked for the law of another day; none, where the day given is no day.
    AskedOn(Option<Day>),
    /// Asked to be spoken to in the other voice.
    Speak(Voice),
    /// Typed a check code.
    Restore(Result<Restored, Refused>),
    /// Began again.
    Restart,
}

impl Action {
    /// Whether the screen that the reader acted on makes way for another.
    pub fn leaves(&self) -> bool {
        !matches!(self, Self::Keep(_) | Self::Draw | Self::Mend { .. })
    }
}
