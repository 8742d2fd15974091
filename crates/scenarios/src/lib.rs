//! Worked cases: runs them against a rulebook, says what differs from what
//! was expected, and measures by mutation what they would notice.
//!
//! Host only. The reader of scenario files is the compiler's, because it
//! names and underlines mistakes as the rulebook's own are.
//!
//! Start reading at [`run`]; [`mutate`] is the measure of the suite.

pub mod mutate;
pub mod run;
