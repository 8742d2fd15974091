//! The path that the answers took: what each of them left possible.

use rules::rulebook::Headlines;

use super::{Guide, Known};
use crate::session::{Given, Session};

/// The path that was last asked for. The next is mostly one step longer, and
/// what is possible after each step takes long to find.
#[derive(Default)]
pub(super) struct Walked {
    from: Option<Known>,
    steps: Vec<Step>,
}

/// An answer on it, and what is known and possible after it.
struct Step {
    given: Given,
    /// Whether it can be so, after those before it.
    counts: bool,
    known: Known,
    possible: Headlines,
}

impl Walked {
    /// Goes back to where this session's path parts from the one walked.
    fn turn_back(&mut self, session: &Session, from: &Known) {
        if self.from.as_ref() != Some(from) {
            self.from = Some(*from);
            self.steps.clear();
        }
        let steps = self.steps.iter().zip(&session.given);
        let same = steps.take_while(|(step, given)| step.given == **given);
        let same = same.count();
        self.steps.truncate(same);
    }

    fn now(&self, from: &Known) -> (Known, Headlines) {
        let last = self.steps.last();
        last.map_or((*from, Headlines::ALL), |step| (step.known, step.possible))
    }
}

impl Guide {
    /// The headlines possible at the start and after each answer, in the
    /// order in which they were first given.
    pub fn path(&self, session: &Session) -> (Headlines, Vec<(Given, Headlines)>) {
        let walked = self.walk(session);
        let rows = walked.steps.iter().filter(|step| step.counts);
        let rows = rows.map(|step| (step.given, step.possible)).collect();
        self.walked.set(walked);
        (Headlines::ALL, rows)
    }

    /// What is known at the end of the path, where every answer on it counts.
    pub(super) fn at_its_end(&self, session: &Session) -> Option<Known> {
        let walked = self.walk(session);
        let whole = walked.steps.iter().all(|step| step.counts);
        let known = whole.then(|| walked.now(&self.nothing(session)).0);
        self.walked.set(walked);
        known
    }

    /// The path, taken from where it is kept.
    fn walk(&self, session: &Session) -> Walked {
        let start = self.nothing(session);
        let mut walked = self.walked.take();
        walked.turn_back(session, &start);
        for given in session.given.iter().skip(walked.steps.len()) {
            let (mut known, before) = walked.now(&start);
            let after = self.learn(&mut known, given, before);
            walked.steps.push(Step {
                given: *given,
                counts: after.is_some(),
                known,
                possible: after.unwrap_or(before),
            });
        }
        walked
    }
}
