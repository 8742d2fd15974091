//! What is truly possible, however little is known: by going through every
//! completion where there are at most 2²⁰, and by the reference evaluator
//! elsewhere. What was found once is kept for all.

use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};
use std::ops::AddAssign;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, Headline, Headlines, RuleId, Rulebook};

use crate::both::Both;
use crate::brute::{Brute, Ends, Sets};

/// As many completions are gone through at most.
const MOST: u64 = 1 << 20;

/// How something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Means {
    BruteForce,
    Reference,
}

/// How many were found by each means.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    by_brute_force: usize,
    by_reference: usize,
}

impl Display for Count {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let (brute, reference) = (self.by_brute_force, self.by_reference);
        write!(
            out,
            "{brute} by brute force and {reference} by the reference evaluator"
        )
    }
}

impl Count {
    pub(crate) fn add(&mut self, means: Means) {
        match means {
            Means::BruteForce => self.by_brute_force += 1,
            Means::Reference => self.by_reference += 1,
        }
    }

    pub(crate) fn all(self) -> usize {
        self.by_brute_force + self.by_reference
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.by_brute_force += other.by_brute_force;
        self.by_reference += other.by_reference;
    }
}

/// What the completions end in, as far as one headline is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// There is no completion.
    Nothing,
    /// That headline, all of them.
    It,
    /// Some in another.
    Another,
}

pub(crate) struct Oracle<'a> {
    pub(crate) both: &'a Both,
    pub(crate) law: &'a Rulebook<'a>,
    brute: Brute<'a>,
    found: Mutex<HashMap<Sets, (Headlines, Means)>>,
    ends: Mutex<HashMap<(Sets, Headline), End>>,
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(both: &'a Both, law: &'a Rulebook<'a>) -> Self {
        Self {
            both,
            law,
            brute: Brute::new(law),
            found: Mutex::default(),
            ends: Mutex::default(),
        }
    }

    /// The headlines of the completions, and how they were found.
    pub(crate) fn possible(&self, day: Day, known: &Knowledge) -> (Headlines, Means) {
        let sets = self.sets(known);
        if let Some(found) = self.found.lock().unwrap().get(&sets) {
            return *found;
        }
        let found = match self.brute.count(&sets, MOST) {
            Some(_) => {
                let grounds = self.brute.ends(&sets, None).grounds;
                (self.headlines(grounds), Means::BruteForce)
            }
            None => (self.by_branching(day, known), Means::Reference),
        };
        self.found.lock().unwrap().insert(sets, found);
        found
    }

    /// Whether the completions end in that headline, all of them, and how it
    /// was found: the reference evaluator looks no further than for another.
    pub(crate) fn end(&self, day: Day, known: &Knowledge, headline: Headline) -> (End, Means) {
        let sets = self.sets(known);
        if self.brute.count(&sets, MOST).is_some() {
            let (possible, means) = self.possible(day, known);
            let end = match possible.single() {
                Some(only) if only == headline => End::It,
                None if possible.is_empty() => End::Nothing,
                _ => End::Another,
            };
            return (end, means);
        }
        let key = (sets, headline);
        if let Some(end) = self.ends.lock().unwrap().get(&key) {
            return (*end, Means::Reference);
        }
        let (law, state) = (&self.both.law, self.both.reference_state(day, known));
        let is_it = law.possible(&state, |ground| law.headline(ground) == Some(headline.id()));
        let end = match (is_it.contains(&true), is_it.contains(&false)) {
            (true, false) => End::It,
            (false, false) => End::Nothing,
            (_, true) => End::Another,
        };
        self.ends.lock().unwrap().insert(key, end);
        (end, Means::Reference)
    }

    fn by_branching(&self, day: Day, known: &Knowledge) -> Headlines {
        let (law, state) = (&self.both.law, self.both.reference_state(day, known));
        let found = law.possible(&state, |ground| law.headline(ground));
        let id = |headline: Option<&str>| Headline::from_id(headline.expect("no gap"));
        let ids = found.into_iter().map(|headline| id(headline).unwrap());
        ids.collect()
    }

    /// The grounds that decide the completions, and whether a rule applies in
    /// all of them: by the reference evaluator only if Kleene logic sees it.
    pub(crate) fn ends(&self, day: Day, known: &Knowledge, rule: Option<RuleId>) -> (Ends, Means) {
        let sets = self.sets(known);
        if self.brute.count(&sets, MOST).is_some() {
            return (self.brute.ends(&sets, rule), Means::BruteForce);
        }
        let (law, state) = (&self.both.law, self.both.reference_state(day, known));
        let grounds = law.possible(&state, |ground| ground.expect("no gap"));
        let table = rule.and_then(|rule| self.both.tables[rule.0 as usize]);
        let ends = Ends {
            grounds: grounds.into_iter().fold(0, |all, place| all | 1 << place),
            watched: table
                .is_none_or(|table| law.sheet(&state).applies(table) == reference::Truth::Yes),
        };
        (ends, Means::Reference)
    }

    pub(crate) fn headlines(&self, grounds: u64) -> Headlines {
        let ladder = self.law.ladder.iter().enumerate();
        let decide = ladder.filter(|(place, _)| grounds >> place & 1 == 1);
        decide.map(|(_, rung)| rung.headline).collect()
    }

    /// The same for all that is known alike of what is asked: what is known of
    /// a fact that is not asked makes no difference.
    pub(crate) fn sets(&self, known: &Knowledge) -> Sets {
        let facts = 0..self.law.facts.len() as u16;
        let mut sets: Sets = facts.map(|fact| known.get(FactId(fact))).collect();
        let asked = self.brute.asked(&sets);
        for (place, asked) in asked.into_iter().enumerate() {
            if asked == Some(false) {
                sets[place] = self.law.facts[place].all();
            }
        }
        sets
    }
}

/// Does the work three times, and says how long the quickest took: on a busy
/// machine the others were kept waiting.
pub(crate) fn timed<T>(work: impl Fn() -> T) -> (T, Duration) {
    let once = || {
        let started = Instant::now();
        (work(), started.elapsed())
    };
    let tries = [once(), once(), once()].into_iter();
    tries.min_by_key(|(_, took)| *took).expect("three tries")
}

/// The middle and the longest of some times, in words.
pub(crate) fn middle_and_longest(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let micros = |time: Option<&Duration>| time.map_or(0, Duration::as_micros);
    let (middle, longest) = (times.get(times.len() / 2), times.last());
    format!(
        "{} calls, median {} µs, longest {} µs",
        times.len(),
        micros(middle),
        micros(longest)
    )
}

/// Fails where something is wrong, with the first of it.
pub(crate) fn assert_none(wrong: &[String]) {
    let first = &wrong[..wrong.len().min(20)];
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        first.join("\n")
    );
}

/// Does every job, on as many threads as there are cores.
pub(crate) fn over_all<J: Sync, T: Send>(jobs: &[J], work: impl Fn(&J) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let some = || {
        let mut done = Vec::new();
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push(work(job));
        }
        done
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(some)).collect();
        let done = threads.into_iter().map(|thread| thread.join().unwrap());
        done.flatten().collect()
    })
}
