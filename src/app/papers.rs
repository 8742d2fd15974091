//! The screens of papers, and the ways to them.

use yew::prelude::*;

use super::Act;
use crate::browser::{form, print};
use crate::guide::Guide;
use crate::presenter::document::{self, DocumentView};
use crate::presenter::papers as presented;
use crate::presenter::question::{QuestionView, hear};
use crate::presenter::reader::Reader;
use crate::screens::document::{DocumentHands, document};
use crate::screens::papers::papers;
use crate::session::{Action, Screen, Session};

/// The list of all papers.
pub(super) fn all(reader: &Reader, act: &Act, focus: &NodeRef) -> Html {
    let open = act.0.reform(|paper| Action::Show(Screen::Document(paper)));
    papers(&presented::papers(reader), focus, &open)
}

/// One paper, seen as if it were held: going on says that it is.
pub(super) fn one(guide: &Guide, session: &Session, paper: u16, act: &Act, focus: NodeRef) -> Html {
    let taking_up = guide.taking_up(session, paper);
    let held = session.with(taking_up);
    let Some(view) = document::document(&Reader::new(guide, &held), paper) else {
        return Html::default();
    };
    let hands = DocumentHands {
        focus,
        on_pick: act.pick(&view),
        on_go: act.press(Action::Continue(taking_up.into_iter().collect())),
        on_print: Callback::from(|_| print::page()),
    };
    document(&view, &hands)
}

impl Act {
    /// An answer chosen on a paper is kept at once.
    fn pick(&self, view: &DocumentView) -> Callback<Event> {
        let checks = view.checks.iter();
        let questions: Vec<QuestionView> = checks
            .filter_map(|check| check.answers.as_ref())
            .map(|(question, _)| question.clone())
            .collect();
        self.0.reform(move |event: Event| {
            let picked: Vec<(String, String)> = form::picked(&event).into_iter().collect();
            Action::Keep(hear(&questions, &picked).answers)
        })
    }

    /// Opens a paper from a page of questions, and keeps what is chosen there.
    pub(super) fn look(&self, questions: Vec<QuestionView>) -> Callback<(MouseEvent, Screen)> {
        let act = self.0.clone();
        Callback::from(move |(event, screen): (MouseEvent, Screen)| {
            let chosen = hear(&questions, &form::around(&event)).answers;
            if !chosen.is_empty() {
                act.emit(Action::Keep(chosen));
            }
            act.emit(Action::Show(screen));
        })
    }
}
