//! Why, in full: each rule with the answers and the rules that it rests on,
//! and the rules that were set aside.

use rulebook::law::{OUTCOMES, RULES, Word};
use rules::decide::Evaluation;
use rules::explain::Explanation;
use rules::reasons::{Aside, Because, Reason, nearest};
use rules::rulebook::{ConclusionId, Condition, ConditionId, RuleId};
use rules::truth::Truth;
use yew::AttrValue;

use super::citation::{dated, view};
use super::notes::RuleView;
use super::reader::Reader;

/// How many rules that were set aside are worth a reader's time.
const ASIDE: usize = 8;

/// A rule that applies, or may, over what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasonView {
    /// The rule.
    pub rule: RuleView,
    /// "Explained above", or that it only may apply.
    pub note: Option<AttrValue>,
    /// What it rests on.
    pub rests_on: Vec<BecauseView>,
}

/// One thing that a rule rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum BecauseView {
    /// An answer: what it does for the rule, the question, the answer.
    Answer(AttrValue, AttrValue, AttrValue),
    /// Other rules, under a line that says so.
    Rules(AttrValue, Vec<ReasonView>),
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FullView {
    /// What each ground says, and the rules behind it.
    pub roots: Vec<(AttrValue, Vec<ReasonView>)>,
    /// Heading and rules that one thing kept from applying.
    pub aside: (AttrValue, Vec<RuleView>),
    /// Heading and rules that one fact kept from applying.
    pub short: (AttrValue, Vec<RuleView>),
}

/// The whole, with those rules besides that are one fact short.
pub fn full(reader: &Reader, explanation: &Explanation, short: Vec<RuleView>) -> FullView {
    let teller = Teller {
        reader,
        evaluation: reader.guide.standing(&reader.known),
    };
    let roots = explanation.trees.iter().map(|root| {
        let outcome = OUTCOMES.get(root.ground.0 as usize);
        let title = outcome.map_or(AttrValue::Static(""), |outcome| {
            reader.speaker.say(outcome.title)
        });
        (title, teller.reasons(&root.reasons))
    });
    // Where several grounds may decide, one may have nothing of its own to say.
    let roots = roots.filter(|(_, reasons)| !reasons.is_empty());
    let asides = explanation.set_aside.iter();
    let asides = asides.filter_map(|&(rule, aside)| teller.aside(rule, aside));
    FullView {
        roots: roots.collect(),
        aside: (
            reader.speaker.word(Word::SetAside),
            asides.take(ASIDE).collect(),
        ),
        short: (reader.speaker.word(Word::OneShort), short),
    }
}

/// Tells reasons to one reader.
struct Teller<'a> {
    reader: &'a Reader<'a>,
    evaluation: Evaluation,
}

impl Teller<'_> {
    fn reasons(&self, reasons: &[Reason]) -> Vec<ReasonView> {
        reasons
            .iter()
            .filter_map(|reason| self.reason(reason))
            .collect()
    }

    fn reason(&self, reason: &Reason) -> Option<ReasonView> {
        let word = |word| self.reader.speaker.word(word);
        let rule = view(self.reader, reason.rule)?;
        let note = match reason.truth {
            _ if reason.again => Some(word(Word::ExplainedAbove)),
            Truth::NotKnown => Some(word(Word::MayApply)),
            _ => None,
        };
        let rests_on = reason.rests_on.iter();
        let rests_on = rests_on.filter_map(|because| self.because(because));
        // What was explained above is named here, and found there.
        let sources = if reason.again {
            Vec::new()
        } else {
            rule.sources
        };
        Some(ReasonView {
            rule: RuleView { sources, ..rule },
            note,
            rests_on: rests_on.collect(),
        })
    }

    fn because(&self, because: &Because) -> Option<BecauseView> {
        let (reader, speaker) = (self.reader, self.reader.speaker);
        match because {
            Because::Fact(fact) => {
                let (ask, says) = reader.fact(*fact, reader.known.knowledge.get(*fact));
                let label = speaker.word(Word::YouAnswered);
                Some(BecauseView::Answer(label, ask, says))
            }
            Because::Conclusion(_, inner) => {
                let inner = self.reasons(inner);
                let label = speaker.word(Word::FollowsFrom);
                (!inner.is_empty()).then_some(BecauseView::Rules(label, inner))
            }
            Because::Without(id) => self.condition(*id, Word::NoException),
            Because::Open(id) => self.condition(*id, Word::NotKnownYet),
        }
    }

    /// A condition that is open, or does not hold: its question with what is
    /// known, or the rule that would bring it.
    fn condition(&self, id: ConditionId, label: Word) -> Option<BecauseView> {
        let (reader, label) = (self.reader, self.reader.speaker.word(label));
        match *reader.guide.law().conditions.get(id.0 as usize)? {
            Condition::Fact(fact, _) => {
                let known = reader.known.knowledge;
                let (ask, says) = reader.fact(fact, known.get(fact));
                let says = if known.is_settled(fact) {
                    says
                } else {
                    AttrValue::Static("")
                };
                Some(BecauseView::Answer(label, ask, says))
            }
            Condition::Conclusion(conclusion) => {
                let says = self.named(conclusion)?;
                Some(BecauseView::Answer(label, AttrValue::Static(""), says))
            }
        }
    }

    /// What a conclusion is, by the rule that brings it or comes nearest to.
    fn named(&self, conclusion: ConclusionId) -> Option<AttrValue> {
        let law = self.reader.guide.law();
        self.says(nearest(law, &self.evaluation, conclusion)?)
    }

    fn says(&self, rule: RuleId) -> Option<AttrValue> {
        let words = RULES.get(rule.0 as usize)?;
        Some(self.reader.speaker.say(words.says))
    }

    /// A rule that was set aside, and by what.
    fn aside(&self, rule: RuleId, aside: Aside) -> Option<RuleView> {
        let (reader, speaker) = (self.reader, self.reader.speaker);
        let plain = |time| dated(reader, rule, Some(time));
        let by = |label, what| {
            Some(RuleView {
                missing: Some((speaker.word(label), what)),
                ..dated(reader, rule, None)?
            })
        };
        match aside {
            Aside::Defeated(by_rule) => by(Word::OverriddenBy, self.says(by_rule)?),
            Aside::NotInForce => {
                let date = speaker.date(reader.session.as_at);
                plain(speaker.fill(Word::NotLawOn, &[("date", &date)]))
            }
            Aside::DoesNotExtend => plain(speaker.word(Word::NotHere)),
            Aside::Exception(id) => {
                let what = match *reader.guide.law().conditions.get(id.0 as usize)? {
                    Condition::Fact(fact, _) => {
                        let values = reader.known.knowledge.get(fact);
                        reader.meant(fact, values).into()
                    }
                    Condition::Conclusion(conclusion) => self.named(conclusion)?,
                };
                by(Word::SetAsideBy, what)
            }
        }
    }
}
