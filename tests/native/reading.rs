//! How hard the screens are to read, as they are drawn: the start, every page
//! of questions, and the result of every ground, settled and not.
//!
//! `cargo xtask rules read` grades the wording itself, by outcome and piece.

use std::collections::BTreeMap;
use std::path::Path;

use confidant::session::{Other, Screen, Session};
use reading::{Measure, sentences, words};
use rulebook::Voice;
use rulebook::law::{DOCUMENTS, LAW, PAGES, REVIEWED, SOURCES};
use rules::diagram::Diagrams;
use rules::rulebook::GroundId;

use crate::markup;
use crate::states::{self, Take};
use crate::walks::{draw, guide};

/// A screen of fewer words is not measured.
const ENOUGH: usize = 60;
/// The grade of a patient's screen at most, and of all of them on average.
const PATIENT: f64 = 7.0;
const PATIENT_MEAN: f64 = 6.0;
/// Words of a patient's sentence at most.
const PATIENT_SENTENCE: usize = 20;
/// The grade of a professional's screen at most.
const PROFESSIONAL: f64 = 11.0;

/// One screen: what it is, and its texts without names of statutes.
struct Drawn {
    what: String,
    texts: Vec<String>,
}

impl Drawn {
    fn measure(&self) -> Measure {
        Measure::of_all(self.texts.iter().map(String::as_str))
    }
}

/// Every screen in that voice.
fn screens(voice: Voice) -> Vec<Drawn> {
    let guide = guide();
    let names = names();
    let mut drawn = Vec::new();
    let mut add = |what: String, session: &Session| {
        let texts = texts(&draw(&guide, session), &names);
        drawn.push(Drawn { what, texts });
    };
    let begin = Session {
        voice,
        ..Session::new(REVIEWED)
    };
    add("start".to_owned(), &begin);
    for (place, page) in (0_u16..).zip(PAGES) {
        let screen = Screen::Page(place);
        add(
            format!("page {}", page.id),
            &Session {
                screen,
                ..begin.clone()
            },
        );
    }
    add(
        "the list of papers".to_owned(),
        &Session {
            screen: Screen::Papers,
            ..begin.clone()
        },
    );
    for (place, paper) in (0_u16..).zip(DOCUMENTS) {
        let screen = Screen::Document(place);
        add(
            format!("paper {}", paper.id),
            &Session {
                screen,
                ..begin.clone()
            },
        );
    }
    let diagrams = Diagrams::build(&LAW).expect("the law fits its diagrams");
    for (place, ground) in (0_u8..).zip(LAW.ladder) {
        for (take, unknown, how) in [
            (Take::First, None, "settled"),
            (Take::Last, None, "settled otherwise"),
            (Take::Last, Some(3), "every third answer unknown"),
        ] {
            let known = states::settled(&diagrams, GroundId(place), take)
                .unwrap_or_else(|| panic!("{} never decides", ground.id));
            let session = states::session(&known, unknown, voice);
            add(format!("{}, {how}", ground.id), &session);
            let flips = guide.0.flips(&guide.0.known(&session));
            if let Some(flip) = flips.first() {
                let screen = Screen::Beside(Other::Fact(flip.fact, flip.to));
                add(
                    format!("{}, {how}, beside another answer", ground.id),
                    &Session { screen, ..session },
                );
            }
        }
    }
    drawn
}

/// What no plain words could make easier: names of statutes as they are marked
/// in the wording, and titles of sources.
fn names() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rulebook");
    let compiled = rulebook_compiler::compile_folder(&folder).expect("the law compiles");
    let mut names = compiled.statutes();
    names.extend(SOURCES.iter().map(|source| source.title.to_owned()));
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// The texts of a page; where a rule is written is no part of them, nor are
/// the letters of a check code.
fn texts(page: &str, names: &[String]) -> Vec<String> {
    const APART: [(&str, &str); 3] = [
        ("<p class=\"citation\">", "</p>"),
        ("<b aria-hidden=\"true\" class=\"code\">", "</b>"),
        ("<span class=\"unseen spelt\">", "</span>"),
    ];
    let read = APART.iter().fold(page.to_owned(), |read, (from, until)| {
        let mut parts = read.split(from);
        let before = parts.next().unwrap_or_default().to_owned();
        parts.fold(before, |read, part| {
            read + part.split_once(until).map_or("", |(_, after)| after)
        })
    });
    let texts = markup::texts(&read).into_iter();
    texts
        .map(|text| rulebook_compiler::pieces::without(&text, names))
        .collect()
}

/// The screens that are long enough, with their grades, the hardest first.
fn graded(screens: &[Drawn]) -> Vec<(f64, &Drawn)> {
    let long = screens.iter().map(|screen| (screen.measure(), screen));
    let long = long.filter(|(count, _)| count.words >= ENOUGH);
    let mut graded: Vec<(f64, &Drawn)> = long
        .filter_map(|(count, screen)| Some((count.grade()?, screen)))
        .collect();
    graded.sort_by(|a, b| b.0.total_cmp(&a.0));
    graded
}

/// The worst ten, for whoever has to mend them.
fn worst(graded: &[(f64, &Drawn)]) -> String {
    let lines = graded.iter().take(10);
    let lines = lines.map(|(grade, screen)| {
        let mut texts: Vec<&String> = screen.texts.iter().collect();
        let weight = |text: &&String| {
            Measure::of(text)
                .grade()
                .filter(|_| words(text).count() > 5)
        };
        texts.sort_by(|a, b| {
            weight(b)
                .unwrap_or(0.0)
                .total_cmp(&weight(a).unwrap_or(0.0))
        });
        let hardest = texts.first().map_or("", |text| text.as_str());
        format!("{grade:>5.1}  {}\n       hardest: {hardest}", screen.what)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[expect(clippy::cast_precision_loss, reason = "a number of screens")]
fn mean(graded: &[(f64, &Drawn)]) -> f64 {
    graded.iter().map(|(grade, _)| grade).sum::<f64>() / graded.len() as f64
}

#[test]
fn a_patient_reads_every_screen_with_ease() {
    let screens = screens(Voice::Patient);
    let graded = graded(&screens);
    assert!(
        graded.len() > LAW.ladder.len(),
        "the screens are long enough"
    );
    let (hardest, _) = graded[0];
    assert!(
        hardest <= PATIENT && mean(&graded) <= PATIENT_MEAN,
        "at most grade {PATIENT} each and {PATIENT_MEAN} on average, which is {:.2}:\n{}",
        mean(&graded),
        worst(&graded)
    );
    let mut long: BTreeMap<String, &str> = BTreeMap::new();
    for screen in &screens {
        let said = screen.texts.iter().flat_map(|text| sentences(text));
        for sentence in said.filter(|said| words(said).count() > PATIENT_SENTENCE) {
            long.insert(sentence.trim().to_owned(), &screen.what);
        }
    }
    assert!(
        long.is_empty(),
        "more than {PATIENT_SENTENCE} words: {long:#?}"
    );
}

#[test]
fn a_professional_reads_every_screen_at_the_desk() {
    let screens = screens(Voice::Professional);
    let graded = graded(&screens);
    let (hardest, _) = graded[0];
    assert!(
        hardest <= PROFESSIONAL,
        "at most grade {PROFESSIONAL}:\n{}",
        worst(&graded)
    );
}

#[test]
fn the_text_of_a_page_falls_into_what_is_read_in_one_breath() {
    let page = "<p>One <b>bold</b> line.</p><ul><li>A</li><li>B &amp; C</li></ul>\
        <svg><text>no</text></svg><p class=\"citation\"><a>The Act</a> s. 1</p><p>Under the Act 1984.</p>";
    assert_eq!(
        texts(page, &["the Act 1984".to_owned()]),
        ["One bold line.", "A", "B & C", "Under ."]
    );
}
