//! Which facts still matter to the headline.

use crate::law::Law;
use crate::state::State;

impl Law {
    /// The relevant facts, in editorial order.
    ///
    /// A fact is relevant where two completions of the state differ only in
    /// it and have different headlines. Facts that are not asked in one of
    /// the two are ignored: what they would be makes no difference there.
    ///
    /// So: for each completion, each fact in it and each other value which
    /// that fact may have, keep all the rest as it is, leave free what only
    /// the other value opens, and look for another headline.
    pub fn relevant_facts(&self, state: &State) -> Vec<&str> {
        let ids = self.order.iter().map(String::as_str);
        ids.filter(|fact| self.is_relevant(state, fact)).collect()
    }

    /// Whether one fact is relevant.
    pub fn is_relevant(&self, state: &State, fact: &str) -> bool {
        let open = |fact| self.possible_values(state, fact).len() > 1;
        if !self.facts.get(fact).is_some_and(open) {
            return false; // it has no other value in which to differ
        }
        self.completions(state).any(|complete| {
            let headline = self.headline(&complete);
            self.differing_only_in(state, fact, &complete)
                .iter()
                .any(|other| self.headline(other) != headline)
        })
    }

    /// The completions of `state` that differ from one of them, `complete`,
    /// only in a fact; none where that fact is not asked there.
    fn differing_only_in(&self, state: &State, fact: &str, complete: &State) -> Vec<State> {
        let mut others = Vec::new();
        let Some(own) = complete.possible.get(fact) else {
            return others;
        };
        let mut rest = state.clone();
        rest.possible.extend(complete.possible.clone());
        for value in self.possible_values(state, &self.facts[fact]) {
            if !own.contains(value) {
                others.extend(self.completions(&rest.clone().with(fact, &[value])));
            }
        }
        others
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, rule, yes_no};
    use crate::law::Law;
    use crate::state::State;

    /// Comply with a sealed order; decline otherwise. `seal` is asked of
    /// orders only. `colour` matters to nothing.
    fn law(more: &str) -> Law {
        let tables = "
            ground = [
              { id = 'binds', headline = 'comply' },
              { id = 'nothing', headline = 'decline' },
            ]
            [[fact]]
            id = 'seal'
            values = [{ id = 'no' }, { id = 'yes' }]
            asked_when = ['order is yes']
            ";
        let binds = rule("binds", "all_of = ['seal is yes']\nconcludes = 'binds'");
        let nothing = rule("nothing", "concludes = 'nothing'");
        let facts = yes_no(&["order", "colour"]);
        law_of(
            "order = ['order', 'seal', 'colour']",
            &format!("{tables}{facts}{binds}{nothing}{more}"),
        )
    }

    #[test]
    fn a_fact_is_relevant_where_it_alone_can_change_the_headline() {
        assert_eq!(law("").relevant_facts(&State::at(NOW)), ["order", "seal"]);
    }

    #[test]
    fn a_fact_that_opens_another_is_relevant_through_it() {
        // The order alone: without one, `seal` is not asked and is ignored.
        let sealed = State::at(NOW).with("seal", &["yes"]);
        assert_eq!(law("").relevant_facts(&sealed), ["order"]);
    }

    #[test]
    fn what_is_settled_or_cannot_matter_is_not_relevant() {
        let law = law("");
        let unsealed = State::at(NOW).with("seal", &["no"]);
        assert!(law.relevant_facts(&unsealed).is_empty());
        let no_order = State::at(NOW).with("order", &["no"]);
        assert!(law.relevant_facts(&no_order).is_empty());
        let order = State::at(NOW).with("order", &["yes"]);
        assert_eq!(law.relevant_facts(&order), ["seal"]);
    }

    #[test]
    fn two_facts_tied_together_may_both_be_irrelevant() {
        // Neither can change without the other: the headline is open, and no
        // fact is relevant. The proof must show that no such law is written.
        let tied = law("
            [[impossible]]
            id = 'sealed-orders-are-red'
            all_of = ['seal is yes', 'colour is no']
            [[impossible]]
            id = 'and-no-others'
            all_of = ['seal is no', 'colour is yes']
            ");
        let order = State::at(NOW).with("order", &["yes"]);
        assert_eq!(tied.possible_headlines(&order).len(), 2);
        assert!(tied.relevant_facts(&order).is_empty());
    }
}
