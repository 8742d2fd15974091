//! Reads `rulebook/`, reports every mistake with its line underlined, and
//! writes the tables that the engine and the page are built from.
//!
//! Two trees, each named: *written* (what the files say, with the place of
//! every name) and [`Compiled`] (every name found, every promise of the format
//! kept, in order of evaluation). `rulebook/README.md` is the specification.
//!
//! **Invariant:** runs on the host only; nothing of it reaches a page. What it
//! refuses, neither the engine nor the page checks again.
//!
//! Start at [`compile_folder`]. Then [`Compiled::tables`] for the engine,
//! [`emit`] for `build.rs`, [`print`] for `docs/rulebook.md`, [`scenario`] for
//! worked cases. To read the code, follow `written` → `check` → `compiled`.
//!
//! ```no_run
//! use std::path::Path;
//!
//! match rulebook_compiler::compile_folder(Path::new("rulebook")) {
//!     Ok(compiled) => println!("{} rules", compiled.tables().rules.len()),
//!     Err(report) => eprintln!("{}", report.render(true)),
//! }
//! ```

mod check;
mod compiled;
mod conditions;
mod dates;
mod files;
mod markup;
mod mistake;
mod names;
mod nearest;
mod order;
mod report;
mod tables;
mod warnings;
mod weights;
mod words;
mod written;

pub mod compare;
pub mod emit;
pub mod pieces;
pub mod print;
pub mod scaffold;
pub mod scenario;

pub use compiled::{Compiled, ItemOfLaw, compile_folder, compile_texts};
pub use dates::{Civil, written_out};
pub use files::{At, FileId};
pub use mistake::{Mistake, Sentence, What};
pub use names::{Index, Names, TickGroup, TickList};
pub use report::Report;
pub use tables::Tables;
pub use weights::{Baseline, BaselineRow, Weight};
pub use words::Text;
