//! Every complete answer set that a state still allows.
//!
//! A complete answer set is a state in which every fact whose gate is open has
//! exactly one value, and every fact whose gate is not has none: answer sets
//! that differ only in facts that are not asked are the same one.

use crate::law::Law;
use crate::sheet::Sheet;
use crate::state::State;
use crate::truth::Truth;
use crate::values;

/// The complete answer sets of a state, told apart by the facts that the state
/// leaves open, in editorial order.
#[derive(Clone, Debug)]
pub(crate) enum Completions<T> {
    /// A complete answer set, and what was found of it; none where it is a
    /// combination declared impossible.
    One(Option<T>),
    /// Those under each value that this fact may have, in written order. It is
    /// asked in all of them.
    Each(usize, Vec<Completions<T>>),
}

/// Going through the complete answer sets.
struct Walk<'a, F> {
    law: &'a Law,
    state: &'a State,
    /// The answers to the facts gone through so far. Those of later facts are
    /// left from before; no gate of an earlier place reads them.
    answers: State,
    /// How many more answer sets may be gone through.
    left: usize,
    find: F,
}

impl Law {
    /// Goes through every complete answer set that the state allows: facts are
    /// gone through in editorial order, and one whose gate is no under the
    /// values chosen so far has no value. `find` is asked of each, and says
    /// none where it cannot be. None where there are more than `cap`.
    pub(crate) fn completions<T>(
        &self,
        state: &State,
        cap: usize,
        find: impl FnMut(&State) -> Option<T>,
    ) -> Option<Completions<T>> {
        let mut walk = Walk {
            law: self,
            state,
            answers: state.clone(),
            left: cap,
            find,
        };
        walk.on_from(0)
    }

    /// How many complete answer sets the state allows, counting those declared
    /// impossible; none where there are more than `cap`.
    pub fn count(&self, state: &State, cap: usize) -> Option<usize> {
        let mut count = 0;
        self.completions(state, cap, |_| {
            count += 1;
            None::<()>
        })?;
        Some(count)
    }
}

impl<T, F: FnMut(&State) -> Option<T>> Walk<'_, F> {
    /// The answer sets that share the answers to the facts before a place.
    fn on_from(&mut self, place: usize) -> Option<Completions<T>> {
        for fact in place..self.law.facts().len() {
            let possible = self.state.possible[fact];
            if !self.is_asked(fact) {
                self.answers.possible[fact] = 0;
            } else if possible.is_power_of_two() {
                self.answers.possible[fact] = possible;
            } else {
                let each = values::each(possible).map(|value| {
                    self.answers.possible[fact] = value;
                    self.on_from(fact + 1)
                });
                return Some(Completions::Each(fact, each.collect::<Option<_>>()?));
            }
        }
        self.left = self.left.checked_sub(1)?;
        Some(Completions::One((self.find)(&self.answers)))
    }

    /// Whether the gate of a fact is open under the answers so far. It tests
    /// earlier facts only, and the gate of each was open if it has a value.
    fn is_asked(&self, fact: usize) -> bool {
        let mut asked_when = self.law.facts[fact].asked_when.iter();
        asked_when.all(|test| {
            let gate = Truth::of(self.answers.possible[test.fact] != 0);
            test.truth(gate, &self.answers) == Truth::Yes
        })
    }
}

impl Sheet<'_, '_> {
    /// Whether a combination declared impossible holds in full.
    pub fn is_impossible(&self) -> bool {
        let mut impossible = self.law.impossible.iter();
        impossible.any(|all_of| self.all(all_of) == Truth::Yes)
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, yes_no};
    use crate::law::Law;
    use crate::truth::Truth;

    /// `order`, then `set` where there is an order, then `act` where the set
    /// is the second, then `danger`.
    fn law(more: &str) -> Law {
        let facts = "
            [[fact]]
            id = 'set'
            values = [{ id = 'first' }, { id = 'second' }]
            asked_when = ['order is yes']
            [[fact]]
            id = 'act'
            values = [{ id = 'named' }, { id = 'unnamed' }]
            asked_when = ['set is not first']
            ";
        law_of(
            "order = ['order', 'set', 'act', 'danger']",
            &format!("{}{facts}{more}", yes_no(&["order", "danger"])),
        )
    }

    /// One line for each complete answer set: `order=yes set=first danger=no`.
    fn lines(law: &Law, conditions: &[&str]) -> Vec<String> {
        let state = law.known(NOW, conditions).unwrap();
        let mut lines = Vec::new();
        law.completions(&state, 1000, |complete| {
            if law.sheet(complete).is_impossible() {
                return None;
            }
            let mut answers = Vec::new();
            for (fact, possible) in law.facts().iter().zip(&complete.possible) {
                let values = fact.values.iter().enumerate();
                let values = values.filter(|(place, _)| possible & (1 << place) != 0);
                let values: Vec<_> = values.map(|(_, value)| value.as_str()).collect();
                assert!(values.len() < 2, "{} has one value", fact.id);
                answers.extend(values.first().map(|value| format!("{}={value}", fact.id)));
            }
            lines.push(answers.join(" "));
            Some(())
        });
        lines
    }

    #[test]
    fn a_fact_whose_gate_is_no_is_not_varied() {
        let law = law("");
        assert_eq!(
            lines(&law, &["danger is no"]),
            [
                "order=no danger=no",
                "order=yes set=first danger=no",
                "order=yes set=second act=named danger=no",
                "order=yes set=second act=unnamed danger=no",
            ]
        );
        let open = law.known(NOW, &[]).unwrap();
        assert_eq!(law.count(&open, 1000), Some(8));
        assert_eq!(law.count(&open, 8), Some(8));
        assert_eq!(law.count(&open, 7), None);
    }

    #[test]
    fn what_was_said_of_a_fact_counts_only_where_its_gate_is_open() {
        assert_eq!(
            lines(&law(""), &["danger is no", "act is named"]),
            [
                "order=no danger=no",
                "order=yes set=first danger=no",
                "order=yes set=second act=named danger=no",
            ]
        );
    }

    #[test]
    fn impossible_combinations_are_left_out() {
        let law = law("
            [[impossible]]
            id = 'no-danger-without-an-order'
            all_of = ['danger is yes', 'order is no']
            [[impossible]]
            id = 'a-set-not-first-is-named'
            all_of = ['act is not named']
            ");
        assert_eq!(
            lines(&law, &[]),
            [
                "order=no danger=no",
                "order=yes set=first danger=no",
                "order=yes set=first danger=yes",
                "order=yes set=second act=named danger=no",
                "order=yes set=second act=named danger=yes",
            ]
        );
        assert!(lines(&law, &["danger is yes", "order is no"]).is_empty());
    }

    #[test]
    fn an_answer_set_holds_what_its_gates_say() {
        // The walk and the worksheet agree on which facts are asked.
        let law = law("");
        let open = law.known(NOW, &[]).unwrap();
        law.completions(&open, 1000, |complete| {
            let sheet = law.sheet(complete);
            for fact in 0..law.facts().len() {
                let asked = Truth::of(complete.possible[fact] != 0);
                assert_eq!(sheet.gate(fact), asked, "{complete:?}");
            }
            Some(())
        });
    }
}
