//! What would settle it, against every completion of every list, with each of
//! its facts left out or otherwise.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use rulebook_compiler::Compiled;
use rulebook_compiler::scenario::Scenario;
use rules::diagram::Diagrams;
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, Headline, Rulebook, Teller, Values};
use rules::settle::Settling;
use scenarios::run::knowledge;

use crate::both::{Both, scenarios};
use crate::oracle::{Count, End, Means, Oracle, assert_none, middle_and_longest, over_all, timed};

/// Something known, and where it comes from.
struct State {
    name: String,
    day: Day,
    known: Knowledge,
}

/// What each case knows, and what it knows with the last answer forgotten, the
/// last two, the last three, and so on until only the date is known; each once.
fn states(oracle: &Oracle, cases: &[Scenario]) -> Vec<State> {
    let mut seen = HashSet::new();
    let mut states = Vec::new();
    for case in cases {
        let mut known = knowledge(oracle.law, case);
        for forgotten in 0.. {
            if seen.insert(oracle.sets(&known)) {
                states.push(State {
                    name: format!("{}, {forgotten} answers forgotten", case.name),
                    day: case.as_at,
                    known,
                });
            }
            if !forget_last(&oracle.both.compiled, oracle.law, &mut known) {
                break;
            }
        }
    }
    states
}

/// Forgets the last answer in editorial order, a list of ticks as a whole.
fn forget_last(compiled: &Compiled, law: &Rulebook, known: &mut Knowledge) -> bool {
    let mut facts = (1..law.facts.len() as u16).rev().map(FactId);
    let all = |fact: FactId| law.facts[fact.0 as usize].all();
    let Some(last) = facts.find(|&fact| known.get(fact) != all(fact)) else {
        return false;
    };
    known.set(last, all(last));
    for list in &compiled.names.tick_lists {
        let groups = || list.groups.iter().map(|group| group.any);
        if list.items.contains(&last) || groups().any(|group| group == last) {
            for fact in list.items.iter().copied().chain(groups()) {
                known.set(fact, all(fact));
            }
        }
    }
    true
}

/// What was compared of one state, and what was wrong.
#[derive(Default)]
struct Compared {
    lists: Count,
    facts: usize,
    times: Vec<Duration>,
    wrong: Vec<String>,
}

fn compare(oracle: &Oracle, diagrams: &Diagrams, state: &State) -> Compared {
    let mut compared = Compared::default();
    let (possible, _) = oracle.possible(state.day, &state.known);
    for headline in Headline::ALL {
        let list = || diagrams.settling(oracle.law, &state.known, headline);
        let (list, took) = timed(list);
        if list.is_some() {
            compared.times.push(took);
        }
        let wrong = match list {
            None => possible.has(headline).then(|| "no list".to_owned()),
            Some(_) if !possible.has(headline) => Some("a list, but not possible".to_owned()),
            Some(list) => {
                compared.facts += list.len();
                let list = List {
                    oracle,
                    state,
                    headline,
                    entries: list,
                };
                match list.is_right() {
                    Ok(means) => {
                        compared.lists.add(means);
                        None
                    }
                    Err(wrong) => Some(format!("{wrong} in {:?}", list.entries)),
                }
            }
        };
        let say = |wrong| format!("{}, {}: {wrong}", state.name, headline.id());
        compared.wrong.extend(wrong.map(say));
    }
    compared
}

/// A list that is to make one headline certain.
struct List<'a> {
    oracle: &'a Oracle<'a>,
    state: &'a State,
    headline: Headline,
    entries: Settling,
}

impl List<'_> {
    /// What is wrong with it, or by what means everything was found right:
    /// the reference evaluator where it was needed once.
    fn is_right(&self) -> Result<Means, String> {
        self.is_in_order()?;
        if self.entries.is_empty() {
            let (end, means) = self.end(&self.state.known);
            return (end == End::It)
                .then_some(means)
                .ok_or("not settled".to_owned());
        }
        let mut slowest = Means::BruteForce;
        for (place, &(fact, values)) in self.entries.iter().enumerate() {
            let mut is_needed = false;
            let open = self.state.known.get(fact);
            for bit in (0..16).map(|n| 1 << n).filter(|bit| open & bit != 0) {
                let (end, means) = self.end(&self.with().with(fact, bit));
                slowest = slowest.max(means);
                if (values & bit != 0) != (end == End::It) {
                    return Err(format!("value {bit:#b} of entry {place}: {end:?}"));
                }
                // Left out, the fact may have this value like any other.
                is_needed |= end == End::Another;
            }
            if !is_needed {
                return Err(format!("entry {place} is not needed"));
            }
        }
        Ok(slowest)
    }

    fn end(&self, known: &Knowledge) -> (End, Means) {
        self.oracle.end(self.state.day, known, self.headline)
    }

    /// Facts not known yet that apply or may, the requester's first.
    fn is_in_order(&self) -> Result<(), String> {
        let law = self.oracle.law;
        let key = |&(fact, _): &(FactId, Values)| {
            let teller = law.facts[fact.0 as usize].teller;
            (teller != Teller::Requester, fact)
        };
        if !self.entries.is_sorted_by(|a, b| key(a) < key(b)) {
            return Err("the order".to_owned());
        }
        let both = self.oracle.both;
        let with = both.reference_state(self.state.day, &self.with());
        let sheet = both.law.sheet(&with);
        for &(fact, values) in &self.entries {
            let open = self.state.known.get(fact);
            if values == 0 || values & !open != 0 || values == open {
                return Err(format!("the values of {fact:?}"));
            }
            if sheet.gate(fact.0 as usize - 1) == reference::Truth::No {
                return Err(format!("{fact:?} does not apply"));
            }
        }
        Ok(())
    }

    fn with(&self) -> Knowledge {
        let entries = self.entries.iter();
        entries.fold(self.state.known, |known, &(fact, values)| {
            known.with(fact, values)
        })
    }
}

#[test]
fn settling_lists_are_what_every_completion_says_on_every_scenario() {
    let started = Instant::now();
    let both = Both::read();
    let law = both.compiled.tables();
    let diagrams = Diagrams::build(&law).unwrap();
    let oracle = Oracle::new(&both, &law);
    let cases = scenarios(&both.compiled);
    let states = states(&oracle, &cases);
    let compared = over_all(&states, |state| compare(&oracle, &diagrams, state));
    let (mut lists, mut facts, mut wrong) = (Count::default(), 0, Vec::new());
    let mut times = Vec::new();
    for one in compared {
        times.extend(one.times);
        lists += one.lists;
        facts += one.facts;
        wrong.extend(one.wrong);
    }
    println!(
        "{} scenarios, {} states with answers forgotten, {} settling lists of {facts} facts \
         compared, {lists}; {:.1} s",
        cases.len(),
        states.len(),
        lists.all(),
        started.elapsed().as_secs_f64(),
    );
    println!("`settling`: {}", middle_and_longest(times));
    assert_none(&wrong);
}
