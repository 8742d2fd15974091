//! The guide as one component: a session, its reducer, and the right screen.

use std::rc::Rc;

use rulebook::law::Word;
use yew::prelude::*;

use crate::browser::{exit, focus, form, take};
use crate::check_code::read;
use crate::components::card::{AtHand, card};
use crate::embed::{Host, Told};
use crate::guide::Guide;
use crate::presenter::answers::answers;
use crate::presenter::asking::page;
use crate::presenter::beside::beside;
use crate::presenter::frame::frame;
use crate::presenter::leaf;
use crate::presenter::question::{QuestionView, hear};
use crate::presenter::reader::Reader;
use crate::presenter::result::result;
use crate::presenter::start::start;
use crate::presenter::threads::possible;
use crate::screens;
use crate::screens::leaf::LeafHands;
use crate::screens::question::QuestionHands;
use crate::screens::result::ResultHands;
use crate::session::{Action, Leaf, Other, Screen, Session};

mod papers;

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

/// The law, and where to begin.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The law.
    pub guide: SharedGuide,
    /// The first session: a new one, or in a test one well under way.
    pub session: Session,
    /// The page around.
    #[prop_or_default]
    pub host: Host,
}

/// One card, with the screen that the session has reached.
#[component]
pub fn App(props: &AppProps) -> Html {
    let model = use_reducer(|| Model {
        guide: props.guide.clone(),
        session: props.session.clone(),
    });
    let (heading, problems) = (use_node_ref(), use_node_ref());
    let session = &model.session;
    let reader = Reader::new(&model.guide.0, session);
    let settings = &props.host.settings;
    let frame = frame(&reader, settings);
    use_focus(session, &heading, &problems);
    use_tell(&props.host, session.turn, props.host.told(&reader));
    let host = props.host.clone();
    let leave = Callback::from(move |()| host.leave());
    let shifts = leave.clone();
    use_effect_with(frame.exit.is_some(), move |guarded| {
        let listener = guarded.then(|| exit::on_three_shifts(shifts));
        move || drop(listener)
    });
    let dispatch = model.dispatcher();
    let here = heading.clone();
    let act = Act(
        Callback::from(move |action: Action| {
            if action.leaves() {
                focus::let_go(&here);
            }
            dispatch.dispatch(action);
        }),
        model.guide.clone(),
        props.host.clone(),
    );
    let at_hand = AtHand {
        back: act.press(Action::Back),
        danger: act.press(Action::Danger),
        exit: leave.reform(|_| ()),
    };
    let split = matches!(session.screen, Screen::Page(_));
    let screen = screen(&reader, &act, heading, problems);
    props.host.holds(card(&frame, split, &at_hand, screen))
}

/// Gives the new heading the focus, or the summary of what was wrong.
#[hook]
fn use_focus(session: &Session, heading: &NodeRef, problems: &NodeRef) {
    let (heading, problems) = (heading.clone(), problems.clone());
    let stays = session.kept && matches!(session.screen, Screen::Document(_));
    use_effect_with(
        (
            session.turn,
            !session.problems.is_empty(),
            session.no_day,
            session.refused.is_some(),
            session.kept,
            stays,
        ),
        move |&(turn, wrong, no_day, refused, kept, stays)| {
            // On a paper the reader goes on where they answered.
            if stays {
                return;
            }
            // An answer kept in place narrows what stands where the reader looks.
            if kept && focus::within(&heading, "#possible h3") {
                return;
            }
            if refused {
                focus::within(&heading, "#check-code");
            } else if no_day {
                focus::within(&heading, ".day input");
            } else if wrong {
                focus::summary(&problems);
                focus::within(&heading, ".ticks .wrong input");
            } else if turn > 0 {
                focus::heading(&heading);
            }
        },
    );
}

/// Tells the page around what stands now.
#[hook]
fn use_tell(host: &Host, turn: u32, told: Told) {
    let tell = host.tell.clone();
    use_effect_with((turn, told), move |&(turn, told)| {
        // Before the first turn nobody has done anything.
        if let Some(tell) = tell.filter(|_| turn > 0) {
            tell.emit(told);
        }
    });
}

/// What the reader does becomes an action, under the law; some of it is done
/// by the page around.
struct Act(Callback<Action>, SharedGuide, Host);

impl Act {
    /// A button pressed.
    fn press(&self, action: Action) -> Callback<MouseEvent> {
        self.0.reform(move |_| action.clone())
    }

    /// The answers of a page, to be changed.
    fn change(&self) -> Callback<u16> {
        self.0.reform(Action::Change)
    }

    /// Prints the guide.
    fn print(&self) -> Callback<MouseEvent> {
        let host = self.2.clone();
        Callback::from(move |_| host.print())
    }

    /// A check code sent.
    fn restore(&self) -> Callback<SubmitEvent> {
        let guide = self.1.clone();
        self.0
            .reform(move |event: SubmitEvent| Action::Restore(read(&guide.0, &form::code(&event))))
    }
}

/// A form sent. A page wants every question answered; beside a result, what
/// was answered is enough.
fn sent(event: &SubmitEvent, questions: &[QuestionView], every: bool) -> Action {
    let heard = hear(questions, &form::chosen(event));
    let whole = heard.problems.is_empty() || (!every && !heard.answers.is_empty());
    if whole {
        Action::Continue(heard.answers)
    } else {
        Action::Mend {
            problems: heard.problems,
            draft: heard.answers,
        }
    }
}

fn screen(reader: &Reader, act: &Act, heading: NodeRef, problems: NodeRef) -> Html {
    let on_box = Callback::from(|event: Event| form::keep_alone(&event));
    let card = heading.clone();
    let within = move |selector: String| {
        focus::within(&card, &selector);
    };
    match reader.session.screen {
        Screen::Start => {
            let (enter, danger) = (act.0.reform(Action::Enter), act.press(Action::Danger));
            let code = act.restore();
            screens::start::start(&start(reader), &heading, &enter, &danger, &code)
        }
        Screen::Page(index) => {
            let page = page(reader, index);
            let questions = page.questions.clone();
            let first = page.questions.first().map(|question| &question.ask);
            let now = page.title.as_ref().or(first).cloned().unwrap_or_default();
            let hands = QuestionHands {
                focus: heading,
                problems,
                on_submit: act.0.reform(move |event| sent(&event, &questions, true)),
                on_box,
                on_mend: Callback::from(move |name: AttrValue| {
                    within(["#", &name, " input"].concat());
                }),
                on_change: act.change(),
                on_show: act.look(page.questions.clone()),
            };
            let given = answers(reader, Word::YourAnswers);
            screens::question::question(&page, &possible(reader, now), &given, &hands)
        }
        Screen::Papers => papers::all(reader, act, &heading),
        Screen::Document(paper) => papers::one(reader.guide, reader.session, paper, act, heading),
        Screen::Result => {
            let hands = ResultHands {
                focus: heading,
                on_jump: Callback::from(move |id: &str| {
                    within(["#", id, " h3, #", id, " button"].concat());
                }),
                on_answers: act
                    .0
                    .reform(|(event, questions): (_, Vec<_>)| sent(&event, &questions, false)),
                on_box,
                on_act: act.0.clone(),
                on_beside: act.0.reform(|other| Action::Show(Screen::Beside(other))),
                on_day: act
                    .0
                    .reform(|event: SubmitEvent| Action::AskedOn(form::day(&event))),
                on_change: act.change(),
                on_leaf: act.0.reform(|leaf| Action::Show(Screen::Leaf(leaf))),
                on_print: act.print(),
                on_voice: act.press(Action::Show(Screen::Beside(Other::Voice))),
                on_restart: act.press(Action::Restart),
                on_show: act.0.reform(Action::Show),
            };
            screens::result::result(&result(reader), &hands)
        }
        Screen::Beside(other) => screens::beside::beside(&beside(reader, other), &heading, &act.0),
        Screen::Leaf(leaf) => leaf_screen(reader, leaf, act, heading),
    }
}

/// A paper to take along; where it is not offered any more, nothing.
fn leaf_screen(reader: &Reader, leaf: Leaf, act: &Act, heading: NodeRef) -> Html {
    let Some(view) = leaf::leaf(reader, leaf) else {
        return Html::default();
    };
    let [copied, select, saved] = view.done.clone();
    let (text, file) = (view.text.clone(), view.file.clone());
    let (copy_at, save_at) = (heading.clone(), heading.clone());
    let hands = LeafHands {
        focus: heading,
        on_print: act.print(),
        on_copy: Callback::from(move |_| take::copy(&copy_at, &copied, &select)),
        on_save: Callback::from(move |_| take::save(&save_at, &text, &file, &saved)),
    };
    screens::leaf::leaf(&view, &hands)
}
