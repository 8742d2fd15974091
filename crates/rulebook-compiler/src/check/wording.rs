//! Wording: its mark-up, its modal verbs and its length.

use super::Check;
use crate::{
    files::{At, FileId},
    markup::{self, Mark, Plain},
    mistake::Mistake,
    words::Text,
    written::{Name, Text as Said},
};

/// Words in a professional's sentence.
const SENTENCE: usize = 45;
/// Words in a patient's sentence.
const PATIENT_SENTENCE: usize = 20;

/// What wording is for, where that limits it.
#[derive(Clone, Copy)]
pub(super) enum Length {
    Free,
    Title,
    Gist,
    Choice,
    Record,
    Reply,
    Notice,
    /// A name, or the head of a check.
    Head,
    /// A part of what is said of a paper.
    Part,
}

impl Length {
    /// What it is called, and how many words it may have.
    fn limit(self) -> Option<(&'static str, usize)> {
        match self {
            Self::Free => None,
            Self::Title => Some(("this title", 20)),
            Self::Gist => Some(("this gist", 60)),
            Self::Choice => Some(("this choice", 16)),
            Self::Record => Some(("what a rule lends to the record", 40)),
            Self::Reply => Some(("what a rule lends to the reply", 60)),
            Self::Notice => Some(("what is lent to the notice", 40)),
            Self::Head => Some(("this head", 8)),
            Self::Part => Some(("this part", 45)),
        }
    }
}

/// The modal verbs that belong to a headline, a duty or a step.
#[derive(Clone)]
pub(super) struct Modals {
    /// What it is, as a message names it.
    pub(super) place: String,
    pub(super) allowed: Vec<Mark>,
}

/// Whether somebody still has to write this.
pub(super) fn is_unwritten(text: &str) -> bool {
    text.trim().is_empty()
        || ["TODO", "FIXME", "TBC", "XXX"]
            .iter()
            .any(|note| text.contains(note))
}

impl Check<'_> {
    /// Wording that says nothing of a headline or an action.
    pub(super) fn said(&mut self, text: &Said, file: FileId) -> Text {
        self.text(text, file, Length::Free, None)
    }

    pub(super) fn maybe_said(&mut self, text: Option<&Said>, file: FileId) -> Option<Text> {
        text.map(|text| self.said(text, file))
    }

    /// Wording in both voices, without its mark-up.
    pub(super) fn text(
        &mut self,
        text: &Said,
        file: FileId,
        length: Length,
        modals: Option<&Modals>,
    ) -> Text {
        let said = text.get_ref();
        let mut voice = |wording: &Name, sentence: (&'static str, usize)| {
            let plain = self.read(wording, file);
            self.long(&plain.text, wording, file, length, sentence);
            if let Some(modals) = modals {
                self.modals(&plain, wording, file, modals);
            }
            plain.text
        };
        Text {
            professional: voice(&said.professional, ("a sentence", SENTENCE)),
            patient: voice(
                &said.patient,
                ("a sentence for the patient", PATIENT_SENTENCE),
            ),
        }
    }

    /// Wording in the one voice that its length says, its marks beside it.
    pub(super) fn one_voice(
        &mut self,
        wording: &Name,
        file: FileId,
        length: Length,
        modals: &Modals,
    ) -> Plain {
        let plain = self.read(wording, file);
        let sentence = match length {
            Length::Notice => ("a sentence for the patient", PATIENT_SENTENCE),
            _ => ("a sentence", SENTENCE),
        };
        self.long(&plain.text, wording, file, length, sentence);
        self.modals(&plain, wording, file, modals);
        plain
    }

    /// A line in one voice, for the tables, the record or the telephone.
    pub(super) fn line(&mut self, wording: &Name, file: FileId) -> String {
        self.read(wording, file).text
    }

    /// A word of the page; any length.
    pub(super) fn plain(&mut self, wording: &Name, file: FileId) -> String {
        self.read(wording, file).text
    }

    fn read(&mut self, wording: &Name, file: FileId) -> Plain {
        let (text, at) = (
            wording.get_ref(),
            At {
                file,
                span: wording.span(),
            },
        );
        if is_unwritten(text) {
            self.tell(Mistake::Unwritten { at });
            return Plain::default();
        }
        match markup::read(text) {
            Ok(plain) => {
                for marked in plain
                    .marked
                    .iter()
                    .filter(|marked| !marked.mark.suits(&marked.words))
                {
                    let at = self.files.inside(&at, text, marked.span.clone());
                    let (mark, text) = (marked.mark.name().to_owned(), marked.words.clone());
                    self.mistakes.push(Mistake::MarkedOther { mark, text, at });
                }
                plain
            }
            Err(slip) => {
                let at = self.files.inside(&at, text, slip.span);
                self.tell(Mistake::MarkUp {
                    mark: slip.mark,
                    why: slip.why,
                    at,
                });
                Plain::default()
            }
        }
    }

    fn long(
        &mut self,
        plain: &str,
        wording: &Name,
        file: FileId,
        length: Length,
        sentence: (&'static str, usize),
    ) {
        let sentences: Vec<usize> = reading::sentences(plain)
            .into_iter()
            .map(|sentence| reading::words(sentence).count())
            .collect();
        let whole = length
            .limit()
            .map(|(what, limit)| (what, sentences.iter().sum(), limit));
        let longest = (
            sentence.0,
            sentences.iter().copied().max().unwrap_or_default(),
            sentence.1,
        );
        for (what, count, limit) in whole.into_iter().chain([longest]) {
            if count > limit {
                let at = At {
                    file,
                    span: wording.span(),
                };
                self.tell(Mistake::TooLong {
                    what,
                    count,
                    limit,
                    at,
                });
                return;
            }
        }
    }

    fn modals(&mut self, plain: &Plain, wording: &Name, file: FileId, modals: &Modals) {
        let at = At {
            file,
            span: wording.span(),
        };
        for marked in &plain.marked {
            if marked.mark.is_modal() && !modals.allowed.contains(&marked.mark) {
                let at = self
                    .files
                    .inside(&at, wording.get_ref(), marked.span.clone());
                let allowed = modals.allowed.iter().map(|mark| mark.name()).collect();
                let (mark, place) = (marked.mark.name().to_owned(), modals.place.clone());
                self.tell(Mistake::WrongModal {
                    mark,
                    place,
                    allowed,
                    at,
                });
            }
        }
    }
}
