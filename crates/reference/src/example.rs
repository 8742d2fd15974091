//! Small invented rulebooks for the tests.

use crate::law::Law;

/// The day on which the invented law was reviewed.
pub(crate) const NOW: (u16, u8, u8) = (2026, 11, 21);

/// A law of one file: the keys of `rulebook.toml`, then the tables.
pub(crate) fn try_law_of(head: &str, tables: &str) -> Result<Law, String> {
    let text = format!("reviewed = 2026-11-21\ncovers_from = 2020-01-01\n{head}\n{tables}");
    Law::from_files(&[("rulebook.toml".to_owned(), text)].into())
}

/// The same, of a law without mistakes.
pub(crate) fn law_of(head: &str, tables: &str) -> Law {
    try_law_of(head, tables).unwrap()
}

/// Yes/no facts in editorial order.
pub(crate) fn yes_no(ids: &[&str]) -> String {
    let fact = |id: &&str| {
        format!("[[fact]]\nid = '{id}'\nvalues = [{{ id = 'no' }}, {{ id = 'yes' }}]\n")
    };
    ids.iter().map(fact).collect()
}

/// A rule in force everywhere and always, with these lines besides.
pub(crate) fn rule(id: &str, lines: &str) -> String {
    format!(
        "[[rule]]\nid = '{id}'\nextent = 'everywhere'\nin_force = {{ from = 1900-01-01 }}\n{lines}\n"
    )
}
