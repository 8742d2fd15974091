//! The screens: each lays out the parts for one view.
//!
//! **Invariant:** a screen knows the parts and the views, never the law, the
//! session's workings or the browser's names. Start with [`start`].

pub mod beside;
pub mod document;
pub mod leaf;
pub mod papers;
pub mod question;
pub mod result;
pub mod start;
