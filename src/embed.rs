//! The guide within somebody else's page: what the page may set, and what it
//! is told.
//!
//! **Invariant:** nothing that a reader answered leaves the guide, but the
//! headline of a settled result where the page's owner asked for it.

use std::rc::Rc;

use rulebook::Voice;
use rulebook::law::Word;
use rules::rulebook::{Day, Headline, Headlines};
use yew::{Callback, Html};

use crate::browser::{exit, print};
use crate::guide::Guide;
use crate::presenter::reader::Reader;
use crate::session::{Action, Screen, Session};

pub mod address;
mod advice;
mod nearest;
mod outline;
pub mod settings;

pub use advice::Advice;
pub use settings::{Fault, Settings, Topic};

/// Something that the page around is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A screen stands, other than a result.
    Step,
    /// A result stands; its headline, where it is settled and the page's
    /// owner asked for it.
    Outcome(Option<Headline>),
    /// The reader leaves by Exit this page.
    Exit,
}

/// The page around the guide.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Host {
    /// What it set.
    pub settings: Rc<Settings>,
    /// How it is told; none: nobody listens.
    pub tell: Option<Callback<Told>>,
    /// How the guide is printed without the page around it; none: the page
    /// is the guide.
    pub print: Option<Callback<()>>,
}

impl Host {
    /// Away from here, by way of telling the page.
    pub fn leave(&self) {
        if let Some(tell) = &self.tell {
            tell.emit(Told::Exit);
        }
        let left = Word::ExitLeft.text().to(Voice::Patient);
        exit::leave(self.settings.exit.as_deref(), left);
    }

    /// The card as it stands there.
    pub fn holds(&self, card: Html) -> Html {
        // On a page of its own the card stands as it is written.
        if self.tell.is_none() && self.settings.heading_level == Settings::default().heading_level {
            return card;
        }
        outline::within(card, self.settings.heading_level)
    }

    /// Prints the guide.
    pub fn print(&self) {
        match &self.print {
            Some(print) => print.emit(()),
            None => print::page(),
        }
    }

    /// What it is told of the reader's screen.
    pub fn told(&self, reader: &Reader) -> Told {
        if reader.session.screen != Screen::Result {
            return Told::Step;
        }
        let shared = self
            .settings
            .shares_outcome
            .then(|| reader.guide.possible(&reader.known));
        Told::Outcome(shared.and_then(Headlines::single))
    }
}

/// The session with which a reader begins there.
pub fn begin(guide: &Guide, settings: &Settings, today: Day) -> Session {
    let mut session = Session::new(today);
    session.as_at = settings.law_date.unwrap_or(today);
    let holder = settings.holder;
    session = session.with(holder.and_then(|holder| guide.saying("holder", holder)));
    session = match settings.topic {
        None => session,
        Some(Topic::Door(door)) => session.after(Action::Enter(door), guide),
        Some(Topic::Paper(paper)) => session.after(Action::Show(Screen::Document(paper)), guide),
    };
    session.voice = settings.voice.unwrap_or(session.voice);
    session.turn = 0;
    session.home = Some(Rc::new(session.clone()));
    session
}
