//! The shape of the wording: what the law says, in both voices.
//!
//! Every table stands in the order of the engine's table of the same name, so
//! that an engine id is also the place of its wording.

use rules::rulebook::{ConditionId, Day, FactId, RuleId, Values};

/// Whom the guide speaks to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// A doctor, nurse, manager or records lead.
    #[default]
    Professional,
    /// A patient, parent or carer.
    Patient,
}

impl Voice {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Professional => Self::Patient,
            Self::Patient => Self::Professional,
        }
    }
}

/// One piece of wording in both voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Brief, exact, no blame.
    pub professional: &'static str,
    /// Plain words, short sentences.
    pub patient: &'static str,
}

impl Text {
    /// The wording for that voice.
    pub const fn to(self, voice: Voice) -> &'static str {
        match voice {
            Voice::Professional => self.professional,
            Voice::Patient => self.patient,
        }
    }
}

/// The wording of a fact.
#[derive(Clone, Copy, Debug)]
pub struct FactWords {
    /// What it is, for the tables and the record.
    pub means: &'static str,
    /// What each value is, in order of their bits.
    pub values: &'static [&'static str],
    /// The question that settles it, by its place in `QUESTIONS`; the date
    /// has none.
    pub question: Option<u16>,
}

/// An answer that one may choose: a radio button.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The words over it and the answers after it, where they begin a group.
    pub heading: Option<Text>,
    /// The answer.
    pub says: Text,
    /// What it means, under it.
    pub hint: Option<Text>,
    /// The facts it settles, and to which value.
    pub sets: &'static [(FactId, Values)],
}

/// A box that one may tick.
#[derive(Clone, Copy, Debug)]
pub struct Tick {
    /// The words over it and the answers after it, where they begin a group.
    pub heading: Option<Text>,
    /// The yes/no fact that it settles: bit 0 no, bit 1 yes.
    pub fact: FactId,
    /// The answer.
    pub says: Text,
    /// What it means, under it.
    pub hint: Option<Text>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// One of several.
    Choices(&'static [Choice]),
    /// Any number; "none of these" is an answer too.
    Ticks(&'static [Tick]),
}

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Its id in the rulebook.
    pub id: &'static str,
    /// The question itself.
    pub ask: Text,
    /// A line under it.
    pub hint: Option<Text>,
    /// Why we ask.
    pub why: Text,
    /// The answers.
    pub answers: Answers,
    /// What "I don't know yet" leads to; none: the general line.
    pub unknown: Option<Text>,
    /// Whether "I don't know yet" cannot be true.
    pub never_unknown: bool,
    /// The facts that it settles, in editorial order.
    pub settles: &'static [FactId],
    /// The page that it stands on, by its place in `PAGES`.
    pub page: u16,
}

/// Questions asked together.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Its id in the rulebook.
    pub id: &'static str,
    /// Its heading; none where it holds one question.
    pub title: Option<Text>,
    /// Its questions, by their places in `QUESTIONS`.
    pub questions: &'static [u16],
}

/// Whether a statement was read in its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The primary text or the body's own page was read.
    Confirmed,
    /// Not yet: shown as such, and moves nobody to act.
    ToBeConfirmed,
}

/// A pinpoint source of one rule.
#[derive(Clone, Copy, Debug)]
pub struct Citation {
    /// The source, by its place in `SOURCES`.
    pub source: u16,
    /// The pinpoint: "Sch. 1 para. 2".
    pub at: &'static str,
    /// The official page.
    pub link: &'static str,
    /// When it was last compared with the source.
    pub checked: Day,
    /// Whether the source was read.
    pub standing: Standing,
}

/// A statute, set of rules, case or guidance.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its id in the rulebook.
    pub id: &'static str,
    /// Its full title.
    pub title: &'static str,
    /// The official page.
    pub link: &'static str,
    /// Whether its title alone would tell too much of a patient: it is not
    /// named on a notice, which somebody else may open.
    pub discreet: bool,
}

/// The wording of a rule.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// What it says.
    pub says: Text,
    /// The question that would settle it, to be read out.
    pub ask: &'static str,
    /// Its sentence for the notes, its modal verbs marked; empty: none.
    pub record: &'static str,
    /// Its sentence to the one who asks, likewise.
    pub reply: &'static str,
    /// Its sentence to the patient, likewise.
    pub notice: &'static str,
    /// Where it is written.
    pub sources: &'static [Citation],
}

/// The wording of a ground: one for each rung of the ladder.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// The sentence under the word.
    pub title: Text,
    /// One or two sentences more.
    pub gist: Text,
    /// Why it comes before the next rung.
    pub before_next: &'static str,
    /// To whom it is addressed.
    pub to: Text,
    /// The manner of the reply, by its place in `MANNERS`; none: nobody has
    /// asked, or nobody is to be answered in writing.
    pub reply: Option<u16>,
    /// What the patient is told was decided, its modal verbs marked; empty:
    /// the patient is not told on paper.
    pub notice: &'static str,
    /// Its steps, by their places in `STEPS`, in order.
    pub steps: &'static [u16],
}

/// The general wording of a headline.
#[derive(Clone, Copy, Debug)]
pub struct HeadlineWords {
    /// The big word.
    pub word: Text,
    /// The general sentence.
    pub title: Text,
}

/// Where a step stands in the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// To do now, in order.
    Do,
    /// Not to do.
    DoNot,
    /// Exactly what may be given, and to whom.
    Give,
    /// What may not.
    NotGive,
    /// To say, read aloud.
    Say,
    /// What to tell the patient (to the patient: what they will be told).
    TellPatient,
    /// To write down.
    WriteDown,
    /// Whom to ring.
    Ring,
}

/// The wording of a step.
#[derive(Clone, Copy, Debug)]
pub struct StepWords {
    /// Where it stands.
    pub kind: StepKind,
    /// The bold start.
    pub lead: Option<Text>,
    /// The rest.
    pub text: Text,
    /// Whom to ring, by their places in `CONTACTS`.
    pub contacts: &'static [u16],
    /// Whether it tells the reader to tell the patient, so that a notice may
    /// be written.
    pub offers_notice: bool,
}

/// Whether it is a duty, a limit or a caution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
    /// Something owed.
    Duty,
    /// Something the answer does not reach.
    Limit,
    /// Something to beware of.
    Caution,
}

/// The wording of a duty.
#[derive(Clone, Copy, Debug)]
pub struct DutyWords {
    /// What it is.
    pub kind: DutyKind,
    /// What is owed.
    pub says: Text,
    /// To whom.
    pub to: Text,
}

/// Somebody to ring.
#[derive(Clone, Copy, Debug)]
pub struct Contact {
    /// Its id in the rulebook.
    pub id: &'static str,
    /// Who it is.
    pub name: Text,
    /// The number, where it was read on the body's own page.
    pub number: Option<&'static str>,
    /// When somebody answers.
    pub hours: Option<&'static str>,
    /// The body's own page.
    pub link: &'static str,
    /// When the page was read.
    pub checked: Day,
    /// The nations it serves: ids of the values of `holder`.
    pub nations: &'static [&'static str],
}

/// The wording of the meantime: one for each row of the safe table.
#[derive(Clone, Copy, Debug)]
pub struct SafeWords {
    /// Why it is safe whatever the answer turns out to be.
    pub because: &'static str,
}

/// One manner of reply to the one who asks.
#[derive(Clone, Copy, Debug)]
pub struct MannerWords {
    /// What it is called: "Ask for more".
    pub name: &'static str,
    /// What the letter is about.
    pub subject: &'static str,
    /// Its first paragraphs, a line each.
    pub opening: &'static str,
    /// What stands before the questions; none: nothing is asked.
    pub asks: Option<&'static str>,
    /// It is the manner while nothing is settled and whether an order is held
    /// is one of these: bit 0 no, bit 1 yes, bit 2 not known.
    pub while_open: u8,
    /// Its last paragraphs, a line each.
    pub closing: &'static str,
}

/// When something is due, reckoned from the day of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The paper says.
    OnPaper,
    /// That very day.
    Today,
    /// The next day that is no Saturday or Sunday.
    NextWorkingDay,
    /// So many hours.
    Hours(u16),
    /// So many days.
    Days(u16),
    /// So many calendar months.
    Months(u16),
}

/// A day by which something is due.
#[derive(Clone, Copy, Debug)]
pub struct Deadline {
    /// It runs where all of these certainly hold.
    pub when: &'static [ConditionId],
    /// When.
    pub due: Due,
    /// What is due.
    pub says: Text,
    /// The rules that say so.
    pub rules: &'static [RuleId],
}
