//! Every complete answer set that a state still allows.

use crate::law::Law;
use crate::state::State;
use crate::truth::Truth;

/// The complete answer sets of a state, one after the other.
///
/// A complete answer set is a state in which every fact whose gate is open
/// has exactly one value, and every fact whose gate is not has none (it is
/// not listed): answer sets that differ only in facts that are not asked are
/// the same one.
#[derive(Clone, Debug)]
pub struct Completions<'a> {
    law: &'a Law,
    state: State,
    /// Answer sets begun: how many facts of the editorial order have been
    /// gone through, and the answers so far.
    begun: Vec<(usize, State)>,
}

impl Law {
    /// Every complete answer set that the state allows: facts are gone
    /// through in editorial order; one whose gate is no under the values
    /// chosen so far has no value; and combinations in which all conditions
    /// of an `[[impossible]]` hold are left out.
    pub fn completions(&self, state: &State) -> Completions<'_> {
        Completions {
            law: self,
            state: state.clone(),
            begun: vec![(0, State::at(state.as_at))],
        }
    }

    /// How many complete answer sets the state allows, or `cap` if more.
    pub fn count(&self, state: &State, cap: usize) -> usize {
        self.completions(state).take(cap).count()
    }

    /// Whether a combination declared impossible holds in full.
    pub fn is_impossible(&self, complete: &State) -> bool {
        let mut impossible = self.impossible.iter();
        impossible.any(|it| self.all(complete, &it.all_of) == Truth::Yes)
    }
}

impl Iterator for Completions<'_> {
    type Item = State;

    fn next(&mut self) -> Option<State> {
        while let Some((gone_through, answers)) = self.begun.pop() {
            let Some(id) = self.law.order.get(gone_through) else {
                if self.law.is_impossible(&answers) {
                    continue;
                }
                return Some(answers);
            };
            // Gates test earlier facts only, and these all have been chosen.
            if self.law.gate_truth(&answers, id) != Truth::Yes {
                self.begun.push((gone_through + 1, answers));
                continue;
            }
            let values = self.law.possible_values(&self.state, &self.law.facts[id]);
            for value in values.into_iter().rev() {
                let chosen = answers.clone().with(id, &[value]);
                self.begun.push((gone_through + 1, chosen));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, yes_no};
    use crate::law::Law;
    use crate::state::State;

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
    fn lines(law: &Law, state: &State) -> Vec<String> {
        let line = |complete: State| {
            let value = |id: &String| {
                let values = complete.possible.get(id)?;
                assert_eq!(values.len(), 1, "{id} has one value");
                Some(format!("{id}={}", values.first()?))
            };
            law.order
                .iter()
                .filter_map(value)
                .collect::<Vec<_>>()
                .join(" ")
        };
        law.completions(state).map(line).collect()
    }

    #[test]
    fn a_fact_whose_gate_is_no_is_not_varied() {
        let law = law("");
        let no_danger = State::at(NOW).with("danger", &["no"]);
        assert_eq!(
            lines(&law, &no_danger),
            [
                "order=no danger=no",
                "order=yes set=first danger=no",
                "order=yes set=second act=named danger=no",
                "order=yes set=second act=unnamed danger=no",
            ]
        );
        assert_eq!(law.count(&State::at(NOW), 1000), 8);
        assert_eq!(law.count(&State::at(NOW), 5), 5);
    }

    #[test]
    fn what_was_said_of_a_fact_counts_only_where_its_gate_is_open() {
        let said = State::at(NOW)
            .with("danger", &["no"])
            .with("act", &["named"]);
        assert_eq!(
            lines(&law(""), &said),
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
            lines(&law, &State::at(NOW)),
            [
                "order=no danger=no",
                "order=yes set=first danger=no",
                "order=yes set=first danger=yes",
                "order=yes set=second act=named danger=no",
                "order=yes set=second act=named danger=yes",
            ]
        );
        let none = State::at(NOW)
            .with("danger", &["yes"])
            .with("order", &["no"]);
        assert_eq!(law.count(&none, 10), 0);
    }
}
