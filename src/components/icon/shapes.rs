//! The outlines themselves. They are the same for every reader and every surface.

use rules::rulebook::Headline;

use super::{Ink, Stroke};

/// The strokes of a headline's shape.
pub(super) fn of(headline: Headline) -> &'static [Stroke] {
    match headline {
        Headline::ActNow => ACT_NOW,
        Headline::Comply => COMPLY,
        Headline::Challenge => CHALLENGE,
        Headline::MustReport => MUST_REPORT,
        Headline::ShouldReport => SHOULD_REPORT,
        Headline::DiscloseLimited => DISCLOSE_LIMITED,
        Headline::DiscloseWithConsent => DISCLOSE_WITH_CONSENT,
        Headline::AskPatient => ASK_PATIENT,
        Headline::AskRequester => ASK_REQUESTER,
        Headline::Decline => DECLINE,
        Headline::AdviceFirst => ADVICE_FIRST,
        Headline::PutRight => PUT_RIGHT,
        Headline::OutOfScope => OUT_OF_SCOPE,
    }
}

/// The small signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Back, one screen.
    Back,
    /// Onwards; or, turned, opened.
    Next,
    /// The guide's own mark: a page with a keyhole.
    Mark,
    /// Somebody asks.
    Talk,
    /// A paper.
    Paper,
    /// Somebody is worried.
    Eye,
    /// A person.
    Person,
    /// To ring.
    Phone,
    /// Private.
    Lock,
    /// To print.
    Print,
    /// Away from here.
    Exit,
    /// Not to be done.
    Cross,
    /// May be given.
    Tick,
}

impl Sign {
    pub(super) fn strokes(self) -> &'static [Stroke] {
        match self {
            Self::Back => SIGN_BACK,
            Self::Next => SIGN_NEXT,
            Self::Mark => SIGN_MARK,
            Self::Talk => SIGN_TALK,
            Self::Paper => SIGN_PAPER,
            Self::Eye => SIGN_EYE,
            Self::Person => SIGN_PERSON,
            Self::Phone => SIGN_PHONE,
            Self::Lock => SIGN_LOCK,
            Self::Print => SIGN_PRINT,
            Self::Exit => SIGN_EXIT,
            Self::Cross => SIGN_CROSS,
            Self::Tick => SIGN_TICK,
        }
    }
}

const ACT_NOW: &[Stroke] = &[
    Stroke { path: "M24 6.5 43.5 40.5H4.5Z", fill: Ink::Tone, edge: Ink::Tone, width: "6", dashes: None },
    Stroke { path: "M24 17.5v11", fill: Ink::Open, edge: Ink::Cut, width: "5", dashes: None },
    Stroke { path: "M21 36.2a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z", fill: Ink::Cut, edge: Ink::Open, width: "0", dashes: None },
];
const COMPLY: &[Stroke] = &[
    Stroke { path: "M2 24a22 22 0 1 0 44 0a22 22 0 1 0 -44 0Z", fill: Ink::Tone, edge: Ink::Open, width: "0", dashes: None },
    Stroke { path: "M15.5 11h11l6.5 6.5V37h-17.5Z", fill: Ink::Cut, edge: Ink::Cut, width: "2.5", dashes: None },
    Stroke { path: "M20 26h8.5", fill: Ink::Open, edge: Ink::Tone, width: "4.6", dashes: None },
];
const CHALLENGE: &[Stroke] = &[
    Stroke { path: "M16 4.5h16L43.5 16v16L32 43.5H16L4.5 32V16Z", fill: Ink::Tone, edge: Ink::Tone, width: "4", dashes: None },
    Stroke { path: "M18.6 16v16M29.4 16v16", fill: Ink::Open, edge: Ink::Cut, width: "5.4", dashes: None },
];
const MUST_REPORT: &[Stroke] = &[
    Stroke { path: "M5 8h24.5L44.5 24 29.5 40H5Z", fill: Ink::Tone, edge: Ink::Tone, width: "4", dashes: None },
    Stroke { path: "M10 20.2h4.8L24 14.6v18.8l-9.2-5.6H10Z", fill: Ink::Cut, edge: Ink::Cut, width: "2", dashes: None },
    Stroke { path: "M29.4 19.4a6.4 6.4 0 0 1 0 9.2", fill: Ink::Open, edge: Ink::Cut, width: "3.4", dashes: None },
];
const SHOULD_REPORT: &[Stroke] = &[
    Stroke { path: "M5.4 8.4h23.7L43.4 24 29.1 39.6H5.4Z", fill: Ink::Open, edge: Ink::Tone, width: "4.8", dashes: None },
    Stroke { path: "M12.4 20.8h3.4l6.4-4.4v15.2l-6.4-4.4h-3.4Z", fill: Ink::Tone, edge: Ink::Tone, width: "2.4", dashes: None },
    Stroke { path: "M28.2 19.6a6.2 6.2 0 0 1 0 8.8", fill: Ink::Open, edge: Ink::Tone, width: "3.6", dashes: None },
];
const DISCLOSE_LIMITED: &[Stroke] = &[
    Stroke { path: "M15 4.5H8.5a4 4 0 0 0-4 4v31a4 4 0 0 0 4 4H15M33 4.5h6.5a4 4 0 0 1 4 4v31a4 4 0 0 1-4 4H33", fill: Ink::Open, edge: Ink::Tone, width: "5", dashes: None },
    Stroke { path: "M16.5 17h15a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1 -2.5 2.5h-15a2.5 2.5 0 0 1 -2.5 -2.5v-9a2.5 2.5 0 0 1 2.5 -2.5Z", fill: Ink::Tone, edge: Ink::Open, width: "0", dashes: None },
];
const DISCLOSE_WITH_CONSENT: &[Stroke] = &[
    Stroke { path: "M12 3h24a9 9 0 0 1 9 9v24a9 9 0 0 1 -9 9h-24a9 9 0 0 1 -9 -9v-24a9 9 0 0 1 9 -9Z", fill: Ink::Tone, edge: Ink::Open, width: "0", dashes: None },
    Stroke { path: "m13.5 24.5 7.5 7.5 14-15.5", fill: Ink::Open, edge: Ink::Cut, width: "5.6", dashes: None },
];
const ASK_PATIENT: &[Stroke] = &[
    Stroke { path: "M7.5 17a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0Z", fill: Ink::Tone, edge: Ink::Open, width: "0", dashes: None },
    Stroke { path: "M2.5 45c0-9.5 6-15 14.5-15s14.5 5.5 14.5 15Z", fill: Ink::Tone, edge: Ink::Tone, width: "2", dashes: None },
    Stroke { path: "M33 9.3a5.9 5.9 0 1 1 8.3 5.4c-1.9.9-2.5 1.9-2.5 3.9", fill: Ink::Open, edge: Ink::Tone, width: "4.2", dashes: None },
    Stroke { path: "M36.1 25a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0Z", fill: Ink::Tone, edge: Ink::Open, width: "0", dashes: None },
];
const ASK_REQUESTER: &[Stroke] = &[
    Stroke { path: "M8 5.5h32a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H25L14 44v-8.5H8a4 4 0 0 1-4-4v-22a4 4 0 0 1 4-4Z", fill: Ink::Tone, edge: Ink::Tone, width: "3", dashes: None },
    Stroke { path: "M18.2 15.4a5.9 5.9 0 1 1 8.3 5.4c-1.9.9-2.5 1.6-2.5 3.4", fill: Ink::Open, edge: Ink::Cut, width: "4.2", dashes: None },
    Stroke { path: "M21.3 30a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0Z", fill: Ink::Cut, edge: Ink::Open, width: "0", dashes: None },
];
const DECLINE: &[Stroke] = &[
    Stroke { path: "M5 24a19 19 0 1 0 38 0a19 19 0 1 0 -38 0Z", fill: Ink::Open, edge: Ink::Tone, width: "6", dashes: None },
    Stroke { path: "M11 37 37 11", fill: Ink::Open, edge: Ink::Tone, width: "6", dashes: None },
];
const ADVICE_FIRST: &[Stroke] = &[
    Stroke { path: "M24 4.5 43.5 24 24 43.5 4.5 24Z", fill: Ink::Tone, edge: Ink::Tone, width: "5", dashes: None },
    Stroke { path: "M14.5 25v-1.5c0-4.6 4-6.8 9.5-6.8s9.5 2.2 9.5 6.8V25", fill: Ink::Open, edge: Ink::Cut, width: "4.8", dashes: None },
    Stroke { path: "M12 23.4h5a2.2 2.2 0 0 1 2.2 2.2v3.4a2.2 2.2 0 0 1 -2.2 2.2h-5a2.2 2.2 0 0 1 -2.2 -2.2v-3.4a2.2 2.2 0 0 1 2.2 -2.2Z", fill: Ink::Cut, edge: Ink::Open, width: "0", dashes: None },
    Stroke { path: "M31 23.4h5a2.2 2.2 0 0 1 2.2 2.2v3.4a2.2 2.2 0 0 1 -2.2 2.2h-5a2.2 2.2 0 0 1 -2.2 -2.2v-3.4a2.2 2.2 0 0 1 2.2 -2.2Z", fill: Ink::Cut, edge: Ink::Open, width: "0", dashes: None },
];
const PUT_RIGHT: &[Stroke] = &[
    Stroke { path: "M7.5 4.5h22L40.5 15v28.5h-33Z", fill: Ink::Tone, edge: Ink::Tone, width: "4", dashes: None },
    Stroke { path: "M16.5 20H26.5a7.2 7.2 0 0 1 0 14.4H15M21.5 13.5 14.5 20l7 6.5", fill: Ink::Open, edge: Ink::Cut, width: "4.6", dashes: None },
];
const OUT_OF_SCOPE: &[Stroke] = &[
    Stroke { path: "M20.5 11A16 16 0 1 0 36.5 27", fill: Ink::Open, edge: Ink::Tone, width: "5.2", dashes: Some("7.26 9.77") },
    Stroke { path: "M21.5 26.5 41 7M30 5.5h12.5V18", fill: Ink::Open, edge: Ink::Tone, width: "5.2", dashes: None },
];
const SIGN_BACK: &[Stroke] = &[
    Stroke { path: "M15 5 8 12l7 7", fill: Ink::Open, edge: Ink::Tone, width: "2.4", dashes: None },
];
const SIGN_NEXT: &[Stroke] = &[
    Stroke { path: "m9 5 7 7-7 7", fill: Ink::Open, edge: Ink::Tone, width: "2.4", dashes: None },
];
const SIGN_MARK: &[Stroke] = &[
    Stroke { path: "M5 2h10l5 5v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z", fill: Ink::Tone, edge: Ink::Open, width: "0", dashes: None },
    Stroke { path: "M8.8 11a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0Z", fill: Ink::Cut, edge: Ink::Open, width: "0", dashes: None },
    Stroke { path: "M11.5 12.5v5", fill: Ink::Open, edge: Ink::Cut, width: "2.6", dashes: None },
];
const SIGN_TALK: &[Stroke] = &[
    Stroke { path: "M3 4.5h18v12H11l-4.5 4v-4H3Z", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
    Stroke { path: "M7.5 9h9M7.5 12.5h5.5", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
];
const SIGN_PAPER: &[Stroke] = &[
    Stroke { path: "M5 2.5h10.5L20 7v14.5H5Z", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
    Stroke { path: "M8.5 10h8M8.5 13.5h8M8.5 17h4.5", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
];
const SIGN_EYE: &[Stroke] = &[
    Stroke { path: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
    Stroke { path: "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
];
const SIGN_PERSON: &[Stroke] = &[
    Stroke { path: "M7.7 7.5a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0 -8.6 0Z", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
    Stroke { path: "M3.5 21.5c0-5 3.5-7.8 8.5-7.8s8.5 2.8 8.5 7.8Z", fill: Ink::Open, edge: Ink::Tone, width: "1.7", dashes: None },
];
const SIGN_PHONE: &[Stroke] = &[
    Stroke { path: "M6.5 3.5h3l1.8 4.6-2.1 1.7a11.5 11.5 0 0 0 5 5l1.7-2.1 4.6 1.8v3a2.5 2.5 0 0 1-2.7 2.5C10.6 19.6 4.4 13.4 4 6.2a2.5 2.5 0 0 1 2.5-2.7Z", fill: Ink::Open, edge: Ink::Tone, width: "2", dashes: None },
];
const SIGN_LOCK: &[Stroke] = &[
    Stroke { path: "M6.5 10.5h11a2 2 0 0 1 2 2v6.5a2 2 0 0 1 -2 2h-11a2 2 0 0 1 -2 -2v-6.5a2 2 0 0 1 2 -2Z", fill: Ink::Open, edge: Ink::Tone, width: "2", dashes: None },
    Stroke { path: "M8 10.5V7.5a4 4 0 0 1 8 0v3", fill: Ink::Open, edge: Ink::Tone, width: "2", dashes: None },
];
const SIGN_PRINT: &[Stroke] = &[
    Stroke { path: "M7 8V3h10v5M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-6A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.5v6a1.5 1.5 0 0 1-1.5 1.5H17", fill: Ink::Open, edge: Ink::Tone, width: "2", dashes: None },
    Stroke { path: "M7 13.5h10V21H7z", fill: Ink::Open, edge: Ink::Tone, width: "2", dashes: None },
];
const SIGN_EXIT: &[Stroke] = &[
    Stroke { path: "M13 4H5.5v16H13M10 12h10.5M16.5 7.5 21 12l-4.5 4.5", fill: Ink::Open, edge: Ink::Tone, width: "2.2", dashes: None },
];
const SIGN_CROSS: &[Stroke] = &[
    Stroke { path: "M5.5 5.5 18.5 18.5M18.5 5.5 5.5 18.5", fill: Ink::Open, edge: Ink::Tone, width: "3", dashes: None },
];
const SIGN_TICK: &[Stroke] = &[
    Stroke { path: "m5 12.5 4.5 4.5L19 7", fill: Ink::Open, edge: Ink::Tone, width: "3", dashes: None },
];
