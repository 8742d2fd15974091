//! A page of one question or more, and what is read from its form.

use yew::AttrValue;

use crate::session::{Answer, Problem, Screen};

/// Whether one answer is to be chosen, or any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxes {
    /// One: radio buttons.
    One,
    /// Any number: tick boxes.
    Many,
}

/// An answer that one may choose.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionView {
    /// The words over it and those after it, where they begin a group.
    pub heading: Option<AttrValue>,
    /// What the form sends.
    pub value: AttrValue,
    /// The answer.
    pub says: AttrValue,
    /// What it means.
    pub hint: Option<AttrValue>,
    /// Whether it is chosen already.
    pub chosen: bool,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// Its place in the rulebook.
    pub index: u16,
    /// Its name in the page: for ids and for the form.
    pub name: AttrValue,
    /// The question.
    pub ask: AttrValue,
    /// A line under it.
    pub hint: Option<AttrValue>,
    /// The words that open "Why we ask", and what stands there.
    pub why: Option<(AttrValue, AttrValue)>,
    /// How it is answered.
    pub boxes: Boxes,
    /// The answers.
    pub options: Vec<OptionView>,
    /// "None of these" and "I don't know yet".
    pub last: Vec<OptionView>,
    /// What is wrong with the answer.
    pub error: Option<AttrValue>,
}

impl QuestionView {
    /// The question alone, where its place says already what it is for.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.hint = None;
        self.why = None;
        for option in self.options.iter_mut().chain(&mut self.last) {
            if &*option.value == UNKNOWN {
                option.hint = None;
            }
        }
        self
    }

    /// Whether its answers stand in groups, as they do in a long list.
    pub fn is_grouped(&self) -> bool {
        self.options.iter().any(|option| option.heading.is_some())
    }
}

/// A page of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// Its place in the rulebook.
    pub index: u16,
    /// Its heading, where it holds several questions.
    pub title: Option<AttrValue>,
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// The heading over what is wrong.
    pub problem: AttrValue,
    /// The words of the button.
    pub go: AttrValue,
    /// What may be looked at first: papers held from which these questions
    /// are answered, or the list of all papers.
    pub looks: Vec<(AttrValue, Screen)>,
}

/// The value that stands for "I don't know yet".
pub const UNKNOWN: &str = "unknown";
/// The value that stands for "None of these".
pub const NONE: &str = "none";

/// What a form said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The answers that are whole.
    pub answers: Vec<(u16, Answer)>,
    /// What is wrong with the others.
    pub problems: Vec<(u16, Problem)>,
}

/// Reads the boxes that were chosen, as (name, value), against the questions.
pub fn hear(questions: &[QuestionView], chosen: &[(String, String)]) -> Heard {
    let mut heard = Heard::default();
    for question in questions {
        let values = chosen
            .iter()
            .filter(|(name, _)| name.as_str() == &*question.name);
        let values: Vec<&str> = values.map(|(_, value)| value.as_str()).collect();
        match answer(question.boxes, &values) {
            Ok(answer) => heard.answers.push((question.index, answer)),
            Err(problem) => heard.problems.push((question.index, problem)),
        }
    }
    heard
}

fn answer(boxes: Boxes, values: &[&str]) -> Result<Answer, Problem> {
    let alone = values.len() == 1;
    match boxes {
        _ if values.is_empty() => Err(Problem::Missing),
        _ if alone && values.contains(&UNKNOWN) => Ok(Answer::Unknown),
        Boxes::One => {
            let place = values.first().and_then(|value| value.parse().ok());
            place.map(Answer::Choice).ok_or(Problem::Missing)
        }
        Boxes::Many if alone && values.contains(&NONE) => Ok(Answer::Ticks(0)),
        Boxes::Many => ticks(values).map(Answer::Ticks).ok_or(Problem::Clash),
    }
}

fn ticks(values: &[&str]) -> Option<u64> {
    values.iter().try_fold(0, |bits, value| {
        let place: u32 = value.parse().ok()?;
        Some(bits | 1u64.checked_shl(place)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_heard_as_it_was_filled_in() {
        assert_eq!(answer(Boxes::One, &[]), Err(Problem::Missing));
        assert_eq!(answer(Boxes::One, &["2"]), Ok(Answer::Choice(2)));
        assert_eq!(answer(Boxes::One, &["unknown"]), Ok(Answer::Unknown));
        assert_eq!(answer(Boxes::Many, &["0", "3"]), Ok(Answer::Ticks(0b1001)));
        assert_eq!(answer(Boxes::Many, &["none"]), Ok(Answer::Ticks(0)));
        assert_eq!(answer(Boxes::Many, &["none", "3"]), Err(Problem::Clash));
        assert_eq!(answer(Boxes::Many, &["unknown"]), Ok(Answer::Unknown));
    }
}
