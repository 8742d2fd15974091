//! What would change it, against every completion of every other value.

use std::time::{Duration, Instant};

use rulebook_compiler::Compiled;
use rulebook_compiler::scenario::Scenario;
use rules::diagram::Diagrams;
use rules::flips::Flip;
use rules::knowledge::Knowledge;
use rules::rulebook::{FactId, Headlines, RuleId, Values};
use scenarios::run::knowledge;

use crate::both::{Both, scenarios};
use crate::oracle::{Count, Oracle, assert_none, middle_and_longest, over_all, timed};

/// Works out anew whether any of a group is ticked: yes where one is, no where
/// none is, and otherwise not known.
pub(crate) fn with_groups(compiled: &Compiled, mut known: Knowledge) -> Knowledge {
    let lists = compiled.names.tick_lists.iter();
    for group in lists.flat_map(|list| &list.groups) {
        let ticks = group.items.iter().map(|&item| known.get(item));
        let (mut any, mut all_no) = (false, true);
        for values in ticks {
            any |= values == 0b10;
            all_no &= values == 0b01;
        }
        known.set(
            group.any,
            [[0b11, 0b01][usize::from(all_no)], 0b10][usize::from(any)],
        );
    }
    known
}

/// Whether the fact is one that no question settles.
pub(crate) fn is_group(compiled: &Compiled, fact: FactId) -> bool {
    let lists = compiled.names.tick_lists.iter();
    let mut groups = lists.flat_map(|list| &list.groups);
    groups.any(|group| group.any == fact)
}

/// What was compared of one case, and what was wrong.
#[derive(Default)]
struct Compared {
    values: Count,
    flips: usize,
    /// Flips to one headline that name the rule that decides.
    with_a_rule: usize,
    named: Count,
    took: Duration,
    wrong: Vec<String>,
}

/// Every flip that there ought to be, in order, but for the rules that decide.
fn wanted(oracle: &Oracle, case: &Scenario, known: &Knowledge, values: &mut Count) -> Vec<Flip> {
    let Both { compiled, law, .. } = oracle.both;
    let state = oracle.both.reference_state(case.as_at, known);
    let sheet = law.sheet(&state);
    let (now, _) = oracle.possible(case.as_at, known);
    let mut wanted = Vec::new();
    for (place, fact) in oracle.law.facts.iter().enumerate().skip(1) {
        let id = FactId(place as u16);
        let may_apply = sheet.gate(place - 1) != reference::Truth::No;
        if is_group(compiled, id) || !known.is_settled(id) || !may_apply {
            continue;
        }
        let mut outcomes: Vec<(Headlines, Values)> = Vec::new();
        for bit in (0..fact.values.len()).map(|value| 1 << value) {
            if known.get(id) == bit {
                continue;
            }
            let then = with_groups(compiled, known.with(id, bit));
            let (possible, means) = oracle.possible(case.as_at, &then);
            values.add(means);
            if possible == now || possible.is_empty() {
                continue;
            }
            match outcomes.iter_mut().find(|(other, _)| *other == possible) {
                Some((_, to)) => *to |= bit,
                None => outcomes.push((possible, bit)),
            }
        }
        wanted.extend(outcomes.into_iter().map(|(possible, to)| Flip {
            fact: id,
            to,
            possible,
            by: None,
        }));
    }
    wanted.sort_by_key(|flip| (flip.possible.len() > 1, flip.fact, flip.to));
    wanted
}

/// Whether the rule named decides: it applies in every completion and brings
/// a ground that decides some, all of which have one headline; and where none
/// is named, whether none certainly does.
fn is_decided_by(
    oracle: &Oracle,
    case: &Scenario,
    flip: &Flip,
    then: &Knowledge,
    named: &mut Count,
) -> bool {
    let law = oracle.law;
    let (ends, means) = oracle.ends(case.as_at, then, flip.by);
    named.add(means);
    let brings = |rule: RuleId, ground: usize| {
        let concludes = law.rules[rule.0 as usize].concludes;
        let concludes = concludes.of(law.conclusion_lists);
        concludes.contains(&law.ladder[ground].conclusion)
    };
    let mut decide = (0..law.ladder.len()).filter(|place| ends.grounds >> place & 1 == 1);
    if let Some(rule) = flip.by {
        return ends.watched && decide.any(|ground| brings(rule, ground));
    }
    let state = oracle.both.reference_state(case.as_at, then);
    let sheet = oracle.both.law.sheet(&state);
    let applies = |rule: &RuleId| {
        let table = oracle.both.tables[rule.0 as usize];
        table.is_some_and(|table| sheet.applies(table) == reference::Truth::Yes)
    };
    !decide.any(|ground| {
        let mut rules = (0..law.rules.len() as u16).map(RuleId);
        rules.any(|rule| brings(rule, ground) && applies(&rule))
    })
}

fn compare(oracle: &Oracle, diagrams: &Diagrams, case: &Scenario) -> Compared {
    let mut compared = Compared::default();
    let known = knowledge(oracle.law, case);
    let (found, took) = timed(|| diagrams.flips(oracle.law, &known));
    compared.took = took;
    let wanted = wanted(oracle, case, &known, &mut compared.values);
    compared.flips = wanted.len();
    let bare = |flip: &Flip| Flip {
        by: None,
        ..flip.clone()
    };
    let without_rules: Vec<Flip> = found.iter().map(bare).collect();
    if without_rules != wanted {
        let missing: Vec<_> = wanted
            .iter()
            .filter(|it| !without_rules.contains(it))
            .collect();
        let extra: Vec<_> = without_rules
            .iter()
            .filter(|it| !wanted.contains(it))
            .collect();
        let wrong = format!("missing {missing:?}, extra {extra:?}, or in another order");
        compared.wrong.push(format!("{}: {wrong}", case.name));
    }
    for flip in &found {
        compared.with_a_rule += usize::from(flip.by.is_some());
        let then = with_groups(&oracle.both.compiled, known.with(flip.fact, flip.to));
        let right = match flip.possible.single() {
            Some(_) => is_decided_by(oracle, case, flip, &then, &mut compared.named),
            None => flip.by.is_none(),
        };
        if !right {
            compared
                .wrong
                .push(format!("{}: the rule of {flip:?}", case.name));
        }
    }
    compared
}

#[test]
fn flips_are_what_every_completion_says_on_every_scenario() {
    let started = Instant::now();
    let both = Both::read();
    let law = both.compiled.tables();
    let diagrams = Diagrams::build(&law).unwrap();
    let oracle = Oracle::new(&both, &law);
    let cases = scenarios(&both.compiled);
    let compared = over_all(&cases, |case| compare(&oracle, &diagrams, case));
    let (mut flips, mut with_a_rule) = (0, 0);
    let (mut values, mut named) = (Count::default(), Count::default());
    let (mut times, mut wrong) = (Vec::new(), Vec::new());
    for one in compared {
        times.push(one.took);
        flips += one.flips;
        with_a_rule += one.with_a_rule;
        values += one.values;
        named += one.named;
        wrong.extend(one.wrong);
    }
    println!(
        "{} scenarios, {flips} flips: {} other values of facts compared, {values}; of {} flips to \
         one headline the rule that decides ({with_a_rule} name one), {named}; {:.1} s",
        cases.len(),
        values.all(),
        named.all(),
        started.elapsed().as_secs_f64(),
    );
    println!("`flips`: {}", middle_and_longest(times));
    assert_none(&wrong);
}
