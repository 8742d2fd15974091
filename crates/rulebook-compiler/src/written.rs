//! The rulebook as written: what the files say, with the place of every name.
//!
//! **Invariant:** nothing here is resolved or checked beyond its shape; a key
//! that the format does not have is refused, and so is one that is missing.

mod documents;
mod facts;
mod forms;
mod letters;
mod outcomes;
mod proof;
mod questions;
mod read;
mod rules;
mod terms;

pub(crate) use documents::{Document, DrawKind, Element, PaperCheck};
pub(crate) use facts::{Fact, Group, Teller, Ticks};
pub(crate) use forms::{Date, Lent, Name, OneOrMore, Text};
pub(crate) use letters::{Deadline, Due, Manner};
pub(crate) use outcomes::{
    Addressee, Contact, Duty, DutyKind, Ground, Headline, Modal, Outcome, Safe, Step, StepKind,
    WhenUnknown,
};
pub(crate) use proof::{Baseline, Book, Impossible, InterfaceWord, Item, Theorem, Weight};
pub(crate) use questions::{Also, Choice, Page, Question};
pub(crate) use read::{Placed, Written, shape_mistake};
pub(crate) use rules::{Citation, Extent, Rule, Source, Standing};
pub(crate) use terms::Term;
