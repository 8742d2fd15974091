//! The differences of random laws, against every answer set counted out one
//! by one. The laws have some facts and values in common, and dates of their
//! own.

use std::collections::BTreeMap;

use super::{Change, Example, Says, Shift, Space, diff};
use crate::decide::Evaluation;
use crate::knowledge::Knowledge;
use crate::random_law::{Dice, OwnedLaw};
use crate::rulebook::{ConclusionId, Day, FactId, GroundId, Interval, Rulebook, Step, Values};
use crate::truth::Truth;

const LAWS: u64 = 40;

/// What one law makes of an answer set.
struct Verdict {
    says: Says,
    ground: Option<GroundId>,
    duty: bool,
    steps: Vec<bool>,
    asked: Vec<bool>,
}

/// Steps on a named conclusion: beside any headline, and where listed.
const STEPS: [Step; 2] = [
    Step {
        id: "beside",
        conclusion: Some(ConclusionId(0)),
        when_unknown: false,
        beside: true,
    },
    Step {
        id: "listed",
        conclusion: Some(ConclusionId(1)),
        when_unknown: false,
        beside: false,
    },
];

/// The outcomes that list the second step: every other one.
fn listed(ground: GroundId) -> Vec<usize> {
    if ground.0.is_multiple_of(2) {
        vec![1]
    } else {
        vec![]
    }
}

fn judge(law: &Rulebook, space: &Space, side: usize, values: &[usize]) -> Verdict {
    let mut known = Knowledge::nothing(law);
    let mut strange = Vec::new();
    for (together, &value) in space.together.iter().zip(values) {
        let Some(fact) = together.fact(side) else {
            continue;
        };
        let own = together.value(side, value);
        if own.is_none() {
            strange.push(fact);
        }
        known.set(fact, 1 << own.unwrap_or(0) as Values);
    }
    let evaluation = Evaluation::of(law, &known);
    let is_asked = |fact: FactId| evaluation.gate(fact) == Truth::Yes;
    let cannot = law.impossible.iter().any(|impossible| {
        let mut conditions = impossible.all_of.of(law.condition_lists).iter();
        conditions.all(|&id| evaluation.condition(law, &known, id) == Truth::Yes)
    });
    let ground = evaluation.deciding_ground(law);
    let says = if strange.iter().any(|&fact| is_asked(fact)) {
        Says::NoSuchAnswer
    } else if cannot {
        Says::Cannot
    } else {
        ground.map_or(Says::Gap, |ground| {
            Says::Headline(law.ladder[ground.0 as usize].headline)
        })
    };
    let holds = |id| evaluation.truth(id) == Truth::Yes;
    let shown = |(place, step): (usize, &Step)| {
        let place = step.beside || ground.is_some_and(|ground| listed(ground).contains(&place));
        place && step.conclusion.is_none_or(holds)
    };
    Verdict {
        says,
        ground,
        duty: holds(law.duties[0].conclusion),
        steps: law.steps.iter().enumerate().map(shown).collect(),
        asked: space
            .together
            .iter()
            .map(|together| together.fact(side).is_some_and(is_asked))
            .collect(),
    }
}

/// Every assignment of the space.
fn assignments(space: &Space) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for together in &space.together {
        let with = |start: &Vec<usize>| {
            let start = start.clone();
            (0..together.values.len()).map(move |value| {
                let mut longer = start.clone();
                longer.push(value);
                longer
            })
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// A random pair of laws with a space of theirs.
fn laws(seed: u64, mut check: impl FnMut([&Rulebook; 2], &Space)) {
    let mut dice = Dice::new(seed + 7);
    let owned = [OwnedLaw::random(seed), OwnedLaw::random(seed + 1_000)];
    let interval = |from, until| Interval {
        from: Day(from),
        until: Day(until),
    };
    let later = [interval(5, 15), interval(15, 25)];
    let steps = |law| Rulebook {
        steps: &STEPS,
        ..law
    };
    let before = steps(owned[0].tables());
    let mut after = steps(owned[1].tables());
    if dice.below(2) == 0 {
        after.intervals = &later;
    }
    let mut free: Vec<u16> = (1..after.facts.len() as u16).collect();
    let now: Vec<Option<FactId>> = (0..before.facts.len())
        .map(|_| {
            let place = dice.below(free.len() + 1);
            (place < free.len()).then(|| FactId(free.remove(place)))
        })
        .collect();
    let renamed: Vec<u16> = (0..before.facts.len() * 4)
        .map(|place| {
            if dice.below(4) == 0 {
                99
            } else {
                place as u16 % 4
            }
        })
        .collect();
    let space = Space::new(
        &before,
        &after,
        |fact| now[fact.0 as usize],
        |fact, value| Some(renamed[fact.0 as usize * 4 + value as usize]),
    );
    check([&before, &after], &space);
}

type Counted<T> = BTreeMap<(T, T), u128>;

fn compare<T: Ord + Copy + std::fmt::Debug>(
    found: &[Change<T>],
    wanted: &Counted<T>,
    sets: &[(Vec<usize>, (T, T))],
) {
    let counted: Counted<T> = found
        .iter()
        .map(|change| ((change.from, change.to), change.sets.unwrap()))
        .collect();
    assert_eq!(counted, *wanted);
    for change in found {
        assert!(!change.examples.is_empty() && change.examples.is_sorted_by_key(Vec::len));
        for example in &change.examples {
            let mut met = 0;
            for (values, ends) in sets.iter().filter(|(values, _)| fits(example, values)) {
                assert_eq!(*ends, (change.from, change.to), "{example:?} at {values:?}");
                met += 1;
            }
            assert!(met > 0, "{example:?}");
        }
    }
}

fn fits(example: &Example, values: &[usize]) -> bool {
    example
        .iter()
        .all(|(fact, some)| some.contains(&values[*fact]))
}

fn count<T: Ord + Copy>(sets: impl Iterator<Item = (T, T)>) -> Counted<T> {
    let mut counted = Counted::new();
    for ends in sets.filter(|(from, to)| from != to) {
        *counted.entry(ends).or_default() += 1;
    }
    counted
}

#[test]
fn two_laws_differ_exactly_where_their_answer_sets_do() {
    let mut changes = [0; 4];
    let mut kinds = BTreeMap::new();
    for seed in 0..LAWS {
        laws(seed, |[before, after], space| {
            let found = diff(before, after, space, [&listed, &listed]).unwrap();
            let mut judged = Vec::new();
            for values in assignments(space) {
                let verdicts = [
                    judge(before, space, 0, &values),
                    judge(after, space, 1, &values),
                ];
                let [was, is] = &verdicts;
                let asked = was.asked.iter().zip(&is.asked).zip(&values);
                let once = asked.clone().all(|((a, b), value)| *a || *b || *value == 0);
                judged.push((values, once, verdicts));
            }
            let all = |told: fn(&Verdict) -> Says| -> Vec<(Vec<usize>, (Says, Says))> {
                let rows = judged.iter();
                rows.map(|(values, _, [was, is])| (values.clone(), (told(was), told(is))))
                    .collect()
            };
            let once = judged.iter().filter(|(_, once, _)| *once);
            let says = once.clone().map(|(_, _, [was, is])| (was.says, is.says));
            compare(
                &found.headlines,
                &count(says.clone()),
                &all(|verdict| verdict.says),
            );
            let real = |says: Says| !matches!(says, Says::Cannot | Says::NoSuchAnswer);
            let both = |[was, is]: &[Verdict; 2]| real(was.says) && real(is.says);
            let compared = says.filter(|(was, is)| real(*was) && real(*is)).count();
            assert_eq!(found.compared, Some(compared as u128));

            let rungs = |[was, is]: &[Verdict; 2]| {
                let (was, is) = (was.ground?, is.ground?);
                let rungs = (&before.ladder[was.0 as usize], &after.ladder[is.0 as usize]);
                let moved = rungs.0.headline == rungs.1.headline && rungs.0.id != rungs.1.id;
                moved.then_some((was, is))
            };
            let mut grounds = BTreeMap::new();
            let moved = once.clone().filter(|(_, _, verdicts)| both(verdicts));
            for ends in moved.filter_map(|(_, _, verdicts)| rungs(verdicts)) {
                *grounds.entry(ends).or_insert(0_u128) += 1;
            }
            let told: BTreeMap<_, _> = found
                .grounds
                .iter()
                .map(|change| ((change.from, change.to), change.sets.unwrap()))
                .collect();
            assert_eq!(told, grounds, "law {seed}");

            let stands = |shifts: &[Shift], place: usize, at: &dyn Fn(&Verdict) -> bool| {
                let sets: Vec<_> = judged
                    .iter()
                    .map(|(values, _, verdicts)| {
                        let [was, is] = verdicts;
                        let both = both(verdicts);
                        (values.clone(), (both && at(was), both && at(is)))
                    })
                    .collect();
                let counted = sets.iter().zip(&judged).filter(|(_, (_, once, _))| *once);
                let wanted = count(counted.map(|((_, ends), _)| *ends));
                let shift = shifts.iter().find(|shift| shift.after == Some(place));
                compare(
                    shift.map_or(&[][..], |shift| &shift.changes),
                    &wanted,
                    &sets,
                );
                wanted.len()
            };
            changes[0] += found.headlines.len();
            changes[1] += found.grounds.len();
            changes[2] += stands(&found.duties, 0, &|verdict| verdict.duty);
            changes[3] += stands(&found.steps, 0, &|verdict| verdict.steps[0]);
            changes[3] += stands(&found.steps, 1, &|verdict| verdict.steps[1]);
            for change in &found.headlines {
                *kinds.entry(kind(change.from)).or_insert(0) += 1;
                *kinds.entry(kind(change.to)).or_insert(0) += 1;
            }
        });
    }
    assert!(
        changes.iter().all(|&count| count > 10),
        "too few were tried: {changes:?}"
    );
    assert!(kinds.len() >= 3, "{kinds:?}");
}

fn kind(says: Says) -> &'static str {
    match says {
        Says::Headline(_) => "headline",
        Says::Gap => "gap",
        Says::Cannot => "cannot",
        Says::NoSuchAnswer => "no such answer",
    }
}

#[test]
fn a_law_does_not_differ_from_itself() {
    let owned = OwnedLaw::random(3);
    let law = owned.tables();
    let space = Space::new(&law, &law, Some, |_, value| Some(value));
    assert!(space.together.iter().all(|fact| fact.before == fact.after));
    let found = diff(&law, &law, &space, [&listed, &listed]).unwrap();
    assert!(found.headlines.is_empty() && found.grounds.is_empty());
    assert!(found.duties.is_empty() && found.steps.is_empty());
}

#[test]
fn a_rule_taken_away_changes_only_what_it_decided() {
    let mut changes = 0;
    for seed in 0..60 {
        let (one, two) = (
            OwnedLaw::random(seed),
            OwnedLaw::random(seed).without_rule(1),
        );
        let (before, after) = (one.tables(), two.tables());
        let space = Space::new(&before, &after, Some, |_, value| Some(value));
        let found = diff(&before, &after, &space, [&listed, &listed]).unwrap();
        for change in &found.headlines {
            assert!(matches!(change.from, Says::Headline(_)), "{change:?}");
            changes += 1;
        }
    }
    assert!(changes > 10, "only {changes} changes were tried");
}
