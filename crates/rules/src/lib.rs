//! The engine: what follows from what is known, and why.
//!
//! It reads a [`Rulebook`] of const tables and a [`Knowledge`] of what may
//! still be so, and answers: which rules apply, which headlines are still
//! possible, what to ask next, what would settle it, what would change it.
//!
//! **Invariant:** no dependencies, no clock, no English, no panics. Malformed
//! law is stopped by the compiler before it reaches these tables; a missing
//! fact is an answer like any other.
//!
//! Start reading at [`rulebook`], then [`knowledge`], [`decide`] and
//! [`diagram`].

pub mod rulebook;
