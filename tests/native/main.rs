//! What can be tested without a browser: the reducer, the markup of every
//! part and screen, and what the sources may not hold.

#![cfg(not(target_arch = "wasm32"))]

mod beside;
mod cases;
mod check_code;
mod dates;
mod embed;
mod examples;
mod law;
mod leaves;
mod markup;
mod notices;
mod papers;
mod parts;
mod path;
mod reading;
mod session;
mod sources;
mod states;
mod unsettled;
mod walks;
mod why;
mod wordpress;
