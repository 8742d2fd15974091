//! What the reader has answered so far, and where in the guide they stand.
//!
//! A pure reducer: an [`Action`] and a [`Session`] make the next session.
//! **Invariant:** nothing here knows Yew, the browser or the law; which page
//! comes next is asked of a [`Course`]. Nothing is stored anywhere else.

use std::rc::Rc;

use rulebook::Voice;
use rules::rulebook::{Day, FactId, Values};

mod action;

pub use action::{Action, Door, Leaf, Refused, Restored};

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One of its choices, by place.
    Choice(u16),
    /// The boxes ticked, a bit each; none is an answer too.
    Ticks(u64),
    /// "I don't know yet".
    Unknown,
}

/// An answer, with the question it was given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The question, by its place in the rulebook.
    pub question: u16,
    /// The answer.
    pub answer: Answer,
    /// When it was last given: a later answer has the greater number.
    pub turn: u32,
}

/// What was wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was chosen.
    Missing,
    /// "None of these" was ticked beside something else.
    Clash,
}

/// Where the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The five doors.
    Start,
    /// A page of questions, by its place in the rulebook.
    Page(u16),
    /// The answer, settled or not.
    Result,
    /// All papers that people hold, for who does not know the name of theirs.
    Papers,
    /// A paper in hand, by its place in the rulebook.
    Document(u16),
    /// The answer beside what it would be otherwise.
    Beside(Other),
    /// A paper that the guide leaves.
    Leaf(Leaf),
}

/// What is laid beside the reader's own result. Their answers stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// Another answer: a fact, and the values of it that are tried.
    Fact(FactId, Values),
    /// Another day.
    Day(Day),
    /// The other voice.
    Voice,
}

/// What decides where the reader goes next.
pub trait Course {
    /// The screen after these answers.
    fn next(&self, session: &Session) -> Screen;
    /// The question of danger, and the answer that says yes.
    fn danger(&self) -> Option<(u16, Answer)>;
    /// The answers that a way in implies.
    fn implied(&self, door: Door) -> Vec<(u16, Answer)>;
    /// The page at which a way in opens, where it is not the first that matters.
    fn opens(&self, door: Door) -> Option<u16>;
}

/// The answers so far, and the place of the reader among them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that was just done or not, and any may go with any"
)]
pub struct Session {
    /// Whom the guide speaks to.
    pub voice: Voice,
    /// The reader's own day.
    pub today: Day,
    /// The day whose law applies: today, unless it was asked on another.
    pub as_at: Day,
    /// Whether the day just given was no day.
    pub no_day: bool,
    /// Why the check code just typed brought nothing back.
    pub refused: Option<Refused>,
    /// The answers, in the order in which they were first given.
    pub given: Vec<Given>,
    /// Where the reader stands.
    pub screen: Screen,
    /// The screens behind, for Back.
    pub trail: Vec<Screen>,
    /// What was wrong with the answers just given.
    pub problems: Vec<(u16, Problem)>,
    /// Answers that were not taken because of a problem.
    pub draft: Vec<(u16, Answer)>,
    /// Whether the reader came here by going on: then only what is new is
    /// asked. Who goes back, or changes an answer, sees the answers too.
    pub onward: bool,
    /// Whether an answer was just kept without leaving the screen.
    pub kept: bool,
    /// Whether the path is drawn.
    pub drawn: bool,
    /// Whether the reader came with a paper, and looks at each first.
    pub with_paper: bool,
    /// The papers looked at, by their places in the rulebook.
    pub looked: Vec<u16>,
    /// How many things the reader has done.
    pub turn: u32,
    /// How it began, where the page around had set something: to begin again
    /// is to begin so.
    pub home: Option<Rc<Session>>,
}

impl Session {
    /// A new session on that day, under its law.
    pub fn new(today: Day) -> Self {
        Self {
            voice: Voice::Professional,
            today,
            as_at: today,
            no_day: false,
            refused: None,
            given: Vec::new(),
            screen: Screen::Start,
            trail: Vec::new(),
            problems: Vec::new(),
            draft: Vec::new(),
            onward: true,
            kept: false,
            drawn: false,
            with_paper: false,
            looked: Vec::new(),
            turn: 0,
            home: None,
        }
    }

    /// The session that a check code brings back, at its result.
    pub fn restored(from: &Restored) -> Self {
        let mut session = Self::new(from.as_at);
        session.keep(&from.answers);
        session.screen = Screen::Result;
        session
    }

    /// The answer to that question, if one was given.
    pub fn answer(&self, question: u16) -> Option<Answer> {
        let given = self.given.iter().find(|given| given.question == question)?;
        Some(given.answer)
    }

    /// The same session with an answer more, as if it had been given now.
    #[must_use]
    pub fn with(&self, answer: Option<(u16, Answer)>) -> Self {
        let mut session = self.clone();
        session.keep(answer.as_slice());
        session
    }

    /// What stands in the form: the draft where there is one, else the answer.
    pub fn shown(&self, question: u16) -> Option<Answer> {
        let drafted = self.draft.iter().find(|(drafted, _)| *drafted == question);
        drafted
            .map(|(_, answer)| *answer)
            .or_else(|| self.answer(question))
    }

    /// The session after that action.
    #[must_use]
    pub fn after(mut self, action: Action, course: &impl Course) -> Self {
        if action == Action::Draw {
            // It moves nobody and changes nothing else.
            self.drawn = !self.drawn;
            return self;
        }
        self.drawn = false;
        self.turn += 1;
        self.problems.clear();
        self.draft.clear();
        self.no_day = false;
        self.refused = None;
        self.kept = false;
        match action {
            Action::Enter(door) => self.enter(door, course),
            Action::Continue(answers) => {
                self.leave_beside();
                self.keep(&answers);
                let next = if self.screen == Screen::Result {
                    Screen::Result
                } else {
                    course.next(&self)
                };
                self.go(next);
                self.onward = true;
            }
            Action::Keep(answers) => {
                self.keep(&answers);
                self.kept = true;
            }
            Action::Show(screen) => self.go(screen),
            Action::Draw => {}
            Action::Mend { problems, draft } => {
                self.problems = problems;
                self.draft = draft;
            }
            Action::Change(page) => {
                self.go(Screen::Page(page));
                self.onward = false;
            }
            Action::Back => {
                self.screen = self.trail.pop().unwrap_or(Screen::Start);
                self.onward = false;
            }
            Action::Danger => {
                self.leave_beside();
                let danger = course.danger();
                self.keep(danger.as_slice());
                self.go(Screen::Result);
            }
            Action::AskedOn(day) => {
                self.leave_beside();
                self.as_at = day.unwrap_or(self.as_at);
                self.no_day = day.is_none();
            }
            Action::Speak(voice) => {
                self.leave_beside();
                self.voice = voice;
            }
            Action::Restore(Ok(restored)) => {
                self.begin_again();
                self.as_at = restored.as_at;
                self.keep(&restored.answers);
                self.go(Screen::Result);
            }
            Action::Restore(Err(refused)) => self.refused = Some(refused),
            Action::Restart => self.begin_again(),
        }
        self
    }

    fn begin_again(&mut self) {
        let home = self.home.clone();
        let began = home.as_deref().cloned();
        *self = Self {
            turn: self.turn,
            home,
            ..began.unwrap_or_else(|| Self::new(self.today))
        };
    }

    fn enter(&mut self, door: Door, course: &impl Course) {
        self.voice = if door == Door::Own {
            Voice::Patient
        } else {
            Voice::Professional
        };
        self.with_paper = door == Door::Paper;
        self.keep(&course.implied(door));
        let opens = course.opens(door).filter(|_| self.given.len() < 2);
        let next = opens.map_or_else(|| course.next(self), Screen::Page);
        self.go(next);
        self.onward = true;
    }

    fn go(&mut self, screen: Screen) {
        if self.screen != screen {
            self.trail.push(self.screen);
            self.screen = screen;
        }
        if let Screen::Document(paper) = screen {
            self.looked.push(paper);
        }
    }

    /// What was tried is taken, or something else is done: either way the
    /// reader stands before their own result again, and Back leads past it.
    fn leave_beside(&mut self) {
        if let Screen::Beside(_) = self.screen {
            self.screen = self.trail.pop().unwrap_or(Screen::Result);
        }
    }

    fn keep(&mut self, answers: &[(u16, Answer)]) {
        for &(question, answer) in answers {
            let given = Given {
                question,
                answer,
                turn: self.turn,
            };
            match self.given.iter_mut().find(|old| old.question == question) {
                Some(old) => *old = given,
                None => self.given.push(given),
            }
        }
    }
}
