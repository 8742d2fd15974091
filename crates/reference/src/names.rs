//! What names stand for: looked up once, when the law is read.

use crate::conditions::{OnFact, Phrase};
use crate::law::{Conclusion, Condition, Law, Test};
use crate::values::{self, Values};

impl Law {
    /// The place of the fact of this id.
    fn fact_place(&self, id: &str) -> Option<usize> {
        self.fact_places.get(id).copied()
    }

    /// The place of the conclusion of this id.
    pub fn conclusion_place(&self, id: &str) -> Option<usize> {
        self.conclusion_places.get(id).copied()
    }

    /// The ids of the duties, limits and cautions, in their order.
    pub fn duty_ids(&self) -> impl Iterator<Item = &str> {
        self.duties
            .iter()
            .map(|it| self.conclusions[*it].id.as_str())
    }

    /// The ids of the steps, in their order.
    pub fn step_ids(&self) -> impl Iterator<Item = &str> {
        self.steps
            .iter()
            .map(|it| self.conclusions[*it].id.as_str())
    }

    /// A condition, in the words of the rulebook.
    ///
    /// # Errors
    /// A sentence, where it is none or names what the law does not know.
    pub fn condition(&self, written: &str) -> Result<Condition, String> {
        match Phrase::parse(written)? {
            Phrase::Fact(phrase) => Ok(Condition::Fact(self.test(&phrase)?)),
            Phrase::Conclusion(id) => {
                let place = self.conclusion_place(&id);
                let place = place.ok_or_else(|| format!("no conclusion `{id}`"))?;
                Ok(Condition::Conclusion(place))
            }
        }
    }

    /// The same while the law is read, when a conclusion may be named before
    /// any rule concludes it; one that none ever does is never so.
    pub(crate) fn take_condition(&mut self, phrase: &Phrase) -> Result<Condition, String> {
        match phrase {
            Phrase::Fact(phrase) => Ok(Condition::Fact(self.test(phrase)?)),
            Phrase::Conclusion(id) => Ok(Condition::Conclusion(self.take_conclusion(id))),
        }
    }

    /// The place of a conclusion, new where it was not named before.
    pub(crate) fn take_conclusion(&mut self, id: &str) -> usize {
        if let Some(place) = self.conclusion_place(id) {
            return place;
        }
        let place = self.conclusions.len();
        self.conclusion_places.insert(id.to_owned(), place);
        self.conclusions.push(Conclusion {
            id: id.to_owned(),
            concluded_by: Vec::new(),
            step: None,
        });
        place
    }

    /// What a condition says of a fact, its fact and values found.
    pub(crate) fn test(&self, phrase: &OnFact) -> Result<Test, String> {
        let id = &phrase.fact;
        let fact = self
            .fact_place(id)
            .ok_or_else(|| format!("no fact `{id}`"))?;
        let mut named: Values = 0;
        for value in &phrase.values {
            let place = self.facts[fact].values.iter().position(|it| it == value);
            let place = place.ok_or_else(|| format!("fact `{id}` has no value `{value}`"))?;
            named |= values::only(place);
        }
        Ok(Test {
            fact,
            named,
            another: phrase.another,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{law_of, try_law_of};

    const FACTS: &str = r#"
        fact = [
          { id = "a", values = [{ id = "no" }, { id = "yes" }] },
          { id = "b", values = [{ id = "no" }, { id = "yes" }], asked_when = ["a is yes"] },
        ]"#;

    fn refused(head: &str, more: &str) -> String {
        try_law_of(head, &format!("{FACTS}\n{more}")).unwrap_err()
    }

    #[test]
    fn the_order_lists_every_fact_once_and_no_other() {
        assert!(try_law_of(r#"order = ["a", "b"]"#, FACTS).is_ok());
        assert!(refused(r#"order = ["a"]"#, "").contains("does not list `b`"));
        assert!(refused(r#"order = ["a", "b", "a"]"#, "").contains("twice"));
        assert!(refused(r#"order = ["a", "b", "c"]"#, "").contains("no fact `c`"));
    }

    #[test]
    fn a_gate_tests_earlier_facts_only() {
        assert!(refused(r#"order = ["b", "a"]"#, "").contains("no earlier fact"));
    }

    #[test]
    fn a_condition_tests_a_value_that_exists() {
        let when = |condition: &str| {
            let step = format!("[[step]]\nid = 's'\nwhen = ['{condition}']");
            refused(r#"order = ["a", "b"]"#, &step)
        };
        assert!(when("a is maybe").contains("no value `maybe`"));
        assert!(when("c is yes").contains("no fact `c`"));
        assert!(when("a include b").contains("no fact `a.b`"));
    }

    #[test]
    fn a_name_is_found_where_the_law_knows_it() {
        let law = law_of(
            r#"order = ["a", "b"]"#,
            &format!("{FACTS}\nduty = [{{ id = 'd' }}]"),
        );
        assert_eq!(law.fact_place("b"), Some(1));
        assert_eq!(law.fact_place("c"), None);
        assert!(law.duty_ids().eq(["d"]));
        assert!(law.condition("d").is_ok());
        assert!(law.condition("e").is_err());
    }
}
