//! The list of all pages.

use confidant::presenter::reader::Reader;
use rulebook::law::Word;

use crate::markup::Markup;
use crate::page::{document, one_name};
use crate::topics::{Shelf, Topic};

/// The page with the list.
pub fn index(reader: &Reader, topics: &[Topic]) -> String {
    let say = |word| reader.speaker.word(word);
    let title = say(Word::Tables);
    let main = Markup::new()
        .says("h1", &title)
        .says("p", &say(Word::TablesLead))
        .line();
    let shelves = [
        (Shelf::Paper, Word::TablesPaper),
        (Shelf::Asker, Word::TablesAsker),
        (Shelf::Worry, Word::TablesWorry),
        (Shelf::Other, Word::TablesOther),
    ];
    let main = shelves.into_iter().fold(main, |main, (shelf, head)| {
        let own = topics.iter().filter(|topic| topic.shelf == shelf);
        let names = own.flat_map(|topic| topic.names.iter().map(move |name| (topic, name)));
        let list = names.fold(Markup::new(), |list, (topic, name)| {
            let address = [&topic.id, ".html"].concat();
            let link = Markup::new().link(&address, &one_name(reader, name));
            list.element("li", &[], &link).line()
        });
        main.says("h2", &say(head))
            .element("ul", &[("class", "list")], &list)
            .line()
    });
    document(reader, &title, true, &main)
}
