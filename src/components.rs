//! The parts of the card, one file each; the style of the same name is in
//! `styles/components`.
//!
//! **Invariant:** a part is deaf and blind. It gets finished words, it says
//! what happened to it, and it decides nothing. Start with [`card`].

pub mod answers;
pub mod card;
pub mod choices;
pub mod citation;
pub mod doors;
pub mod exit;
pub mod failure;
pub mod flips;
pub mod icon;
pub mod modal_mark;
pub mod note;
pub mod plate;
pub mod possibles;
pub mod ring;
pub mod say;
pub mod steps;
pub mod threads;
pub mod ticks;
pub mod urgent;
pub mod why_ask;
