//! How long each slice of the proof takes: `cargo run -p scenarios --example stages`.

use std::time::{Duration, Instant};

use rules::prove::Proof;

fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rulebook");
    let compiled = rulebook_compiler::compile_folder(&folder).expect("the rulebook compiles");
    let law = compiled.tables();
    let mut proof = Proof::new(&law);
    let mut slices = Vec::new();
    let mut stages: Vec<(&str, Duration)> = Vec::new();
    loop {
        let (doing, start) = (proof.doing(), Instant::now());
        let done = proof.work().expect("the diagrams are small");
        let took = start.elapsed();
        slices.push(took);
        match stages.last_mut() {
            Some((stage, whole)) if *stage == doing => *whole += took,
            _ => stages.push((doing, took)),
        }
        if done {
            break;
        }
    }
    for (stage, took) in stages {
        println!("{stage}: {took:.2?}");
    }
    slices.sort();
    let total: std::time::Duration = slices.iter().sum();
    let at = |hundredth: usize| slices[(slices.len() - 1) * hundredth / 100];
    println!(
        "{} slices, {total:?}: median {:?}, 95th {:?}, longest {:?}",
        slices.len(),
        at(50),
        at(95),
        at(100)
    );
    println!(
        "longest ten: {:?}",
        &slices[slices.len().saturating_sub(10)..]
    );
}
