//! The small signs of the page, each beside words that say the same.

use super::{Stroke, hole, line, slit, solid};

/// A small sign.
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
    /// Something was sent.
    Sent,
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
            Self::Back => const { &[line("M15 5 8 12l7 7", "2.4")] },
            Self::Next => const { &[line("m9 5 7 7-7 7", "2.4")] },
            Self::Mark => {
                const {
                    &[
                        solid(
                            "M5 2h10l5 5v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
                            "0",
                        ),
                        hole("M8.8 11a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0Z", "0"),
                        slit("M11.5 12.5v5", "2.6"),
                    ]
                }
            }
            Self::Talk => {
                const {
                    &[
                        line("M3 4.5h18v12H11l-4.5 4v-4H3Z", "1.7"),
                        line("M7.5 9h9M7.5 12.5h5.5", "1.7"),
                    ]
                }
            }
            Self::Paper => {
                const {
                    &[
                        line("M5 2.5h10.5L20 7v14.5H5Z", "1.7"),
                        line("M8.5 10h8M8.5 13.5h8M8.5 17h4.5", "1.7"),
                    ]
                }
            }
            Self::Eye => {
                const {
                    &[
                        line(
                            "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z",
                            "1.7",
                        ),
                        line("M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z", "1.7"),
                    ]
                }
            }
            Self::Sent => {
                const {
                    &[
                        line("M15 7V2.5H4v19h11V17", "1.7"),
                        line("M8.5 12H21M17 8l4.3 4-4.3 4", "1.7"),
                    ]
                }
            }
            Self::Person => {
                const {
                    &[
                        line("M7.7 7.5a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0 -8.6 0Z", "1.7"),
                        line("M3.5 21.5c0-5 3.5-7.8 8.5-7.8s8.5 2.8 8.5 7.8Z", "1.7"),
                    ]
                }
            }
            Self::Phone => {
                const {
                    &[line(
                        "M6.5 3.5h3l1.8 4.6-2.1 1.7a11.5 11.5 0 0 0 5 5l1.7-2.1 4.6 1.8v3a2.5 2.5 0 0 1-2.7 2.5C10.6 19.6 4.4 13.4 4 6.2a2.5 2.5 0 0 1 2.5-2.7Z",
                        "2",
                    )]
                }
            }
            Self::Lock => {
                const {
                    &[
                        line(
                            "M6.5 10.5h11a2 2 0 0 1 2 2v6.5a2 2 0 0 1 -2 2h-11a2 2 0 0 1 -2 -2v-6.5a2 2 0 0 1 2 -2Z",
                            "2",
                        ),
                        line("M8 10.5V7.5a4 4 0 0 1 8 0v3", "2"),
                    ]
                }
            }
            Self::Print => {
                const {
                    &[
                        line(
                            "M7 8V3h10v5M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-6A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.5v6a1.5 1.5 0 0 1-1.5 1.5H17",
                            "2",
                        ),
                        line("M7 13.5h10V21H7z", "2"),
                    ]
                }
            }
            Self::Exit => {
                const {
                    &[line(
                        "M13 4H5.5v16H13M10 12h10.5M16.5 7.5 21 12l-4.5 4.5",
                        "2.2",
                    )]
                }
            }
            Self::Cross => const { &[line("M5.5 5.5 18.5 18.5M18.5 5.5 5.5 18.5", "3")] },
            Self::Tick => const { &[line("m5 12.5 4.5 4.5L19 7", "3")] },
        }
    }
}
