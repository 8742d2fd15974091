//! What a page takes for granted stands on it, the right way up.

use confidant::presenter::reader::Reader;
use guidance::asked::boxed;
use guidance::otherwise::{Presumed, presumed};
use guidance::outcome::{new_session, reading};
use guidance::topics::Topic;
use rulebook::law::{DOCUMENTS, QUESTIONS};
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
                match topic.start.get(tick.fact) {
                    2 => {
                        ticked += 1;
                        assert!(stands, "{}: {}", topic.id, row.says);
                        assert_eq!(other.says, boxed(reader, tick, 1), "{}", topic.id);
                        assert_ne!(other.says, &*says, "{}", topic.id);
                    }
                    _ => {
                        not += 1;
                        assert!(!stands, "{}: {}", topic.id, row.says);
                        assert_eq!(other.says, &*says, "{}", topic.id);
                    }
                }
            }
        }
    });
    assert!(ticked >= 4 && not > 100, "{ticked}, {not}");
}
