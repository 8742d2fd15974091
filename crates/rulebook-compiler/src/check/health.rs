//! Facts about health are on a closed list, each with its reason.

use super::{Check, TheBook};
use crate::{
    conditions::unknown_fact,
    files::{At, FileId},
    mistake::Mistake,
    written::Name,
};

impl<'w> Check<'w> {
    /// Who is on the list has a reason, and nobody else; the list names what there is.
    pub(super) fn health(&mut self, book: TheBook<'w>) {
        let written = self.written;
        for name in &book.health_like {
            let id = name.get_ref();
            if self.names.facts.place(id).is_none() && self.names.ticks.place(id).is_none() {
                let mistake = unknown_fact(&self.names, id, book.at(name));
                self.tell(mistake);
            }
        }
        for fact in &written.facts {
            self.reason(
                book,
                fact.id.get_ref(),
                &fact.id,
                fact.health.as_ref(),
                fact.file,
            );
        }
        for ticks in &written.ticks {
            let list = ticks.id.get_ref();
            self.reason(book, list, &ticks.id, ticks.health.as_ref(), ticks.file);
            for item in &ticks.items {
                let id = format!("{list}.{}", item.id.get_ref());
                self.reason(book, &id, &item.id, item.health.as_ref(), ticks.file);
            }
        }
    }

    fn reason(
        &mut self,
        book: TheBook<'w>,
        id: &str,
        name: &Name,
        reason: Option<&Name>,
        file: FileId,
    ) {
        let listed = book
            .health_like
            .iter()
            .find(|listed| listed.get_ref() == id);
        let (id, at) = (
            id.to_owned(),
            At {
                file,
                span: name.span(),
            },
        );
        match (listed, reason) {
            (Some(listed), None) => self.tell(Mistake::NoHealthReason {
                name: id,
                at,
                listed: book.at(listed),
            }),
            (None, Some(_)) => self.tell(Mistake::HealthNotListed { name: id, at }),
            (Some(_), Some(reason)) => {
                self.line(reason, file);
            }
            (None, None) => {}
        }
    }
}
