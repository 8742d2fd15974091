//! Whether a condition holds, and whether a fact's gate is open.

use crate::conditions::Condition;
use crate::law::Law;
use crate::state::State;
use crate::truth::Truth;

impl Law {
    /// Whether a condition holds in a state.
    ///
    /// `fact is a | b`: the gate is open, and the value is one of those.
    /// `fact is not a | b`: the gate is open, and it is *not* so that the
    /// value is one of those. A conclusion's name: that conclusion holds.
    pub fn condition_truth(&self, state: &State, condition: &Condition) -> Truth {
        match condition {
            Condition::Is { fact, values } => {
                let gate = self.gate_truth(state, fact);
                gate.and(self.value_is_one_of(state, fact, values))
            }
            Condition::IsNot { fact, values } => {
                let gate = self.gate_truth(state, fact);
                gate.and(!self.value_is_one_of(state, fact, values))
            }
            Condition::Conclusion(id) => self.conclusion_truth(state, id),
        }
    }

    /// Whether a fact's gate is open: all of its conditions hold, each of
    /// which needs the gate of the fact that it tests in turn. A fact that is
    /// not in the law has no gate that could be open.
    pub fn gate_truth(&self, state: &State, fact: &str) -> Truth {
        match self.facts.get(fact) {
            Some(fact) => self.all(state, &fact.asked_when),
            None => Truth::No,
        }
    }

    /// Whether the fact's value, its gate apart, is one of those named: yes
    /// where every value still possible is among them, no where none is.
    fn value_is_one_of(&self, state: &State, fact: &str, values: &[String]) -> Truth {
        let Some(fact) = self.facts.get(fact) else {
            return Truth::No;
        };
        let possible = self.possible_values(state, fact);
        let is_named = |value: &&str| values.iter().any(|named| named == value);
        if possible.iter().all(is_named) {
            Truth::Yes
        } else if possible.iter().any(is_named) {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    /// Whether all of the conditions hold; yes where there are none.
    pub(crate) fn all(&self, state: &State, conditions: &[Condition]) -> Truth {
        Truth::all(conditions.iter().map(|c| self.condition_truth(state, c)))
    }

    /// Whether at least one of the conditions holds; no where there are none.
    pub(crate) fn any(&self, state: &State, conditions: &[Condition]) -> Truth {
        Truth::any(conditions.iter().map(|c| self.condition_truth(state, c)))
    }
}

#[cfg(test)]
mod tests {
    use crate::conditions::Condition;
    use crate::example::{NOW, law_of};
    use crate::law::Law;
    use crate::state::State;
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

    fn truth(state: &State, condition: &str) -> Truth {
        orders().condition_truth(state, &Condition::parse(condition).unwrap())
    }

    fn order_held() -> State {
        State::at(NOW).with("papers.order", &["yes"])
    }

    #[test]
    fn a_condition_is_yes_inside_the_values_no_outside_and_else_not_known() {
        let known = |values| order_held().with("set", values);
        assert_eq!(truth(&known(&["first"]), "set is first | second"), Yes);
        assert_eq!(
            truth(&known(&["first", "second"]), "set is first | second"),
            Yes
        );
        assert_eq!(truth(&known(&["not-stated"]), "set is first | second"), No);
        assert_eq!(
            truth(&known(&["first", "not-stated"]), "set is first | second"),
            Unknown
        );
        assert_eq!(truth(&order_held(), "set is first | second"), Unknown);
        assert_eq!(
            truth(&order_held(), "set is first | second | not-stated"),
            Yes
        );
    }

    #[test]
    fn is_not_asks_for_another_value() {
        let known = |values| order_held().with("set", values);
        assert_eq!(truth(&known(&["first"]), "set is not first | second"), No);
        assert_eq!(
            truth(&known(&["not-stated"]), "set is not first | second"),
            Yes
        );
        assert_eq!(truth(&order_held(), "set is not first | second"), Unknown);
    }

    #[test]
    fn ticks_include_what_is_ticked() {
        let state = order_held();
        assert_eq!(truth(&state, "papers include order"), Yes);
        assert_eq!(truth(&state, "papers do not include order"), No);
        assert_eq!(truth(&state, "papers include letter"), Unknown);
        assert_eq!(truth(&state, "papers do not include letter"), Unknown);
    }

    #[test]
    fn a_fact_whose_gate_is_no_answers_no_to_everything() {
        let state = State::at(NOW)
            .with("papers.order", &["no"])
            .with("set", &["first"]);
        assert_eq!(truth(&state, "set is first"), No);
        assert_eq!(truth(&state, "set is not first"), No);
        assert_eq!(truth(&state, "set is not second"), No);
        assert_eq!(truth(&state, "set is first | second | not-stated"), No);
    }

    #[test]
    fn a_gate_not_known_leaves_unknown_what_is_not_already_no() {
        let state = State::at(NOW).with("set", &["first"]);
        assert_eq!(truth(&state, "set is first"), Unknown);
        assert_eq!(truth(&state, "set is not first"), No);
        assert_eq!(truth(&state, "set is not second"), Unknown);
    }

    #[test]
    fn gates_behind_gates_are_all_open_or_the_fact_is_not_asked() {
        let open = order_held()
            .with("papers.letter", &["no"])
            .with("set", &["first"]);
        let open = open.with("act", &["named"]);
        assert_eq!(truth(&open, "act is named"), Yes);
        // The outer gate shut: no order, whatever was said of the set.
        let shut = open.clone().with("papers.order", &["no"]);
        assert_eq!(truth(&shut, "act is named"), No);
        // The inner gate shut by value, and by the second of its conditions.
        assert_eq!(
            truth(&open.clone().with("set", &["not-stated"]), "act is named"),
            No
        );
        assert_eq!(
            truth(
                &open.clone().with("papers.letter", &["yes"]),
                "act is named"
            ),
            No
        );
        // The outer gate not known.
        let unknown = open.clone().with("papers.order", &["no", "yes"]);
        assert_eq!(truth(&unknown, "act is named"), Unknown);
        assert_eq!(truth(&unknown, "act is unnamed"), No);
    }

    #[test]
    fn the_guide_is_current_or_out_of_date_by_the_day_alone() {
        let state = State::at(NOW).with("guide", &["out-of-date"]);
        assert_eq!(truth(&state, "guide is current"), Yes);
        assert_eq!(
            truth(&State::at((2027, 11, 21)), "guide is out-of-date"),
            Yes
        );
        assert_eq!(
            truth(&State::at((2027, 11, 21)), "guide is not out-of-date"),
            No
        );
    }
}
