//! The diagram, the proofs and all that is read off them, against every
//! answer set counted out one by one.

use crate::decide::Evaluation;
use crate::diagram::{Diagrams, Leaf, Next};
use crate::flips::otherwise;
use crate::knowledge::{FactSet, Knowledge};
use crate::prove::{Finding, Proof};
use crate::random_law::{
    Dice, OwnedLaw, assignments, is_collapsed, random_knowledge, with_its_group,
};
use crate::rulebook::{Condition, FactId, Headline, Headlines, RuleId, Rulebook, Values};
use crate::truth::Truth;

const LAWS: u64 = 60;
const STATES: usize = 12;

/// Random laws, each with some random states of knowledge.
pub(crate) fn each_state(check: impl FnMut(&Rulebook, &Diagrams, &Knowledge)) {
    each_state_of(OwnedLaw::random, check);
}

/// Groups of ticks are settled with their ticks, as a page settles them.
fn each_state_of(
    made: impl Fn(u64) -> OwnedLaw,
    mut check: impl FnMut(&Rulebook, &Diagrams, &Knowledge),
) {
    for seed in 0..LAWS {
        let owned = made(seed);
        let law = owned.tables();
        let diagrams = Diagrams::build(&law).unwrap();
        let mut dice = Dice::new(seed + 1_000);
        for _ in 0..STATES {
            let known = random_knowledge(&law, &mut dice);
            check(&law, &diagrams, &with_its_group(&law, known));
        }
    }
}

fn possible(law: &Rulebook, known: &Knowledge) -> Headlines {
    assignments(law, known)
        .into_iter()
        .map(|(_, headline, _)| headline)
        .collect()
}

#[test]
fn the_headlines_still_possible_are_exactly_those_of_the_completions() {
    each_state(|law, diagrams, known| {
        assert_eq!(diagrams.possible(known), possible(law, known));
    });
}

#[test]
fn the_rule_by_rule_pass_excludes_nothing_possible() {
    each_state(|law, diagrams, known| {
        let open = Evaluation::of(law, known).headlines_not_excluded(law);
        assert_eq!(diagrams.possible(known).0 & !open.0, 0);
    });
}

#[test]
fn a_fact_is_relevant_where_two_completions_differ_in_it_alone() {
    each_state(|law, diagrams, known| {
        let all = assignments(law, known);
        let mut wanted = FactSet::default();
        for (state, headline, _) in &all {
            for fact in (0..law.facts.len() as u16).map(FactId) {
                let differs = all.iter().any(|(other, theirs, _)| {
                    theirs != headline && other.with(fact, state.get(fact)) == *state
                });
                if differs {
                    wanted.insert(fact);
                }
            }
        }
        assert_eq!(diagrams.relevant(diagrams.headline(), known), wanted);
    });
}

#[test]
fn every_completion_has_one_way_through_what_is_unfolded() {
    each_state(|law, diagrams, known| {
        let unfolded = diagrams.unfold(diagrams.headline(), known);
        let all = assignments(law, known);
        assert_eq!(unfolded.is_none(), all.is_empty());
        for (state, headline, _) in all {
            let mut at = unfolded.as_ref().map(|unfolded| unfolded.from);
            while let Some(Next::Step(place)) = at {
                let step = unfolded
                    .as_ref()
                    .and_then(|unfolded| unfolded.steps.get(place));
                let ways = step.map_or(&[][..], |step| &step.ways);
                let value = step.map_or(0, |step| state.get(step.fact));
                let mut own = ways.iter().filter(|(values, _)| values & value != 0);
                at = own.next().map(|(_, next)| *next);
                assert!(own.next().is_none());
                // It only ever leads on.
                assert!(!matches!(at, Some(Next::Step(next)) if next <= place));
            }
            assert_eq!(at, Some(Next::End(Leaf::Headline(headline))));
        }
    });
}

#[test]
fn a_duty_is_certain_where_every_completion_owes_it() {
    each_state(|law, diagrams, known| {
        let all = assignments(law, known);
        let owing = all.iter().filter(|(_, _, duty)| *duty).count();
        let wanted = match owing {
            0 => Truth::No,
            n if n == all.len() => Truth::Yes,
            _ => Truth::NotKnown,
        };
        assert_eq!(diagrams.truths(law, known).0.first(), Some(&wanted));
    });
}

#[test]
fn many_diagrams_read_at_once_say_what_each_says_alone() {
    each_state(|law, diagrams, known| {
        let duties = (0..law.duties.len()).map(|place| diagrams.duty(place));
        let steps = (0..law.steps.len()).filter_map(|place| diagrams.step(place));
        let alone = duties.chain(steps).fold(FactSet::default(), |all, root| {
            all.union(&diagrams.relevant(root, known))
        });
        let evaluation = Evaluation::of(law, known);
        let applies = |fact: &FactId| evaluation.gate(*fact) == Truth::Yes;
        let wanted: FactSet = alone.iter().filter(applies).collect();
        assert_eq!(diagrams.open_beside(law, known), wanted);
        let possible = diagrams.possible(known);
        for among in [possible, Headlines::ALL] {
            assert_eq!(diagrams.possible_of(among, known), possible);
        }
    });
}

#[test]
fn a_settling_list_settles_and_nothing_can_be_left_out_or_added() {
    let mut lists = 0;
    let mut check = |law: &Rulebook, diagrams: &Diagrams, known: &Knowledge| {
        for headline in Headline::ALL {
            let Some(list) = diagrams.settling(law, known, headline) else {
                assert!(!possible(law, known).has(headline));
                continue;
            };
            lists += 1;
            let only = Headlines::one(headline);
            let with = |left_out: Option<usize>| {
                let mut with = *known;
                for (place, &(fact, values)) in list.iter().enumerate() {
                    if Some(place) != left_out {
                        with.set(fact, values);
                    }
                }
                with
            };
            assert_eq!(possible(law, &with(None)), only);
            for (place, &(fact, values)) in list.iter().enumerate() {
                assert_ne!(possible(law, &with(Some(place))), only);
                for bit in (0..3).map(|n| 1 << n) {
                    let open = known.get(fact) & bit != 0;
                    let alone = possible(law, &with(None).with(fact, bit));
                    assert_eq!(values & bit != 0, open && alone == only);
                }
            }
        }
    };
    each_state(&mut check);
    each_state_of(OwnedLaw::with_a_group, &mut check);
    assert!(lists > 1_000, "only {lists} lists were tried");
}

#[test]
fn flips_are_every_single_change_that_gives_something_else() {
    let (mut flips, mut decided) = (0, 0);
    let mut check = |law: &Rulebook, diagrams: &Diagrams, known: &Knowledge| {
        let found = diagrams.flips(law, known);
        flips += found.len();
        let evaluation = Evaluation::of(law, known);
        for (place, fact) in law.facts.iter().enumerate().skip(1) {
            let id = FactId(place as u16);
            for bit in (0..fact.values.len()).map(|n| 1 << n) {
                let then = possible(law, &with_its_group(law, known.with(id, bit)));
                let counts = known.is_settled(id)
                    && known.get(id) != bit
                    && !fact.follows
                    && evaluation.gate(id) != Truth::No
                    && !then.is_empty()
                    && then != possible(law, known);
                let listed: Vec<_> = found
                    .iter()
                    .filter(|flip| flip.fact == id && flip.to & bit != 0)
                    .collect();
                assert_eq!(listed.len(), usize::from(counts));
                assert!(listed.iter().all(|flip| flip.possible == then));
            }
        }
        for flip in &found {
            let then = with_its_group(law, known.with(flip.fact, flip.to));
            let decides = |rule: RuleId| decides(law, rule, &then);
            assert!(flip.by.is_none_or(decides));
            decided += usize::from(flip.by.is_some());
        }
    };
    each_state(&mut check);
    each_state_of(OwnedLaw::with_a_group, &mut check);
    assert!(flips > 400, "only {flips} flips were tried");
    assert!(decided > 100, "only {decided} flips name a rule");
}

/// Whether a rule, in every completion, applies and concludes a ground with
/// the headline that stands.
fn decides(law: &Rulebook, rule: RuleId, known: &Knowledge) -> bool {
    let concludes = law.rules[rule.0 as usize].concludes;
    assignments(law, known).iter().all(|(state, headline, _)| {
        let grounds = law.ladder.iter().filter(|rung| rung.headline == *headline);
        Evaluation::of(law, state).applies(rule) == Truth::Yes
            && grounds.into_iter().any(|rung| {
                concludes
                    .of(law.conclusion_lists)
                    .contains(&rung.conclusion)
            })
    })
}

#[test]
fn one_tick_more_or_less_carries_its_group() {
    let owned = OwnedLaw::with_a_group(1);
    let law = owned.tables();
    let group = law.facts.iter().position(|fact| fact.follows).unwrap() as u16;
    let [any, one, two] = [group, group + 1, group + 2].map(FactId);
    let ticked = |a: Values, b: Values| {
        let known = Knowledge::nothing(&law).with(one, a).with(two, b);
        let mut open = known;
        for id in law.facts[group as usize].gate.of(law.condition_lists) {
            let Condition::Fact(fact, values) = law.conditions[id.0 as usize] else {
                continue;
            };
            open.set(fact, values);
        }
        with_its_group(&law, open)
    };
    let group_if = |known: Knowledge, fact, to| otherwise(&law, &known, fact, to).get(any);
    assert_eq!(group_if(ticked(1, 1), one, 2), 2, "the first tick");
    assert_eq!(group_if(ticked(2, 1), one, 1), 1, "the last tick gone");
    assert_eq!(group_if(ticked(2, 2), one, 1), 2, "another tick stays");
    assert_eq!(group_if(ticked(2, 3), one, 1), 3, "the other not known");
    assert_eq!(group_if(ticked(1, 3), two, 2), 2, "a tick not known before");
}

#[test]
fn both_counts_are_the_number_of_distinct_answer_sets() {
    for seed in 0..LAWS {
        let owned = OwnedLaw::random(seed);
        let law = owned.tables();
        let report = Proof::new(&law).run().unwrap();
        let mut wanted = [Some(0); 13];
        for (state, headline, _) in assignments(&law, &Knowledge::nothing(&law)) {
            if is_collapsed(&law, &state) {
                wanted[headline as usize] = wanted[headline as usize].map(|n: u128| n + 1);
            }
        }
        assert_eq!(report.shares, wanted, "by the diagram, law {seed}");
        assert_eq!(report.second, wanted, "by splitting, law {seed}");
        let total = wanted.iter().flatten().sum::<u128>();
        assert_eq!(report.covered, Some(total));
        assert!(
            !report
                .findings
                .iter()
                .any(|f| matches!(f, Finding::CountsDiffer(_)))
        );
    }
}

#[test]
fn the_longest_interview_is_the_longest_that_the_rule_of_asking_gives() {
    fn longest(law: &Rulebook, diagrams: &Diagrams, known: &Knowledge) -> usize {
        let relevant = diagrams.relevant(diagrams.headline(), known);
        let Some(fact) = relevant.iter().find(|fact| fact.0 != 0) else {
            return 0;
        };
        (0..law.facts[fact.0 as usize].values.len())
            .map(|value| known.with(fact, 1 << value))
            .filter(|then| !diagrams.possible(then).is_empty())
            .map(|then| 1 + longest(law, diagrams, &then))
            .max()
            .unwrap_or(0)
    }
    for seed in 0..LAWS {
        let owned = OwnedLaw::random(seed);
        let law = owned.tables();
        if !law.impossible.is_empty() {
            continue;
        }
        let diagrams = Diagrams::build(&law).unwrap();
        let dates = law.facts[0].values.len();
        let wanted = (0..dates)
            .map(|date| {
                longest(
                    &law,
                    &diagrams,
                    &Knowledge::nothing(&law).with(FactId(0), 1 << date),
                )
            })
            .max();
        assert_eq!(
            Some(diagrams.longest_interview().len()),
            wanted,
            "law {seed}"
        );
    }
}

#[test]
fn learning_more_never_makes_a_headline_possible_again() {
    each_state(|law, diagrams, known| {
        let before = diagrams.possible(known);
        for fact in (0..law.facts.len() as u16).map(FactId) {
            for bit in (0..16)
                .map(|n| 1 << n)
                .filter(|bit| known.get(fact) & bit != 0)
            {
                let after = diagrams.possible(&known.with(fact, bit));
                assert_eq!(after.0 & !before.0, 0);
            }
        }
    });
}

#[test]
fn a_reduced_diagram_prints_the_same_for_the_same_decisions_only() {
    for seed in 0..LAWS {
        let (one, two) = (OwnedLaw::random(seed), OwnedLaw::random(seed));
        let other = OwnedLaw::random(seed + LAWS);
        let print = |law: &OwnedLaw| {
            let law = law.tables();
            Diagrams::build(&law).unwrap().decisions()
        };
        assert_eq!(print(&one), print(&two));
        assert_ne!(print(&one), print(&other));
    }
}
