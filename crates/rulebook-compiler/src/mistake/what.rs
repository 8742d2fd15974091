//! The kinds of things that have an id, and what they are called.

/// A kind of thing that has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A fact.
    Fact,
    /// A list of ticks.
    Ticks,
    /// A value of a fact.
    Value,
    /// An item of a list of ticks.
    TickItem,
    /// A conclusion.
    Conclusion,
    /// A rule.
    Rule,
    /// A ground of the ladder.
    Ground,
    /// An outcome.
    Outcome,
    /// A duty.
    Duty,
    /// A duty or a step.
    DutyOrStep,
    /// A step.
    Step,
    /// A headline.
    Headline,
    /// A question.
    Question,
    /// A page of questions.
    Page,
    /// A source.
    Source,
    /// An addressee.
    Addressee,
    /// A contact.
    Contact,
    /// A nation.
    Nation,
    /// A theorem.
    Theorem,
    /// An impossible combination.
    Impossible,
    /// A word of the page.
    Word,
    /// An item of law.
    Item,
    /// A legal term.
    Term,
    /// A baseline.
    Baseline,
    /// Whether an order is held.
    OrderHeld,
    /// A manner of reply.
    Manner,
    /// A deadline.
    Deadline,
    /// A paper that people hold.
    Document,
    /// A place to look at on a paper.
    Check,
}

impl What {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Ticks => "list of ticks",
            Self::Value => "value",
            Self::TickItem => "item",
            Self::Conclusion => "conclusion",
            Self::Rule => "rule",
            Self::Ground => "ground",
            Self::Outcome => "outcome",
            Self::Duty => "duty",
            Self::DutyOrStep => "duty or step",
            Self::Step => "step",
            Self::Headline => "headline",
            Self::Question => "question",
            Self::Page => "page",
            Self::Source => "source",
            Self::Addressee => "addressee",
            Self::Contact => "contact",
            Self::Nation => "nation",
            Self::Theorem => "theorem",
            Self::Impossible => "impossible combination",
            Self::Word => "word",
            Self::Item => "item of law",
            Self::Term => "legal term",
            Self::Baseline => "baseline",
            Self::OrderHeld => "answer to whether an order is held",
            Self::Manner => "manner of reply",
            Self::Deadline => "deadline",
            Self::Document => "document",
            Self::Check => "check",
        }
    }
}
