//! Whether the law goes round in a circle: then "by name" would never end.

use std::collections::BTreeSet;

use crate::law::{Condition, Law};

/// What may depend on what: a table of a rule, or a conclusion, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Table(usize),
    Conclusion(usize),
}

impl Law {
    /// Follows every rule to the conclusions that it tests and the rules that
    /// override it, and every conclusion to the rules that conclude it and,
    /// where it is a step, to what its own conditions test.
    pub(crate) fn check_circles(&self) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        let tables = (0..self.tables.len()).map(Node::Table);
        let conclusions = (0..self.conclusions.len()).map(Node::Conclusion);
        tables
            .chain(conclusions)
            .try_for_each(|node| self.follow(node, &mut Vec::new(), &mut seen))
    }

    fn follow(
        &self,
        node: Node,
        path: &mut Vec<Node>,
        seen: &mut BTreeSet<Node>,
    ) -> Result<(), String> {
        if path.contains(&node) {
            let name = match node {
                Node::Table(place) => &self.tables[place].id,
                Node::Conclusion(place) => &self.conclusions[place].id,
            };
            return Err(format!("`{name}` depends on itself"));
        }
        if !seen.insert(node) {
            return Ok(()); // followed before, without coming round
        }
        path.push(node);
        for next in self.depends_on(node) {
            self.follow(next, path, seen)?;
        }
        path.pop();
        Ok(())
    }

    /// What a table or a conclusion depends on at first hand.
    fn depends_on(&self, node: Node) -> Vec<Node> {
        let (lists, tables) = match node {
            Node::Table(place) => {
                let rule = &self.tables[place];
                let lists = vec![&rule.all_of, &rule.any_of, &rule.unless];
                (lists, &rule.overridden_by)
            }
            Node::Conclusion(place) => {
                let conclusion = &self.conclusions[place];
                let step = conclusion.step.as_ref();
                let lists = step.map_or(Vec::new(), |step| vec![&step.when, &step.unless]);
                (lists, &conclusion.concluded_by)
            }
        };
        let tested = lists.into_iter().flatten().filter_map(|it| match it {
            Condition::Conclusion(place) => Some(Node::Conclusion(*place)),
            Condition::Fact(_) => None,
        });
        tested
            .chain(tables.iter().copied().map(Node::Table))
            .collect()
    }
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
