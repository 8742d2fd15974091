//! Which facts still matter to the headline.

use std::collections::BTreeSet;

use crate::completions::Completions;
use crate::survey::Survey;

impl Survey<'_> {
    /// The relevant facts, in editorial order.
    ///
    /// A fact is relevant where two completions of the state differ only in
    /// it and have different headlines. Facts that are not asked in one of
    /// the two are ignored: what they would be makes no difference there.
    ///
    /// Two that differ only in a fact answer alike every fact that is asked
    /// before it, because gates test earlier facts: they part at that fact. So
    /// wherever completions part at a fact, it is relevant if under two of its
    /// values there are two that otherwise answer alike and differ in headline.
    pub fn relevant_facts(&self) -> BTreeSet<usize> {
        let mut relevant = BTreeSet::new();
        self.add_relevant(&self.completions, &mut relevant);
        relevant
    }

    fn add_relevant(
        &self,
        completions: &Completions<Option<usize>>,
        relevant: &mut BTreeSet<usize>,
    ) {
        let Completions::Each(fact, under) = completions else {
            return;
        };
        let mut pairs = (1..under.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
        if !relevant.contains(fact) && pairs.any(|(a, b)| self.differ(&under[a], &under[b])) {
            relevant.insert(*fact);
        }
        for completions in under {
            self.add_relevant(completions, relevant);
        }
    }

    /// Whether a completion of `a` and one of `b` have different headlines and
    /// yet answer alike every fact that is asked in both.
    fn differ(&self, a: &Completions<Option<usize>>, b: &Completions<Option<usize>>) -> bool {
        match (a, b) {
            (Completions::One(a), Completions::One(b)) => {
                // What is impossible is no completion.
                let (Some(a), Some(b)) = (a, b) else {
                    return false;
                };
                self.law.headline(*a) != self.law.headline(*b)
            }
            (Completions::Each(x, under_a), Completions::Each(y, under_b)) if x == y => {
                // Asked in both, so its values are those of the state in both.
                let mut same = under_a.iter().zip(under_b);
                same.any(|(a, b)| self.differ(a, b))
            }
            (Completions::Each(x, _), Completions::Each(y, under_b)) if y < x => {
                under_b.iter().any(|b| self.differ(a, b)) // `a` is not asked it
            }
            (Completions::Each(_, under_a), _) => {
                under_a.iter().any(|a| self.differ(a, b)) // `b` is not asked it
            }
            (Completions::One(_), Completions::Each(_, under_b)) => {
                under_b.iter().any(|b| self.differ(a, b))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

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

    fn relevant(law: &Law, conditions: &[&str]) -> Vec<String> {
        let state = law.known(NOW, conditions).unwrap();
        let relevant = law.survey(&state, 1000, &[]).unwrap().relevant_facts();
        assert_eq!(relevant, by_definition(law, &state));
        let id = |fact: usize| law.facts()[fact].id.clone();
        relevant.into_iter().map(id).collect()
    }

    /// The definition, word for word: two completions that differ only in it.
    fn by_definition(law: &Law, state: &State) -> BTreeSet<usize> {
        let mut all = Vec::new();
        law.completions(state, 1000, |complete| {
            let sheet = law.sheet(complete);
            if !sheet.is_impossible() {
                all.push((complete.possible.clone(), sheet.deciding_ground()));
            }
            Some(())
        });
        let mut relevant = BTreeSet::new();
        for (a, ground_a) in &all {
            for (b, ground_b) in &all {
                let asked_in_both = (0..a.len()).filter(|fact| a[*fact] != 0 && b[*fact] != 0);
                let differing: Vec<_> = asked_in_both.filter(|fact| a[*fact] != b[*fact]).collect();
                if differing.len() == 1 && law.headline(*ground_a) != law.headline(*ground_b) {
                    relevant.insert(differing[0]);
                }
            }
        }
        relevant
    }

    #[test]
    fn a_fact_is_relevant_where_it_alone_can_change_the_headline() {
        assert_eq!(relevant(&law(""), &[]), ["order", "seal"]);
    }

    #[test]
    fn a_fact_that_opens_another_is_relevant_through_it() {
        // The order alone: without one, `seal` is not asked and is ignored.
        assert_eq!(relevant(&law(""), &["seal is yes"]), ["order"]);
    }

    #[test]
    fn what_is_settled_or_cannot_matter_is_not_relevant() {
        let law = law("");
        assert!(relevant(&law, &["seal is no"]).is_empty());
        assert!(relevant(&law, &["order is no"]).is_empty());
        assert_eq!(relevant(&law, &["order is yes"]), ["seal"]);
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
        let order = tied.known(NOW, &["order is yes"]).unwrap();
        let survey = tied.survey(&order, 1000, &[]).unwrap();
        assert_eq!(survey.possible_headlines().len(), 2);
        assert!(relevant(&tied, &["order is yes"]).is_empty());
    }

    #[test]
    fn the_definition_and_the_walk_agree_where_values_open_different_facts() {
        let facts = "
            [[fact]]
            id = 'k'
            values = [{ id = 'p' }, { id = 'q' }, { id = 'r' }]
            [[fact]]
            id = 'l'
            values = [{ id = 'no' }, { id = 'yes' }]
            asked_when = ['k is p']
            [[fact]]
            id = 'm'
            values = [{ id = 'no' }, { id = 'yes' }]
            asked_when = ['k is not p']
            [[fact]]
            id = 'n'
            values = [{ id = 'no' }, { id = 'yes' }]
            asked_when = ['m is yes']
            [[impossible]]
            id = 'never'
            all_of = ['l is yes', 'z is yes']
            ";
        let conditions = [
            "k is p", "l is yes", "m is yes", "n is no", "z is yes", "k is r",
        ];
        for first in conditions {
            for second in conditions {
                for third in conditions {
                    let one = format!("all_of = ['{first}']\nunless = ['{second}']");
                    let two = format!("all_of = ['{third}', '{second}']");
                    let rules = [
                        rule("one", &format!("{one}\nconcludes = 'binds'")),
                        rule("two", &format!("{two}\nconcludes = 'nothing'")),
                    ];
                    let law = law_of(
                        "order = ['k', 'l', 'm', 'n', 'z']\nground = [\
                         { id = 'binds', headline = 'comply' },\
                         { id = 'nothing', headline = 'decline' }]",
                        &format!("{facts}{}{}", yes_no(&["z"]), rules.concat()),
                    );
                    relevant(&law, &[]);
                    relevant(&law, &["k is p | q"]);
                }
            }
        }
    }
}
