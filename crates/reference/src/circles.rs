//! Whether the law goes round in a circle: then "by name" would never end.

use std::collections::BTreeSet;

use crate::conditions::Condition;
use crate::law::{Law, Rule};

/// What may depend on what: a rule, by its place, or a conclusion.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Rule(usize),
    Conclusion(String),
}

impl Law {
    /// Follows every rule to the conclusions that it tests and the rules that
    /// override it, and every conclusion to the rules that conclude it and,
    /// where it is a step, to what its own conditions test.
    pub(crate) fn check_circles(&self) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        let rules = (0..self.rules.len()).map(Node::Rule);
        let steps = self.steps.keys().cloned().map(Node::Conclusion);
        rules
            .chain(steps)
            .try_for_each(|node| self.follow(&node, &mut Vec::new(), &mut seen))
    }

    fn follow(
        &self,
        node: &Node,
        path: &mut Vec<Node>,
        seen: &mut BTreeSet<Node>,
    ) -> Result<(), String> {
        if path.contains(node) {
            let name = match node {
                Node::Rule(place) => &self.rules[*place].id,
                Node::Conclusion(id) => id,
            };
            return Err(format!("`{name}` depends on itself"));
        }
        if !seen.insert(node.clone()) {
            return Ok(()); // followed before, without coming round
        }
        path.push(node.clone());
        for next in self.depends_on(node) {
            self.follow(&next, path, seen)?;
        }
        path.pop();
        Ok(())
    }

    /// What a rule or a conclusion depends on at first hand.
    fn depends_on(&self, node: &Node) -> Vec<Node> {
        match node {
            Node::Rule(place) => {
                let rule = &self.rules[*place];
                let mut nodes = tested([&rule.all_of, &rule.any_of, &rule.unless]);
                nodes.extend(self.rules_where(|other| other.overrides.contains(&rule.id)));
                nodes
            }
            Node::Conclusion(id) => {
                let step = self.steps.get(id);
                let mut nodes = step.map_or(Vec::new(), |it| tested([&it.when, &it.unless]));
                nodes.extend(self.rules_where(|rule| rule.concludes.contains(id)));
                nodes
            }
        }
    }

    fn rules_where(&self, so: impl Fn(&Rule) -> bool) -> Vec<Node> {
        let places = (0..self.rules.len()).filter(|place| so(&self.rules[*place]));
        places.map(Node::Rule).collect()
    }
}

/// The conclusions among some lists of conditions.
fn tested<'a>(lists: impl IntoIterator<Item = &'a Vec<Condition>>) -> Vec<Node> {
    let conclusion = |condition: &Condition| match condition {
        Condition::Conclusion(id) => Some(Node::Conclusion(id.clone())),
        Condition::Is { .. } | Condition::IsNot { .. } => None,
    };
    lists.into_iter().flatten().filter_map(conclusion).collect()
}

#[cfg(test)]
mod tests {
    use crate::example::{rule, try_law_of};

    fn refused(rules: &str) -> bool {
        try_law_of("order = []", rules).is_err_and(|error| error.contains("depends on itself"))
    }

    #[test]
    fn a_rule_may_not_depend_on_itself() {
        let a = rule("a", "all_of = ['y']\nconcludes = 'x'");
        let b = rule("b", "unless = ['x']\nconcludes = 'y'");
        assert!(refused(&format!("{a}{b}")));
        assert!(!refused(&a));
    }

    #[test]
    fn nor_by_overriding_or_by_a_step() {
        let a = rule("a", "overrides = ['b']\nconcludes = 'x'");
        let b = rule("b", "overrides = ['a']\nconcludes = 'x'");
        assert!(refused(&format!("{a}{b}")));
        let c = rule("c", "all_of = ['s']\nconcludes = 'x'");
        assert!(refused(&format!("{c}[[step]]\nid = 's'\nwhen = ['x']")));
        let t = "[[step]]\nid = 's'\nwhen = ['t']\n[[step]]\nid = 't'\nunless = ['s']";
        assert!(refused(t));
    }
}
