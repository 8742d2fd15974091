//! Yes, no, or not known: strong Kleene logic, case by case.

use std::ops::Not;

/// Whether something is so, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It is not so, whatever else is learnt.
    No,
    /// What is known does not say.
    Unknown,
    /// It is so, whatever else is learnt.
    Yes,
}

impl Truth {
    /// Yes where `so`, no otherwise.
    pub fn of(so: bool) -> Self {
        if so { Self::Yes } else { Self::No }
    }

    /// Both: no as soon as either is no; yes only if both are yes.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            (Self::Unknown, Self::Yes | Self::Unknown) | (Self::Yes, Self::Unknown) => {
                Self::Unknown
            }
        }
    }

    /// The same, where the other need not be asked: nothing changes a no.
    #[must_use]
    pub fn and_then(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::No {
            return Self::No;
        }
        self.and(other())
    }

    /// Either: yes as soon as one is yes; no only if both are no.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            (Self::Unknown, Self::No | Self::Unknown) | (Self::No, Self::Unknown) => Self::Unknown,
        }
    }

    /// All of them; yes where there are none.
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        let mut result = Self::Yes;
        for truth in truths {
            result = result.and(truth);
            if result == Self::No {
                break; // nothing that follows can change it
            }
        }
        result
    }

    /// At least one of them; no where there are none.
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        let mut result = Self::No;
        for truth in truths {
            result = result.or(truth);
            if result == Self::Yes {
                break; // nothing that follows can change it
            }
        }
        result
    }
}

impl Not for Truth {
    type Output = Self;

    /// The opposite; what is not known stays so.
    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    const EVERY: [Truth; 3] = [No, Unknown, Yes];

    #[test]
    fn and_is_the_lesser_and_or_the_greater_of_no_unknown_yes() {
        for a in EVERY {
            for b in EVERY {
                assert_eq!(a.and(b), a.min(b), "{a:?} and {b:?}");
                assert_eq!(a.and_then(|| b), a.and(b), "{a:?} and {b:?}");
                assert_eq!(a.or(b), a.max(b), "{a:?} or {b:?}");
                assert_eq!(!a.and(b), (!a).or(!b), "de Morgan: {a:?}, {b:?}");
            }
        }
    }

    #[test]
    fn all_of_nothing_is_yes_and_any_of_nothing_is_no() {
        assert_eq!(Truth::all([]), Yes);
        assert_eq!(Truth::any([]), No);
        assert_eq!(Truth::all([Yes, Unknown, No]), No);
        assert_eq!(Truth::all([Yes, Unknown]), Unknown);
        assert_eq!(Truth::any([No, Unknown, Yes]), Yes);
        assert_eq!(Truth::any([No, Unknown]), Unknown);
    }
}
