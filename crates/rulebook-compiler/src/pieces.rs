//! Wording as written, piece by piece, for checks that need its marks: the
//! tables hold it without them.

mod screens;

pub use screens::Screen;

use crate::{
    compiled::Compiled,
    files::{At, FileId},
    markup::{self, Mark},
    mistake::What,
    written::{Lent, Name, Text, Written},
};

/// Whom a piece speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A doctor, nurse, manager or records lead.
    Professional,
    /// A patient, parent or carer.
    Patient,
}

/// One wording in one voice.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it belongs to.
    pub of: What,
    /// The id of that.
    pub id: String,
    /// Which wording of it: its title, its hint.
    pub part: &'static str,
    /// Whom it speaks to.
    pub voice: Voice,
    /// The wording without its marks.
    pub text: String,
    /// The names of statutes in it.
    pub statutes: Vec<String>,
    /// The legal terms marked in it.
    pub terms: Vec<String>,
    /// Where it stands.
    pub(crate) at: At,
}

impl Piece {
    /// The wording without the names of statutes, which nobody could make
    /// easier to read.
    pub fn readable(&self) -> String {
        without(&self.text, &self.statutes)
    }
}

/// A text without these words.
pub fn without(text: &str, names: &[String]) -> String {
    names
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, ""))
}

impl Compiled {
    /// Every piece of wording that a reader may meet, in both voices.
    pub fn pieces(&self) -> Vec<Piece> {
        pieces(&self.written)
    }

    /// The file and the line where a piece stands.
    pub fn line_of(&self, piece: &Piece) -> (&str, usize) {
        self.files.get(piece.at.file).map_or(("", 0), |file| {
            let before = file.text.get(..piece.at.span.start).unwrap_or_default();
            (file.name.as_str(), before.matches('\n').count() + 1)
        })
    }

    /// Every name of a statute that is marked in some wording, the longest
    /// first, so that a name within a name is found after it.
    pub fn statutes(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .pieces()
            .into_iter()
            .flat_map(|piece| piece.statutes)
            .collect();
        names.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        names.dedup();
        names
    }
}

/// Collects the pieces of one table.
struct Owner<'p> {
    of: What,
    id: &'p str,
    file: FileId,
    pieces: &'p mut Vec<Piece>,
}

impl Owner<'_> {
    fn says<'t>(&mut self, part: &'static str, text: impl Into<Option<&'t Text>>) {
        let Some(text) = text.into() else { return };
        let said = text.get_ref();
        self.one(part, Voice::Professional, &said.professional);
        self.one(part, Voice::Patient, &said.patient);
    }

    fn lent(&mut self, part: &'static str, voice: Voice, lent: Option<&Lent>) {
        if let Some(Lent::Says(wording)) = lent {
            self.one(part, voice, wording);
        }
    }

    fn one(&mut self, part: &'static str, voice: Voice, wording: &Name) {
        let plain = markup::read(wording.get_ref()).unwrap_or_default();
        let marked = |mark: Mark| {
            let those = plain
                .marked
                .iter()
                .filter(move |marked| marked.mark == mark);
            those.map(|marked| marked.words.clone()).collect()
        };
        self.pieces.push(Piece {
            of: self.of,
            id: self.id.to_owned(),
            part,
            voice,
            statutes: marked(Mark::Statute),
            terms: marked(Mark::Term),
            text: plain.text.clone(),
            at: At {
                file: self.file,
                span: wording.span(),
            },
        });
    }
}

fn pieces(written: &Written) -> Vec<Piece> {
    let mut pieces = Vec::new();
    of_questions(written, &mut pieces);
    of_outcomes(written, &mut pieces);
    for rule in &written.rules {
        let mut owner = owner(What::Rule, rule.id.get_ref(), rule.file, &mut pieces);
        owner.says("says", &rule.says);
        owner.lent("record", Voice::Professional, rule.record.as_ref());
        owner.lent("reply", Voice::Professional, rule.reply.as_ref());
        owner.lent("notice", Voice::Patient, rule.notice.as_ref());
    }
    for manner in &written.manners {
        let mut owner = owner(What::Manner, manner.id.get_ref(), manner.file, &mut pieces);
        for (part, line) in [
            ("subject", &manner.subject),
            ("opening", &manner.opening),
            ("closing", &manner.closing),
        ] {
            owner.one(part, Voice::Professional, line);
        }
    }
    for row in &written.deadlines {
        owner(What::Deadline, row.id.get_ref(), row.file, &mut pieces).says("says", &row.says);
    }
    of_documents(written, &mut pieces);
    for word in &written.words {
        let mut owner = owner(What::Word, word.id.get_ref(), word.file, &mut pieces);
        owner.one("words", Voice::Professional, &word.professional);
        owner.one("words", Voice::Patient, &word.patient);
    }
    pieces
}

fn owner<'p>(of: What, id: &'p str, file: FileId, pieces: &'p mut Vec<Piece>) -> Owner<'p> {
    Owner {
        of,
        id,
        file,
        pieces,
    }
}

fn of_questions(written: &Written, pieces: &mut Vec<Piece>) {
    for page in &written.pages {
        owner(What::Page, page.id.get_ref(), page.file, pieces).says("title", page.title.as_ref());
    }
    for question in &written.questions {
        let mut owner = owner(What::Question, question.id.get_ref(), question.file, pieces);
        owner.says("ask", &question.ask);
        owner.says("hint", question.hint.as_ref());
        owner.says("why", &question.why);
        for choice in &question.choices {
            owner.says("choice", &choice.says);
            owner.says("choice’s hint", choice.hint.as_ref());
        }
        for tick in &question.ticks {
            owner.says("tick", &tick.says);
            owner.says("tick’s hint", tick.hint.as_ref());
        }
        owner.says("unknown", question.unknown.as_ref());
    }
}

fn of_outcomes(written: &Written, pieces: &mut Vec<Piece>) {
    for headline in &written.headlines {
        let mut owner = owner(What::Headline, headline.id.get_ref(), headline.file, pieces);
        owner.says("word", &headline.word);
        owner.says("title", &headline.title);
    }
    for outcome in &written.outcomes {
        let mut owner = owner(
            What::Outcome,
            outcome.ground.get_ref(),
            outcome.file,
            pieces,
        );
        owner.says("title", &outcome.title);
        owner.says("gist", &outcome.gist);
        owner.lent("notice", Voice::Patient, outcome.notice.as_ref());
    }
    for step in &written.steps {
        let mut owner = owner(What::Step, step.id.get_ref(), step.file, pieces);
        owner.says("lead", step.lead.as_ref());
        owner.says("text", &step.text);
    }
    for duty in &written.duties {
        owner(What::Duty, duty.id.get_ref(), duty.file, pieces).says("says", &duty.says);
    }
    for addressee in &written.addressees {
        owner(
            What::Addressee,
            addressee.id.get_ref(),
            addressee.file,
            pieces,
        )
        .says("says", &addressee.says);
    }
    for contact in &written.contacts {
        owner(What::Contact, contact.id.get_ref(), contact.file, pieces)
            .says("name", &contact.name);
    }
}

fn of_documents(written: &Written, pieces: &mut Vec<Piece>) {
    for document in &written.documents {
        let mut owner = owner(What::Document, document.id.get_ref(), document.file, pieces);
        owner.says("name", &document.name);
        owner.says("tells", &document.tells);
    }
    for check in &written.checks {
        let id = check.full_id();
        let mut owner = owner(What::Check, &id, check.file, pieces);
        owner.says("head", &check.head);
        owner.says("look", &check.look);
        owner.says("goes wrong when", &check.wrong);
        owner.says("then", &check.then);
    }
}
