//! The only room that knows the browser: focus, forms, print, clock, exit.
//!
//! **Invariant:** no storage, no network, and no change of address but the
//! reader's own Exit. What cannot be done is left undone, never thrown.

pub mod address;
pub mod afresh;
pub mod clock;
pub mod element;
pub mod exit;
pub mod failure;
pub mod focus;
pub mod form;
pub mod mount;
pub mod print;
pub mod take;

/// A place in the page.
pub use web_sys::Element;
