//! The reference evaluator: what the rulebook means, worked out the long way.
//!
//! It reads the rulebook's TOML itself, follows every name to its place once,
//! and answers from the definitions: by asking for whatever each needs, and by
//! going through every complete answer set. The engine and the
//! compiler are tested against it: where they differ, one of them is wrong.
//!
//! **Invariant:** it shares no code with the engine (`rules`) or the compiler
//! (`rulebook-compiler`), and remembers an answer but never derives one
//! otherwise than by its definition. It does not check the law: what the compiler would refuse may be read here.
//!
//! Start reading at [`Law`] (what was read) and [`Truth`]; then [`Sheet`], the
//! worksheet of one [`State`] (conditions in `sheet.rs`, `rules.rs`,
//! `ladder.rs`); then [`Survey`], which goes through every completion.
//!
//! # Example
//! ```
//! use reference::Law;
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
//! let state = law.state((2026, 11, 21), &[0b10]); // the second value alone
//! assert_eq!(law.sheet(&state).headline_if_complete(), Some("act-now"));
//! assert_eq!(state, law.known((2026, 11, 21), &["danger is yes"])?);
//! # Ok::<(), String>(())
//! ```

mod branching;
mod circles;
mod completions;
mod conditions;
mod dates;
#[cfg(test)]
mod example;
mod extent;
mod ladder;
mod law;
mod meanwhile;
mod names;
mod read;
mod relevance;
mod rules;
mod sheet;
mod state;
mod survey;
mod truth;
mod values;
mod written;

pub use dates::Date;
pub use law::{Conclusion, Condition, Fact, Ground, Law, Rule, Step, Test};
pub use rules::Status;
pub use sheet::Sheet;
pub use state::State;
pub use survey::Survey;
pub use truth::Truth;
pub use values::Values;
