//! The ladder: the first ground that holds decides the headline.

use std::collections::BTreeSet;

use crate::law::{Ground, Law};
use crate::state::State;
use crate::truth::Truth;

impl Law {
    /// Whether each ground holds, in the order of the ladder.
    pub fn ground_truths(&self, state: &State) -> Vec<(&str, Truth)> {
        let truth = |ground: &Ground| self.conclusion_truth(state, &ground.id);
        let ladder = self.ladder.iter();
        ladder
            .map(|ground| (ground.id.as_str(), truth(ground)))
            .collect()
    }

    /// The ground that decides a complete answer set: the first whose
    /// conclusion holds. None is a gap in the law. Not meant for states in
    /// which something is still open: see [`Law::possible_grounds`].
    pub fn deciding_ground(&self, complete: &State) -> Option<&Ground> {
        let mut ladder = self.ladder.iter();
        ladder.find(|ground| self.conclusion_truth(complete, &ground.id) == Truth::Yes)
    }

    /// The headline of a complete answer set; none is a gap in the law.
    pub fn headline(&self, complete: &State) -> Option<&str> {
        let ground = self.deciding_ground(complete)?;
        Some(&ground.headline)
    }

    /// The headlines that Kleene logic cannot exclude: those of every ground
    /// not certainly absent, down to the first certainly present; none among
    /// them where the ladder may run out. Never fewer than are possible, but
    /// sometimes more.
    pub fn headlines_by_kleene(&self, state: &State) -> BTreeSet<Option<&str>> {
        let mut headlines = BTreeSet::new();
        for ground in &self.ladder {
            let truth = self.conclusion_truth(state, &ground.id);
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

    /// Whether an order of a court is held, by Kleene logic: the conclusion
    /// that `rulebook.toml` names. No where it names none.
    pub fn order_held(&self, state: &State) -> Truth {
        match &self.order_held {
            Some(conclusion) => self.conclusion_truth(state, conclusion),
            None => Truth::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::example::{NOW, law_of, rule, yes_no};
    use crate::law::Law;
    use crate::state::State;
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

    fn known(danger: &[&str], order: &[&str]) -> State {
        State::at(NOW).with("danger", danger).with("order", order)
    }

    #[test]
    fn the_first_ground_that_holds_decides() {
        let law = law();
        let headline = |danger, order| law.headline(&known(&[danger], &[order])).map(str::to_owned);
        assert_eq!(headline("yes", "yes").as_deref(), Some("act-now"));
        assert_eq!(headline("yes", "no").as_deref(), Some("act-now"));
        assert_eq!(headline("no", "yes").as_deref(), Some("comply"));
        let both = known(&["yes"], &["yes"]);
        assert_eq!(law.deciding_ground(&both).unwrap().id, "life-at-risk");
        assert_eq!(
            law.ground_truths(&both),
            [("life-at-risk", Yes), ("order-binds", Yes)]
        );
    }

    #[test]
    fn where_no_ground_holds_there_is_no_headline() {
        assert_eq!(law().headline(&known(&["no"], &["no"])), None);
    }

    #[test]
    fn kleene_goes_down_to_the_first_ground_that_is_certain() {
        let law = law();
        let either = &["no", "yes"][..];
        let kleene = |danger, order| Vec::from_iter(law.headlines_by_kleene(&known(danger, order)));
        assert_eq!(kleene(&["yes"], either), [Some("act-now")]);
        assert_eq!(kleene(either, &["yes"]), [Some("act-now"), Some("comply")]);
        assert_eq!(kleene(&["no"], either), [None, Some("comply")]);
    }

    #[test]
    fn an_order_is_held_where_the_named_conclusion_holds() {
        let law = law();
        assert_eq!(law.order_held(&known(&["no"], &["yes"])), Yes);
        assert_eq!(law.order_held(&known(&["no"], &["no"])), No);
        assert_eq!(law.order_held(&State::at(NOW)), Unknown);
        assert_eq!(law_of("order = []", "").order_held(&State::at(NOW)), No);
    }
}
