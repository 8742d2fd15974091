//! What is possible and what is certain, by going through every completion.

use std::collections::BTreeSet;

use crate::completions::Completions;
use crate::law::Law;
use crate::state::State;
use crate::truth::Truth;

/// What the completions of a state have in common, and where they differ.
#[derive(Clone, Debug)]
pub struct Survey<'a> {
    pub(crate) law: &'a Law,
    /// The completions, each with the ground that decides it; none where it
    /// falls into a gap.
    pub(crate) completions: Completions<Option<usize>>,
    /// How many there are, those declared impossible left out.
    pub count: usize,
    /// The grounds that decide them, by their places on the ladder; none among
    /// them where some completion falls into a gap.
    pub grounds: BTreeSet<Option<usize>>,
    /// For each conclusion that was to be watched whether it holds: yes where
    /// it does in every completion, no where it does in none. Never unknown
    /// where Kleene logic is not, but sometimes known where that is unknown.
    /// None where there is no completion.
    pub watched: Vec<Option<Truth>>,
}

impl Law {
    /// Goes through the completions of a state, leaving out combinations in
    /// which all conditions of an `[[impossible]]` hold, and watches whether
    /// some conclusions hold, by their places ([`Law::duties`], say). None
    /// where there are more than `cap` completions: see [`Law::count`].
    pub fn survey(&self, state: &State, cap: usize, watch: &[usize]) -> Option<Survey<'_>> {
        let mut count = 0;
        let mut grounds = BTreeSet::new();
        let mut watched = vec![None; watch.len()];
        let completions = self.completions(state, cap, |complete| {
            let sheet = self.sheet(complete);
            if sheet.is_impossible() {
                return None;
            }
            count += 1;
            for (truth, conclusion) in watched.iter_mut().zip(watch) {
                if *truth == Some(Truth::Unknown) {
                    continue; // it does in some and not in others
                }
                let here = sheet.truth(*conclusion);
                let before = truth.unwrap_or(here);
                *truth = Some(if before == here { here } else { Truth::Unknown });
            }
            let ground = sheet.deciding_ground();
            grounds.insert(ground);
            Some(ground)
        })?;
        Some(Survey {
            law: self,
            completions,
            count,
            grounds,
            watched,
        })
    }
}

impl<'a> Survey<'a> {
    /// The headlines of the completions; none among them where some completion
    /// falls into a gap.
    pub fn possible_headlines(&self) -> BTreeSet<Option<&'a str>> {
        let grounds = self.grounds.iter();
        grounds.map(|ground| self.law.headline(*ground)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, rule, yes_no};
    use crate::law::Law;
    use crate::state::State;
    use crate::survey::Survey;
    use crate::truth::Truth::{self, No, Unknown, Yes};

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

    fn known(law: &Law, conditions: &[&str]) -> State {
        law.known(NOW, conditions).unwrap()
    }

    fn survey<'a>(law: &'a Law, conditions: &[&str]) -> Survey<'a> {
        law.survey(&known(law, conditions), 1000, &law.duties)
            .unwrap()
    }

    /// Whether `keep` and `tell` hold, by Kleene logic.
    fn kleene(law: &Law, conditions: &[&str]) -> [Truth; 2] {
        let state = known(law, conditions);
        [law.sheet(&state).duty(0), law.sheet(&state).duty(1)]
    }

    #[test]
    fn enumeration_sees_what_kleene_does_not() {
        let law = law();
        assert_eq!(kleene(&law, &[]), [Unknown, Unknown]);
        let open = survey(&law, &[]);
        assert_eq!(open.count, 3);
        assert_eq!(open.watched, [Some(Yes), Some(Unknown)]);
        let state = known(&law, &[]);
        let headlines = Vec::from_iter(law.sheet(&state).headlines_by_kleene());
        assert_eq!(headlines, [None, Some("comply"), Some("decline")]);
        let headlines = Vec::from_iter(open.possible_headlines());
        assert_eq!(headlines, [Some("comply"), Some("decline")]);
        assert!(law.survey(&state, 3, &[]).is_none(), "four to go through");
    }

    #[test]
    fn what_cannot_be_is_not_possible() {
        let law = law();
        assert_eq!(kleene(&law, &["a is no"]), [Yes, Unknown]);
        assert_eq!(survey(&law, &["a is no"]).watched, [Some(Yes), Some(No)]);
        let with_b = survey(&law, &["b is yes"]);
        let headlines = Vec::from_iter(with_b.possible_headlines());
        assert_eq!(headlines, [Some("comply")]);
        assert_eq!(with_b.watched, [Some(Yes), Some(Yes)]);
        let neither = survey(&law, &["a is no", "b is yes"]);
        assert_eq!(neither.count, 0);
        assert!(neither.possible_headlines().is_empty());
        assert_eq!(neither.watched, [None, None]);
    }

    #[test]
    fn grounds_are_told_apart_even_where_their_headline_is_one() {
        let law = law();
        let grounds = Vec::from_iter(survey(&law, &[]).grounds);
        assert_eq!(grounds, [Some(0), Some(1)]);
    }
}
