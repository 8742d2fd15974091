//! Legal terms: each has words, and something to explain it by.

use std::collections::BTreeMap;

use super::Check;
use crate::{
    files::At,
    mistake::{Mistake, What},
};

impl Check<'_> {
    pub(super) fn terms(&mut self) {
        let written = self.written;
        let mut seen: BTreeMap<String, At> = BTreeMap::new();
        for term in &written.terms {
            self.line(&term.means, term.file);
            self.line(&term.plainly, term.file);
            for (key, words) in [("words", &term.words), ("by", &term.by)] {
                if words.is_empty() {
                    let (name, at) = (key.to_owned(), term.whole());
                    self.tell(Mistake::MissingKey { name, at });
                }
            }
            for word in &term.words {
                let at = term.at(word);
                let name = word.get_ref().to_lowercase();
                if let Some(first) = seen.insert(name.clone(), at.clone()) {
                    self.tell(Mistake::Duplicate {
                        what: What::Term,
                        name,
                        at,
                        first,
                    });
                }
            }
        }
    }
}
