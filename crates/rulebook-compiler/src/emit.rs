//! Writes the tables out as Rust, for `crates/rulebook/build.rs`.
//!
//! The code names its types bare: whoever includes it brings
//! `rules::rulebook::*` and the wording's types into scope.

mod engine;
mod wording;

use std::fmt::Write as _;

use rules::rulebook::{ConclusionId, ConditionId, Day, FactId, GroundId, RuleId};

use crate::compiled::Compiled;

/// All tables, as the text of a module.
pub fn rust(compiled: &Compiled) -> String {
    let wording = wording::statics(compiled);
    let fingerprint = fnv(&wording);
    let mut out = String::from(
        "// Generated from rulebook/ by rulebook-compiler. Change the rulebook, not this.\n\n",
    );
    out.push_str(&engine::law(compiled));
    out.push_str(&wording);
    let _ = write!(
        out,
        "/// Changes with every change of wording.\npub const WORDING_FINGERPRINT: u64 = {};\n",
        grouped(fingerprint),
    );
    out
}

/// The fingerprint of all wording: what `WORDING_FINGERPRINT` will be.
pub fn wording_fingerprint(compiled: &Compiled) -> u64 {
    fnv(&wording::statics(compiled))
}

/// A long number in groups, as a reader of Rust would have it.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// FNV-1a: short, and the same on every machine.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Something that can be written out as an expression.
trait AsRust {
    fn write(&self, out: &mut String);
}

fn item(out: &mut String, what: &str, name: &str, kind: &str, value: &impl AsRust) {
    let _ = write!(out, "/// {what}\npub {name}: {kind} = ");
    value.write(out);
    out.push_str(";\n\n");
}

impl AsRust for str {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self:?}");
    }
}

impl AsRust for String {
    fn write(&self, out: &mut String) {
        self.as_str().write(out);
    }
}

impl<T: AsRust + ?Sized> AsRust for &T {
    fn write(&self, out: &mut String) {
        (*self).write(out);
    }
}

impl<T: AsRust> AsRust for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            None => out.push_str("None"),
            Some(value) => {
                out.push_str("Some(");
                value.write(out);
                out.push(')');
            }
        }
    }
}

impl<T: AsRust> AsRust for [T] {
    fn write(&self, out: &mut String) {
        out.push_str("&[");
        for entry in self {
            entry.write(out);
            out.push_str(", ");
        }
        out.push(']');
    }
}

impl<T: AsRust> AsRust for Vec<T> {
    fn write(&self, out: &mut String) {
        self.as_slice().write(out);
    }
}

impl<A: AsRust, B: AsRust> AsRust for (A, B) {
    fn write(&self, out: &mut String) {
        out.push('(');
        self.0.write(out);
        out.push_str(", ");
        self.1.write(out);
        out.push(')');
    }
}

macro_rules! as_written {
    ($($kind:ty),+) => { $(
        impl AsRust for $kind {
            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }
        }
    )+ };
}
as_written!(u8, u16, bool);

impl AsRust for u32 {
    fn write(&self, out: &mut String) {
        out.push_str(&grouped(u64::from(*self)));
    }
}

/// Newtypes of a number print as they are constructed.
macro_rules! as_debug {
    ($($kind:ty),+) => { $(
        impl AsRust for $kind {
            fn write(&self, out: &mut String) {
                let _ = write!(out, "{self:?}");
            }
        }
    )+ };
}
as_debug!(
    FactId,
    ConditionId,
    ConclusionId,
    RuleId,
    GroundId,
    Day,
    rules::rulebook::Headlines
);

/// Structs, field by field.
macro_rules! as_struct {
    ($($kind:ty: $name:literal { $($field:ident),+ $(,)? })+) => { $(
        impl crate::emit::AsRust for $kind {
            fn write(&self, out: &mut String) {
                out.push_str(concat!($name, " { "));
                $(
                    out.push_str(concat!(stringify!($field), ": "));
                    crate::emit::AsRust::write(&self.$field, out);
                    out.push_str(", ");
                )+
                out.push('}');
            }
        }
    )+ };
}
use as_struct;

/// Enums without fields, by their own name.
macro_rules! as_enum {
    ($($kind:ty: $name:literal),+ $(,)?) => { $(
        impl crate::emit::AsRust for $kind {
            fn write(&self, out: &mut String) {
                let _ = std::fmt::Write::write_fmt(out, format_args!(concat!($name, "::{:?}"), self));
            }
        }
    )+ };
}
use as_enum;
