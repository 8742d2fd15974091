//! The reducer: back, change, don't know, danger, restart.

use confidant::session::{
    Action, Answer, Course, Door, Other, Problem, Refused, Restored, Screen, Session,
};
use rules::rulebook::Day;

/// A course of three pages, a question on each, asked in order.
struct Three;

impl Course for Three {
    fn next(&self, session: &Session) -> Screen {
        (0..3)
            .find(|&question| session.answer(question).is_none())
            .map_or(Screen::Result, Screen::Page)
    }

    fn danger(&self) -> Option<(u16, Answer)> {
        Some((0, Answer::Choice(0)))
    }

    fn implied(&self, _: Door) -> Vec<(u16, Answer)> {
        Vec::new()
    }

    fn opens(&self, door: Door) -> Option<u16> {
        (door == Door::Paper).then_some(2)
    }
}

fn after(actions: &[Action]) -> Session {
    let new = Session::new(Day(20_778));
    actions
        .iter()
        .cloned()
        .fold(new, |session, action| session.after(action, &Three))
}

fn says(question: u16, choice: u16) -> Action {
    Action::Continue(vec![(question, Answer::Choice(choice))])
}

#[test]
fn the_course_runs_to_its_end() {
    let session = after(&[
        Action::Enter(Door::Asked),
        says(0, 1),
        says(1, 0),
        says(2, 0),
    ]);
    assert_eq!(session.screen, Screen::Result);
    assert_eq!(session.given.len(), 3);
}

#[test]
fn a_paper_in_hand_is_looked_at_first_and_the_rest_still_asked() {
    let session = after(&[Action::Enter(Door::Paper)]);
    assert_eq!(session.screen, Screen::Page(2));
    assert_eq!(session.after(says(2, 0), &Three).screen, Screen::Page(0));
}

#[test]
fn back_goes_one_screen_and_keeps_every_answer() {
    let session = after(&[
        Action::Enter(Door::Asked),
        says(0, 1),
        says(1, 0),
        Action::Back,
    ]);
    assert_eq!(session.screen, Screen::Page(1));
    assert_eq!(session.answer(0), Some(Answer::Choice(1)));
    assert_eq!(session.answer(1), Some(Answer::Choice(0)));
    let start = session
        .after(Action::Back, &Three)
        .after(Action::Back, &Three);
    assert_eq!(start.screen, Screen::Start);
    assert_eq!(start.after(Action::Back, &Three).screen, Screen::Start);
}

#[test]
fn one_answer_is_changed_and_the_others_stay() {
    let session = after(&[
        Action::Enter(Door::Asked),
        says(0, 1),
        says(1, 0),
        says(2, 0),
        Action::Change(1),
        says(1, 7),
    ]);
    assert_eq!(session.screen, Screen::Result);
    assert_eq!(session.answer(1), Some(Answer::Choice(7)));
    assert_eq!(session.answer(2), Some(Answer::Choice(0)));
    let order: Vec<u16> = session.given.iter().map(|given| given.question).collect();
    assert_eq!(order, [0, 1, 2], "an answer keeps its place");
}

#[test]
fn i_do_not_know_is_an_answer_and_is_not_asked_again() {
    let unknown = Action::Continue(vec![(0, Answer::Unknown)]);
    assert_eq!(
        after(&[Action::Enter(Door::Asked), unknown]).screen,
        Screen::Page(1)
    );
}

#[test]
fn a_problem_keeps_the_draft_and_moves_nobody() {
    let mend = Action::Mend {
        problems: vec![(1, Problem::Missing)],
        draft: vec![(0, Answer::Choice(1))],
    };
    let session = after(&[Action::Enter(Door::Asked), mend]);
    assert_eq!(session.screen, Screen::Page(0));
    assert_eq!(session.answer(0), None, "a draft is no answer");
    assert_eq!(
        session.shown(0),
        Some(Answer::Choice(1)),
        "but it stays in the form"
    );
    let session = session.after(says(0, 0), &Three);
    assert!(session.problems.is_empty() && session.draft.is_empty());
}

#[test]
fn danger_shows_the_answer_at_once_and_can_be_undone() {
    let session = after(&[
        Action::Enter(Door::Asked),
        says(0, 1),
        says(1, 0),
        Action::Danger,
    ]);
    assert_eq!(session.screen, Screen::Result);
    assert_eq!(session.answer(0), Some(Answer::Choice(0)));
    assert_eq!(
        session.answer(1),
        Some(Answer::Choice(0)),
        "the other answers stay"
    );
    let undone = session
        .after(Action::Change(0), &Three)
        .after(says(0, 1), &Three);
    assert_eq!(undone.screen, Screen::Page(2));
}

#[test]
fn a_check_code_brings_answers_and_day_back_and_nothing_else() {
    let restored = Restored {
        as_at: Day(20_700),
        answers: vec![(0, Answer::Choice(1)), (2, Answer::Unknown)],
    };
    let session = after(&[
        Action::Enter(Door::Own),
        says(1, 3),
        Action::Restart,
        Action::Restore(Ok(restored)),
    ]);
    assert_eq!(session.screen, Screen::Result);
    assert_eq!((session.as_at, session.today), (Day(20_700), Day(20_778)));
    assert_eq!(session.answer(0), Some(Answer::Choice(1)));
    assert_eq!(session.answer(1), None, "what stood before is gone");
    assert_eq!(session.answer(2), Some(Answer::Unknown));
    assert_eq!(session.after(Action::Back, &Three).screen, Screen::Start);
}

#[test]
fn a_refused_code_moves_nobody_and_is_forgotten_with_the_next_step() {
    let refused = Refused::Slip(Some(1));
    let session = after(&[Action::Restore(Err(refused))]);
    assert_eq!(session.screen, Screen::Start);
    assert_eq!(session.refused, Some(refused));
    let session = session.after(Action::Enter(Door::Asked), &Three);
    assert_eq!(session.refused, None);
}

#[test]
fn starting_again_forgets_everything_but_the_day() {
    let session = after(&[Action::Enter(Door::Own), says(0, 1), Action::Restart]);
    assert_eq!(Session { turn: 0, ..session }, Session::new(Day(20_778)));
}

#[test]
fn what_is_laid_beside_a_result_is_gone_when_it_is_taken_or_left() {
    let at_result = || {
        after(&[
            Action::Enter(Door::Asked),
            says(0, 1),
            says(1, 0),
            says(2, 0),
        ])
    };
    let beside = Action::Show(Screen::Beside(Other::Day(Day(3))));
    let shown = at_result().after(beside, &Three);
    assert_eq!(shown.screen, Screen::Beside(Other::Day(Day(3))));
    assert_eq!(shown.given, at_result().given);

    let left = shown.clone().after(Action::Back, &Three);
    assert_eq!(
        (left.screen, left.trail),
        (Screen::Result, at_result().trail)
    );
    let taken = shown.clone().after(says(1, 2), &Three);
    assert_eq!(taken.screen, Screen::Result);
    assert_eq!(taken.answer(1), Some(Answer::Choice(2)));
    assert_eq!(taken.trail, at_result().trail);
    let day = shown.after(Action::AskedOn(Some(Day(3))), &Three);
    assert_eq!((day.screen, day.as_at), (Screen::Result, Day(3)));
}

#[test]
fn an_answer_kept_in_place_moves_nobody() {
    let page = after(&[Action::Enter(Door::Asked)]);
    let kept = page
        .clone()
        .after(Action::Keep(vec![(2, Answer::Choice(1))]), &Three);
    assert_eq!((kept.screen, &kept.trail), (page.screen, &page.trail));
    assert_eq!(kept.answer(2), Some(Answer::Choice(1)));
    assert!(kept.kept);
    assert!(!kept.after(Action::Back, &Three).kept);
}
