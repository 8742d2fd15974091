//! What each screen shows: finished words, in one voice, and nothing else.
//!
//! **Invariant:** pure. It reads the session and the guide's answers, looks up
//! the words in the rulebook, and knows neither the parts nor the browser.
//! Start with [`reader`]; then [`start`](mod@start), [`asking`] and
//! [`result`](mod@result), one for each screen.

pub mod answers;
pub mod asking;
pub mod beside;
pub mod check_code;
pub mod citation;
pub mod contacts;
pub mod dates;
pub mod document;
pub mod drawing;
pub mod duties;
pub mod flips;
pub mod frame;
pub mod leaf;
pub mod lines;
pub mod notes;
pub mod papers;
pub mod path;
pub mod plate;
pub mod question;
pub mod read_out;
pub mod reader;
pub mod reasons;
pub mod result;
pub mod sections;
pub mod start;
pub mod still_open;
pub mod threads;
pub mod unsettled;
pub mod why;
pub mod words;
