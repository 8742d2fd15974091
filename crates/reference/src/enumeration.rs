//! What is possible and what is certain, by going through every completion.

use std::collections::BTreeSet;

use crate::law::Law;
use crate::state::State;
use crate::truth::Truth;

impl Law {
    /// The headlines of the completions of a state; none among them where
    /// some completion falls into a gap.
    pub fn possible_headlines(&self, state: &State) -> BTreeSet<Option<&str>> {
        let completions = self.completions(state);
        completions
            .map(|complete| self.headline(&complete))
            .collect()
    }

    /// The grounds that decide the completions of a state; none among them
    /// where some completion falls into a gap.
    pub fn possible_grounds(&self, state: &State) -> BTreeSet<Option<&str>> {
        let decides = |complete: State| {
            let ground = self.deciding_ground(&complete)?;
            Some(ground.id.as_str())
        };
        self.completions(state).map(decides).collect()
    }

    /// Whether a conclusion (a ground, duty, step or name) holds: yes where it
    /// does in every completion of the state, no where it does in none. Never
    /// unknown where [`Law::conclusion_truth`] is not, but sometimes known
    /// where that is unknown. None where the state allows no completion.
    pub fn truth_by_enumeration(&self, state: &State, conclusion: &str) -> Option<Truth> {
        let mut found = BTreeSet::new();
        for complete in self.completions(state) {
            found.insert(self.conclusion_truth(&complete, conclusion));
            if found.len() > 1 {
                return Some(Truth::Unknown);
            }
        }
        found.into_iter().next()
    }

    /// The duties, limits and cautions that hold whatever else is learnt, as
    /// far as Kleene logic sees. Sometimes fewer than are certain.
    pub fn certain_duties_by_kleene(&self, state: &State) -> BTreeSet<&str> {
        let duties = self.duties.iter().map(String::as_str);
        duties
            .filter(|duty| self.conclusion_truth(state, duty) == Truth::Yes)
            .collect()
    }

    /// The duties, limits and cautions that hold in every completion of the
    /// state; none where it allows no completion.
    pub fn certain_duties(&self, state: &State) -> BTreeSet<&str> {
        let certain = |duty: &&str| self.truth_by_enumeration(state, duty) == Some(Truth::Yes);
        self.duties
            .iter()
            .map(String::as_str)
            .filter(certain)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, rule, yes_no};
    use crate::law::Law;
    use crate::state::State;
    use crate::truth::Truth::{No, Unknown, Yes};

    /// Two rules between them conclude `keep` whatever `a` is, which Kleene
    /// logic cannot see. `b` is never yes without `a`.
    fn law() -> Law {
        let tables = "
            duty = [{ id = 'keep' }, { id = 'tell' }]
            ground = [
              { id = 'first', headline = 'comply' },
              { id = 'second', headline = 'decline' },
              { id = 'third', headline = 'decline' },
            ]
            [[impossible]]
            id = 'b-needs-a'
            all_of = ['a is no', 'b is yes']
            ";
        let rules = [
            rule("1", "all_of = ['a is yes']\nconcludes = ['keep', 'first']"),
            rule("2", "all_of = ['a is no']\nconcludes = ['keep', 'second']"),
            rule("3", "all_of = ['b is yes']\nconcludes = ['tell', 'third']"),
        ];
        let rules = rules.concat();
        law_of(
            "order = ['a', 'b']",
            &format!("{tables}{}{rules}", yes_no(&["a", "b"])),
        )
    }

    #[test]
    fn enumeration_sees_what_kleene_does_not() {
        let (law, open) = (law(), State::at(NOW));
        assert_eq!(law.conclusion_truth(&open, "keep"), Unknown);
        assert_eq!(law.truth_by_enumeration(&open, "keep"), Some(Yes));
        assert!(law.certain_duties_by_kleene(&open).is_empty());
        assert_eq!(Vec::from_iter(law.certain_duties(&open)), ["keep"]);
        let headlines = Vec::from_iter(law.headlines_by_kleene(&open));
        assert_eq!(headlines, [None, Some("comply"), Some("decline")]);
        let headlines = Vec::from_iter(law.possible_headlines(&open));
        assert_eq!(headlines, [Some("comply"), Some("decline")]);
    }

    #[test]
    fn what_cannot_be_is_not_possible() {
        let law = law();
        let without_a = State::at(NOW).with("a", &["no"]);
        assert_eq!(law.conclusion_truth(&without_a, "tell"), Unknown);
        assert_eq!(law.truth_by_enumeration(&without_a, "tell"), Some(No));
        let with_b = State::at(NOW).with("b", &["yes"]);
        assert_eq!(
            Vec::from_iter(law.possible_headlines(&with_b)),
            [Some("comply")]
        );
        assert_eq!(
            Vec::from_iter(law.certain_duties(&with_b)),
            ["keep", "tell"]
        );
        let neither = with_b.with("a", &["no"]);
        assert!(law.possible_headlines(&neither).is_empty());
        assert_eq!(law.truth_by_enumeration(&neither, "keep"), None);
    }

    #[test]
    fn grounds_are_told_apart_even_where_their_headline_is_one() {
        let law = law();
        let grounds = Vec::from_iter(law.possible_grounds(&State::at(NOW)));
        assert_eq!(grounds, [Some("first"), Some("second")]);
    }
}
