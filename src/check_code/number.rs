//! A number as large as need be, and the digits of a code.

/// A whole number without an end; its lowest part first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Number(Vec<u32>);

impl Number {
    /// Whether nothing is left of it.
    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// `number × by + more`.
    pub(super) fn grow(&mut self, by: u32, more: u32) {
        let mut carry = u64::from(more);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(by);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// `number ÷ by`; gives what remains. `by` is never nothing.
    pub(super) fn shrink(&mut self, by: u32) -> u32 {
        let by = u64::from(by.max(1));
        let mut rest = 0;
        for part in self.0.iter_mut().rev() {
            rest = rest << 32 | u64::from(*part);
            *part = (rest / by) as u32;
            rest %= by;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest as u32
    }

    /// Its digits to the base of 32, the lowest first.
    pub(super) fn digits(mut self) -> Vec<u8> {
        let mut digits = Vec::new();
        while !self.is_zero() {
            digits.push(self.shrink(32) as u8);
        }
        digits
    }

    /// The number of these digits.
    pub(super) fn of(digits: &[u8]) -> Self {
        let mut number = Self::default();
        for &digit in digits.iter().rev() {
            number.grow(32, u32::from(digit));
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn what_grew_shrinks_again() {
        let mut number = Number::default();
        let steps: Vec<(u32, u32)> = (1..200).map(|n| (n * 7 + 1, n * 3)).collect();
        for &(by, more) in &steps {
            number.grow(by, more);
        }
        assert_eq!(Number::of(&number.clone().digits()), number);
        for &(by, more) in steps.iter().rev() {
            assert_eq!(number.shrink(by), more);
        }
        assert!(number.is_zero());
    }
}
