//! One state, worked out by both.

use reference::State;
use rules::decide::Evaluation;
use rules::diagram::Diagrams;
use rules::interview::{meanwhile, order_held};
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, GroundId, Headline, Headlines, RuleId, Rulebook, Values};

use crate::both::{Both, same_status, same_truth};
use crate::brute::Brute;

pub(crate) const MOST_COMPLETIONS: usize = 4_096;

pub(crate) fn agree_rule_by_rule(
    both: &Both,
    law: &Rulebook,
    engine: &Evaluation,
    state: &State,
    name: &str,
) {
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
pub(crate) fn agree_exactly(
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
    let by_branching = both.law.possible(&state, |ground| ground);
    assert_eq!(by_branching, survey.grounds, "by branching at {known:?}");
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
    let sets: Vec<Values> = (0..law.facts.len())
        .map(|at| known.get(FactId(at as u16)))
        .collect();
    let by_brute_force = Brute::new(law).ends(&sets, None).grounds;
    let bits = grounds.iter().fold(0, |all, ground| all | 1 << ground.0);
    assert_eq!(by_brute_force, bits, "by brute force at {known:?}");
    let theirs_grounds: Vec<GroundId> = survey
        .grounds
        .iter()
        .flatten()
        .map(|&place| GroundId(place as u8))
        .collect();
    assert_eq!(grounds, theirs_grounds, "possible grounds at {known:?}");
    let (duties, _) = diagrams.truths(law, known);
    for (place, truth) in duties.into_iter().enumerate() {
        let truth = same_truth(truth);
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
