//! The engine: what follows from what is known, and why.
//!
//! It reads a [`Rulebook`](rulebook::Rulebook) of const tables and a
//! [`Knowledge`](knowledge::Knowledge) of what may still be so, and answers:
//! which rules apply, which headlines are still possible, what to ask next,
//! what would settle it, what would change it.
//!
//! **Invariant:** no dependencies, no clock, no English, no panics. Malformed
//! law is stopped by the compiler before it reaches these tables; a missing
//! fact is an answer like any other.
//!
//! Start reading at [`rulebook`] (the tables) and [`knowledge`] (the
//! answers); then [`decide`] (three-valued, rule by rule), [`diagram`]
//! (exact, over every completion), [`interview`] and [`explain`] (what a page
//! shows), and [`prove`] (the whole space of answers).

#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod count;
pub mod dates;
pub mod decide;
pub mod diagram;
pub mod explain;
pub mod flips;
mod headline;
pub mod interview;
pub mod knowledge;
pub mod prove;
pub mod reasons;
pub mod rulebook;
pub mod settle;
pub mod split;
pub mod truth;

#[cfg(test)]
mod brute_force;
#[cfg(test)]
mod random_law;
