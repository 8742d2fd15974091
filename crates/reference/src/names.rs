//! Whether the names in the law can be followed: the little that the
//! definitions need in order to mean anything. The compiler checks the rest.

use std::collections::BTreeSet;

use crate::conditions::Condition;
use crate::law::Law;

impl Law {
    /// Every fact and value tested exists, the editorial order lists every
    /// fact once, and gates test earlier facts only.
    pub(crate) fn check_names(&self) -> Result<(), String> {
        let listed: BTreeSet<&String> = self.order.iter().collect();
        if listed.len() != self.order.len() {
            return Err("rulebook.toml: `order` lists a fact twice".to_owned());
        }
        let mut earlier = BTreeSet::from(["guide"]);
        for id in &self.order {
            let fact = self.facts.get(id);
            let fact = fact.ok_or_else(|| format!("rulebook.toml: `order`: no fact `{id}`"))?;
            for condition in &fact.asked_when {
                self.check_condition(condition)?;
                if !condition
                    .fact()
                    .is_some_and(|(fact, _)| earlier.contains(fact))
                {
                    return Err(format!("fact {id}: {condition:?} tests no earlier fact"));
                }
            }
            earlier.insert(id);
        }
        if let Some(id) = self.facts.keys().find(|id| !earlier.contains(id.as_str())) {
            return Err(format!("rulebook.toml: `order` does not list `{id}`"));
        }
        let of_rules = self
            .rules
            .iter()
            .flat_map(|rule| [&rule.all_of, &rule.any_of, &rule.unless, &rule.extent]);
        let of_steps = self
            .steps
            .values()
            .flat_map(|step| [&step.when, &step.unless]);
        let of_impossible = self.impossible.iter().map(|impossible| &impossible.all_of);
        of_rules
            .chain(of_steps)
            .chain(of_impossible)
            .flatten()
            .try_for_each(|condition| self.check_condition(condition))
    }

    fn check_condition(&self, condition: &Condition) -> Result<(), String> {
        let Some((id, values)) = condition.fact() else {
            return Ok(()); // a conclusion that no rule concludes is never so
        };
        let fact = self
            .facts
            .get(id)
            .ok_or_else(|| format!("no fact `{id}`"))?;
        match values.iter().find(|value| !fact.values.contains(value)) {
            None => Ok(()),
            Some(value) => Err(format!("fact `{id}` has no value `{value}`")),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::example::try_law_of;

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
}
