//! Extents, dates and the guide's own age.

use super::super::Status::{Applies, Defeated, DoesNotExtend, NotInForce, NotMet, Unsettled};
use super::{known, law, status};
use crate::example::{law_of, rule, yes_no};
use crate::law::Law;
use crate::state::State;
use crate::truth::Truth::{No, Yes};

const NATIONS: &str = "
    [[fact]]
    id = 'holder'
    values = [{ id = 'england' }, { id = 'wales' }, { id = 'scotland' }]
    [[fact]]
    id = 'asker'
    values = [{ id = 'england-and-wales' }, { id = 'scotland' }]
    ";

#[test]
fn an_extent_is_where_the_holder_is_and_may_be_who_asks_as_well() {
    let with = |extent: &str| {
        law_of(
            "order = ['holder', 'asker', 'a']",
            &format!(
                "{NATIONS}{}[[rule]]\nid = 'r'\nall_of = ['a is yes']\nextent = {extent}\n\
                 in_force = {{ from = 1900-01-01 }}\nconcludes = 'x'",
                yes_no(&["a"])
            ),
        )
    };
    let state =
        |holder: &[&str], asker: &[&str]| known("+a").with("holder", holder).with("asker", asker);
    let status = |law: &Law, state: &State| law.rule_status(state, "r").unwrap();

    let list = with("['england', 'wales']");
    assert_eq!(status(&list, &state(&["wales"], &["scotland"])), Applies);
    assert_eq!(
        status(&list, &state(&["england", "wales"], &["scotland"])),
        Applies
    );
    assert_eq!(
        status(&list, &state(&["scotland"], &["scotland"])),
        DoesNotExtend
    );
    assert_eq!(status(&list, &known("+a")), Unsettled);
    // Not extending is said before not met; not met before an extent unknown.
    let scotland = state(&["scotland"], &["scotland"]).with("a", &["no"]);
    assert_eq!(status(&list, &scotland), DoesNotExtend);
    assert_eq!(status(&list, &known("-a")), NotMet);

    let both = with("{ holder = ['england'], asker = ['england-and-wales'] }");
    assert_eq!(
        status(&both, &state(&["england"], &["england-and-wales"])),
        Applies
    );
    assert_eq!(
        status(&both, &state(&["england"], &["scotland"])),
        DoesNotExtend
    );
    let asker = with("{ asker = ['scotland'] }");
    assert_eq!(status(&asker, &state(&["england"], &["scotland"])), Applies);
}

#[test]
fn tables_of_one_id_take_turns() {
    let table = |from: &str, fact: &str| {
        format!(
            "[[rule]]\nid = 'r'\nall_of = ['{fact} is yes']\nextent = 'everywhere'\n\
             in_force = {{ {from} }}\nconcludes = 'x'\n"
        )
    };
    let first = table("from = 2021-01-01, until = 2026-01-01", "a");
    let second = table("from = 2026-01-01", "b");
    let law = law(&format!("{first}{second}"));
    let on = |as_at| State {
        as_at,
        ..known("+a -b")
    };
    assert_eq!(law.rule_status(&on((2020, 6, 1)), "r"), Some(NotInForce));
    assert_eq!(law.rule_status(&on((2025, 12, 31)), "r"), Some(Applies));
    assert_eq!(law.conclusion_truth(&on((2025, 12, 31)), "x"), Yes);
    assert_eq!(law.rule_status(&on((2026, 1, 1)), "r"), Some(NotMet));
    assert_eq!(law.conclusion_truth(&on((2026, 1, 1)), "x"), No);
    assert_eq!(law.rule_status(&on((2030, 1, 1)), "r"), Some(NotInForce));
    assert_eq!(law.rule_status(&on((2026, 1, 1)), "no-such-rule"), None);
    let days = [(2020, 1, 1), (2021, 1, 1), (2026, 1, 1), (2027, 11, 21)];
    assert_eq!(law.days_of_change(), days);
}

#[test]
fn a_rule_not_in_force_defeats_nothing() {
    let weak = rule("weak", "concludes = 'x'");
    let strong = "[[rule]]\nid = 'strong'\nextent = 'everywhere'\noverrides = ['weak']\n\
                  in_force = { from = 2027-01-01 }\nconcludes = 'x'";
    let law = law(&format!("{weak}{strong}"));
    let on = |as_at| law.rule_status(&State::at(as_at), "weak").unwrap();
    assert_eq!(on((2026, 12, 31)), Applies);
    assert_eq!(on((2027, 1, 1)), Defeated);
}

#[test]
fn out_of_date_a_rule_may_say_so_and_only_if_it_never_expires() {
    let says = "all_of = ['guide is out-of-date']\nconcludes = 'advice'";
    let expires = rule("expires", says);
    let lasting = rule("stays", &format!("never_expires = true\n{says}"));
    let law = law(&format!("{expires}{lasting}"));
    let late = State::at((2027, 11, 21));
    assert_eq!(law.rule_status(&late, "expires"), Some(NotInForce));
    assert_eq!(law.rule_status(&late, "stays"), Some(Applies));
    assert_eq!(status(&law, "", "stays"), NotMet);
}
