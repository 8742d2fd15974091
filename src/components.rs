//! The parts of the card, one file each; the style of the same name is in
//! `styles/components`.
//!
//! A part is a plain function from finished words to markup: Yew's own
//! components cost several kilobytes each, and only what keeps a state needs
//! to be one. **Invariant:** a part is deaf and blind. It says what happened to
//! it, and it decides nothing. Start with [`card`](mod@card).

pub mod answers;
pub mod beside;
pub mod card;
pub mod check_code;
pub mod checks;
pub mod choices;
pub mod citation;
pub mod dates;
pub mod doors;
pub mod exit;
pub mod flips;
pub mod icon;
pub mod leaf;
pub mod leaves;
pub mod modal_mark;
pub mod note;
pub mod paper;
pub mod path;
pub mod plate;
pub mod possibles;
pub mod reasons;
pub mod ring;
pub mod say;
pub mod steps;
pub mod threads;
pub mod ticks;
pub mod urgent;
pub mod why_ask;
