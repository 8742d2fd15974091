//! What is possible where completions are too many to go through: by branching
//! on what is not settled.
//!
//! A state in which something is open that the ladder turns on is two smaller
//! states: the one in which it is so, and the one in which it is not. Every
//! completion is a completion of one of the two. Where nothing of the kind is
//! left, every completion ends in the same.

use std::collections::BTreeSet;

use crate::law::{Condition, Law, Test};
use crate::sheet::Sheet;
use crate::state::State;
use crate::truth::Truth;
use crate::values::Values;

/// A fact, and values of it of which it is not known whether it has one.
type Open = (usize, Values);

/// A search through the completions of a state.
struct Search<'law, T, F> {
    law: &'law Law,
    /// What is looked for, of the ground that decides.
    of: F,
    found: BTreeSet<T>,
}

impl Law {
    /// What the completions of a state end in, all of it and nothing else,
    /// however many completions there are: `of` the ground that decides each,
    /// by its place; of none, where one falls into a gap. Combinations
    /// declared impossible are no completions. The same as
    /// [`Law::survey`] finds by going through them, where they are few.
    pub fn possible<T: Ord>(&self, state: &State, of: impl Fn(Option<usize>) -> T) -> BTreeSet<T> {
        let mut search = Search {
            law: self,
            of,
            found: BTreeSet::new(),
        };
        search.within(state);
        search.found
    }
}

impl<T: Ord, F: Fn(Option<usize>) -> T> Search<'_, T, F> {
    fn within(&mut self, state: &State) {
        let sheet = self.law.sheet(state);
        let impossible = self.law.impossible.iter();
        let truths: Vec<Truth> = impossible.map(|all_of| sheet.all(all_of)).collect();
        if truths.contains(&Truth::Yes) {
            return; // there is no completion
        }
        let may_decide: BTreeSet<T> = self.may_decide(&sheet);
        if may_decide.is_subset(&self.found) {
            return; // nothing new can come of it
        }
        let open = if may_decide.len() > 1 {
            sheet.open_on_the_ladder()
        } else if let Some(place) = truths.iter().position(|it| *it == Truth::Unknown) {
            // There may be no completion.
            sheet.open_among(&self.law.impossible[place])
        } else {
            self.found.extend(may_decide);
            return;
        };
        let (fact, values) = open.expect("what is not known hangs on some fact");
        for values in [values, !values] {
            let mut part = state.clone();
            part.possible[fact] &= values;
            self.within(&part);
        }
    }

    /// What the grounds come to that Kleene logic cannot exclude: every
    /// completion ends in one of these.
    fn may_decide(&self, sheet: &Sheet) -> BTreeSet<T> {
        let mut may_decide = BTreeSet::new();
        for ground in 0..self.law.ladder.len() {
            let truth = sheet.ground(ground);
            if truth != Truth::No {
                may_decide.insert((self.of)(Some(ground)));
            }
            if truth == Truth::Yes {
                return may_decide;
            }
        }
        may_decide.insert((self.of)(None));
        may_decide
    }
}

/// What keeps something from being settled: none, where it is settled.
impl Sheet<'_, '_> {
    /// The first ground that is not settled turns on this.
    fn open_on_the_ladder(&self) -> Option<Open> {
        let grounds = self.law.ladder.iter().map(|ground| ground.conclusion);
        grounds
            .into_iter()
            .find_map(|conclusion| self.open_in(conclusion))
    }

    /// A conclusion turns on this.
    fn open_in(&self, conclusion: usize) -> Option<Open> {
        if self.truth(conclusion) != Truth::Unknown {
            return None;
        }
        let conclusion = &self.law.conclusions[conclusion];
        let mut tables = conclusion.concluded_by.iter();
        let by_rule = tables.find_map(|table| self.open_in_table(*table));
        by_rule.or_else(|| {
            let step = conclusion.step.as_ref()?;
            let lists = [&step.when, &step.unless];
            lists.into_iter().find_map(|list| self.open_among(list))
        })
    }

    /// Whether a table applies turns on this.
    fn open_in_table(&self, table: usize) -> Option<Open> {
        if self.applies(table) != Truth::Unknown {
            return None;
        }
        let rule = &self.law.tables[table];
        let mut overriding = rule.overridden_by.iter();
        let in_any_of = || {
            let any_of = Some(&rule.any_of);
            any_of.filter(|any_of| self.any(any_of) == Truth::Unknown)
        };
        self.open_among(&rule.extent)
            .or_else(|| self.open_among(&rule.all_of))
            .or_else(|| self.open_among(in_any_of()?))
            .or_else(|| self.open_among(&rule.unless))
            .or_else(|| overriding.find_map(|table| self.open_in_table(*table)))
    }

    /// The first of these conditions that is not settled turns on this.
    fn open_among(&self, conditions: &[Condition]) -> Option<Open> {
        conditions.iter().find_map(|condition| match condition {
            Condition::Fact(test) => self.open_in_test(test),
            Condition::Conclusion(conclusion) => self.open_in(*conclusion),
        })
    }

    /// What is said of a fact turns on its gate, or else on its own value.
    fn open_in_test(&self, test: &Test) -> Option<Open> {
        let gate = self.gate(test.fact);
        if test.truth(gate, self.state) != Truth::Unknown {
            return None;
        }
        let mut asked_when = self.law.facts[test.fact].asked_when.iter();
        let in_gate = asked_when.find_map(|test| self.open_in_test(test));
        in_gate.or(Some((test.fact, test.named)))
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, rule, yes_no};
    use crate::law::Law;
    use crate::values::Values;

    /// Three facts, the second asked where the first is so; grounds of two
    /// headlines; a tie that cannot be.
    fn law() -> Law {
        let facts = yes_no(&["a", "c", "d"]);
        let b = "[[fact]]\nid = 'b'\nvalues = [{ id = 'x' }, { id = 'y' }, { id = 'z' }]\nasked_when = ['a is yes']\n";
        let rules = [
            rule("r1", "all_of = ['b is x | y', 'n']\nconcludes = 'first'"),
            rule("r2", "any_of = ['c is yes', 'd is no']\nconcludes = 'n'"),
            rule(
                "r3",
                "all_of = ['a is yes']\nunless = ['b is z']\noverrides = ['r4']\nconcludes = 'second'",
            ),
            rule("r4", "all_of = ['d is yes']\nconcludes = 'third'"),
            rule("r5", "concludes = 'last'"),
        ];
        let ladder = [
            ("first", "comply"),
            ("second", "decline"),
            ("third", "comply"),
            ("last", "decline"),
        ]
        .map(|(id, headline)| format!("[[ground]]\nid = '{id}'\nheadline = '{headline}'\n"));
        let impossible = "[[impossible]]\nid = 'tie'\nall_of = ['b is y', 'c is no']\n";
        let text = [&facts, b, &rules.concat(), &ladder.concat(), impossible].concat();
        law_of("order = ['a', 'b', 'c', 'd']", &text)
    }

    #[test]
    fn branching_finds_what_going_through_every_completion_finds() {
        let law = law();
        let sets = |n: Values| [n & 3, n >> 2 & 7, n >> 5 & 3, n >> 7 & 3];
        let states = (0..1 << 9).map(sets).filter(|sets| !sets.contains(&0));
        for sets in states {
            let state = law.state(NOW, &sets);
            let survey = law.survey(&state, 1000, &[]).unwrap();
            assert_eq!(law.possible(&state, |ground| ground), survey.grounds);
            let headlines = law.possible(&state, |ground| law.headline(ground));
            assert_eq!(headlines, survey.possible_headlines());
        }
    }

    #[test]
    fn what_cannot_be_ends_in_nothing() {
        let law = law();
        let known = ["a is yes", "b is y", "c is no"];
        let state = law.known(NOW, &known).unwrap();
        assert!(law.possible(&state, |ground| ground).is_empty());
    }
}
