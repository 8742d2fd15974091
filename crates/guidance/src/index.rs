//! The list of all pages.

use confidant::presenter::reader::Reader;
use rulebook::Voice;
use rulebook::law::Word;

use crate::document::{Guarded, INDEX, PATIENTS, Ways, document};
use crate::markup::Markup;
use crate::page::one_name;
use crate::topics::{Shelf, Topic};

/// The page with the list.
pub fn index(reader: &Reader, topics: &[Topic]) -> String {
    let say = |word| reader.speaker.word(word);
    let title = say(Word::Tables);
    let main = Markup::new()
        .says("h1", &title)
        .says("p", &say(Word::TablesLead))
        .element("p", &[], &other_voice(reader))
        .line();
    let mut shelves = [
        (Shelf::Paper, Word::TablesPaper),
        (Shelf::Asker, Word::TablesAsker),
        (Shelf::Worry, Word::TablesWorry),
        (Shelf::Other, Word::TablesOther),
    ];
    if reader.speaker.voice == Voice::Patient {
        // What is their own to do comes first; papers are mostly in the hands of others.
        shelves.reverse();
    }
    let main = shelves.into_iter().fold(main, |main, (shelf, head)| {
        let all = topics
            .iter()
            .flat_map(|topic| topic.names.iter().map(move |name| (topic, name)));
        let mut names: Vec<_> = all.filter(|(_, name)| name.shelf == shelf).collect();
        names.sort_by_key(|(_, name)| name.place);
        let list = names
            .into_iter()
            .fold(Markup::new(), |list, (topic, name)| {
                let link = Markup::new().link(&topic.address(), &one_name(reader, name));
                list.element("li", &[], &link).line()
            });
        main.says("h2", &say(head))
            .element("ul", &[("class", "list")], &list)
            .line()
    });
    document(reader, &title, Ways::Danger, Guarded::ByTheReader, &main)
}

/// The way to the same in the other voice.
fn other_voice(reader: &Reader) -> Markup {
    let to = match reader.speaker.voice {
        Voice::Professional => [PATIENTS, INDEX].concat(),
        Voice::Patient => ["../", INDEX].concat(),
    };
    Markup::new().link(&to, &reader.speaker.word(Word::TablesOtherVoice))
}
