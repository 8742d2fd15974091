//! The safe table, impossible combinations and theorems.

use ::rules::rulebook::{ConclusionId, Headlines, Impossible, Safe, Theorem};

use super::{Check, conclusions::id};
use crate::{
    files::FileId,
    mistake::{Mistake, What},
    names::Index,
    tables::keep,
    words::{SafeWords, StepKind},
    written::{self, Name, Placed},
};

/// Bits of whether an order is held.
const ANY: u8 = 0b111;

impl Check<'_> {
    fn headline_set(&mut self, names: &[Name], file: FileId) -> Headlines {
        names
            .iter()
            .filter_map(|name| self.headline(name, file))
            .collect()
    }

    pub(super) fn safe(&mut self) {
        let written = self.written;
        for row in &written.safe {
            let if_possible = self.headline_set(&row.if_possible, row.file);
            let order_held = row
                .order_held
                .as_ref()
                .map_or(ANY, |held| self.order_held_bits(held, row.file));
            let because = self.line(&row.because, row.file);
            if let Some(then) = self.headline(&row.then, row.file) {
                self.tables.safe.push(Safe {
                    if_possible,
                    order_held,
                    then,
                });
                self.words.safe.push(SafeWords { because });
            }
        }
        if let Some(last) = written.safe.last() {
            let always = last.if_possible.is_empty()
                && last
                    .order_held
                    .as_ref()
                    .is_none_or(|held| held.get_ref().trim() == "any");
            if !always {
                self.tell(Mistake::SafeOpen {
                    at: last.at(&last.then),
                });
            }
        }
    }

    /// `yes | unknown` and the like.
    pub(super) fn order_held_bits(&mut self, held: &Name, file: FileId) -> u8 {
        let mut bits = 0;
        for word in held.get_ref().split('|').map(str::trim) {
            bits |= match word {
                "no" => 0b001,
                "yes" => 0b010,
                "unknown" => 0b100,
                "any" => ANY,
                other => {
                    let known: Vec<String> =
                        ["yes", "no", "unknown", "any"].map(str::to_owned).to_vec();
                    let nearest = crate::nearest::nearest(other, known.iter().map(String::as_str))
                        .map(str::to_owned);
                    let (name, at) = (other.to_owned(), Self::place(file, held));
                    self.tell(Mistake::UnknownWord {
                        name,
                        at,
                        nearest,
                        known,
                    });
                    0
                }
            };
        }
        bits
    }

    pub(super) fn impossible(&mut self) {
        let written = self.written;
        self.register(What::Impossible, &written.impossible, |row| &row.id);
        for row in &written.impossible {
            self.line(&row.because, row.file);
            let conditions =
                self.fact_conditions(&row.all_of, row.file, "an impossible combination");
            if row.all_of.is_empty() {
                self.tell(Mistake::MissingKey {
                    name: "all_of".to_owned(),
                    at: row.at(&row.id),
                });
            }
            let all_of = self.tables.conditions(&conditions);
            self.tables.impossible.push(Impossible {
                id: keep(row.id.get_ref()),
                all_of,
            });
        }
    }

    pub(super) fn theorems(&mut self) {
        let written = self.written;
        self.register(What::Theorem, &written.theorems, |theorem| &theorem.id);
        self.numbers();
        for theorem in &written.theorems {
            self.line(&theorem.says, theorem.file);
            self.claims(theorem);
            let table = self.theorem(theorem);
            match &theorem.no_step_of {
                None => self.tables.theorems.push(table),
                Some(kind) => self.for_each_step(theorem, *kind.get_ref(), table),
            }
        }
    }

    /// One theorem for each step of that kind, but for those excepted: so a
    /// step written later is held to it as well.
    fn for_each_step(
        &mut self,
        theorem: &Placed<written::Theorem>,
        kind: StepKind,
        table: Theorem<'static>,
    ) {
        for name in &theorem.but {
            self.find(What::Step, |names| &names.steps, name, theorem.file);
        }
        let written = self.written;
        let steps = written.steps.iter().filter(|step| step.kind == kind);
        for step in steps.filter(|step| !theorem.but.contains(&step.id)) {
            let no_duty = self.names.conclusions.place(step.id.get_ref()).map(id);
            self.tables.theorems.push(Theorem { no_duty, ..table });
        }
    }

    fn theorem(&mut self, theorem: &Placed<written::Theorem>) -> Theorem<'static> {
        let file = theorem.file;
        let only = self.headline_set(&theorem.only, file);
        let never = self.headline_set(&theorem.never, file);
        let only = if only.is_empty() {
            Headlines::ALL
        } else {
            only
        };
        let (given, unless) = (
            self.conditions(&theorem.given, file),
            self.conditions(&theorem.unless, file),
        );
        let requires = self.conditions(&theorem.requires, file);
        Theorem {
            number: *theorem.number.get_ref(),
            id: keep(theorem.id.get_ref()),
            not_reached: theorem
                .not_reached
                .as_ref()
                .map(|why| keep(&self.line(why, file))),
            given: self.tables.conditions(&given),
            unless: self.tables.conditions(&unless),
            allowed: Headlines(only.0 & !never.0),
            duty: theorem
                .duty
                .as_ref()
                .and_then(|name| self.duty_or_step(name, file)),
            no_duty: theorem
                .no_duty
                .as_ref()
                .and_then(|name| self.duty_or_step(name, file)),
            headline: theorem
                .headline
                .as_ref()
                .and_then(|name| self.headline(name, file)),
            requires: self.tables.conditions(&requires),
            meanwhile_given: self.headline_set(&theorem.meanwhile_given, file),
            meanwhile_order_held: theorem.order_held,
        }
    }

    fn duty_or_step(&mut self, name: &Name, file: FileId) -> Option<ConclusionId> {
        let known: Index = self
            .names
            .duties
            .ids()
            .chain(self.names.steps.ids())
            .collect();
        if known.place(name.get_ref()).is_some() {
            return self.names.conclusions.place(name.get_ref()).map(id);
        }
        let unknown = Mistake::unknown(What::DutyOrStep, name, file, known.ids());
        self.tell(unknown);
        None
    }

    /// Numbers begin at 1 and leave none out.
    fn numbers(&mut self) {
        let mut theorems: Vec<_> = self.written.theorems.iter().collect();
        theorems.sort_by_key(|theorem| *theorem.number.get_ref());
        let mut last = 0;
        for theorem in theorems {
            let number = *theorem.number.get_ref();
            if number > last + 1 {
                self.tell(Mistake::TheoremNumbers {
                    number: last + 1,
                    at: theorem.at(&theorem.number),
                });
            }
            last = number;
        }
    }

    fn claims(&mut self, theorem: &Placed<written::Theorem>) {
        let of_headlines = !theorem.never.is_empty() || !theorem.only.is_empty();
        let of_duties =
            theorem.duty.is_some() || theorem.no_duty.is_some() || theorem.no_step_of.is_some();
        let requires = theorem.headline.is_some() && !theorem.requires.is_empty();
        let why = match (&theorem.not_reached, of_headlines || of_duties || requires) {
            (None, false) => "claims nothing",
            (Some(_), true) => "is not reached and yet claims something",
            (None, true) if theorem.headline.is_some() == theorem.requires.is_empty() => {
                "names a headline without what it requires, or the other way about"
            }
            (None, true) if theorem.order_held && !of_headlines => {
                "speaks of the meantime and of no headlines"
            }
            (None, true) | (Some(_), false) => return,
        };
        let (name, at) = (theorem.id.get_ref().clone(), theorem.at(&theorem.id));
        self.tell(Mistake::TheoremClaim { name, why, at });
    }
}
