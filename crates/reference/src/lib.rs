//! The reference evaluator: what the rulebook means, worked out the long way.
//!
//! It reads the rulebook's TOML itself and answers from the definitions, by
//! name and by going through every complete answer set. The engine and the
//! compiler are tested against it: where they differ, one of them is wrong.
//!
//! **Invariant:** it shares no code with the engine (`rules`) or the compiler
//! (`rulebook-compiler`), and prefers the definition to speed everywhere. It
//! does not check the law: what the compiler would refuse may be read here.
//!
//! Start reading at [`Law`] (what was read), then [`Truth`], then
//! `holds.rs` (conditions), `rules.rs`, `ladder.rs` and `completions.rs`.
//!
//! # Example
//! ```
//! use reference::{Law, State};
//! let law = Law::from_files(&[(
//!     "rulebook.toml".to_owned(),
//!     r#"
//!     reviewed = 2026-11-21
//!     covers_from = 2020-01-01
//!     order = ["danger"]
//!     fact = [{ id = "danger", values = [{ id = "no" }, { id = "yes" }] }]
//!     ground = [{ id = "life-at-risk", headline = "act-now" }]
//!     [[rule]]
//!     id = "danger-comes-first"
//!     all_of = ["danger is yes"]
//!     concludes = "life-at-risk"
//!     extent = "everywhere"
//!     in_force = { from = 1900-01-01 }
//!     "#
//!     .to_owned(),
//! )]
//! .into())?;
//! let state = State::at((2026, 11, 21)).with("danger", &["yes"]);
//! assert_eq!(law.headline(&state), Some("act-now"));
//! # Ok::<(), String>(())
//! ```

mod circles;
mod completions;
mod conditions;
mod dates;
mod enumeration;
#[cfg(test)]
mod example;
mod extent;
mod holds;
mod ladder;
mod law;
mod meanwhile;
mod names;
mod read;
mod relevance;
mod rules;
mod state;
mod truth;
mod written;

pub use completions::Completions;
pub use conditions::Condition;
pub use dates::Date;
pub use law::{Fact, Ground, Impossible, Law, Rule, Safe, Step};
pub use rules::Status;
pub use state::State;
pub use truth::Truth;
