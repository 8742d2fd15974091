//! Counting what passed and what failed, whichever runner counted it first.

/// Checks that passed and checks that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// Counts these as well.
    pub(crate) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads a line of `cargo test`, such as `test result: ok. 3 passed; 0 failed; ...`.
    pub(crate) fn read_cargo(&mut self, line: &str) {
        let Some((_, counts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split("; ") {
            match count.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// Reads a line of Node's test runner, such as `ℹ pass 3`.
    pub(crate) fn read_node(&mut self, line: &str) {
        let Some(count) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
            return;
        };
        match count.split_once(' ') {
            Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
    }

    /// The count of a step that has ended: one that counts nothing itself is one check, and a step that
    /// failed has at least one failure.
    pub(crate) fn close(mut self, succeeded: bool) -> Self {
        if succeeded && self == Tally::default() {
            self.passed = 1;
        }
        if !succeeded && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_cargo_and_node_are_read() {
        let mut tally = Tally::default();
        tally.read_cargo(
            "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
        );
        tally.read_cargo("test tests::passed_1 ... ok");
        tally.read_node("ℹ pass 5");
        tally.read_node("ℹ fail 2");
        tally.read_node("  ✔ pass 9 of the papers (12ms)");
        assert_eq!(
            tally,
            Tally {
                passed: 8,
                failed: 3
            }
        );
    }

    #[test]
    fn a_step_that_failed_before_counting_anything_counts_as_a_failure() {
        assert_eq!(
            Tally::default().close(false),
            Tally {
                passed: 0,
                failed: 1
            }
        );
        assert_eq!(
            Tally::default().close(true),
            Tally {
                passed: 1,
                failed: 0
            }
        );
    }
}
