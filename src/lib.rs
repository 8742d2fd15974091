//! The widget: everything that knows Yew or the browser.
//!
//! In reading order: the [`session`] (what the reader answered), the [`guide`]
//! (what follows from it), the [`check_code`] (the answers in a few letters),
//! the [`presenter`] (what to show), the [`screens`] and their [`components`],
//! the [`app`] that holds them together, the [`browser`], and how a page of
//! somebody else's [`embed`]s it. The law and the engine are crates of their
//! own.

pub mod app;
pub mod browser;
pub mod check_code;
pub mod components;
pub mod embed;
pub mod guide;
pub mod presenter;
pub mod screens;
pub mod session;

use std::rc::Rc;

use rulebook::Voice;
use rulebook::law::Word;

use app::{App, AppProps, SharedGuide};
use browser::{Element, address, afresh, clock, failure, mount};
use embed::{Host, begin};
use guide::Guide;
use session::Session;
use yew::AppHandle;

/// Mounts the guide on the page's element with `id="confidant"`, if it has
/// one; where the law cannot be read, the failure card.
pub fn start() {
    let Some(place) = mount::place() else { return };
    afresh::when_brought_back(&place);
    let settings = Rc::new(address::settings());
    let host = Host {
        settings: settings.clone(),
        ..Host::default()
    };
    let began = |guide: &Guide| begin(guide, &settings, clock::today());
    // For as long as the page lives.
    let _ = stand(place, host, began);
}

/// Draws the guide in that place, from the session that begins there. None
/// where the law cannot be read: then the failure card stands there.
fn stand(
    place: Element,
    host: Host,
    begin: impl FnOnce(&Guide) -> Session,
) -> Option<AppHandle<App>> {
    let voice = host.settings.speaks_to();
    let words = failure_words(voice);
    let tables = failure::tables(&place);
    failure::watch(
        place.clone(),
        words,
        failure_words(Voice::Patient),
        tables.clone(),
    );
    let guide = match Guide::build() {
        Ok(guide) => guide,
        Err(cause) => {
            let (reader, owner) = (Word::FailsTooLarge, Word::FailsTooLargeOwner);
            let why = cause_words(voice, "too-large", reader, owner);
            failure::show(
                &place,
                words,
                why,
                &cause.limit.to_string(),
                tables.as_ref(),
            );
            return None;
        }
    };
    let props = AppProps {
        session: begin(&guide),
        guide: SharedGuide(Rc::new(guide)),
        host,
    };
    Some(yew::Renderer::<App>::with_root_and_props(place, props).render())
}

/// The words of the failure card, made ready while all is well.
fn failure_words(voice: Voice) -> failure::Words {
    let say = |word: Word| word.text().to(voice);
    failure::Words {
        panic: cause_words(voice, "panic", Word::FailsPanic, Word::FailsPanicOwner),
        heading: say(Word::Failure),
        fault: say(Word::FailureFault),
        todo: [Word::FailureDanger, Word::FailureRing].map(say),
        cause: say(Word::FailureCause),
    }
}

/// What is said of one cause.
fn cause_words(voice: Voice, id: &'static str, reader: Word, owner: Word) -> failure::Cause {
    let say = |word: Word| word.text().to(voice);
    failure::Cause {
        id,
        reader: say(reader),
        owner: say(owner),
    }
}
