//! What is read, and what is refused.

use super::Law;
use crate::example::{law_of, try_law_of};
use crate::truth::Truth;

#[test]
fn an_item_stands_in_the_order_where_its_ticks_stand() {
    let law = law_of(
        r#"order = ["danger", "papers", "consent"]"#,
        r#"
        fact = [
          { id = "consent", values = [{ id = "agreed" }, { id = "refused" }] },
          { id = "danger", values = [{ id = "no" }, { id = "yes" }] },
        ]
        [[ticks]]
        id = "papers"
        items = [{ id = "warrant" }, { id = "letter" }]
        asked_when = ["danger is no"]"#,
    );
    let order = ["danger", "papers.warrant", "papers.letter", "consent"];
    assert!(law.facts().iter().map(|fact| fact.id.as_str()).eq(order));
    assert_eq!(law.facts[2].values, ["no", "yes"]);
    assert_eq!(law.facts[2].asked_when.len(), 1);
    assert_eq!(law.facts[4].id, "guide");
}

#[test]
fn a_group_of_ticks_is_so_exactly_where_one_of_its_items_is() {
    let law = law_of(
        r#"order = ["papers"]"#,
        r#"
        [[ticks]]
        id = "papers"
        items = [{ id = "letter" }, { id = "order" }, { id = "warrant" }]
        groups = [{ id = "court", items = ["order", "warrant"] }]"#,
    );
    let order = [
        "papers.letter",
        "papers.court",
        "papers.order",
        "papers.warrant",
    ];
    assert!(law.facts().iter().map(|fact| fact.id.as_str()).eq(order));
    let cannot = |known: &[&str]| {
        let state = law.known((2026, 11, 21), known).unwrap();
        law.sheet(&state).is_impossible()
    };
    let (court, none) = ("papers include court", "papers do not include court");
    assert!(cannot(&[none, "papers include order"]));
    assert!(cannot(&[
        court,
        "papers do not include order",
        "papers do not include warrant"
    ]));
    assert!(!cannot(&[court, "papers do not include order"]));
    assert!(!cannot(&[court, "papers include warrant"]));
    assert!(!cannot(&[
        none,
        "papers do not include order",
        "papers do not include warrant"
    ]));
}

#[test]
fn a_folder_is_read_whatever_its_files_are_called_save_translations() {
    let folder = std::env::temp_dir().join(format!("reference-{}", std::process::id()));
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let rule = "[[rule]]\nid = 'r'\nconcludes = ['c', 'd']\nextent = 'everywhere'\n\
                in_force = { from = 1900-01-01 }";
    write(
        "rulebook.toml",
        "reviewed = 2026-11-21\ncovers_from = 2020-01-01\norder = []",
    );
    write("rules/some-act/s-1.toml", rule);
    write("translations/cy/rules/some-act/s-1.toml", rule);
    write("notes.md", "not the law");
    let law = Law::read(&folder);
    std::fs::remove_dir_all(&folder).unwrap();
    let law = law.unwrap();
    assert_eq!(law.tables.len(), 1);
    let state = law.state((2026, 11, 21), &[]);
    assert_eq!(law.sheet(&state).conclusion("c"), Truth::Yes);
    assert_eq!(law.sheet(&state).conclusion("d"), Truth::Yes);
}

#[test]
fn what_cannot_be_understood_is_named() {
    let refused = |tables: &str| try_law_of("order = []", tables).unwrap_err();
    let rule = "[[rule]]\nid = 'r'\nconcludes = 'c'\n";
    assert!(refused(rule).contains("rule r: `in_force`"));
    let rule = format!("{rule}in_force = {{ from = 2020-01-01 }}\n");
    assert!(refused(&rule).contains("rule r: `extent`"));
    assert!(refused(&format!("{rule}extent = []")).contains("names no nation"));
    assert!(refused("[[ground]]\nheadline = 'decline'").contains("`id`"));
}
