//! The pages as files: whole, closed, small, and honest about their age.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use guidance::files;
use guidance::outcome::outcome;
use rulebook::Voice;

use crate::with_tables;

/// All pages together, in both voices, may weigh this, in thousands of bytes.
const ROOM: usize = 3200;
/// One table may.
const PAGE: usize = 74;
/// One page of results in full may.
const RESULTS: usize = 110;

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
        for link in links {
            let to = attribute(link, "href").expect("a link leads somewhere");
            if to.starts_with("https://") {
                assert_eq!(attribute(link, "rel"), Some("noreferrer"), "{name}: {to}");
            } else {
                assert!(targets.contains(&from(name, to)), "{name}: {to}");
            }
        }
    }
}

/// Where a link of a page leads, by its name in the folder of all.
fn from(name: &str, to: &str) -> String {
    if to.starts_with('#') {
        return [name, to].concat();
    }
    let folder = name.rsplit_once('/').map(|(folder, _)| folder);
    match (folder, to.strip_prefix("../")) {
        (Some(_), Some(above)) => above.to_owned(),
        (Some(folder), None) => [folder, "/", to].concat(),
        (None, _) => to.to_owned(),
    }
}

#[test]
fn every_page_says_what_it_is_until_when_and_what_comes_first() {
    use confidant::presenter::words::Speaker;
    use rulebook::law::{EXPIRES, Word};
    for (name, page) in pages() {
        let voice = if name.starts_with("patients/") {
            Voice::Patient
        } else {
            Voice::Professional
        };
        let speaker = Speaker { voice };
        let ring = speaker.word(Word::RingLead);
        let until = ["Do not rely on this after ", &speaker.date(EXPIRES)].concat();
        for says in [
            "999",
            "Do not ignore it.",
            until.as_str(),
            "general information",
            &ring,
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
fn a_way_out_stands_before_all_else_for_patients_and_where_abuse_is_in_question() {
    let exit = "Exit this page</a>";
    for (name, page) in pages() {
        let (before, _) = page.split_once("<h1>").expect("a heading");
        let guarded = name.starts_with("patients/") || name == "concern-domestic-abuse.html";
        assert!(before.contains(exit) || !guarded, "{name}");
    }
    let is_bare =
        |(name, page): &(String, String)| name == "production-order.html" && !page.contains(exit);
    assert!(
        pages().iter().any(is_bare),
        "It says nothing where it is always there."
    );
}

#[test]
fn every_page_is_there_in_both_voices() {
    let names: BTreeSet<&str> = pages().iter().map(|(name, _)| name.as_str()).collect();
    let (patients, others): (Vec<&str>, Vec<&str>) =
        names.iter().partition(|name| name.starts_with("patients/"));
    let told: Vec<&str> = patients
        .iter()
        .filter_map(|name| name.strip_prefix("patients/"))
        .collect();
    assert_eq!(told, others);
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
        let most = if name.contains("result-") {
            RESULTS
        } else {
            PAGE
        };
        assert!(
            page.len() <= most * 1000,
            "{name}: {} kB",
            page.len() / 1000
        );
    }
}

/// What is said of telling the patient with that result, on that page.
fn telling<'p>(page: &'p str, result: &str) -> Option<&'p str> {
    let (_, own) = page.split_once(&format!("<section id=\"{result}\""))?;
    let own = own.split("</section>").next()?;
    let (_, tell) = own.split_once(">Tell the patient</h")?;
    tell.split("<h").next()
}

#[test]
fn whether_the_patient_may_be_told_is_never_left_to_another_page() {
    let mut seen = 0;
    with_tables(|guide, tables| {
        for (topic, table) in tables {
            let page = pages().iter().find(|(file, _)| *file == topic.address());
            let (_, page) = page.expect("a page of the topic");
            for (&ground, end) in &table.at_end {
                let outcome = outcome(guide, Voice::Professional, ground, end);
                let outcome = outcome.expect("a result of the ladder");
                let tell = outcome.notes.iter().find(|section| section.id == "tell");
                for line in tell.iter().flat_map(|tell| &tell.lines) {
                    seen += 1;
                    let told = telling(page, outcome.id).unwrap_or_default();
                    let text = line.text.replace('"', "&quot;");
                    assert!(told.contains(&text), "{}: {text}", topic.id);
                }
            }
        }
    });
    assert!(seen > 100, "{seen} are too few");
    let order = pages()
        .iter()
        .find(|(file, _)| file == "production-order.html");
    let told = order.and_then(|(_, page)| telling(page, "special-order-compels"));
    assert!(told.is_some_and(|told| told.contains("Terrorism Act 2000")));
}

/// The texts of the elements of that name, in order.
fn texts<'p>(page: &'p str, element: &str) -> Vec<&'p str> {
    let open = format!("<{element}>");
    let close = format!("</{element}>");
    let pieces = page.split(open.as_str()).skip(1);
    pieces
        .filter_map(|piece| piece.split(close.as_str()).next())
        .collect()
}

#[test]
fn the_key_has_every_word_that_the_rows_name_and_no_other() {
    let mut rows = 0;
    for (name, page) in pages() {
        let cells = texts(page, "td").join("");
        let mut named = BTreeSet::new();
        for now in texts(&cells, "strong") {
            named.insert(
                now.trim_start_matches("For now: ")
                    .trim_end_matches('.')
                    .to_owned(),
            );
        }
        for possible in texts(&cells, "span") {
            let (_, words) = possible.split_once(": ").expect("words after a colon");
            let words = words.trim_end_matches('.').replace(" or ", ", ");
            named.extend(words.split(", ").map(str::to_owned));
            rows += 1;
        }
        let key = page.split("<dl class=\"key\">").nth(1).unwrap_or_default();
        let key: BTreeSet<String> = texts(key, "dt").into_iter().map(str::to_owned).collect();
        assert_eq!(key, named, "{name}");
    }
    assert!(rows > 1000, "{rows} rows are too few");
}

#[test]
fn a_row_with_one_headline_leads_on_to_whom_and_what() {
    let (mut linked, mut on_the_page) = (0, 0);
    for (name, page) in pages() {
        for cell in texts(page, "td") {
            let Some(word) = texts(cell, "strong").first().copied() else {
                continue;
            };
            if cell.contains("<a ") || cell.contains("<span>") {
                linked += 1;
                on_the_page += usize::from(cell.contains("</strong>: <a href=\"#"));
            } else {
                // What the guide does not cover has no page of results.
                assert_eq!(word, "Elsewhere", "{name}");
            }
        }
    }
    assert!(linked > 1000 && on_the_page > 40, "{linked}, {on_the_page}");
}

#[test]
fn another_answer_leads_to_its_page_where_all_else_may_be_so_there() {
    let page = |name: &str| {
        let found = pages().iter().find(|(file, _)| file == name);
        &found.unwrap_or_else(|| panic!("no page {name}")).1
    };
    let see = |file: &str, name: &str| format!("href=\"{file}\">See “{name}”</a>");
    // The police, with nothing but a form of their own; or with an order of a court.
    let police = page("data-form.html");
    assert!(police.contains(&see("production-order.html", "Production order")));
    assert!(police.contains(&see("requester-court.html", "A court")));
    // Whoever comes in the name of a court may bring its paper.
    let court = page("requester-court.html");
    assert!(court.contains(&see("witness-summons.html", "Witness summons")));
    assert!(court.contains(&see("court-paper.html", "Another court’s paper")));
    // No page is about an order of a court with which somebody else asks: theirs take for granted that none is there.
    let order = page("production-order.html");
    assert!(order.contains(&see("danger-yes.html", "Someone is in danger now")));
    assert!(!order.contains("href=\"requester-"));
}
