//! Extents, dates and the guide's own age.

use super::super::Status::{Applies, Defeated, DoesNotExtend, NotInForce, NotMet, Unsettled};
use super::{known_on, law, status, status_in};
use crate::example::{NOW, law_of, rule, yes_no};
use crate::law::Law;
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
    let status = |law: &Law, answers: &str, besides: &[&str]| {
        status_in(law, &known_on(law, NOW, answers, besides), "r")
    };

    let list = with("['england', 'wales']");
    let wales = ["holder is wales", "asker is scotland"];
    let both = ["holder is england | wales", "asker is scotland"];
    let scotland = ["holder is scotland", "asker is scotland"];
    assert_eq!(status(&list, "+a", &wales), Applies);
    assert_eq!(status(&list, "+a", &both), Applies);
    assert_eq!(status(&list, "+a", &scotland), DoesNotExtend);
    assert_eq!(status(&list, "+a", &[]), Unsettled);
    // Not extending is said before not met; not met before an extent unknown.
    assert_eq!(status(&list, "-a", &scotland), DoesNotExtend);
    assert_eq!(status(&list, "-a", &[]), NotMet);

    let both = with("{ holder = ['england'], asker = ['england-and-wales'] }");
    let england = ["holder is england", "asker is england-and-wales"];
    let scottish_court = ["holder is england", "asker is scotland"];
    assert_eq!(status(&both, "+a", &england), Applies);
    assert_eq!(status(&both, "+a", &scottish_court), DoesNotExtend);
    let asker = with("{ asker = ['scotland'] }");
    assert_eq!(status(&asker, "+a", &scottish_court), Applies);
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
    let on = |day| {
        let state = known_on(&law, day, "+a -b", &[]);
        let sheet = law.sheet(&state);
        (sheet.status(0), sheet.status(1), sheet.conclusion("x"))
    };
    assert_eq!(on((2020, 6, 1)), (NotInForce, NotInForce, No));
    assert_eq!(on((2025, 12, 31)), (Applies, NotInForce, Yes));
    assert_eq!(on((2026, 1, 1)), (NotInForce, NotMet, No));
    assert_eq!(on((2030, 1, 1)), (NotInForce, NotInForce, No));
    let days = [(2020, 1, 1), (2021, 1, 1), (2026, 1, 1), (2027, 11, 21)];
    assert_eq!(law.days_of_change(), days);
}

#[test]
fn a_rule_not_in_force_defeats_nothing() {
    let weak = rule("weak", "concludes = 'x'");
    let strong = "[[rule]]\nid = 'strong'\nextent = 'everywhere'\noverrides = ['weak']\n\
                  in_force = { from = 2027-01-01 }\nconcludes = 'x'";
    let law = law(&format!("{weak}{strong}"));
    let on = |day| status_in(&law, &known_on(&law, day, "", &[]), "weak");
    assert_eq!(on((2026, 12, 31)), Applies);
    assert_eq!(on((2027, 1, 1)), Defeated);
}

#[test]
fn out_of_date_a_rule_may_say_so_and_only_if_it_never_expires() {
    let says = "all_of = ['guide is out-of-date']\nconcludes = 'advice'";
    let expires = rule("expires", says);
    let lasting = rule("stays", &format!("never_expires = true\n{says}"));
    let law = law(&format!("{expires}{lasting}"));
    let late = known_on(&law, (2027, 11, 21), "", &[]);
    assert_eq!(status_in(&law, &late, "expires"), NotInForce);
    assert_eq!(status_in(&law, &late, "stays"), Applies);
    assert_eq!(status(&law, "", "stays"), NotMet);
}
