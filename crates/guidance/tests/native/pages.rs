//! The pages as files: whole, closed, small, and honest about their age.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use guidance::files;

/// All pages together may weigh this, in thousands of bytes.
const ROOM: usize = 990;
/// One page may.
const PAGE: usize = 45;

static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let files = files().expect("the law is small enough").into_iter();
    files
        .filter(|(_, text)| text.starts_with("<!DOCTYPE html>"))
        .collect()
});

fn pages() -> &'static [(String, String)] {
    &PAGES
}

/// The pieces between `<` and `>`.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .skip(1)
        .filter_map(|piece| piece.split('>').next())
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

#[test]
fn every_element_is_closed_in_its_turn() {
    const EMPTY: [&str; 3] = ["meta", "link", "br"];
    for (name, page) in pages() {
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(page.trim_start_matches("<!DOCTYPE html>")) {
            let element = tag.split(' ').next().unwrap_or_default();
            match element.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}"),
                None if EMPTY.contains(&element) => {}
                None => open.push(element),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

#[test]
fn every_link_leads_somewhere_and_no_name_is_given_twice() {
    let pages = pages();
    let mut targets = BTreeSet::new();
    for (name, page) in pages {
        targets.insert(name.clone());
        for id in tags(page).filter_map(|tag| attribute(tag, "id")) {
            assert!(targets.insert(format!("{name}#{id}")), "{name}: {id} twice");
        }
    }
    for (name, page) in pages {
        let links = tags(page).filter(|tag| tag.starts_with("a "));
        for to in links.filter_map(|tag| attribute(tag, "href")) {
            let whole = if to.starts_with('#') {
                format!("{name}{to}")
            } else {
                to.to_owned()
            };
            assert!(
                to.starts_with("https://") || targets.contains(&whole),
                "{name}: {to}"
            );
        }
    }
}

#[test]
fn every_page_says_what_it_is_until_when_and_what_comes_first() {
    use confidant::presenter::words::Speaker;
    use rulebook::Voice;
    use rulebook::law::EXPIRES;
    let expires = Speaker {
        voice: Voice::Professional,
    }
    .date(EXPIRES);
    for (name, page) in pages() {
        for says in [
            "999",
            "Do not ignore it.",
            "Do not rely on this after",
            "general information",
            "Caldicott Guardian",
            expires.as_str(),
        ] {
            assert!(page.contains(says), "{name} does not say: {says}");
        }
        assert!(page.contains("Content-Security-Policy"), "{name}");
        assert!(
            !page.contains("<script")
                && !tags(page).any(|tag| tag.contains(" style=") || tag.contains(" on")),
            "{name} runs something"
        );
    }
}

#[test]
fn tables_can_be_heard() {
    for (name, page) in pages() {
        for table in page.split("<table").skip(1) {
            let table = table.split("</table>").next().unwrap_or_default();
            assert_eq!(table.matches("<caption>").count(), 1, "{name}");
            let rows = table.matches("<tr>").count();
            assert!(
                rows > 0 && table.matches("<th scope=\"row\">").count() == rows,
                "{name}"
            );
        }
        assert_eq!(page.matches("<h1>").count(), 1, "{name}");
    }
}

#[test]
fn they_stay_small() {
    let pages = pages();
    let all: usize = pages.iter().map(|(_, page)| page.len()).sum();
    assert!(all <= ROOM * 1000, "{} kB in all", all / 1000);
    for (name, page) in pages {
        assert!(
            page.len() <= PAGE * 1000,
            "{name}: {} kB",
            page.len() / 1000
        );
    }
}
