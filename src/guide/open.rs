//! What is still open: what to ask on a page, and what can still change.

use std::cell::LazyCell;

use rulebook::Question;
use rulebook::law::{PAGES, QUESTIONS};
use rules::decide::gate;
use rules::interview::next_of;
use rules::knowledge::FactSet;
use rules::rulebook::{FactId, Teller};
use rules::truth::Truth;

use super::{Guide, Known, course};
use crate::session::{Answer, Session};

impl Guide {
    /// The questions of a page that are to be asked now: those that apply and
    /// still matter. Those answered already are shown with them to who came
    /// back; who goes on is asked nothing twice.
    pub fn asked_on(&self, session: &Session, page: u16) -> Vec<u16> {
        let known = self.known(session);
        let headline = self.relevant(&known);
        // What else can change takes longest to find, and most questions are about the headline.
        let beside = LazyCell::new(|| self.diagrams.open_beside(self.law(), &known.knowledge));
        let matters = |facts: &[FactId]| {
            let any = |of: &FactSet| facts.iter().any(|&fact| of.has(fact));
            any(&headline) || any(&beside)
        };
        let on_page = PAGES
            .get(page as usize)
            .map_or(&[][..], |page| page.questions);
        let applies = |facts: &[FactId]| facts.iter().any(|&fact| self.applies(&known, fact));
        let open = |place: &&u16| {
            let Some(question) = QUESTIONS.get(**place as usize) else {
                return false;
            };
            let answered = session.answer(**place).is_some();
            applies(question.settles) && (answered || matters(question.settles))
        };
        let asked: Vec<u16> = on_page.iter().filter(open).copied().collect();
        let is_new = |place: &u16| session.answer(*place).is_none();
        let new: Vec<u16> = asked.iter().copied().filter(is_new).collect();
        match (asked.is_empty(), new.is_empty()) {
            (true, _) => on_page.to_vec(),
            (false, false) if session.onward => new,
            (false, _) => asked,
        }
    }

    /// The facts that can still change a duty or a step, and were not asked.
    pub fn open_beside(&self, known: &Known) -> FactSet {
        let open = self.diagrams.open_beside(self.law(), &known.knowledge);
        open.iter().filter(|&fact| !known.asked.has(fact)).collect()
    }

    /// The facts that can still change the headline.
    pub fn relevant(&self, known: &Known) -> FactSet {
        // What comes next and what is asked there both hang on it.
        let last = self.relevant.get().filter(|last| last.0 == known.knowledge);
        let facts = last.map_or_else(
            || {
                self.diagrams
                    .relevant(self.diagrams.headline(), &known.knowledge)
            },
            |last| last.1,
        );
        self.relevant.set(Some((known.knowledge, facts)));
        facts
    }

    /// The next fact to ask about.
    pub(super) fn next_fact(&self, known: &Known) -> Option<FactId> {
        let relevant = self.relevant(known);
        next_of(self.law(), &known.knowledge, &known.asked, &relevant)
    }

    /// The facts that were not asked, certainly apply, and can still change
    /// which ground decides: what the answer is, or only its reason.
    pub fn open_reason(&self, known: &Known) -> FactSet {
        let relevant = self
            .diagrams
            .relevant(self.diagrams.ground(), &known.knowledge);
        let open = |fact: &FactId| !known.asked.has(*fact) && self.applies(known, *fact);
        relevant.iter().filter(open).collect()
    }

    /// Whether a fact is certainly to be asked about.
    pub fn applies(&self, known: &Known, fact: FactId) -> bool {
        gate(self.law(), &known.knowledge, fact) == Truth::Yes
    }

    /// The question of what papers there are, where the answer to it was "I
    /// don't know yet".
    pub fn papers_unknown(&self, session: &Session) -> Option<&'static Question> {
        let place = course::papers()?;
        let unknown = session.answer(place) == Some(Answer::Unknown);
        QUESTIONS.get(place as usize).filter(|_| unknown)
    }

    /// Who can tell a fact.
    pub fn teller(&self, fact: FactId) -> Option<Teller> {
        let row = self.law().facts.get(fact.0 as usize)?;
        Some(row.teller)
    }
}
