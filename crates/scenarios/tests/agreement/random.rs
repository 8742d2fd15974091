//! States made at random: a million rule by rule, ten thousand gone through.

use rulebook_compiler::Compiled;
use rules::dates::as_at_values;
use rules::decide::Evaluation;
use rules::diagram::Diagrams;
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, Values};

use crate::agree::{MOST_COMPLETIONS, agree_exactly, agree_rule_by_rule};
use crate::both::Both;
use crate::oracle::over_all;

const STATES: u64 = 1_000_000;
/// So many shares they are made in, each with dice of its own.
const SHARES: u64 = 100;
const ENUMERATED: u32 = 10_000;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1)
    }

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

#[test]
fn they_agree_rule_by_rule_on_a_million_random_states() {
    let both = Both::read();
    let law = both.compiled.tables();
    let some = |place: &u64| {
        let mut dice = Dice::new(*place);
        let mut engine = Evaluation::new(&law);
        for n in 0..STATES / SHARES {
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
    };
    over_all(&(0..SHARES).collect::<Vec<_>>(), some);
    println!("{STATES} random states agree");
}

#[test]
fn they_agree_exactly_on_ten_thousand_states_gone_through() {
    let both = Both::read();
    let law = both.compiled.tables();
    let diagrams = Diagrams::build(&law).unwrap();
    let mut dice = Dice::new(SHARES);
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
