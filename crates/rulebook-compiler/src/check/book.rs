//! The book's own keys, and the words of the page.

use super::{Check, TheBook};
use crate::{
    files::At,
    mistake::{Mistake, What},
    words::Text,
};

impl<'w> Check<'w> {
    /// The one `rulebook.toml`.
    pub(super) fn book(&mut self) -> Option<TheBook<'w>> {
        let books = &self.written.book;
        if books.len() != 1 {
            let at = books.get(1).map(|book| book.at(&book.name));
            self.tell(Mistake::Books {
                count: books.len(),
                at,
            });
        }
        let book = books.first()?;
        self.line(&book.name, book.file);
        Some(book)
    }

    pub(super) fn order_held(&mut self, book: TheBook<'w>) {
        let Some(name) = &book.order_held else { return };
        let found = self.find(
            What::Conclusion,
            |names| &names.conclusions,
            name,
            book.file,
        );
        self.tables.order_held = found.map(super::conclusions::id);
    }

    pub(super) fn interface(&mut self) {
        let written = self.written;
        self.register(What::Word, &written.words, |word| &word.id);
        for word in &written.words {
            let text = Text {
                professional: self.plain(&word.professional, word.file),
                patient: self.plain(&word.patient, word.file),
            };
            self.words.interface.push((word.id.get_ref().clone(), text));
        }
    }

    /// Items of law: each is carried by rules, or has the reason why not.
    pub(super) fn coverage(&mut self) {
        let written = self.written;
        for (place, item) in written.items.iter().enumerate() {
            let earlier = written.items[..place]
                .iter()
                .find(|other| other.id == item.id);
            if let Some(first) = earlier {
                let (at, first) = (item.at(&item.id), first.at(&first.id));
                self.duplicate(What::Item, &item.id, at, first);
            }
            self.line(&item.title, item.file);
            if let Some(because) = &item.because {
                self.line(because, item.file);
            }
            if item.rules.is_empty() == item.because.is_none() {
                self.tell(Mistake::Carried {
                    name: item.id.get_ref().clone(),
                    at: item.at(&item.id),
                });
            }
            for rule in &item.rules {
                self.find(What::Rule, |names| &names.rules, rule, item.file);
            }
        }
    }

    /// A place in a file, from a bare span.
    pub(super) fn place(file: crate::files::FileId, name: &crate::written::Name) -> At {
        At {
            file,
            span: name.span(),
        }
    }
}
