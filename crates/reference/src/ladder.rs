//! The ladder: the first ground that holds decides the headline.

use std::collections::BTreeSet;

use crate::law::Law;
use crate::sheet::Sheet;
use crate::truth::Truth;

impl Sheet<'_, '_> {
    /// Whether a ground, by its place on the ladder, holds.
    pub fn ground(&self, ground: usize) -> Truth {
        self.truth(self.law.ladder[ground].conclusion)
    }

    /// The ground that decides a complete answer set, by its place: the first
    /// whose conclusion holds. None is a gap in the law. Not meant for states
    /// in which something is still open: see [`Law::survey`].
    pub fn deciding_ground(&self) -> Option<usize> {
        let mut ladder = 0..self.law.ladder.len();
        ladder.find(|ground| self.ground(*ground) == Truth::Yes)
    }

    /// Whether an order of a court is held, by Kleene logic: the conclusion
    /// that `rulebook.toml` names. No where it names none.
    pub fn order_held(&self) -> Truth {
        let conclusion = self.law.order_held;
        conclusion.map_or(Truth::No, |conclusion| self.truth(conclusion))
    }
}

impl<'law> Sheet<'law, '_> {
    /// The headline, if the state is a complete answer set: that of the ground
    /// that decides. None is a gap in the law.
    pub fn headline_if_complete(&self) -> Option<&'law str> {
        self.law.headline(self.deciding_ground())
    }

    /// The headlines that Kleene logic cannot exclude: those of every ground
    /// not certainly absent, down to the first certainly present; none among
    /// them where the ladder may run out. Never fewer than are possible, but
    /// sometimes more.
    pub fn headlines_by_kleene(&self) -> BTreeSet<Option<&'law str>> {
        let mut headlines = BTreeSet::new();
        for (place, ground) in self.law.ladder.iter().enumerate() {
            let truth = self.ground(place);
            if truth != Truth::No {
                headlines.insert(Some(ground.headline.as_str()));
            }
            if truth == Truth::Yes {
                return headlines;
            }
        }
        headlines.insert(None);
        headlines
    }
}

impl Law {
    /// The headline that a ground gives, by its place on the ladder.
    pub fn headline(&self, ground: Option<usize>) -> Option<&str> {
        ground.map(|ground| self.ladder[ground].headline.as_str())
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, rule, yes_no};
    use crate::law::Law;
    use crate::truth::Truth::{No, Unknown, Yes};

    /// The later ground is written by the earlier rule: the ladder decides.
    fn law() -> Law {
        let ladder = "
            [[ground]]
            id = 'life-at-risk'
            headline = 'act-now'
            [[ground]]
            id = 'order-binds'
            headline = 'comply'
            ";
        let binds = rule(
            "binds",
            "all_of = ['order is yes']\nconcludes = 'order-binds'",
        );
        let danger = rule(
            "danger",
            "all_of = ['danger is yes']\nconcludes = 'life-at-risk'",
        );
        let facts = yes_no(&["danger", "order"]);
        law_of(
            "order = ['danger', 'order']\norder_held = 'order-binds'",
            &format!("{ladder}{facts}{binds}{danger}"),
        )
    }

    fn headline(conditions: &[&str]) -> Option<String> {
        let law = law();
        let state = law.known(NOW, conditions).unwrap();
        law.sheet(&state).headline_if_complete().map(str::to_owned)
    }

    #[test]
    fn the_first_ground_that_holds_decides() {
        let both = headline(&["danger is yes", "order is yes"]);
        assert_eq!(both.as_deref(), Some("act-now"));
        let danger = headline(&["danger is yes", "order is no"]);
        assert_eq!(danger.as_deref(), Some("act-now"));
        let order = headline(&["danger is no", "order is yes"]);
        assert_eq!(order.as_deref(), Some("comply"));
    }

    #[test]
    fn the_ladder_decides_between_two_grounds_that_both_hold() {
        let law = law();
        let state = law.known(NOW, &["danger is yes", "order is yes"]).unwrap();
        let sheet = law.sheet(&state);
        assert_eq!(law.ladder[0].id, "life-at-risk");
        assert_eq!(sheet.deciding_ground(), Some(0));
        assert_eq!([sheet.ground(0), sheet.ground(1)], [Yes, Yes]);
    }

    #[test]
    fn where_no_ground_holds_there_is_no_headline() {
        assert_eq!(headline(&["danger is no", "order is no"]), None);
    }

    #[test]
    fn kleene_goes_down_to_the_first_ground_that_is_certain() {
        let law = law();
        let kleene = |condition| {
            let state = law.known(NOW, &[condition]).unwrap();
            Vec::from_iter(law.sheet(&state).headlines_by_kleene())
        };
        assert_eq!(kleene("danger is yes"), [Some("act-now")]);
        assert_eq!(kleene("order is yes"), [Some("act-now"), Some("comply")]);
        assert_eq!(kleene("danger is no"), [None, Some("comply")]);
    }

    #[test]
    fn an_order_is_held_where_the_named_conclusion_holds() {
        let held = |law: &Law, conditions: &[&str]| {
            let state = law.known(NOW, conditions).unwrap();
            law.sheet(&state).order_held()
        };
        assert_eq!(held(&law(), &["order is yes"]), Yes);
        assert_eq!(held(&law(), &["order is no"]), No);
        assert_eq!(held(&law(), &[]), Unknown);
        assert_eq!(held(&law_of("order = []", ""), &[]), No);
    }
}
