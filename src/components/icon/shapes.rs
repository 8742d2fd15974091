//! The outlines of the thirteen. They are the same for every reader and every surface.

use rules::rulebook::Headline;

use super::{Stroke, hole, line, slit, solid};

/// The strokes of a headline's shape.
#[expect(
    clippy::too_many_lines,
    reason = "one arm for each shape; splitting would hide the list"
)]
pub(super) fn of(headline: Headline) -> &'static [Stroke] {
    match headline {
        Headline::ActNow => {
            const {
                &[
                    solid("M24 6.5 43.5 40.5H4.5Z", "6"),
                    slit("M24 17.5v11", "5"),
                    hole("M21 36.2a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z", "0"),
                ]
            }
        }
        Headline::Comply => {
            const {
                &[
                    solid("M2 24a22 22 0 1 0 44 0a22 22 0 1 0 -44 0Z", "0"),
                    hole("M15.5 11h11l6.5 6.5V37h-17.5Z", "2.5"),
                    line("M20 26h8.5", "4.6"),
                ]
            }
        }
        Headline::Challenge => {
            const {
                &[
                    solid("M16 4.5h16L43.5 16v16L32 43.5H16L4.5 32V16Z", "4"),
                    slit("M18.6 16v16M29.4 16v16", "5.4"),
                ]
            }
        }
        Headline::MustReport => {
            const {
                &[
                    solid("M5 8h24.5L44.5 24 29.5 40H5Z", "4"),
                    hole("M10 20.2h4.8L24 14.6v18.8l-9.2-5.6H10Z", "2"),
                    slit("M29.4 19.4a6.4 6.4 0 0 1 0 9.2", "3.4"),
                ]
            }
        }
        Headline::ShouldReport => {
            const {
                &[
                    line("M5.4 8.4h23.7L43.4 24 29.1 39.6H5.4Z", "4.8"),
                    solid("M12.4 20.8h3.4l6.4-4.4v15.2l-6.4-4.4h-3.4Z", "2.4"),
                    line("M28.2 19.6a6.2 6.2 0 0 1 0 8.8", "3.6"),
                ]
            }
        }
        Headline::DiscloseLimited => {
            const {
                &[
                    line(
                        "M15 4.5H8.5a4 4 0 0 0-4 4v31a4 4 0 0 0 4 4H15M33 4.5h6.5a4 4 0 0 1 4 4v31a4 4 0 0 1-4 4H33",
                        "5",
                    ),
                    solid(
                        "M16.5 17h15a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1 -2.5 2.5h-15a2.5 2.5 0 0 1 -2.5 -2.5v-9a2.5 2.5 0 0 1 2.5 -2.5Z",
                        "0",
                    ),
                ]
            }
        }
        Headline::DiscloseWithConsent => {
            const {
                &[
                    solid(
                        "M12 3h24a9 9 0 0 1 9 9v24a9 9 0 0 1 -9 9h-24a9 9 0 0 1 -9 -9v-24a9 9 0 0 1 9 -9Z",
                        "0",
                    ),
                    slit("m13.5 24.5 7.5 7.5 14-15.5", "5.6"),
                ]
            }
        }
        Headline::AskPatient => {
            const {
                &[
                    solid("M7.5 17a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0Z", "0"),
                    solid("M2.5 45c0-9.5 6-15 14.5-15s14.5 5.5 14.5 15Z", "2"),
                    line(
                        "M33 9.3a5.9 5.9 0 1 1 8.3 5.4c-1.9.9-2.5 1.9-2.5 3.9",
                        "4.2",
                    ),
                    solid("M36.1 25a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0Z", "0"),
                ]
            }
        }
        Headline::AskRequester => {
            const {
                &[
                    solid(
                        "M8 5.5h32a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H25L14 44v-8.5H8a4 4 0 0 1-4-4v-22a4 4 0 0 1 4-4Z",
                        "3",
                    ),
                    slit(
                        "M18.2 15.4a5.9 5.9 0 1 1 8.3 5.4c-1.9.9-2.5 1.6-2.5 3.4",
                        "4.2",
                    ),
                    hole("M21.3 30a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0Z", "0"),
                ]
            }
        }
        Headline::Decline => {
            const {
                &[
                    line("M5 24a19 19 0 1 0 38 0a19 19 0 1 0 -38 0Z", "6"),
                    line("M11 37 37 11", "6"),
                ]
            }
        }
        Headline::AdviceFirst => {
            const {
                &[
                    solid("M24 4.5 43.5 24 24 43.5 4.5 24Z", "5"),
                    slit(
                        "M14.5 25v-1.5c0-4.6 4-6.8 9.5-6.8s9.5 2.2 9.5 6.8V25",
                        "4.8",
                    ),
                    hole(
                        "M12 23.4h5a2.2 2.2 0 0 1 2.2 2.2v3.4a2.2 2.2 0 0 1 -2.2 2.2h-5a2.2 2.2 0 0 1 -2.2 -2.2v-3.4a2.2 2.2 0 0 1 2.2 -2.2Z",
                        "0",
                    ),
                    hole(
                        "M31 23.4h5a2.2 2.2 0 0 1 2.2 2.2v3.4a2.2 2.2 0 0 1 -2.2 2.2h-5a2.2 2.2 0 0 1 -2.2 -2.2v-3.4a2.2 2.2 0 0 1 2.2 -2.2Z",
                        "0",
                    ),
                ]
            }
        }
        Headline::PutRight => {
            const {
                &[
                    solid("M7.5 4.5h22L40.5 15v28.5h-33Z", "4"),
                    slit(
                        "M16.5 20H26.5a7.2 7.2 0 0 1 0 14.4H15M21.5 13.5 14.5 20l7 6.5",
                        "4.6",
                    ),
                ]
            }
        }
        Headline::OutOfScope => {
            const {
                &[
                    Stroke {
                        dashes: Some("7.26 9.77"),
                        ..line("M20.5 11A16 16 0 1 0 36.5 27", "5.2")
                    },
                    line("M21.5 26.5 41 7M30 5.5h12.5V18", "5.2"),
                ]
            }
        }
    }
}
