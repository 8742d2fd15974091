//! What rules conclude: grounds, duties, steps and names of their own.

use ::rules::rulebook::{Conclusion, ConclusionId, ConclusionKind, GroundId, MAX_GROUNDS};

use super::Check;
use crate::{
    files::At,
    mistake::{Mistake, What},
    names::Index,
    tables::{keep, number},
    written::Name,
};

/// The conclusion in that place.
pub(super) fn id(place: usize) -> ConclusionId {
    ConclusionId(number(place))
}

impl Check<'_> {
    /// Gives every conclusion a place; the order of evaluation comes later.
    pub(super) fn name_conclusions(&mut self) {
        let written = self.written;
        self.names.grounds = self.register(What::Ground, &written.grounds, |ground| &ground.id);
        self.names.duties = self.register(What::Duty, &written.duties, |duty| &duty.id);
        self.names.steps = self.register(What::Step, &written.steps, |step| &step.id);
        if let Some(ground) = written.grounds.get(MAX_GROUNDS) {
            let (count, at) = (written.grounds.len(), ground.at(&ground.id));
            self.tell(Mistake::TooMany {
                what: "grounds",
                count,
                limit: MAX_GROUNDS,
                at,
            });
        }
        for (place, ground) in written.grounds.iter().enumerate() {
            let kind = ConclusionKind::Ground(GroundId(u8::try_from(place).unwrap_or(u8::MAX)));
            self.name_conclusion(&ground.id, kind);
        }
        for (place, duty) in written.duties.iter().enumerate() {
            self.shared(&duty.id, duty.at(&duty.id), What::Duty);
            self.name_conclusion(&duty.id, ConclusionKind::Duty(number(place)));
        }
        for (place, step) in written.steps.iter().enumerate() {
            self.shared(&step.id, step.at(&step.id), What::Step);
            self.name_conclusion(&step.id, ConclusionKind::Step(number(place)));
        }
        for rule in &written.rules {
            for name in &rule.concludes.0 {
                self.kebab(name, rule.file);
                self.name_conclusion(name, ConclusionKind::Named);
            }
        }
    }

    fn name_conclusion(&mut self, name: &Name, kind: ConclusionKind) {
        if self.names.conclusions.place(name.get_ref()).is_none() {
            self.names
                .conclusions
                .add(name.get_ref(), self.tables.conclusions.len());
            self.tables.conclusions.push(Conclusion {
                id: keep(name.get_ref()),
                kind,
            });
        }
    }

    /// Grounds, duties and steps share their names: rules conclude them alike.
    fn shared(&mut self, name: &Name, at: At, what: What) {
        let written = self.written;
        let ground = written
            .grounds
            .iter()
            .find(|other| other.id == *name)
            .map(|other| other.at(&other.id));
        let duty = written
            .duties
            .iter()
            .find(|other| other.id == *name)
            .map(|other| other.at(&other.id));
        if let Some(first) = ground.or(duty.filter(|_| what == What::Step)) {
            self.duplicate(what, name, at, first);
        }
    }

    /// Every ground and duty is concluded by some rule of law.
    pub(super) fn never_concluded(&mut self) {
        let written = self.written;
        let concluded = |name: &Name| {
            written
                .rules
                .iter()
                .any(|rule| rule.concludes.0.contains(name))
        };
        let grounds = written
            .grounds
            .iter()
            .map(|ground| (What::Ground, &ground.id, ground.at(&ground.id)));
        let duties = written
            .duties
            .iter()
            .map(|duty| (What::Duty, &duty.id, duty.at(&duty.id)));
        let missing: Vec<Mistake> = grounds
            .chain(duties)
            .filter(|(_, name, _)| !concluded(name))
            .map(|(what, name, at)| Mistake::NeverConcluded {
                what,
                name: name.get_ref().clone(),
                at,
            })
            .collect();
        self.mistakes.extend(missing);
    }

    /// A name that nothing tests is a slip of the pen.
    pub(super) fn unused_conclusions(&mut self) {
        self.never_concluded();
        let tested: Vec<ConclusionId> = self
            .tables
            .conditions
            .iter()
            .filter_map(|condition| match condition {
                ::rules::rulebook::Condition::Conclusion(id) => Some(*id),
                ::rules::rulebook::Condition::Fact(..) => None,
            })
            .chain(self.tables.order_held)
            .collect();
        let known: Index = self
            .tables
            .conclusions
            .iter()
            .enumerate()
            .filter(|(place, conclusion)| {
                conclusion.kind != ConclusionKind::Named || tested.contains(&id(*place))
            })
            .map(|(_, conclusion)| conclusion.id)
            .collect();
        let written = self.written;
        let mut told: Vec<&Name> = Vec::new();
        for rule in &written.rules {
            for name in &rule.concludes.0 {
                if known.place(name.get_ref()).is_none() && !told.contains(&name) {
                    told.push(name);
                    let nearest = known.nearest(name.get_ref()).map(str::to_owned);
                    self.tell(Mistake::NeverUsed {
                        name: name.get_ref().clone(),
                        at: rule.at(name),
                        nearest,
                    });
                }
            }
        }
    }
}
