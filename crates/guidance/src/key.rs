//! What the short words in the rows of a page mean.

use confidant::presenter::reader::Reader;
use rules::rulebook::Headlines;

use crate::asked::Asked;
use crate::markup::Markup;
use crate::otherwise::Presumed;
use crate::results::Results;

/// Every word by which the rows of a page name what is possible, with the
/// general sentence of its headline; nothing where no row names any.
pub fn key(reader: &Reader, asked: &[Asked], presumed: &[Presumed], results: &Results) -> Markup {
    let asked = asked.iter().filter_map(|asked| asked.unknown);
    let others = presumed.iter().flat_map(|row| &row.others);
    // Results that are named have sentences of their own.
    let others = others.filter(|other| results.of(other).is_empty());
    let others = others.map(|other| (other.possible, other.now));
    let said = asked
        .chain(others)
        .map(|(possible, now)| possible.0 | Headlines::one(now).0);
    let said = Headlines(said.fold(0, |all, more| all | more));
    if said.is_empty() {
        return Markup::new();
    }
    let rows = said.iter().fold(Markup::new(), |rows, headline| {
        let pair = Markup::new()
            .says("dt", &reader.headline_word(headline))
            .says("dd", &reader.headline_title(headline));
        rows.element("div", &[], &pair).line()
    });
    Markup::new()
        .element("dl", &[("class", "key")], &rows)
        .line()
}
