//! Some of a fact's values, as the bits of one number.

use crate::truth::Truth;

/// Some of a fact's values: bit 0 is the first value written, and so on. Of a
/// tick item bit 0 is `no` and bit 1 is `yes`. A fact has 16 values at most.
pub type Values = u16;

/// The first `count` values.
pub(crate) fn first(count: usize) -> Values {
    (0..count).fold(0, |values, place| values | only(place))
}

/// The value in this place alone.
pub(crate) fn only(place: usize) -> Values {
    1 << place
}

/// The values that may still be had, each alone, in their written order.
pub(crate) fn each(possible: Values) -> impl Iterator<Item = Values> {
    let alone = (0..16).map(only);
    alone.filter(move |value| value & possible != 0)
}

/// Whether a value is one of those named: yes where every value still
/// possible is among them, no where none is.
pub(crate) fn is_one_of(possible: Values, named: Values) -> Truth {
    if possible & !named == 0 {
        Truth::Yes
    } else if possible & named == 0 {
        Truth::No
    } else {
        Truth::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::{each, first, is_one_of};
    use crate::truth::Truth::{No, Unknown, Yes};

    #[test]
    fn a_value_is_a_bit() {
        assert_eq!(first(0), 0);
        assert_eq!(first(3), 0b111);
        assert_eq!(first(16), u16::MAX);
        assert!(each(0b1011).eq([0b1, 0b10, 0b1000]));
        assert_eq!(each(u16::MAX).count(), 16);
    }

    #[test]
    fn named_means_all_still_possible_or_none_of_them() {
        assert_eq!(is_one_of(0b0011, 0b0111), Yes);
        assert_eq!(is_one_of(0b0011, 0b0100), No);
        assert_eq!(is_one_of(0b0011, 0b0110), Unknown);
    }
}
