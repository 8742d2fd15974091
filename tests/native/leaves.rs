//! The papers that the guide leaves, for worked cases of every headline.
//!
//! That each fits one A4 page is seen in Chromium (`tests/browser`); here it
//! is what they say.

use std::collections::BTreeSet;

use confidant::presenter::leaf::{self, Block, Body, LeafScreen, Weight};
use confidant::presenter::reader::Reader;
use confidant::session::{Leaf, Screen, Session};
use rulebook::law::{EXPIRES, LAW, RULES, SOURCES};
use rulebook::{StepKind, Voice};
use rules::rulebook::{Headline, Modal};
use rules::truth::Truth;

use crate::cases::{reviewed, scenarios, told};
use crate::{markup, walks};

/// The marked modal verbs of a page.
fn modals(view: &LeafScreen) -> Vec<String> {
    let texts = view
        .view
        .blocks
        .iter()
        .filter_map(|block| match &block.body {
            Body::Text(paragraphs) => Some(paragraphs),
            _ => None,
        });
    let runs = texts.flatten().flatten();
    runs.filter(|run| run.weight == Weight::Modal)
        .map(|run| run.text.to_lowercase())
        .collect()
}

/// Whether a marked verb belongs to a headline.
fn belongs(verb: &str, headline: Headline) -> bool {
    use Headline as H;
    let not = verb.contains("not");
    match headline {
        H::Comply | H::MustReport => !not && (verb.contains("must") || verb.contains("to")),
        H::Challenge | H::PutRight => true,
        H::ShouldReport | H::OutOfScope => verb.contains("should"),
        H::DiscloseLimited | H::DiscloseWithConsent => verb.contains("may") || verb.contains("can"),
        H::ActNow => !verb.contains("must") || not,
        H::AskPatient | H::AskRequester | H::Decline | H::AdviceFirst => {
            verb.contains("should") || not
        }
    }
}

/// Whether it belongs to a duty or step that stands beside.
fn belongs_beside(reader: &Reader, verb: &str) -> bool {
    let explanation = reader.guide.explain(&reader.known);
    let certain = LAW.duties.iter().zip(&explanation.duties);
    let mut certain = certain.filter(|(_, truth)| **truth == Truth::Yes);
    certain.any(|(duty, _)| match duty.modal {
        Modal::Must => verb.contains("must"),
        Modal::MustNot => verb.contains("not"),
        Modal::Should => verb.contains("should"),
        Modal::May => verb.contains("may"),
        Modal::Advice => false,
    })
}

pub(crate) fn screen(reader: &Reader, leaf: Leaf) -> Option<LeafScreen> {
    leaf::leaf(reader, leaf)
}

#[test]
fn the_papers_of_every_headline_are_as_reviewed() {
    let guide = walks::guide();
    let mut headlines = BTreeSet::new();
    for (number, case) in (1..).zip(reviewed()) {
        let (session, _) = told(&case);
        let reader = Reader::new(&guide.0, &session);
        let possible = guide.0.possible(&reader.known);
        headlines.extend(possible.single());
        let mut pages = vec![format!("{}\n{}\n", case.name, "=".repeat(72))];
        for leaf in [Leaf::Record, Leaf::Reply, Leaf::Notice, Leaf::Script] {
            let Some(view) = screen(&reader, leaf) else {
                pages.push(format!("-- no {}\n", leaf.id()));
                continue;
            };
            pages.push(format!("-- {}\n\n{}", leaf.id(), view.text));
            if let Some(headline) = possible.single() {
                for verb in modals(&view) {
                    assert!(
                        belongs(&verb, headline) || belongs_beside(&reader, &verb),
                        "{verb} in the {} of {}",
                        leaf.id(),
                        case.name
                    );
                }
            }
        }
        insta::assert_snapshot!(format!("leaves-{number:02}"), pages.join("\n"));
    }
    assert_eq!(
        headlines.len(),
        Headline::ALL.len(),
        "a case of each headline"
    );
}

/// Titles of the sources of a rule, as a page names them.
fn provisions(rule: usize) -> Vec<String> {
    let sources = RULES[rule].sources.iter();
    sources
        .map(|citation| {
            format!(
                "{}, {}",
                SOURCES[citation.source as usize].title, citation.at
            )
        })
        .collect()
}

#[test]
fn every_paper_of_every_case_names_its_law_and_gives_nothing_away() {
    let guide = walks::guide();
    for case in scenarios() {
        let (session, _) = told(&case);
        let reader = Reader::new(&guide.0, &session);
        let explanation = guide.0.explain(&reader.known);
        let expires = reader.speaker.date(EXPIRES);
        for (leaf, _) in leaf::offered(&reader, &explanation) {
            let view = screen(&reader, leaf).expect("what is offered is there");
            let what = format!("the {} of {}", leaf.id(), case.name);
            assert!(view.text.contains(&expires), "until when: {what}");
            assert!(
                view.text.contains(&reader.speaker.date(session.as_at)),
                "as at: {what}"
            );
            assert!(
                !view.text.contains(['{', '}', '[']) || leaf_has_boxes(&view.text),
                "{what}"
            );
            let goes = matches!(leaf, Leaf::Reply | Leaf::Notice);
            assert!(
                !(goes && view.view.foot.code.is_some()),
                "no code goes out: {what}"
            );
        }
        // What the record finds, it cites.
        let record = screen(&reader, Leaf::Record).expect("a record");
        let finding = explanation.decided_by.iter().map(|rule| rule.0 as usize);
        if let Some(first) = finding.clone().find(|&rule| !RULES[rule].record.is_empty())
            && explanation.possible.single().is_some()
        {
            assert!(
                provisions(first)
                    .iter()
                    .all(|provision| record.text.contains(provision)),
                "the provision in the record of {}",
                case.name
            );
        }
    }
}

/// The only brackets on a page are boxes to tick.
fn leaf_has_boxes(text: &str) -> bool {
    !text.contains(['{', '}'])
        && text.matches('[').count() == text.matches("[ ]").count() + years(text)
}

/// Years of neutral citations: `[2021] UKSC 46`.
fn years(text: &str) -> usize {
    let opened = text
        .match_indices('[')
        .filter_map(|(at, _)| text.get(at + 1..at + 6));
    opened
        .filter(|rest| rest.ends_with(']') && rest[..4].chars().all(|digit| digit.is_ascii_digit()))
        .count()
}

#[test]
fn nothing_is_answered_where_nobody_asked() {
    let guide = walks::guide();
    for case in scenarios() {
        let (session, _) = told(&case);
        let reader = Reader::new(&guide.0, &session);
        if guide.0.may_be(&reader.known, "situation", "nobody-asked") {
            assert!(screen(&reader, Leaf::Reply).is_none(), "{}", case.name);
        }
    }
}

#[test]
fn the_patient_is_offered_a_page_to_keep_and_words_to_say() {
    let guide = walks::guide();
    let case = &reviewed()[15];
    let (session, _) = told(case);
    let session = Session {
        voice: Voice::Patient,
        ..session
    };
    let reader = Reader::new(&guide.0, &session);
    let explanation = guide.0.explain(&reader.known);
    let offered: Vec<Leaf> = leaf::offered(&reader, &explanation)
        .into_iter()
        .map(|(leaf, _)| leaf)
        .collect();
    assert_eq!(offered, [Leaf::Script, Leaf::Card]);
}

#[test]
fn every_paper_is_drawn_with_one_heading_of_the_screen() {
    let guide = walks::guide();
    for case in reviewed() {
        let (session, _) = told(&case);
        let reader = Reader::new(&guide.0, &session);
        let offered = leaf::offered(&reader, &guide.0.explain(&reader.known));
        for (leaf, _) in offered {
            let session = Session {
                screen: Screen::Leaf(leaf),
                ..session.clone()
            };
            let page = walks::draw(&guide, &session);
            assert_eq!(
                page.matches("<h2").count(),
                1,
                "{} of {}",
                leaf.id(),
                case.name
            );
            assert!(!markup::text(&page).is_empty());
        }
    }
}

#[test]
fn what_is_to_be_done_stands_on_the_record_as_boxes() {
    let guide = walks::guide();
    let case = &reviewed()[2];
    let (session, _) = told(case);
    let reader = Reader::new(&guide.0, &session);
    let record = screen(&reader, Leaf::Record).expect("a record");
    let done = record
        .view
        .blocks
        .iter()
        .find_map(|block: &Block| match &block.body {
            Body::Done(things, _) => Some(things.clone()),
            _ => None,
        });
    let explanation = guide.0.explain(&reader.known);
    let shown = confidant::presenter::sections::steps(&explanation);
    let acts = shown
        .iter()
        .filter(|&&step| rulebook::law::STEPS[step as usize].kind == StepKind::Do);
    assert_eq!(done.map(|done| done.len()), Some(acts.count().min(7)));
}
