//! Answers that lead to every ground of the ladder, found in the diagram.

use confidant::session::{Answer, Given, Screen, Session};
use rulebook::law::{EXPIRES, LAW, QUESTIONS, REVIEWED};
use rulebook::{Answers, Question, Voice};
use rules::dates::AS_AT;
use rules::decide::Evaluation;
use rules::diagram::{Diagrams, Leaf};
use rules::knowledge::Knowledge;
use rules::rulebook::{Day, FactId, GroundId, Values};
use rules::truth::Truth;

/// Which of the values that lead to the ground is taken, where several do.
#[derive(Clone, Copy)]
pub(crate) enum Take {
    First,
    Last,
}

/// A complete set of answers under which the ground decides, on the day of
/// the review or, if that cannot be, once the guide is out of date.
pub(crate) fn settled(diagrams: &Diagrams, ground: GroundId, take: Take) -> Option<Knowledge> {
    let leads = |known: &Knowledge| {
        let leaves = diagrams.leaves(diagrams.ground(), known);
        leaves.has(Leaf::Ground(ground))
    };
    let mut starts = [REVIEWED, EXPIRES]
        .map(|day| Knowledge::as_at(&LAW, day))
        .into_iter();
    let mut known = starts.find(leads)?;
    for fact in (0..LAW.facts.len()).map(|place| FactId(place as u16)) {
        let all = known.get(fact);
        let mut bits: Vec<Values> = (0..16)
            .map(|bit| 1 << bit)
            .filter(|bit| all & bit != 0)
            .collect();
        // Nobody ticks everything: a box is ticked only where it must be.
        let is_box = LAW.facts[fact.0 as usize].id.contains('.');
        if matches!(take, Take::Last) && !is_box {
            bits.reverse();
        }
        let narrowed = bits
            .into_iter()
            .map(|bit| known.with(fact, bit))
            .find(leads);
        known = narrowed?;
    }
    Some(known)
}

/// The session of a reader who has given these answers, but does not know
/// every `unknown`th of them: at the result.
pub(crate) fn session(known: &Knowledge, unknown: Option<usize>, voice: Voice) -> Session {
    let evaluation = Evaluation::of(&LAW, known);
    let is_asked = |question: &Question| {
        let facts = question.settles.iter();
        facts
            .clone()
            .any(|&fact| evaluation.gate(fact) == Truth::Yes)
    };
    let asked = (0_u16..)
        .zip(QUESTIONS)
        .filter(|(_, question)| is_asked(question));
    let given = (1_u32..)
        .zip(asked)
        .filter_map(|(turn, (place, question))| {
            let forgotten = unknown.is_some_and(|of| (turn as usize).is_multiple_of(of));
            let answer = if forgotten && !question.never_unknown {
                Answer::Unknown
            } else {
                answer(question, known, &evaluation)?
            };
            Some(Given {
                question: place,
                answer,
                turn,
            })
        });
    let given: Vec<Given> = given.collect();
    Session {
        voice,
        turn: given.len() as u32,
        given,
        screen: Screen::Result,
        ..Session::new(day(known))
    }
}

/// A day with the law that was found.
fn day(known: &Knowledge) -> Day {
    let today = Knowledge::as_at(&LAW, REVIEWED).get(AS_AT);
    if known.get(AS_AT) == today {
        REVIEWED
    } else {
        EXPIRES
    }
}

fn answer(question: &Question, known: &Knowledge, evaluation: &Evaluation) -> Option<Answer> {
    match question.answers {
        Answers::Choices(choices) => {
            let is_so = |&(fact, values): &(FactId, Values)| {
                known.get(fact) == values && evaluation.gate(fact) == Truth::Yes
            };
            let fit = (0..)
                .zip(choices)
                .filter(|(_, choice)| choice.sets.iter().all(is_so));
            let (choice, _) = fit.max_by_key(|(_, choice)| choice.sets.len())?;
            Some(Answer::Choice(choice))
        }
        Answers::Ticks(ticks) => {
            let ticked = ticks.iter().enumerate();
            let ticked = ticked.filter(|(_, tick)| known.get(tick.fact) == 0b10);
            Some(Answer::Ticks(
                ticked.fold(0, |bits, (tick, _)| bits | 1 << tick),
            ))
        }
    }
}
