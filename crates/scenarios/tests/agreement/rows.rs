//! Rows of bits, one for each of many lanes, and what can be done with them.
//!
//! Lanes are numbered in binary; a stretch of them is worked on at a time.

/// Words of 64 lanes in a stretch, at most.
const WORDS: usize = 64;

/// The bit of a lane's number that is the same in one word's lanes as another.
const PLACES: [u64; 6] = [
    0xAAAA_AAAA_AAAA_AAAA,
    0xCCCC_CCCC_CCCC_CCCC,
    0xF0F0_F0F0_F0F0_F0F0,
    0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000,
    0xFFFF_FFFF_0000_0000,
];

/// A bit for each lane of the stretch.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Row {
    /// In no lane.
    None,
    /// In every lane.
    All,
    /// As stands from there on.
    At(usize),
}

/// The rows of a stretch, one behind the other.
pub(crate) struct Rows {
    places: u32,
    words: usize,
    stretch: usize,
    bits: Vec<u64>,
}

impl Rows {
    /// For lanes with numbers of that many binary places.
    pub(crate) fn new(places: u32) -> Self {
        let words = 1_usize << places.saturating_sub(6);
        Self {
            places,
            words: words.min(WORDS),
            stretch: 0,
            bits: Vec::new(),
        }
    }

    pub(crate) fn places(&self) -> u32 {
        self.places
    }

    pub(crate) fn stretches(&self) -> usize {
        (1_usize << self.places.saturating_sub(6)) / self.words
    }

    /// Begins on a stretch: the rows of the one before are gone.
    pub(crate) fn begin(&mut self, stretch: usize) {
        self.stretch = stretch;
        self.bits.clear();
    }

    /// The lanes that there are.
    pub(crate) fn lanes(&mut self) -> Row {
        if self.places >= 6 {
            return Row::All;
        }
        let at = self.room();
        self.bits[at] = (1 << (1 << self.places)) - 1;
        Row::At(at)
    }

    fn room(&mut self) -> usize {
        let at = self.bits.len();
        self.bits.resize(at + self.words, 0);
        at
    }

    /// The lanes whose numbers have, in some places, this number.
    pub(crate) fn number(&mut self, from: u32, places: u32, number: u32) -> Row {
        let at = self.room();
        let first = self.stretch * self.words;
        for word in 0..self.words {
            let mut bits = u64::MAX;
            for place in 0..places {
                let here = match PLACES.get((from + place) as usize) {
                    Some(bits) => *bits,
                    None if (first + word) >> (from + place - 6) & 1 == 1 => u64::MAX,
                    None => 0,
                };
                bits &= if number >> place & 1 == 1 {
                    here
                } else {
                    !here
                };
            }
            self.bits[at + word] = bits;
        }
        Row::At(at)
    }

    pub(crate) fn and(&mut self, a: Row, b: Row) -> Row {
        match (a, b) {
            (Row::None, _) | (_, Row::None) => Row::None,
            (Row::All, other) | (other, Row::All) => other,
            (Row::At(a), Row::At(b)) => self.combine(a, b, |a, b| a & b),
        }
    }

    pub(crate) fn or(&mut self, a: Row, b: Row) -> Row {
        match (a, b) {
            (Row::All, _) | (_, Row::All) => Row::All,
            (Row::None, other) | (other, Row::None) => other,
            (Row::At(a), Row::At(b)) => self.combine(a, b, |a, b| a | b),
        }
    }

    pub(crate) fn not(&mut self, row: Row) -> Row {
        match row {
            Row::None => Row::All,
            Row::All => Row::None,
            Row::At(at) => self.combine(at, at, |a, _| !a),
        }
    }

    fn combine(&mut self, a: usize, b: usize, with: impl Fn(u64, u64) -> u64) -> Row {
        let at = self.room();
        let (before, new) = self.bits.split_at_mut(at);
        let both = before[a..][..self.words]
            .iter()
            .zip(&before[b..][..self.words]);
        for (new, (a, b)) in new.iter_mut().zip(both) {
            *new = with(*a, *b);
        }
        Row::At(at)
    }

    /// Whether the row has a lane.
    pub(crate) fn is_any(&self, row: Row) -> bool {
        match row {
            Row::None => false,
            Row::All => true,
            Row::At(at) => self.bits[at..][..self.words].iter().any(|bits| *bits != 0),
        }
    }
}
