//! The worksheet of one state: each truth is worked out when it is first
//! asked, and then kept. Here gates and conditions; the rest in `rules.rs`.

use std::cell::Cell;

use crate::law::{Condition, Law, Test};
use crate::state::State;
use crate::truth::Truth;
use crate::values;

/// What has been worked out of a state so far. No order is assumed: whatever
/// a definition needs is asked for, and the law goes round in no circle.
#[derive(Debug)]
pub struct Sheet<'law, 'state> {
    pub(crate) law: &'law Law,
    pub(crate) state: &'state State,
    gates: Vec<Kept>,
    /// Of each table, whether its own conditions hold, and whether it applies.
    pub(crate) conditions: Vec<Kept>,
    pub(crate) applies: Vec<Kept>,
    pub(crate) conclusions: Vec<Kept>,
}

/// A truth, once it has been worked out.
#[derive(Clone, Debug)]
pub(crate) struct Kept(Cell<Option<Truth>>);

impl Kept {
    /// The truth that was kept, or else the one that is now worked out.
    pub(crate) fn or_else(&self, work_out: impl FnOnce() -> Truth) -> Truth {
        self.0.get().unwrap_or_else(|| {
            let truth = work_out();
            self.0.set(Some(truth));
            truth
        })
    }
}

impl Law {
    /// An empty worksheet for a state.
    pub fn sheet<'state>(&self, state: &'state State) -> Sheet<'_, 'state> {
        let empty = |count| vec![Kept(Cell::new(None)); count];
        Sheet {
            law: self,
            state,
            gates: empty(self.facts.len()),
            conditions: empty(self.tables.len()),
            applies: empty(self.tables.len()),
            conclusions: empty(self.conclusions.len()),
        }
    }
}

impl Sheet<'_, '_> {
    /// Whether a condition holds: something of a fact, or a conclusion.
    pub fn condition(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Fact(test) => test.truth(self.gate(test.fact), self.state),
            Condition::Conclusion(conclusion) => self.truth(*conclusion),
        }
    }

    /// Whether the gate of the fact in a place is open: all of its conditions
    /// hold, each of which needs the gate of the fact that it tests in turn.
    pub fn gate(&self, fact: usize) -> Truth {
        self.gates[fact].or_else(|| {
            let asked_when = self.law.facts[fact].asked_when.iter();
            Truth::all(asked_when.map(|test| test.truth(self.gate(test.fact), self.state)))
        })
    }

    /// Whether all of the conditions hold; yes where there are none.
    pub(crate) fn all(&self, conditions: &[Condition]) -> Truth {
        Truth::all(conditions.iter().map(|it| self.condition(it)))
    }

    /// Whether at least one of the conditions holds; no where there are none.
    pub(crate) fn any(&self, conditions: &[Condition]) -> Truth {
        Truth::any(conditions.iter().map(|it| self.condition(it)))
    }
}

impl Test {
    /// Whether what is said of a fact holds, its gate being as given.
    ///
    /// `fact is a | b`: the gate is open, and the value is one of those.
    /// `fact is not a | b`: the gate is open, and it is *not* so that the
    /// value is one of those.
    pub(crate) fn truth(&self, gate: Truth, state: &State) -> Truth {
        let is_named = values::is_one_of(state.possible[self.fact], self.named);
        gate.and(if self.another { !is_named } else { is_named })
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::Date;
    use crate::example::{NOW, law_of};
    use crate::law::Law;
    use crate::truth::Truth::{self, No, Unknown, Yes};

    /// `set` is asked of an order, `act` of the first or second set.
    fn orders() -> Law {
        law_of(
            r#"order = ["papers", "set", "act"]"#,
            r#"
            [[ticks]]
            id = "papers"
            items = [{ id = "order" }, { id = "letter" }]
            [[fact]]
            id = "set"
            values = [{ id = "first" }, { id = "second" }, { id = "not-stated" }]
            asked_when = ["papers include order"]
            [[fact]]
            id = "act"
            values = [{ id = "named" }, { id = "unnamed" }]
            asked_when = ["set is first | second", "papers do not include letter"]"#,
        )
    }

    fn truth(known: &[&str], condition: &str) -> Truth {
        truth_on(NOW, known, condition)
    }

    fn truth_on(day: Date, known: &[&str], condition: &str) -> Truth {
        let law = orders();
        let state = law.known(day, known).unwrap();
        law.sheet(&state)
            .condition(&law.condition(condition).unwrap())
    }

    const ORDER: &str = "papers include order";

    #[test]
    fn a_condition_is_yes_inside_the_values_no_outside_and_else_not_known() {
        let truth = |known, condition| truth(&[ORDER, known], condition);
        assert_eq!(truth("set is first", "set is first | second"), Yes);
        assert_eq!(truth("set is first | second", "set is first | second"), Yes);
        assert_eq!(truth("set is not-stated", "set is first | second"), No);
        assert_eq!(
            truth("set is first | not-stated", "set is first | second"),
            Unknown
        );
        assert_eq!(truth(ORDER, "set is first | second"), Unknown);
        assert_eq!(truth(ORDER, "set is first | second | not-stated"), Yes);
    }

    #[test]
    fn is_not_asks_for_another_value() {
        let truth = |known| truth(&[ORDER, known], "set is not first | second");
        assert_eq!(truth("set is first"), No);
        assert_eq!(truth("set is not-stated"), Yes);
        assert_eq!(truth(ORDER), Unknown);
    }

    #[test]
    fn ticks_include_what_is_ticked() {
        assert_eq!(truth(&[ORDER], "papers include order"), Yes);
        assert_eq!(truth(&[ORDER], "papers do not include order"), No);
        assert_eq!(truth(&[ORDER], "papers include letter"), Unknown);
        assert_eq!(truth(&[ORDER], "papers do not include letter"), Unknown);
    }

    #[test]
    fn a_fact_whose_gate_is_no_answers_no_to_everything() {
        let truth = |it| truth(&["papers do not include order", "set is first"], it);
        assert_eq!(truth("set is first"), No);
        assert_eq!(truth("set is not first"), No);
        assert_eq!(truth("set is not second"), No);
        assert_eq!(truth("set is first | second | not-stated"), No);
    }

    #[test]
    fn a_gate_not_known_leaves_unknown_what_is_not_already_no() {
        assert_eq!(truth(&["set is first"], "set is first"), Unknown);
        assert_eq!(truth(&["set is first"], "set is not first"), No);
        assert_eq!(truth(&["set is first"], "set is not second"), Unknown);
    }

    #[test]
    fn gates_behind_gates_are_all_open_or_the_fact_is_not_asked() {
        let known = |order, letter, set| [order, letter, set, "act is named"];
        let (no_order, letter) = ("papers do not include order", "papers include letter");
        let no_letter = "papers do not include letter";
        let open = known(ORDER, no_letter, "set is first");
        assert_eq!(truth(&open, "act is named"), Yes);
        // The outer gate shut: no order, whatever was said of the set.
        let shut = known(no_order, no_letter, "set is first");
        assert_eq!(truth(&shut, "act is named"), No);
        // The inner gate shut by value, and by the second of its conditions.
        let by_value = known(ORDER, no_letter, "set is not-stated");
        assert_eq!(truth(&by_value, "act is named"), No);
        let by_letter = known(ORDER, letter, "set is first");
        assert_eq!(truth(&by_letter, "act is named"), No);
        // The outer gate not known.
        let unknown = &open[1..];
        assert_eq!(truth(unknown, "act is named"), Unknown);
        assert_eq!(truth(unknown, "act is unnamed"), No);
    }

    #[test]
    fn the_guide_is_current_or_out_of_date_by_the_day_alone() {
        assert!(orders().known(NOW, &["guide is out-of-date"]).is_err());
        assert_eq!(truth(&[], "guide is current"), Yes);
        let later = |condition| truth_on((2027, 11, 21), &[], condition);
        assert_eq!(later("guide is out-of-date"), Yes);
        assert_eq!(later("guide is not out-of-date"), No);
    }
}
