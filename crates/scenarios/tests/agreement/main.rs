//! The engine against the reference evaluator, which reads the rulebook's
//! TOML itself and shares no code with it, and against every completion gone
//! through: on every scenario, on a million random states, and on all that is
//! said of what would settle the answer and what would change it.

mod agree;
mod block;
mod both;
mod brute;
mod flips;
mod oracle;
mod random;
mod rows;
mod settling;

use rules::decide::Evaluation;
use rules::diagram::Diagrams;
use scenarios::run::knowledge;

use crate::agree::{agree_exactly, agree_rule_by_rule};
use crate::both::{Both, scenarios};

#[test]
fn they_agree_on_every_scenario() {
    let both = Both::read();
    let law = both.compiled.tables();
    let diagrams = Diagrams::build(&law).unwrap();
    let scenarios = scenarios(&both.compiled);
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
