//! Prints of decisions: a reduced diagram in a fixed order has one form only,
//! so equal prints are equal decisions.

use super::{Diagrams, LEAVES, Mix, Ref, Table};
use std::hash::Hasher;

impl Diagrams {
    /// A print of what is decided from the root on: equal prints, equal
    /// decisions on every answer set, whatever the rules look like.
    pub fn fingerprint(&self, roots: impl IntoIterator<Item = Ref>) -> u64 {
        let mut numbers: Table<u32, u32> = Table::default();
        let mut print = Mix::default();
        for root in roots {
            self.print(root, &mut numbers, &mut print);
            print.write_u32(u32::MAX);
        }
        // A last stir, so that short diagrams differ in every digit.
        let mut n = print.finish();
        n ^= n >> 32;
        n = n.wrapping_mul(0xd6e8_feb8_6659_fd93);
        n ^ (n >> 32)
    }

    fn print(&self, at: Ref, numbers: &mut Table<u32, u32>, print: &mut Mix) {
        if at.0 < LEAVES {
            print.write_u32(at.0);
            return;
        }
        if let Some(&number) = numbers.get(&at.0) {
            print.write_u32(LEAVES + number);
            return;
        }
        for &branch in self.branches(at) {
            self.print(branch, numbers, print);
        }
        print.write_u32(u32::from(self.level(at)) | 1 << 31);
        numbers.insert(at.0, numbers.len() as u32);
    }

    /// The print of every headline, duty and step.
    pub fn decisions(&self) -> u64 {
        let roots = [self.headline]
            .into_iter()
            .chain(self.duties.iter().copied());
        self.fingerprint(roots.chain(self.steps.iter().copied().flatten()))
    }
}
