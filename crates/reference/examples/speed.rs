//! How long the reference evaluator takes for the rulebook as it is:
//! `cargo run --release -p reference --example speed [folder]`.

use std::hint::black_box;
use std::time::Instant;

use reference::{Law, State};

fn main() -> Result<(), String> {
    let folder = std::env::args().nth(1);
    let law = Law::read(folder.as_deref().unwrap_or("rulebook"))?;
    let (facts, tables) = (law.facts().len(), law.tables.len());
    println!("{facts} facts, {tables} tables of rules");

    let mut seed = 1;
    let states: Vec<State> = (0..20_000).map(|_| state(&law, &mut seed, 2)).collect();
    let begun = Instant::now();
    for state in &states {
        let sheet = law.sheet(state);
        for table in 0..tables {
            black_box(sheet.status(table));
        }
        for ground in 0..law.ladder.len() {
            black_box(sheet.ground(ground));
        }
        for duty in 0..law.duties.len() {
            black_box(sheet.duty(duty));
        }
    }
    println!("{:?} for all of a state", begun.elapsed() / 20_000);

    let (mut surveyed, mut completions) = (0, 0);
    let begun = Instant::now();
    while completions < 200_000 && surveyed < 2_000 {
        let state = state(&law, &mut seed, 6);
        if let Some(survey) = law.survey(&state, 4096, &law.duties) {
            black_box(survey.relevant_facts());
            completions += survey.count as u32;
            surveyed += 1;
        }
    }
    let each = begun.elapsed() / completions.max(1);
    println!("{each:?} for a completion ({completions} of {surveyed} states)");
    Ok(())
}

/// A state in which one fact in so many, about, may have any of its values,
/// and the others have one.
fn state(law: &Law, seed: &mut u64, one_in: usize) -> State {
    let mut random = |below: usize| {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        (*seed % below as u64) as usize
    };
    let possible = law.facts().iter().map(|fact| {
        let count = fact.values.len();
        match random(one_in) {
            0 => ((1_u32 << count) - 1) as u16,
            _ => 1 << random(count),
        }
    });
    law.state(law.reviewed, &possible.collect::<Vec<_>>())
}
