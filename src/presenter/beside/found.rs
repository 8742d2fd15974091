//! What a result has that another may lack: its certain duties, and its steps.

use rulebook::law::Word;
use rules::explain::Explanation;
use rules::truth::Truth;

use super::super::duties::certain;
use super::super::notes::{Body, NoteView};
use super::super::reader::Reader;
use super::super::sections::{sections, steps};

/// A result, as far as two of them are compared.
pub(super) struct Found {
    /// The whole of it.
    pub(super) explanation: Explanation,
    steps: Vec<u16>,
}

impl Found {
    /// What a reader finds.
    pub(super) fn of(reader: &Reader) -> Self {
        let explanation = reader.guide.explain(&reader.known);
        let steps = steps(&explanation);
        Self { explanation, steps }
    }

    /// All of it.
    pub(super) fn all(&self, reader: &Reader) -> Vec<NoteView> {
        self.notes(reader, |_| true)
    }

    /// A part of it; what is done in order is no longer in order there.
    pub(super) fn some(&self, reader: &Reader, keep: impl Fn(Kept) -> bool) -> Vec<NoteView> {
        let mut notes = self.notes(reader, keep);
        for note in &mut notes {
            if let Body::Steps(steps) = &mut note.body {
                note.body = Body::Plain(std::mem::take(steps));
            }
        }
        notes
    }

    /// Its certain duties and its steps, those that `keep` keeps.
    fn notes(&self, reader: &Reader, keep: impl Fn(Kept) -> bool) -> Vec<NoteView> {
        let duties: Vec<Truth> = self
            .explanation
            .duties
            .iter()
            .enumerate()
            .map(|(place, truth)| match truth {
                Truth::Yes if keep(Kept::Duty(place)) => Truth::Yes,
                _ => Truth::No,
            })
            .collect();
        let duties = certain(reader, &duties);
        let beside = (!duties.is_empty()).then(|| NoteView {
            id: "beside",
            head: reader.speaker.word(Word::Beside),
            sub: None,
            body: Body::Duties(duties, None),
        });
        let steps = self.steps.iter().copied();
        let steps: Vec<u16> = steps.filter(|&step| keep(Kept::Step(step))).collect();
        beside.into_iter().chain(sections(reader, &steps)).collect()
    }

    /// Whether it certainly has that.
    pub(super) fn has(&self, kept: Kept) -> bool {
        match kept {
            Kept::Duty(place) => self.explanation.duties.get(place) == Some(&Truth::Yes),
            Kept::Step(step) => self.steps.contains(&step),
        }
    }
}

/// Something that a result may have: a duty or a step, by its place.
#[derive(Clone, Copy)]
pub(super) enum Kept {
    Duty(usize),
    Step(u16),
}
