//! The check code: a session's answers as a few letters to write down and
//! type in again, elsewhere or another day.
//!
//! It carries the answers that count, the day whose law was asked for, and
//! the edition of the guide; nothing else. The same edition gives the same
//! result; another edition is told from it by name. Whether a code is whole
//! is checked before anything is read from it.
//!
//! A question's answer takes as little room as its place in the interview
//! deserves: next to none where it would not have been asked.
//!
//! **Invariant:** pure, and the same code for the same answers on every
//! machine. Start at [`write`] and [`read`].

mod letters;
mod number;
mod tape;

use rulebook::law::{EXPIRES, QUESTIONS, REVIEWED};
use rulebook::{Answers, Question};
use rules::rulebook::Day;

use crate::guide::Guide;
use crate::guide::replay::Standing;
use crate::session::{Answer, Refused, Restored, Session};
use letters::{CHECKS, checks, digits, grouped, is_sound, slip};
use number::Number;
use tape::{Reader, Tape, Writer};

/// The first day on which an edition can have been reviewed, and how many can.
const EPOCH: Day = Day::from_civil(2026, 1, 1);
const EPOCH_DAYS: u32 = 1 << 13;

/// How many editions of one day's review are told apart.
const EDITIONS: u32 = 1 << 12;

/// Every day that can be asked about, as far as calendars go.
const ALL_DAYS: (Day, u32) = (Day(-(1 << 20)), 1 << 22);

/// No code has more digits: far more than every question answered takes.
const MOST: usize = 96;

/// The room for a code as it may be typed, the spaces between its groups
/// included.
pub const ROOM: &str = "120";

/// The code of a session's answers, in groups of four letters.
pub fn write(guide: &Guide, session: &Session) -> Option<String> {
    let mut given: Vec<Option<Answer>> = vec![None; QUESTIONS.len()];
    for counted in guide.counted(session).1 {
        let place = counted.question as usize;
        fits(QUESTIONS.get(place)?, counted.answer).then_some(())?;
        *given.get_mut(place)? = Some(counted.answer);
    }
    let mut writer = Writer::default();
    writer.pass_even(EPOCH_DAYS, reviewed());
    writer.pass_even(EDITIONS, edition(guide));
    pass_all(guide, &mut writer, session.as_at, &given);
    let mut digits = writer.number().digits();
    digits.extend(checks(&digits));
    Some(grouped(&digits))
}

/// What a code brings back.
///
/// # Errors
///
/// Why it does not: it is not whole, or it is of another edition.
pub fn read(guide: &Guide, typed: &str) -> Result<Restored, Refused> {
    let digits = digits(typed).map_err(|group| Refused::Slip(Some(group)))?;
    if digits.len() > MOST {
        return Err(Refused::Slip(None));
    }
    if !is_sound(&digits) {
        return Err(Refused::Slip(slip(&digits)));
    }
    let (told, _) = digits
        .split_last_chunk::<CHECKS>()
        .unwrap_or((&[], &[0; CHECKS]));
    // A number has no nothings in front.
    if told.last().is_none_or(|digit| *digit == 0) {
        return Err(Refused::Slip(None));
    }
    let mut reader = Reader(Number::of(told));
    let day = reader.pass_even(EPOCH_DAYS, 0);
    let made_by = reader.pass_even(EDITIONS, 0);
    if (day, made_by) != (reviewed(), edition(guide)) {
        return Err(Refused::Edition(Day(EPOCH.0 + day as i32)));
    }
    let nothing = vec![None; QUESTIONS.len()];
    let restored = pass_all(guide, &mut reader, REVIEWED, &nothing);
    // Only what a session can be is taken, and only as it would be written:
    // nothing may be left of the number, and every answer counts.
    let again = write(guide, &Session::restored(&restored));
    if again.as_deref() == Some(&*grouped(&digits)) {
        Ok(restored)
    } else {
        Err(Refused::Slip(None))
    }
}

/// The day of this edition's review, as codes have it.
fn reviewed() -> u32 {
    (REVIEWED.0 - EPOCH.0) as u32 % EPOCH_DAYS
}

/// Which edition of that day this is.
fn edition(guide: &Guide) -> u32 {
    (guide.edition() % u64::from(EDITIONS)) as u32
}

/// Goes through the day and all questions.
fn pass_all(guide: &Guide, tape: &mut impl Tape, as_at: Day, given: &[Option<Answer>]) -> Restored {
    let as_at = pass_day(guide, tape, as_at);
    let mut replay = guide.replay(as_at);
    let mut answers = Vec::new();
    for ((place, question), given) in (0..).zip(QUESTIONS).zip(given) {
        let room = Room::of(replay.standing(question));
        if let Some(answer) = pass(tape, &room, question, *given) {
            replay.take(question, answer);
            answers.push((place, answer));
        }
    }
    Restored { as_at, answers }
}

/// Goes through the day: most are of the year in which the edition holds,
/// fewer of those that it covers before, and fewest of all others.
fn pass_day(guide: &Guide, tape: &mut impl Tape, day: Day) -> Day {
    let (first, _) = guide.covers();
    let all = ALL_DAYS;
    let stretches = [
        (REVIEWED, EXPIRES.0 - REVIEWED.0),
        (first, REVIEWED.0 - first.0),
        (all.0, all.1 as i32),
    ];
    let holds = |(from, days): &(Day, i32)| (from.0..from.0 + days).contains(&day.0);
    let own = stretches.iter().position(holds).unwrap_or_default();
    let stretch = tape.pass(&[14, 1, 1], own);
    let (from, days) = stretches.get(stretch).copied().unwrap_or(stretches[0]);
    Day(from.0 + tape.pass_even(days as u32, (day.0 - from.0) as u32) as i32)
}

/// How much room a question's answers take: the weights of "not asked", of
/// "I don't know", and of everything else. Near what the scenarios' interviews
/// show, with more "I don't know" than their authors say.
struct Room([u32; 3]);

impl Room {
    fn of(standing: Standing) -> Self {
        Self(match standing {
            Standing::Asked => [1, 2, 29],
            Standing::Beside => [6, 1, 9],
            Standing::Idle => [24, 1, 7],
            Standing::Doubtful => [60, 1, 3],
            Standing::Closed => [1022, 1, 1],
        })
    }
}

/// Whether the answer is one of the question's own.
fn fits(question: &Question, answer: Answer) -> bool {
    match (answer, question.answers) {
        (Answer::Unknown, _) => true,
        (Answer::Choice(choice), Answers::Choices(choices)) => (choice as usize) < choices.len(),
        (Answer::Ticks(bits), Answers::Ticks(ticks)) => {
            bits.checked_shr(ticks.len() as u32).unwrap_or(0) == 0
        }
        _ => false,
    }
}

/// Goes through one question; none is "not asked".
fn pass(
    tape: &mut impl Tape,
    room: &Room,
    question: &Question,
    given: Option<Answer>,
) -> Option<Answer> {
    let [unasked, unknown, known] = room.0;
    let choices = match question.answers {
        Answers::Choices(choices) => choices.len() as u32,
        Answers::Ticks(_) => 2,
    };
    // Place 0 is not asked, 1 is not known; of ticks 2 is none, and 3 is some.
    let place = match given {
        None => 0,
        Some(Answer::Unknown) => 1,
        Some(Answer::Choice(choice)) => 2 + choice as usize,
        Some(Answer::Ticks(bits)) => 2 + usize::from(bits != 0),
    };
    let mut weights = vec![unasked * choices, unknown * choices];
    weights.extend((0..choices).map(|_| known));
    let place = tape.pass(&weights, place);
    Some(match (place, question.answers) {
        (0, _) => return None,
        (1, _) => Answer::Unknown,
        (_, Answers::Choices(_)) => Answer::Choice(place as u16 - 2),
        (2, Answers::Ticks(_)) => Answer::Ticks(0),
        (_, Answers::Ticks(ticks)) => pass_ticks(tape, ticks.len(), given),
    })
}

/// Goes through the boxes of which at least one is ticked.
fn pass_ticks(tape: &mut impl Tape, boxes: usize, given: Option<Answer>) -> Answer {
    let bits = match given {
        Some(Answer::Ticks(bits)) => bits,
        _ => 0,
    };
    let passed = (0..boxes).fold(0, |all, at| {
        let ticked = tape.pass(&[4, 1], (bits >> at & 1) as usize);
        all | (ticked as u64) << at
    });
    Answer::Ticks(passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(day: u32, edition: u32) -> String {
        let mut writer = Writer::default();
        writer.pass_even(EPOCH_DAYS, day);
        writer.pass_even(EDITIONS, edition);
        writer.pass_even(1 << 20, 1 << 19);
        let mut digits = writer.number().digits();
        digits.extend(checks(&digits));
        grouped(&digits)
    }

    #[test]
    fn a_code_of_another_edition_names_the_day_of_its_review() {
        let guide = Guide::build().expect("the law fits its diagrams");
        let own = edition(&guide);
        let other = |day: u32, edition: u32| read(&guide, &code(day, edition));
        let then = Day::from_civil(2031, 5, 6);
        let day = (then.0 - EPOCH.0) as u32;
        assert_eq!(other(day, own), Err(Refused::Edition(then)));
        assert_eq!(
            other(reviewed(), own ^ 1),
            Err(Refused::Edition(REVIEWED)),
            "another edition of the same day is none of this"
        );
    }
}
