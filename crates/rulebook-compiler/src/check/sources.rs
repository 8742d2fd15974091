//! Sources, contacts and addressees.

use super::Check;
use crate::{
    files::{At, FileId},
    mistake::{Mistake, What},
    words::{Contact, Source},
    written::Name,
};

impl Check<'_> {
    pub(super) fn sources(&mut self) {
        let written = self.written;
        self.names.sources = self.register(What::Source, &written.sources, |source| &source.id);
        self.names.contacts =
            self.register(What::Contact, &written.contacts, |contact| &contact.id);
        self.names.addressees = self.register(What::Addressee, &written.addressees, |addressee| {
            &addressee.id
        });
        for source in &written.sources {
            self.https(&source.link, source.file);
            for nation in &source.extent {
                self.nation("holder", nation, source.file);
            }
            if let Some(note) = &source.note {
                self.line(note, source.file);
            }
            let title = self.line(&source.title, source.file);
            let (id, link) = (source.id.get_ref().clone(), source.link.get_ref().clone());
            let discreet = source.discreet;
            self.words.sources.push(Source {
                id,
                title,
                link,
                discreet,
            });
        }
        self.contacts();
    }

    fn contacts(&mut self) {
        for contact in &self.written.contacts {
            self.https(&contact.link, contact.file);
            for nation in &contact.nations {
                self.nation("holder", nation, contact.file);
            }
            let words = Contact {
                id: contact.id.get_ref().clone(),
                name: self.said(&contact.name, contact.file),
                number: contact
                    .number
                    .as_ref()
                    .map(|number| self.line(number, contact.file)),
                hours: contact
                    .hours
                    .as_ref()
                    .map(|hours| self.line(hours, contact.file)),
                link: contact.link.get_ref().clone(),
                checked: contact.checked.civil.day(),
                nations: contact
                    .nations
                    .iter()
                    .map(|nation| nation.get_ref().clone())
                    .collect(),
            };
            self.words.contacts.push(words);
        }
    }

    /// Links go to official pages over https.
    pub(super) fn https(&mut self, link: &Name, file: FileId) {
        let at = At {
            file,
            span: link.span(),
        };
        let address = link.get_ref();
        if super::wording::is_unwritten(address) {
            self.tell(Mistake::Unwritten { at });
        } else if !address.starts_with("https://") || address.contains(char::is_whitespace) {
            self.tell(Mistake::NotHttps {
                link: address.clone(),
                at,
            });
        }
    }
}
