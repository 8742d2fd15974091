//! The engine against the reference evaluator, which reads the rulebook's
//! TOML itself and shares no code with it: on every scenario, on a million
//! random states, and by going through every completion of ten thousand.

use std::path::{Path, PathBuf};

use reference::{Law, State};
use rulebook_compiler::scenario::read_path;
use rulebook_compiler::{Compiled, compile_folder};
use rules::dates::as_at_values;
use rules::decide::{Evaluation, Status};
use rules::diagram::Diagrams;
use rules::interview::{meanwhile, order_held};
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, GroundId, Headline, Headlines, RuleId, Rulebook, Values};
use rules::truth::Truth;
use scenarios::run::knowledge;

const STATES: u64 = 1_000_000;
const ENUMERATED: u32 = 10_000;
const MOST_COMPLETIONS: usize = 4_096;

/// The same law read twice, and which of the one is which of the other.
struct Both {
    compiled: Compiled,
    law: Law,
    /// For each rule of the engine the reference's table; steps' own
    /// conditions have none.
    tables: Vec<Option<usize>>,
    duties: Vec<usize>,
    steps: Vec<Option<usize>>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Both {
    fn read() -> Self {
        let folder = root().join("rulebook");
        let compiled = compile_folder(&folder).unwrap_or_else(|r| panic!("{}", r.render(false)));
        let law = Law::read(&folder).unwrap();
        let tables = compiled.tables();
        // Dated tables of one id stand in order of time on both sides.
        let place = |id: &str, nth: usize| {
            let mut same: Vec<usize> = (0..law.tables.len())
                .filter(|&at| law.tables[at].id == id)
                .collect();
            same.sort_by_key(|&at| law.tables[at].from);
            same.get(nth).copied()
        };
        let rules = tables.rules.iter().map(|rule| {
            let earlier = tables
                .rules
                .iter()
                .filter(|other| other.id == rule.id)
                .filter(|o| o.in_force.trailing_zeros() < rule.in_force.trailing_zeros())
                .count();
            if rule.law {
                place(rule.id, earlier)
            } else {
                None
            }
        });
        let at = |ids: Vec<&str>, id: &str| ids.iter().position(|other| *other == id);
        let duties = tables
            .duties
            .iter()
            .map(|duty| at(law.duty_ids().collect(), duty.id).unwrap());
        let steps = tables.steps.iter().map(|step| {
            step.conclusion
                .and_then(|_| at(law.step_ids().collect(), step.id))
        });
        let (rules, duties, steps) = (rules.collect(), duties.collect(), steps.collect());
        Self {
            tables: rules,
            duties,
            steps,
            law,
            compiled,
        }
    }

    fn reference_state(&self, day: Day, known: &Knowledge) -> State {
        let (year, month, date) = day.civil();
        let sets: Vec<Values> = (1..self.compiled.tables().facts.len())
            .map(|at| known.get(FactId(at as u16)))
            .collect();
        self.law
            .state((year as u16, month as u8, date as u8), &sets)
    }
}

fn same_truth(truth: Truth) -> reference::Truth {
    match truth {
        Truth::Yes => reference::Truth::Yes,
        Truth::NotKnown => reference::Truth::Unknown,
        Truth::No => reference::Truth::No,
    }
}

fn same_status(status: Status) -> reference::Status {
    match status {
        Status::Applies => reference::Status::Applies,
        Status::NotMet => reference::Status::NotMet,
        Status::Defeated(_) => reference::Status::Defeated,
        Status::Unsettled => reference::Status::Unsettled,
        Status::NotInForce => reference::Status::NotInForce,
        Status::DoesNotExtend => reference::Status::DoesNotExtend,
    }
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) % limit
    }

    /// A day in, before or after the time that the guide covers.
    fn day(&mut self, compiled: &Compiled) -> Day {
        let (from, until) = (compiled.covers_from().0, compiled.expires().0);
        let span = (until - from + 400) as u64;
        Day(from - 200 + self.below(span) as i32)
    }

    /// `settled` of a hundred facts have one value, the others some or all.
    /// Groups of ticks go by their items, or few states would be possible.
    fn state(&mut self, compiled: &Compiled, day: Day, settled: u64) -> Knowledge {
        let law = &compiled.tables();
        let mut known = Knowledge::as_at(law, day);
        for (place, fact) in law.facts.iter().enumerate().skip(1) {
            let id = FactId(place as u16);
            if self.below(100) < settled {
                known.narrow(id, 1 << self.below(fact.values.len() as u64));
            } else if self.below(3) == 0 {
                known.narrow(id, self.below(1 << 16) as Values);
            }
        }
        let groups = compiled.names.tick_lists.iter();
        for group in groups.flat_map(|list| &list.groups) {
            let items: Vec<Values> = group.items.iter().map(|&item| known.get(item)).collect();
            if items.contains(&0b10) {
                known.set(group.any, 0b10);
            } else if items.iter().all(|&values| values == 0b01) {
                known.set(group.any, 0b01);
            }
        }
        known
    }
}

fn agree_rule_by_rule(both: &Both, law: &Rulebook, engine: &Evaluation, state: &State, name: &str) {
    let sheet = both.law.sheet(state);
    for (place, table) in both.tables.iter().enumerate() {
        if let Some(table) = *table {
            let status = same_status(engine.status(law, RuleId(place as u16)));
            assert_eq!(
                status,
                sheet.status(table),
                "rule {} in {name}",
                law.rules[place].id
            );
        }
    }
    for (place, rung) in law.ladder.iter().enumerate() {
        let truth = same_truth(engine.truth(rung.conclusion));
        assert_eq!(truth, sheet.ground(place), "ground {} in {name}", rung.id);
    }
    for (place, duty) in law.duties.iter().enumerate() {
        let truth = same_truth(engine.truth(duty.conclusion));
        assert_eq!(
            truth,
            sheet.duty(both.duties[place]),
            "duty {} in {name}",
            duty.id
        );
    }
    for (place, step) in law.steps.iter().enumerate() {
        if let (Some(id), Some(there)) = (step.conclusion, both.steps[place]) {
            assert_eq!(
                same_truth(engine.truth(id)),
                sheet.step(there),
                "step {} in {name}",
                step.id
            );
        }
    }
    let ids: Vec<&str> = engine
        .headlines_not_excluded(law)
        .iter()
        .map(Headline::id)
        .collect();
    let theirs = sheet.headlines_by_kleene();
    assert!(
        theirs.iter().flatten().all(|id| ids.contains(id)),
        "headlines in {name}"
    );
}

/// Returns whether the state had few enough completions to go through.
fn agree_exactly(
    both: &Both,
    law: &Rulebook,
    diagrams: &Diagrams,
    day: Day,
    known: &Knowledge,
) -> bool {
    let state = both.reference_state(day, known);
    let Some(survey) = both.law.survey(&state, MOST_COMPLETIONS, &both.law.duties) else {
        return false;
    };
    let theirs = survey.possible_headlines();
    assert!(!theirs.contains(&None), "a gap at {known:?}");
    let mine = diagrams.possible(known);
    if mine.is_empty() {
        // What cannot be so has no headline and no duty.
        assert!(theirs.is_empty(), "nothing is possible at {known:?}");
        return false;
    }
    let theirs: Headlines = theirs
        .into_iter()
        .flatten()
        .filter_map(Headline::from_id)
        .collect();
    assert_eq!(mine, theirs, "possible headlines at {known:?}");
    let grounds: Vec<GroundId> = diagrams
        .leaves(diagrams.ground(), known)
        .grounds()
        .collect();
    let theirs_grounds: Vec<GroundId> = survey
        .grounds
        .iter()
        .flatten()
        .map(|&place| GroundId(place as u8))
        .collect();
    assert_eq!(grounds, theirs_grounds, "possible grounds at {known:?}");
    for place in 0..law.duties.len() {
        let truth = same_truth(diagrams.duty_truth(place, known));
        assert_eq!(
            Some(truth),
            survey.watched[both.duties[place]],
            "{}",
            law.duties[place].id
        );
    }
    let relevant: Vec<usize> = diagrams
        .relevant(diagrams.headline(), known)
        .iter()
        .map(|id| id.0 as usize - 1)
        .collect();
    let theirs: Vec<usize> = survey.relevant_facts().into_iter().collect();
    if theirs.is_empty() && mine.len() > 1 {
        // Facts tied by what cannot be: the engine names the first to ask.
        assert_eq!(relevant.len(), 1, "tied facts at {known:?}");
    } else {
        assert_eq!(relevant, theirs, "relevant facts at {known:?}");
    }
    let held = order_held(law, known);
    let (now, _) = meanwhile(law, mine, held);
    let ids = mine.iter().map(Headline::id).collect();
    assert_eq!(
        Some(now.id()),
        both.law.meanwhile(&ids, same_truth(held)),
        "meanwhile"
    );
    true
}

#[test]
fn they_agree_on_every_scenario() {
    let both = Both::read();
    let law = both.compiled.tables();
    let diagrams = Diagrams::build(&law).unwrap();
    let scenarios = read_path(&both.compiled, &root().join("tests/scenarios"))
        .whole()
        .unwrap_or_else(|report| panic!("{}", report.render(false)));
    assert!(scenarios.len() > 40);
    let mut enumerated = 0;
    for case in &scenarios {
        let known = knowledge(&law, case);
        let state = both.reference_state(case.as_at, &known);
        let engine = Evaluation::of(&law, &known);
        agree_rule_by_rule(&both, &law, &engine, &state, &case.name);
        enumerated += u32::from(agree_exactly(&both, &law, &diagrams, case.as_at, &known));
    }
    assert!(
        enumerated > 20,
        "only {enumerated} scenarios were gone through"
    );
}

#[test]
fn they_agree_rule_by_rule_on_a_million_random_states() {
    let both = Both::read();
    let law = both.compiled.tables();
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let mut engine = Evaluation::new(&law);
    for n in 0..STATES {
        let day = dice.day(&both.compiled);
        let settled = [0, 30, 60, 80, 95, 100][(n % 6) as usize];
        let known = dice.state(&both.compiled, day, settled);
        engine.run(&law, &known);
        let state = both.reference_state(day, &known);
        agree_rule_by_rule(&both, &law, &engine, &state, "a random state");
        if settled == 100 {
            let ground = engine.deciding_ground(&law).map(|id| id.0 as usize);
            assert_eq!(ground, both.law.sheet(&state).deciding_ground());
        }
    }
    println!("{STATES} random states agree");
}

#[test]
fn they_agree_exactly_on_ten_thousand_states_gone_through() {
    let both = Both::read();
    let law = both.compiled.tables();
    let diagrams = Diagrams::build(&law).unwrap();
    let mut dice = Dice(0x0fed_cba9_8765_4321);
    let (mut enumerated, mut open) = (0, 0);
    while enumerated < ENUMERATED {
        let day = dice.day(&both.compiled);
        assert_eq!(
            as_at_values(&law, day),
            Knowledge::as_at(&law, day).get(FactId(0))
        );
        let settled = 70 + dice.below(30);
        let known = dice.state(&both.compiled, day, settled);
        if agree_exactly(&both, &law, &diagrams, day, &known) {
            enumerated += 1;
            open += u32::from(diagrams.possible(&known).len() > 1);
        }
    }
    assert!(
        open > ENUMERATED / 20,
        "only {open} of the states were not settled"
    );
    println!(
        "{enumerated} states of at most {MOST_COMPLETIONS} completions agree, {open} not settled"
    );
}
