//! The guide as one component: a session, its reducer, and the right screen.

use std::rc::Rc;

use rulebook::Voice;
use rulebook::law::Word;
use rules::rulebook::Day;
use yew::prelude::*;

use crate::browser::{exit, focus, form, print};
use crate::components::card::Card;
use crate::components::failure::Failure;
use crate::guide::Guide;
use crate::presenter::answers::answers;
use crate::presenter::asking::page;
use crate::presenter::frame::frame;
use crate::presenter::question::{QuestionView, hear};
use crate::presenter::reader::Reader;
use crate::presenter::result::{also_open, result};
use crate::presenter::start::start;
use crate::presenter::threads::possible;
use crate::presenter::words::Speaker;
use crate::screens::question::QuestionScreen;
use crate::screens::result::ResultScreen;
use crate::screens::start::StartScreen;
use crate::session::{Action, Screen, Session};

/// The law, shared by all that is drawn.
#[derive(Clone)]
pub struct SharedGuide(pub Rc<Guide>);

impl PartialEq for SharedGuide {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A session under its law.
struct Model {
    guide: SharedGuide,
    session: Session,
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let session = self.session.clone().after(action, &*self.guide.0);
        Rc::new(Self {
            guide: self.guide.clone(),
            session,
        })
    }
}

/// The day whose law applies.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// Read from the clock once.
    pub as_at: Day,
}

/// The guide, or the failure card where the law cannot be read.
#[component]
pub fn App(props: &AppProps) -> Html {
    let guide = use_memo((), |()| {
        Guide::build().map(|guide| SharedGuide(Rc::new(guide)))
    });
    match &*guide {
        Ok(guide) => html! { <Guided guide={guide.clone()} session={Session::new(props.as_at)} /> },
        Err(cause) => failure(&format!("too-large: {}", cause.limit)),
    }
}

fn failure(cause: &str) -> Html {
    let word = |word| {
        Speaker {
            voice: Voice::Professional,
        }
        .word(word)
    };
    let todo = vec![
        word(Word::FailureDanger),
        word(Word::FailureRing),
        word(Word::FailureReload),
    ];
    html! {
        <Failure heading={word(Word::Failure)} fault={word(Word::FailureFault)} {todo}
            cause_label={word(Word::FailureCause)} cause={cause.to_owned()} />
    }
}

/// The law, and where to begin.
#[derive(Properties, PartialEq)]
pub struct GuidedProps {
    /// The law.
    pub guide: SharedGuide,
    /// The first session: a new one, or in a test one well under way.
    pub session: Session,
}

/// One card, with the screen that the session has reached.
#[component]
pub fn Guided(props: &GuidedProps) -> Html {
    let model = use_reducer(|| Model {
        guide: props.guide.clone(),
        session: props.session.clone(),
    });
    let (heading, problems) = (use_node_ref(), use_node_ref());
    let session = &model.session;
    let reader = Reader::new(&model.guide.0, session);
    let frame = frame(&reader);
    use_focus(session, &heading, &problems);
    use_effect_with(frame.exit.is_some(), |guarded| {
        let listener = guarded.then(exit::on_three_shifts);
        move || drop(listener)
    });
    let dispatch = model.dispatcher();
    let act = Callback::from(move |action| dispatch.dispatch(action));
    let split = matches!(session.screen, Screen::Page(_));
    html! {
        <Card {frame} {split} on_back={act.reform(|()| Action::Back)} on_danger={act.reform(|()| Action::Danger)}
            on_exit={Callback::from(|()| exit::leave())}>
            { screen(&reader, &act, heading, problems) }
        </Card>
    }
}

/// Gives the new heading the focus, or the summary of what was wrong.
#[hook]
fn use_focus(session: &Session, heading: &NodeRef, problems: &NodeRef) {
    let (heading, problems) = (heading.clone(), problems.clone());
    use_effect_with(
        (session.turn, !session.problems.is_empty()),
        move |&(turn, wrong)| {
            if wrong {
                focus::summary(&problems);
                focus::within(&heading, ".ticks .wrong input");
            } else if turn > 0 {
                focus::heading(&heading);
            }
        },
    );
}

fn screen(reader: &Reader, act: &Callback<Action>, heading: NodeRef, problems: NodeRef) -> Html {
    let on_box = Callback::from(|event: Event| form::keep_alone(&event));
    let within = {
        let heading = heading.clone();
        move |selector: String| focus::within(&heading, &selector)
    };
    match reader.session.screen {
        Screen::Start => html! {
            <StartScreen view={start(reader)} focus={heading} on_enter={act.reform(Action::Enter)}
                on_danger={act.reform(|()| Action::Danger)} />
        },
        Screen::Page(index) => {
            let page = page(reader, index);
            let now = page
                .questions
                .first()
                .map(|question| question.ask.clone())
                .unwrap_or_default();
            let now = page.title.clone().unwrap_or(now);
            let on_submit = sent(page.questions.clone(), act, true);
            html! {
                <QuestionScreen {page} possible={possible(reader, now)} answers={answers(reader, Word::YourAnswers)}
                    focus={heading} {problems} {on_submit} {on_box} on_change={act.reform(Action::Change)}
                    on_mend={Callback::from(move |name: AttrValue| within(format!("#{name} input")))} />
            }
        }
        Screen::Result => {
            let other = if reader.session.voice == Voice::Patient {
                Voice::Professional
            } else {
                Voice::Patient
            };
            html! {
                <ResultScreen view={result(reader)} focus={heading} {on_box} on_submit={sent(also_open(reader), act, false)}
                    on_jump={Callback::from(move |id: &str| within(format!("#{id} h3, #{id} button")))}
                    on_change={act.reform(Action::Change)} on_print={Callback::from(|()| print::page())}
                    on_voice={act.reform(move |()| Action::Speak(other))} on_restart={act.reform(|()| Action::Restart)} />
            }
        }
    }
}

/// Hears a form. A page wants every question answered; beside a result, what
/// was answered is enough.
fn sent(
    questions: Vec<QuestionView>,
    act: &Callback<Action>,
    every: bool,
) -> Callback<SubmitEvent> {
    act.reform(move |event: SubmitEvent| {
        let heard = hear(&questions, &form::chosen(&event));
        let whole = heard.problems.is_empty() || (!every && !heard.answers.is_empty());
        if whole {
            Action::Continue(heard.answers)
        } else {
            Action::Mend {
                problems: heard.problems,
                draft: heard.answers,
            }
        }
    })
}
