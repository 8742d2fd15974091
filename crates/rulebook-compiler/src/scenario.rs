//! Scenarios: worked cases, in the format that people outside the project
//! write too.

mod given;

pub(crate) use given::{Given, settle};
