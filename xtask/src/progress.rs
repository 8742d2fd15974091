//! Saying what is being done, and how long it took. On stderr: stdout is for a command's answer.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Announces a step, does it, and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    eprintln!("-> {name} ...");
    let (result, took) = timed(work);
    match result {
        Ok(_) => eprintln!("   {name}: done in {}", seconds(took)),
        Err(_) => eprintln!("   {name}: FAILED after {}", seconds(took)),
    }
    result
}

/// Whether somebody reads stderr on a terminal, who can be shown colours.
pub(crate) fn is_read_in_colour() -> bool {
    std::io::stderr().is_terminal()
}

/// Does the work and measures it.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// A duration as people read it: `0.4 s`, `2 min 5 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(430)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
