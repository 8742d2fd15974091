//! Every row of every table says what the engine says of its answers.

use std::collections::{BTreeMap, BTreeSet};

use confidant::guide::{Guide, Known};
use guidance::asked::questions;
use guidance::facts::named;
use guidance::outcome::{Outcome, new_session, reading};
use guidance::stands::{Beside, Stands, beside};
use guidance::table::Table;
use rulebook::Voice;
use rulebook::law::LAW;
use rules::decide::Evaluation;
use rules::diagram::{Leaf, Next};
use rules::interview::meanwhile;
use rules::knowledge::{FactSet, Knowledge};
use rules::rulebook::{FactId, GroundId, Headline, Values};
use rules::truth::Truth;

use crate::with_tables;

fn known(knowledge: &Knowledge) -> Known {
    Known {
        knowledge: *knowledge,
        asked: FactSet::default(),
    }
}

/// Walks every way through a table, and shows each place with what was
/// answered on the way there.
fn walk(table: &Table, from: Next, answers: &Knowledge, look: &mut impl FnMut(Next, &Knowledge)) {
    look(from, answers);
    if let Next::Step(place) = from {
        let step = &table.unfolded.steps[place];
        for &(values, next) in &step.ways {
            walk(table, next, &answers.with(step.fact, values), look);
        }
    }
}

fn ways(table: &Table, look: &mut impl FnMut(Next, &Knowledge)) {
    walk(table, table.unfolded.from, &table.start, look);
}

#[test]
fn every_row_ends_where_the_engine_ends() {
    with_tables(|guide, tables| {
        let mut rows = 0;
        for (topic, table) in tables {
            ways(table, &mut |next, answers| {
                let Next::End(end) = next else { return };
                rows += 1;
                let Leaf::Ground(ground) = end else {
                    panic!("{}: a row without a result", topic.id)
                };
                let explained = guide.explain(&known(answers));
                // That one alone is possible says it of every value left open.
                let headline = LAW.ladder[ground.0 as usize].headline;
                assert_eq!(explained.possible.single(), Some(headline), "{}", topic.id);
                assert_eq!(explained.grounds, [ground], "{}", topic.id);
            });
        }
        assert!(rows > 1000, "{rows} rows are too few");
    });
}

/// What is said beside a result to somebody who came to it with these answers:
/// that it is, that it is not, or that it may be.
fn said(when: Stands, answers: &Knowledge) -> Truth {
    let inside = |fact, values| Truth::inside(answers.get(fact), values);
    match when {
        Stands::Always => Truth::Yes,
        Stands::With(fact, values) => inside(fact, values),
        Stands::Without(fact, values) => inside(fact, values).not(),
        Stands::Sometimes => Truth::NotKnown,
        Stands::Never => Truth::No,
    }
}

#[test]
fn beside_a_result_nothing_is_said_or_left_out_against_the_answers() {
    with_tables(|guide, tables| {
        let (mut certain, mut with, mut perhaps) = (0, 0, 0);
        for (topic, table) in tables {
            let beside: BTreeMap<u8, Beside> = table
                .at_end
                .iter()
                .map(|(&ground, end)| (ground, beside(guide, GroundId(ground), end)))
                .collect();
            ways(table, &mut |next, answers| {
                let Next::End(Leaf::Ground(ground)) = next else {
                    return;
                };
                let (duties, steps) = guide.truths(&known(answers));
                let beside = &beside[&ground.0];
                let duties = beside.duties.iter().zip(duties);
                let duties = duties.zip(LAW.duties.iter().map(|row| row.id));
                let steps = beside.steps.iter().zip(steps);
                let steps = steps.zip(LAW.steps.iter().map(|row| row.id));
                for ((when, truth), id) in duties.chain(steps) {
                    match (truth, said(*when, answers)) {
                        (Truth::Yes, Truth::No) => {
                            panic!("{}: {id} is left out of {ground:?}: {when:?}", topic.id)
                        }
                        (Truth::No, Truth::Yes) => {
                            panic!("{}: {id} is said of {ground:?}: {when:?}", topic.id)
                        }
                        (Truth::Yes, Truth::Yes) if *when == Stands::Always => certain += 1,
                        (Truth::Yes, Truth::Yes) => with += 1,
                        (Truth::Yes, Truth::NotKnown) => perhaps += 1,
                        _ => {}
                    }
                }
            });
        }
        assert!(certain > 10_000 && with > 1_000, "{certain}, {with}");
        assert!(
            perhaps < certain / 4,
            "{perhaps} of {certain} are not told when"
        );
    });
}

/// The answers about a fact with which one can come to a ground: by one of the
/// ways there, and with the groups of boxes as that way leaves them.
fn answers_there(guide: &Guide, ground: u8, ways: &[Knowledge], fact: FactId) -> Values {
    let bits = (0..16).map(|bit| 1 << bit);
    let ends = |way: &Knowledge, bit: Values| {
        let then = known(&way.with(fact, bit));
        let can = way.get(fact) & bit != 0 && !guide.possible(&then).is_empty();
        can && guide.explain(&then).grounds.contains(&GroundId(ground))
    };
    let there = bits.filter(|&bit| ways.iter().any(|way| ends(way, bit)));
    there.sum()
}

#[test]
fn nothing_is_said_of_an_answer_with_which_one_comes_elsewhere() {
    with_tables(|guide, tables| {
        let mut lines = 0;
        for (topic, table) in tables {
            for (&ground, end) in &table.at_end {
                let beside = beside(guide, GroundId(ground), end);
                let mut said: Vec<Stands> = Vec::new();
                for when in beside.duties.into_iter().chain(beside.steps) {
                    if !said.contains(&when) {
                        said.push(when);
                    }
                }
                for when in said {
                    let (Stands::With(fact, values) | Stands::Without(fact, values)) = when else {
                        continue;
                    };
                    lines += 1;
                    let there = answers_there(guide, ground, &end.ways, fact);
                    let id = Outcome::id_of(ground);
                    let at = format!("{}, {id:?}: {when:?} of {there:b}", topic.id);
                    assert_eq!(values & !there, 0, "{at}");
                    let is_without = matches!(when, Stands::Without(..));
                    assert!(!is_without || there & !values != 0, "{at}");
                }
            }
        }
        assert!(lines > 100, "{lines} are too few");
    });
}

#[test]
fn under_the_terrorism_act_nobody_is_told_to_tell_the_patient() {
    with_tables(|guide, tables| {
        let on = tables
            .iter()
            .find(|(topic, _)| topic.id == "production-order");
        let (_, table) = on.expect("a page of the order");
        let (act, terrorism) = named("order-act", &["terrorism"]).expect("an Act");
        let grounds = (0..).zip(LAW.ladder);
        let special = grounds
            .map(|(ground, _)| ground)
            .find(|&ground| Outcome::id_of(ground) == Some("special-order-compels"));
        let special = special.expect("a ground");
        let end = &table.at_end[&special];
        let when = |id| {
            let step = LAW.steps.iter().position(|step| step.id == id);
            beside(guide, GroundId(special), end).steps
                [step.unwrap_or_else(|| panic!("no step {id}"))]
        };
        for id in ["tell-patient-today", "ask-why-not-tell"] {
            match when(id) {
                Stands::With(fact, values) => {
                    assert!(fact == act && values & terrorism == 0, "{id}");
                }
                Stands::Without(fact, values) => {
                    assert!(fact == act && values & terrorism != 0, "{id}");
                }
                other => panic!("{id}: {other:?}"),
            }
        }
    });
}

#[test]
fn rules_read_one_by_one_agree_on_answers_drawn_at_random() {
    with_tables(|guide, tables| {
        let (mut dice, mut drawn) = (Dice(7), 0);
        for (topic, table) in tables {
            ways(table, &mut |next, answers| {
                let Next::End(Leaf::Ground(ground)) = next else {
                    return;
                };
                let tries = (0..8).map(|_| completed(answers, &mut dice));
                // Boxes drawn by lot may contradict each other.
                let can = |whole: &Knowledge| !guide.possible(&known(whole)).is_empty();
                if let Some(whole) = tries.into_iter().find(can) {
                    drawn += 1;
                    let decided = Evaluation::of(&LAW, &whole).deciding_ground(&LAW);
                    assert_eq!(decided, Some(ground), "{}: {whole:?}", topic.id);
                }
            });
        }
        assert!(drawn > 500, "{drawn} are too few");
    });
}

/// Numbers that look drawn by lot, and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32 % sides
    }
}

/// The same with every open fact settled by lot.
fn completed(answers: &Knowledge, dice: &mut Dice) -> Knowledge {
    (0..LAW.facts.len() as u16)
        .map(FactId)
        .fold(*answers, |whole, fact| {
            let values = whole.get(fact);
            let place = dice.below(values.count_ones()) as usize;
            let mut bits = (0..16).map(|bit| 1 << bit).filter(|bit| values & bit != 0);
            whole.with(fact, bits.nth(place).expect("a value"))
        })
}

#[test]
fn each_combination_of_answers_has_exactly_one_row() {
    with_tables(|guide, tables| {
        for (topic, table) in tables {
            ways(table, &mut |next, answers| {
                let Next::Step(place) = next else { return };
                let step = &table.unfolded.steps[place];
                let all: u32 = step.ways.iter().map(|(values, _)| u32::from(*values)).sum();
                let either = step.ways.iter().fold(0, |all, (values, _)| all | values);
                assert_eq!(
                    all,
                    u32::from(either),
                    "{}: question {place} has an answer twice",
                    topic.id
                );
                let open = answers.get(step.fact);
                assert_eq!(either & !open, 0, "{}: question {place}", topic.id);
                for bit in (0..16)
                    .map(|bit| 1 << bit)
                    .filter(|bit| open & !either & bit != 0)
                {
                    let left_out = known(&answers.with(step.fact, bit));
                    assert!(
                        guide.possible(&left_out).is_empty(),
                        "{}: question {place} leaves out an answer",
                        topic.id
                    );
                }
            });
        }
    });
}

#[test]
fn whoever_does_not_know_is_told_what_the_engine_says_of_it() {
    with_tables(|guide, tables| {
        for (topic, table) in tables {
            let session = new_session(Voice::Professional);
            let reader = reading(guide, &session, &topic.start);
            let asked = questions(&reader, table);
            let mut said: BTreeMap<usize, Vec<Headline>> = BTreeMap::new();
            ways(table, &mut |next, answers| {
                let Next::Step(place) = next else { return };
                let here = known(answers);
                if let Some((possible, _)) = asked[place].unknown {
                    assert_eq!(possible, guide.possible(&here), "{}: {place}", topic.id);
                    let grounds = guide.explain(&here).grounds.into_iter();
                    let grounds: BTreeSet<u8> = grounds.map(|ground| ground.0).collect();
                    assert_eq!(asked[place].grounds, grounds, "{}: {place}", topic.id);
                }
                said.entry(place)
                    .or_default()
                    .push(guide.meanwhile(&here).0);
            });
            for (place, said) in said {
                let Some((possible, now)) = asked[place].unknown else {
                    continue;
                };
                // Where the way there matters, what is safe on every way is said.
                let unsure = meanwhile(&LAW, possible, Truth::NotKnown).0;
                let same = said.iter().all(|one| *one == said[0]);
                assert_eq!(
                    now,
                    if same { said[0] } else { unsure },
                    "{}: {place}",
                    topic.id
                );
            }
        }
    });
}

#[test]
fn what_is_otherwise_is_what_the_engine_says_of_it() {
    with_tables(|guide, tables| {
        let mut rows = 0;
        for (topic, table) in tables {
            let session = new_session(Voice::Professional);
            let reader = reading(guide, &session, &topic.start);
            for other in guidance::otherwise::presumed(&reader, topic, table)
                .iter()
                .flat_map(|row| &row.others)
            {
                rows += 1;
                assert_eq!(
                    other.fact.1 & topic.start.get(other.fact.0),
                    0,
                    "{}: not otherwise",
                    topic.id
                );
                let mut grounds = BTreeSet::new();
                for bit in (0..16)
                    .map(|bit| 1 << bit)
                    .filter(|bit| other.fact.1 & bit != 0)
                {
                    let then = rules::flips::otherwise(&LAW, &topic.start, other.fact.0, bit);
                    assert_eq!(
                        other.possible,
                        guide.possible(&known(&then)),
                        "{}: {}",
                        topic.id,
                        other.says
                    );
                    assert_eq!(
                        other.now,
                        guide.meanwhile(&known(&then)).0,
                        "{}: {}",
                        topic.id,
                        other.says
                    );
                    let here = guide.explain(&known(&then)).grounds.into_iter();
                    grounds.extend(here.filter_map(|ground| Outcome::id_of(ground.0)));
                }
                let said: BTreeSet<&str> = other.grounds.iter().copied().collect();
                assert_eq!(said, grounds, "{}: {}", topic.id, other.says);
            }
        }
        assert!(rows > 100, "{rows} are too few");
    });
}

/// A table whose answers were changed by hand is found out.
#[test]
fn a_row_that_leads_elsewhere_is_noticed() {
    with_tables(|guide, tables| {
        let (_, table) = tables
            .iter()
            .find(|(topic, _)| topic.id == "magistrates-warrant")
            .expect("the warrant");
        assert!(agrees(guide, table));
        let mut wrong = Table::new(guide, table.start).expect("a table");
        let ways = &mut wrong.unfolded.steps[0].ways;
        let (first, last) = (ways[0].1, ways[ways.len() - 1].1);
        ways[0].1 = last;
        let end = ways.len() - 1;
        ways[end].1 = first;
        assert!(!agrees(guide, &wrong));
    });
}

fn agrees(guide: &Guide, table: &Table) -> bool {
    let mut agrees = true;
    ways(table, &mut |next, answers| {
        if let Next::End(Leaf::Ground(ground)) = next {
            agrees &= guide.explain(&known(answers)).grounds == [ground];
        }
    });
    agrees
}
