//! Running a case: what differs from what was expected.

use rulebook_compiler::scenario::{Asked, Because, Scenario};
use rules::decide::{Evaluation, Status};
use rules::diagram::Diagrams;
use rules::explain::{Explanation, explain, shows};
use rules::interview::{meanwhile, order_held};
use rules::knowledge::{FactSet, Knowledge};
use rules::rulebook::{FactId, GroundId, Headline, Headlines, RuleId, Rulebook};
use rules::truth::Truth;

/// One thing that is not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What was looked at: `headline`, `duties` …
    pub what: &'static str,
    /// What was expected.
    pub expected: String,
    /// What came.
    pub got: String,
}

/// Which steps an outcome lists, by the ground's place.
pub type Listed<'a> = &'a (dyn Fn(GroundId) -> Vec<usize> + Sync);

/// Everything in which the case does not come out as expected. `listed` says
/// which steps each ground's outcome lists.
pub fn differences(
    law: &Rulebook,
    diagrams: &Diagrams,
    listed: Listed,
    case: &Scenario,
) -> Vec<Difference> {
    let known = knowledge(law, case);
    let explanation = explain(law, diagrams, &known);
    let mut found = Vec::new();
    let mut differs = |what, expected: String, got: String| {
        found.push(Difference {
            what,
            expected,
            got,
        });
    };
    let expect = &case.expect;
    let possible = explanation.possible;
    let wanted: Headlines = expect.headline.iter().copied().collect();
    if !wanted.is_empty()
        && !possible
            .single()
            .is_some_and(|headline| wanted.has(headline))
    {
        differs("headline", ids(wanted), ids(possible));
    }
    if let Some(wanted) = expect.possible
        && wanted != possible
    {
        differs("possible", ids(wanted), ids(possible));
    }
    let (now, _) = meanwhile(law, possible, order_held(law, &known));
    if let Some(wanted) = expect.meanwhile
        && wanted != now
    {
        differs("meanwhile", wanted.id().to_owned(), now.id().to_owned());
    }
    if let Some(wanted) = &expect.to {
        let to = addressees(law, &explanation);
        if to != [wanted.as_str()] {
            differs("to", wanted.clone(), to.join(", "));
        }
    }
    let evaluation = Evaluation::of(law, &known);
    let applies = |rule: &RuleId| evaluation.status(law, *rule) == Status::Applies;
    for wanted in &expect.because {
        if !wanted.rules.iter().any(applies) {
            let all = (0..law.rules.len() as u16).map(RuleId).filter(applies);
            let names: Vec<&str> = all.map(|id| rule_id(law, id)).collect();
            differs("because", wanted.id.clone(), names.join(", "));
        }
    }
    let certain = |place: usize| explanation.duties.get(place) == Some(&Truth::Yes);
    let duty = |place: usize| law.duties.get(place).map_or("?", |duty| duty.id);
    let duties = || {
        let ids = (0..law.duties.len())
            .filter(|&place| certain(place))
            .map(duty);
        ids.collect::<Vec<_>>().join(", ")
    };
    for place in places(&expect.duties).filter(|&place| !certain(place)) {
        differs("duties", duty(place).to_owned(), duties());
    }
    for place in places(&expect.not_duties).filter(|&place| certain(place)) {
        differs("not_duties", format!("no {}", duty(place)), duties());
    }
    let shown = shown_steps(law, &explanation, listed);
    let step = |place: usize| law.steps.get(place).map_or("?", |step| step.id);
    let steps = || {
        shown
            .iter()
            .map(|&place| step(place))
            .collect::<Vec<_>>()
            .join(", ")
    };
    for place in places(&expect.steps).filter(|place| !shown.contains(place)) {
        differs("steps", step(place).to_owned(), steps());
    }
    for place in places(&expect.not_steps).filter(|place| shown.contains(place)) {
        differs("not_steps", format!("no {}", step(place)), steps());
    }
    let next = to_ask(law, diagrams, &known);
    if !begins_with(&next, &expect.asks) {
        let wanted: Vec<&str> = expect.asks.iter().map(|asked| asked.id.as_str()).collect();
        let got: Vec<&str> = next.iter().map(|id| fact_id(law, *id)).collect();
        differs("asks", wanted.join(", "), got.join(", "));
    }
    found
}

/// Whether rules in three-valued logic alone show that the case fails: quick,
/// and without a diagram. Where they do not, [`differences`] may still.
pub fn contradicts(law: &Rulebook, evaluation: &Evaluation, case: &Scenario) -> bool {
    let expect = &case.expect;
    let applies = |rule: &RuleId| evaluation.status(law, *rule) == Status::Applies;
    let reason_gone = |wanted: &Because| !wanted.rules.iter().any(applies);
    let duty = |place: usize| {
        law.duties
            .get(place)
            .map_or(Truth::NotKnown, |duty| evaluation.truth(duty.conclusion))
    };
    let wanted: Headlines = expect.headline.iter().copied().collect();
    let other_headline = evaluation
        .headlines_not_excluded(law)
        .single()
        .is_some_and(|headline| !wanted.is_empty() && !wanted.has(headline));
    other_headline
        || expect.because.iter().any(reason_gone)
        || places(&expect.duties).any(|place| duty(place) == Truth::No)
        || places(&expect.not_duties).any(|place| duty(place) == Truth::Yes)
}

/// What is known in a case.
pub fn knowledge(law: &Rulebook, case: &Scenario) -> Knowledge {
    let mut known = Knowledge::nothing(law);
    for (place, &values) in case.known.iter().enumerate() {
        known.set(FactId(place as u16), values);
    }
    known
}

fn places(list: &[u16]) -> impl Iterator<Item = usize> {
    list.iter().copied().map(usize::from)
}

/// The steps shown: those that every ground still possible lists, and those
/// that rules conclude, where their conditions hold.
fn shown_steps(law: &Rulebook, explanation: &Explanation, listed: Listed) -> Vec<usize> {
    let lists: Vec<Vec<usize>> = explanation.grounds.iter().map(|&id| listed(id)).collect();
    let in_every = |place: &usize| lists.iter().all(|list| list.contains(place));
    let shared = lists
        .first()
        .into_iter()
        .flatten()
        .copied()
        .filter(in_every);
    let beside = (0..law.steps.len()).filter(|&at| law.steps.get(at).is_some_and(|s| s.beside));
    let mut shown: Vec<usize> = shared.chain(beside).collect();
    shown.retain(|&place| {
        let truth = explanation.steps.get(place).copied().unwrap_or_default();
        law.steps.get(place).is_some_and(|step| shows(step, truth))
    });
    shown.sort_unstable();
    shown.dedup();
    shown
}

/// The facts still to be asked: before the headline is settled, in the order
/// in which they would be; then those of the closing screen.
fn to_ask(law: &Rulebook, diagrams: &Diagrams, known: &Knowledge) -> Vec<FactId> {
    let (mut asked, mut next) = (FactSet::default(), Vec::new());
    while let Some(fact) = diagrams.next_fact(law, known, &asked) {
        asked.insert(fact);
        next.push(fact);
    }
    next.extend(
        diagrams
            .open_beside(law, known)
            .iter()
            .filter(|&fact| !asked.has(fact)),
    );
    next
}

/// Whether the facts to ask, question by question, begin with these.
fn begins_with(next: &[FactId], wanted: &[Asked]) -> bool {
    let mut rest = next;
    wanted.iter().all(|asked| {
        let here = rest
            .iter()
            .take_while(|fact| asked.facts.contains(fact))
            .count();
        rest = rest.get(here..).unwrap_or(&[]);
        here > 0
    })
}

fn addressees<'a>(law: &Rulebook<'a>, explanation: &Explanation) -> Vec<&'a str> {
    let mut to: Vec<&str> = explanation
        .grounds
        .iter()
        .filter_map(|ground| law.ladder.get(ground.0 as usize))
        .map(|ground| ground.to)
        .collect();
    to.sort_unstable();
    to.dedup();
    to
}

fn ids(headlines: Headlines) -> String {
    headlines
        .iter()
        .map(Headline::id)
        .collect::<Vec<_>>()
        .join(", ")
}

fn rule_id<'a>(law: &Rulebook<'a>, id: RuleId) -> &'a str {
    law.rules.get(id.0 as usize).map_or("?", |rule| rule.id)
}

fn fact_id<'a>(law: &Rulebook<'a>, id: FactId) -> &'a str {
    law.facts.get(id.0 as usize).map_or("?", |fact| fact.id)
}
