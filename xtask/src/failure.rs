//! How a command fails: a sentence on what went wrong and a sentence on what to do next.

use std::fmt;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    next: String,
}

impl Failure {
    /// A failure that says `what` went wrong and what to do `next`.
    pub(crate) fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Failure {
            what: what.into(),
            next: next.into(),
        }
    }

    /// What a command without arguments says of some: what it does.
    pub(crate) fn of_arguments(command: &str, arguments: &[String], does: &str) -> Self {
        Failure::new(
            format!("`{command}` does not know `{}`.", arguments.join(" ")),
            format!("It takes nothing: {does}."),
        )
    }

    /// A failure to read, write or list the file at `path`.
    pub(crate) fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Failure::new(
            format!(
                "`{}` could not be read or written: {error}.",
                path.display()
            ),
            "Check that it is there, that it may be written, and that the disk is not full.",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  Next: {}", self.what, self.next)
    }
}
