//! The side-noted sections of a result.

use rules::rulebook::{Headline, Headlines, Modal};
use yew::AttrValue;

use super::answers::AnswersView;
use super::path::PathView;
use super::question::QuestionView;
use super::reasons::FullView;
use super::threads::ThreadsView;
use crate::session::{Action, Leaf, Other};

/// Something to do, or not: a bold start and a sentence or two.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    /// The bold start.
    pub lead: Option<AttrValue>,
    /// The rest.
    pub text: AttrValue,
}

/// Somebody to ring.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactView {
    /// Who.
    pub name: AttrValue,
    /// The number, where it is known.
    pub number: Option<AttrValue>,
    /// When somebody answers.
    pub hours: Option<AttrValue>,
}

/// A duty, limit or caution.
#[derive(Clone, Debug, PartialEq)]
pub struct DutyView {
    /// Its weight.
    pub modal: Modal,
    /// The weight in words.
    pub mark: AttrValue,
    /// What the reader was told that it answers: "They said: …".
    pub heard: Option<AttrValue>,
    /// What is owed.
    pub says: AttrValue,
}

/// Where a rule is written.
#[derive(Clone, Debug, PartialEq)]
pub struct CitationView {
    /// The title and pinpoint.
    pub title: AttrValue,
    /// The official page.
    pub link: AttrValue,
    /// The text on the law's date, where that is not today and the site keeps
    /// it: the page, and words that state the date.
    pub then: Option<(AttrValue, AttrValue)>,
    /// "checked 21 Nov 2026", or "to be confirmed".
    pub standing: AttrValue,
    /// Whether the source was read.
    pub confirmed: bool,
}

/// A rule, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleView {
    /// What it says.
    pub says: AttrValue,
    /// When it became law, or ceased to be, where that matters.
    pub time: Option<AttrValue>,
    /// What was missing, where it only came close: "Missing:" and what.
    pub missing: Option<(AttrValue, AttrValue)>,
    /// Where it is written.
    pub sources: Vec<CitationView>,
}

/// Why: at a glance, and in full.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyView {
    /// The rules that decided it.
    pub decided: Vec<RuleView>,
    /// The heading of those that came close.
    pub near: AttrValue,
    /// Those that came close, the closest first.
    pub close: Vec<RuleView>,
    /// The words that open the whole.
    pub label: AttrValue,
    /// The whole.
    pub full: FullView,
}

/// Another answer to one question, and what it would give.
#[derive(Clone, Debug, PartialEq)]
pub struct FlipView {
    /// The question.
    pub ask: AttrValue,
    /// The other answer.
    pub says: AttrValue,
    /// What would be possible then, with the word of each; none where it cuts
    /// nothing.
    pub to: Vec<(Headline, AttrValue)>,
    /// "would make it", for those who hear it; or "still open", for all.
    pub becomes: AttrValue,
    /// The first rule that would decide, by where it is written.
    pub by: Option<CitationView>,
    /// The words that lay it beside the result, and what they lay there.
    pub beside: Option<(AttrValue, Other)>,
}

/// The day whose law applies, and what another would change.
#[derive(Clone, Debug, PartialEq)]
pub struct DatesView {
    /// Other days that lead elsewhere.
    pub flips: Vec<FlipView>,
    /// A line where none does.
    pub same: Option<AttrValue>,
    /// Rules of other days that would have applied.
    pub rules: Vec<RuleView>,
    /// The words that open the form.
    pub ask: AttrValue,
    /// The name of its field.
    pub label: AttrValue,
    /// The days that the guide covers.
    pub covers: AttrValue,
    /// The first and the last of them, as the field wants them.
    pub range: (AttrValue, AttrValue),
    /// The day whose law applies, likewise.
    pub day: AttrValue,
    /// What is wrong with the day given.
    pub error: Option<AttrValue>,
    /// The words of the button.
    pub go: AttrValue,
}

/// A headline still possible, and what would make it so.
#[derive(Clone, Debug, PartialEq)]
pub struct PossibleRow {
    /// Which.
    pub headline: Headline,
    /// Its word and sentence.
    pub title: AttrValue,
    /// What the one who asks can tell, that would make it so: fact and value.
    pub if_so: Vec<(AttrValue, AttrValue)>,
    /// What else must be so, in one line.
    pub also: Option<AttrValue>,
}

/// A question to read out, with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct AskView {
    /// The question.
    pub says: AttrValue,
    /// "They said:", before the answers for those who hear them.
    pub label: AttrValue,
    /// Answers, each with what it would leave.
    pub answers: Vec<TakeView>,
}

/// An answer that is taken at once.
#[derive(Clone, Debug, PartialEq)]
pub struct TakeView {
    /// The answer.
    pub says: AttrValue,
    /// What would be possible then, with the word of each; none where it cuts
    /// nothing or leaves many.
    pub to: Vec<(Headline, AttrValue)>,
    /// "would make it", for those who hear it; or "still open", for all.
    pub becomes: AttrValue,
    /// What taking it does.
    pub action: Action,
}

/// What is still possible.
#[derive(Clone, Debug, PartialEq)]
pub struct PossiblesView {
    /// The headlines still possible, of all thirteen: the picture.
    pub open: Headlines,
    /// Each, and what would make it so.
    pub rows: Vec<PossibleRow>,
}

/// What is asked before it is known whether the patient may be written to.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeFirst {
    /// The words that open it.
    pub label: AttrValue,
    /// Why it is asked; and what of it is asked further up on the page.
    pub why: AttrValue,
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// The button that adds the answers.
    pub add: AttrValue,
}

/// What stands in a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Open questions, and the button that adds their answers.
    Asked(Vec<QuestionView>, AttrValue),
    /// In order, numbered.
    Steps(Vec<StepView>),
    /// Not to be done, or not to be given.
    Never(Vec<StepView>),
    /// No order: bold starts.
    Plain(Vec<StepView>),
    /// Short points.
    Points(Vec<StepView>),
    /// To be read aloud.
    Say(Vec<AttrValue>),
    /// Whom to ring: what to ask them, and their numbers.
    Ring(Vec<StepView>, Vec<ContactView>),
    /// Duties beside the headline, and a line where there are none.
    Duties(Vec<DutyView>, Option<AttrValue>),
    /// The papers that one can take along, with the words of their buttons;
    /// and what is asked before a notice may be.
    Leaves(Vec<(Leaf, AttrValue)>, Option<NoticeFirst>),
    /// What another day's law would make of it.
    Dates(DatesView),
    /// Rules that decided it, those that came close, and all of it in full.
    Why(WhyView),
    /// Single flips; the words that open the rest, and the rest.
    Flips(Vec<FlipView>, AttrValue, Vec<FlipView>),
    /// Headlines still possible.
    Possible(PossiblesView),
    /// Questions to read out.
    Ask(Vec<AskView>),
    /// The headline for now, why it is safe, what is certain beside it, and
    /// what to do until then.
    Meanwhile(Headline, AttrValue, AttrValue, Vec<DutyView>, Vec<StepView>),
    /// The path taken, drawn if it is wanted, and the answers folded away.
    Path(ThreadsView, PathView, AnswersView),
}

/// A section with its heading in the margin.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteView {
    /// Its name in the page.
    pub id: &'static str,
    /// The heading.
    pub head: AttrValue,
    /// A line under the heading.
    pub sub: Option<AttrValue>,
    /// What stands in it.
    pub body: Body,
}
