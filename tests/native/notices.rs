//! The notice to the patient: when it is offered, what is asked first, and what it never tells.

use std::collections::BTreeSet;

use confidant::guide::Guide;
use confidant::presenter::question::{Boxes, QuestionView};
use confidant::presenter::reader::Reader;
use confidant::presenter::still_open::{also_open, notice_open};
use confidant::session::{Answer, Leaf, Session};
use rulebook::law::{LAW, OUTCOMES};
use rules::rulebook::Headline;
use rules::truth::Truth;

use crate::cases::{scenarios, told};
use crate::leaves::screen;
use crate::walks;

/// What a notice may not tell to whoever opens it.
const TOO_MUCH: [&str; 14] = [
    "victim",
    "fertil",
    "gender",
    "terror",
    "mutilation",
    "drug",
    "firearm",
    "gun",
    "knife",
    "therap",
    "counsel",
    "abuse",
    "fraud",
    "murder",
];

#[test]
fn no_notice_is_offered_where_telling_may_be_an_offence_or_unsafe() {
    let guide = walks::guide();
    let place = |id: &str| LAW.steps.iter().position(|step| step.id == id).expect(id);
    let silence = place("ask-before-telling-patient");
    let (mut offered, mut withheld) = (0, 0);
    for case in scenarios() {
        let (session, _) = told(&case);
        let reader = Reader::new(&guide.0, &session);
        let explanation = guide.0.explain(&reader.known);
        if screen(&reader, Leaf::Notice).is_none() {
            withheld += 1;
            continue;
        }
        offered += 1;
        let text = screen(&reader, Leaf::Notice)
            .expect("a notice")
            .text
            .to_lowercase();
        for word in TOO_MUCH {
            assert!(
                !text.contains(word),
                "{word} in the notice of {}",
                case.name
            );
        }
        let is_so = |fact, value| guide.0.may_be(&reader.known, fact, value);
        assert_eq!(explanation.steps[silence], Truth::No, "{}", case.name);
        for (fact, value) in [
            ("danger", "yes"),
            ("safe-to-ask", "no"),
            ("also.child-at-risk", "yes"),
            ("also.adult-at-risk", "yes"),
            ("also.fgm-told-or-signs", "yes"),
        ] {
            // A fact that is not asked is no.
            let asked = case
                .given
                .iter()
                .any(|(id, _)| LAW.facts[id.0 as usize].id == fact);
            assert!(!(asked && is_so(fact, value)), "{fact} in {}", case.name);
        }
        assert!(
            explanation.grounds.iter().all(|ground| {
                let headline = LAW.ladder[ground.0 as usize].headline;
                headline != Headline::ActNow
            }),
            "{}",
            case.name
        );
    }
    assert!(
        offered > 100 && withheld > 100,
        "{offered} offered, {withheld} withheld"
    );
}

/// Whether a session's patient may be written to.
fn may_notify(guide: &Guide, session: &Session) -> Truth {
    let reader = Reader::new(guide, session);
    guide.may_notify(&reader.known, &guide.explain(&reader.known))
}

#[test]
fn what_withholds_a_notice_is_asked_unless_it_was_asked_before() {
    let guide = walks::guide();
    let mut withheld = 0;
    for case in scenarios() {
        let (session, _) = told(&case);
        if may_notify(&guide.0, &session) != Truth::NotKnown {
            continue;
        }
        let reader = Reader::new(&guide.0, &session);
        let explanation = guide.0.explain(&reader.known);
        let (questions, above) = notice_open(&reader, &explanation);
        let open = guide.0.open_notice(&reader.known, &explanation);
        let unasked = !open.is_empty();
        assert_eq!(!questions.is_empty() || above, unasked, "{}", case.name);
        for view in &questions {
            assert_eq!(session.answer(view.index), None, "{}", case.name);
        }
        withheld += usize::from(unasked);
    }
    assert!(withheld > 20, "{withheld} withheld for want of an answer");
}

#[test]
fn an_order_leads_to_a_notice_once_nothing_is_left_that_forbids_one() {
    let guide = walks::guide();
    let mut session = walks::the_order();
    assert_eq!(may_notify(&guide.0, &session), Truth::NotKnown);
    for _ in 0..12 {
        let reader = Reader::new(&guide.0, &session);
        let (mut asked, above) = notice_open(&reader, &guide.0.explain(&reader.known));
        if above {
            asked.extend(also_open(&reader));
        }
        let Some(view) = asked.first() else { break };
        assert_eq!(may_notify(&guide.0, &session), Truth::NotKnown);
        // Somebody to whom nothing has happened: the first answer under which a notice stays possible.
        let harmless = answers_to(view)
            .into_iter()
            .map(|answer| session.with(Some((view.index, answer))))
            .find(|then| may_notify(&guide.0, then) != Truth::No);
        session = harmless.unwrap_or_else(|| panic!("every answer to {} forbids it", view.name));
    }
    assert_eq!(may_notify(&guide.0, &session), Truth::Yes);
    let reader = Reader::new(&guide.0, &session);
    assert!(screen(&reader, Leaf::Notice).is_some());
}

/// Every answer but "I don't know yet", "None of these" first.
fn answers_to(view: &QuestionView) -> Vec<Answer> {
    match view.boxes {
        Boxes::Many => (0..=view.options.len())
            .map(|ticked| Answer::Ticks(if ticked == 0 { 0 } else { 1 << (ticked - 1) }))
            .collect(),
        Boxes::One => (0..view.options.len())
            .map(|place| Answer::Choice(place as u16))
            .collect(),
    }
}

#[test]
fn a_notice_tells_nothing_as_done_that_is_not_settled() {
    let guide = walks::guide();
    let mut open = 0;
    for case in scenarios() {
        let (session, _) = told(&case);
        let reader = Reader::new(&guide.0, &session);
        let explanation = guide.0.explain(&reader.known);
        let grounds = explanation.grounds.iter();
        let notices: BTreeSet<_> = grounds
            .map(|ground| OUTCOMES[usize::from(ground.0)].notice)
            .collect();
        let Some(view) = screen(&reader, Leaf::Notice) else {
            continue;
        };
        let said = notices.iter().filter(|notice| view.text.contains(**notice));
        let one = notices.len() == 1;
        assert_eq!(said.count(), usize::from(one), "{}", case.name);
        open += usize::from(!one);
    }
    assert!(open > 0, "some are written while it is open");
}
