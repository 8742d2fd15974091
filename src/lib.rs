//! The widget: everything that knows Yew or the browser.
//!
//! In reading order: the [`session`] (what the reader answered), the [`guide`]
//! (what follows from it), the [`presenter`] (what to show), the [`screens`]
//! and their [`components`], the [`app`] that holds them together, and the
//! [`browser`]. The law and the engine are crates of their own.

pub mod app;
pub mod browser;
pub mod components;
pub mod guide;
pub mod presenter;
pub mod screens;
pub mod session;

use rulebook::Voice;
use rulebook::law::Word;

use browser::{clock, failure, mount};

/// Mounts the guide on the page's element with `id="confidant"`, if it has one.
pub fn start() {
    let Some(host) = mount::host() else { return };
    failure::watch(host.clone(), failure_words());
    let props = app::AppProps {
        as_at: clock::today(),
    };
    yew::Renderer::<app::App>::with_root_and_props(host, props).render();
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
