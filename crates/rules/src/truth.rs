//! Yes, no and not known, in strong Kleene logic.

/// Whether something holds, as far as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It does not, whatever else turns out.
    #[default]
    No,
    /// It may or may not.
    NotKnown,
    /// It does, whatever else turns out.
    Yes,
}

impl Truth {
    /// Both hold.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            (Self::NotKnown, Self::Yes | Self::NotKnown) | (Self::Yes, Self::NotKnown) => {
                Self::NotKnown
            }
        }
    }

    /// At least one holds.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            (Self::NotKnown, Self::No | Self::NotKnown) | (Self::No, Self::NotKnown) => {
                Self::NotKnown
            }
        }
    }

    /// It does not hold.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::NotKnown => Self::NotKnown,
            Self::Yes => Self::No,
        }
    }

    /// Yes for true, no for false.
    pub const fn known(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// Whether the possible values lie inside those wanted (yes), apart from
    /// them (no), or both (not known).
    pub const fn inside(possible: u16, wanted: u16) -> Self {
        if possible & wanted == 0 {
            Self::No
        } else if possible & !wanted == 0 {
            Self::Yes
        } else {
            Self::NotKnown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{No, NotKnown, Yes};
    use super::*;

    const ALL: [Truth; 3] = [No, NotKnown, Yes];

    #[test]
    fn the_tables_are_strong_kleene() {
        for a in ALL {
            for b in ALL {
                let rank = |t: Truth| match t {
                    No => 0,
                    NotKnown => 1,
                    Yes => 2,
                };
                assert_eq!(rank(a.and(b)), rank(a).min(rank(b)));
                assert_eq!(rank(a.or(b)), rank(a).max(rank(b)));
                assert_eq!(a.and(b).not(), a.not().or(b.not()));
            }
        }
    }

    #[test]
    fn a_set_is_inside_apart_or_across() {
        assert_eq!(Truth::inside(0b01, 0b11), Yes);
        assert_eq!(Truth::inside(0b11, 0b01), NotKnown);
        assert_eq!(Truth::inside(0b10, 0b01), No);
    }
}
