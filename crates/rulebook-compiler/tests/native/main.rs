//! The compiler as its users meet it: folders in, tables or sentences out.

mod bad;
mod compare;
mod expected;
mod good;
mod pieces;
mod scaffold;
mod scenarios;
mod terms;
