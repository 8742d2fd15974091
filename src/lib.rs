//! The widget: everything that knows Yew or the browser.
//!
//! In reading order: the [`session`] (what the reader answered), the [`guide`]
//! (what follows from it), the [`check_code`] (the answers in a few letters),
//! the [`presenter`] (what to show), the [`screens`] and their [`components`],
//! the [`app`] that holds them together, and the [`browser`]. The law and the
//! engine are crates of their own.

pub mod app;
pub mod browser;
pub mod check_code;
pub mod components;
pub mod guide;
pub mod presenter;
pub mod screens;
pub mod session;

use std::rc::Rc;

use rulebook::Voice;
use rulebook::law::Word;

use app::{App, AppProps, SharedGuide};
use browser::{afresh, clock, failure, mount};
use guide::Guide;
use session::Session;

/// Mounts the guide on the page's element with `id="confidant"`, if it has
/// one; where the law cannot be read, the failure card.
pub fn start() {
    let Some(host) = mount::host() else { return };
    let words = failure_words();
    failure::watch(host.clone(), words);
    afresh::when_brought_back(&host);
    match Guide::build() {
        Ok(guide) => {
            let props = AppProps {
                guide: SharedGuide(Rc::new(guide)),
                session: Session::new(clock::today()),
            };
            yew::Renderer::<App>::with_root_and_props(host, props).render();
        }
        Err(cause) => failure::show(
            &host,
            words,
            &["too-large: ", &cause.limit.to_string()].concat(),
        ),
    }
}

/// The words of the failure card, made ready while all is well.
fn failure_words() -> failure::Words {
    let say = |word: Word| word.text().to(Voice::Professional);
    failure::Words {
        heading: say(Word::Failure),
        fault: say(Word::FailureFault),
        todo: [Word::FailureDanger, Word::FailureRing, Word::FailureReload].map(say),
        cause: say(Word::FailureCause),
    }
}
