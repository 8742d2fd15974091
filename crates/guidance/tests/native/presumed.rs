//! What a page takes for granted stands on it, the right way up.

use confidant::presenter::reader::Reader;
use guidance::asked::boxed;
use guidance::facts::named;
use guidance::otherwise::{Presumed, presumed};
use guidance::outcome::{new_session, reading};
use guidance::topics::Topic;
use rulebook::law::{DOCUMENTS, QUESTIONS, Word};
use rulebook::{Answers, Tick, Voice};

use crate::with_tables;

/// Shows every topic with what its page takes for granted, in both voices.
fn each(look: &mut impl FnMut(&Reader, &Topic, &[Presumed])) {
    with_tables(|guide, tables| {
        for voice in [Voice::Professional, Voice::Patient] {
            let session = new_session(voice);
            for (topic, table) in tables {
                let reader = reading(guide, &session, &topic.start);
                look(&reader, topic, &presumed(&reader, topic, table));
            }
        }
    });
}

#[test]
fn a_page_that_is_told_apart_by_who_asks_says_what_else_it_rests_on() {
    let mut seen = 0;
    each(&mut |_, topic, rows| {
        let several = DOCUMENTS.iter().filter(|document| document.held.len() > 1);
        for held in several.flat_map(|document| document.held) {
            if topic.about.contains(held) {
                seen += 1;
                let others = || rows.iter().flat_map(|row| &row.others);
                let said = others().any(|other| other.fact.0 == held.0);
                assert!(said, "{}: anybody would think that it is theirs", topic.id);
            }
        }
    });
    assert!(seen >= 4, "{seen} are too few");
}

#[test]
fn a_box_that_is_presumed_ticked_stands_as_ticked_and_its_row_as_not_so() {
    let ticks = || -> Vec<&'static Tick> {
        let lists = QUESTIONS
            .iter()
            .filter_map(|question| match question.answers {
                Answers::Ticks(ticks) => Some(ticks),
                Answers::Choices(_) => None,
            });
        lists.flatten().collect()
    };
    let (mut ticked, mut not) = (0, 0);
    each(&mut |reader, topic, rows| {
        for row in rows {
            assert!(!row.says.trim_end().ends_with(':'), "{}", topic.id);
            for other in &row.others {
                let Some(tick) = ticks().into_iter().find(|tick| tick.fact == other.fact.0) else {
                    continue;
                };
                let says = reader.speaker.say(tick.says);
                let stands = row.says.lines().any(|line| line == &*says);
                if topic.start.get(tick.fact) == 2 {
                    ticked += 1;
                    assert!(stands, "{}: {}", topic.id, row.says);
                    assert_eq!(other.says, boxed(reader, tick, 1), "{}", topic.id);
                    assert_ne!(other.says, &*says, "{}", topic.id);
                } else {
                    not += 1;
                    assert!(!stands, "{}: {}", topic.id, row.says);
                    assert_eq!(other.says, &*says, "{}", topic.id);
                }
            }
        }
    });
    assert!(ticked >= 4 && not > 100, "{ticked}, {not}");
}

/// What a page has to leave possible, because it is for that: by ids.
const FOR: [(&str, &str, &[&str]); 8] = [
    ("concern-fgm", "age", &["under-13", "13-15", "16-17"]),
    ("concern-fgm", "also.child-at-risk", &["yes"]),
    ("concern-adult", "capacity", &["lacks", "not-assessed"]),
    ("council-request", "also.child-at-risk", &["yes"]),
    ("council-request", "also.fgm-told-or-signs", &["yes"]),
    ("driver-notice", "information", &["identity-or-attendance"]),
    (
        "witness-summons",
        "requester",
        &["court", "solicitor", "police"],
    ),
    (
        "court-paper",
        "requester",
        &["court", "solicitor", "family"],
    ),
];

#[test]
fn whom_a_page_is_for_it_does_not_presume_away() {
    with_tables(|_, tables| {
        for (page, fact, values) in FOR {
            let page = tables.iter().find(|(topic, _)| topic.id == page);
            let (topic, _) = page.expect("a page of that name");
            let (id, values) = named(fact, values).expect("a fact with those values");
            let left = topic.start.get(id) & values;
            assert_eq!(left, values, "{}: {fact}", topic.id);
        }
    });
}

#[test]
fn what_the_questions_ask_in_other_words_is_presumed_apart_from_them() {
    each(&mut |reader, topic, rows| {
        if topic.id != "concern-fgm" {
            return;
        }
        let (girl, _) = named("also.fgm-told-or-signs", &[]).expect("a box");
        let row = rows
            .iter()
            .find(|row| row.others.iter().any(|other| other.fact.0 == girl));
        let row = row.expect("what is presumed of a girl under 18");
        let apart = reader.speaker.fill(Word::TableBesideAsked, &[("ask", "")]);
        assert!(row.ask.starts_with(&*apart), "{}", row.ask);
    });
}
