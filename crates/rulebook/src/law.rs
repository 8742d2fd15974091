//! The tables themselves, written by `build.rs` from `rulebook/`.
//!
//! Start at [`LAW`], which the engine reads; every other table stands in the
//! order of its table of the same name.

// Clippy lets wildcards pass in tests, so there the expectation would not be met.
#[cfg_attr(
    not(test),
    expect(
        clippy::wildcard_imports,
        reason = "generated code names whatever the law happens to need"
    )
)]
use ::rules::rulebook::*;

#[cfg_attr(
    not(test),
    expect(
        clippy::wildcard_imports,
        reason = "generated code names whatever the law happens to need"
    )
)]
use crate::documents::*;
#[cfg_attr(
    not(test),
    expect(
        clippy::wildcard_imports,
        reason = "generated code names whatever the law happens to need"
    )
)]
use crate::wording::*;

include!(concat!(env!("OUT_DIR"), "/law.rs"));
