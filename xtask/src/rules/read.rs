//! `cargo xtask rules read [WORD…]`: how hard the wording is to read.
//!
//! By screen, as far as the rulebook alone can say: every page of questions,
//! and every outcome with all the steps that it may show. The screens as they
//! are drawn are measured in `tests/native/reading.rs`, by the same limits.

use std::collections::BTreeMap;

use reading::{HARD, Measure, sentences, syllables, words};
use rulebook_compiler::pieces::{Piece, Screen, Voice};
use rulebook_compiler::{Compiled, What};

use super::compiled;
use crate::failure::Failure;

/// A screen of fewer words is not measured: one long word would decide.
const ENOUGH: usize = 60;

/// What each voice is held to.
struct Limits {
    voice: Voice,
    called: &'static str,
    /// The grade of a screen.
    grade: f64,
    /// The mean over all screens.
    mean: Option<f64>,
    /// A sentence of more words is told as long.
    sentence: usize,
}

const LIMITS: [Limits; 2] = [
    Limits {
        voice: Voice::Patient,
        called: "patient",
        grade: 7.0,
        mean: Some(6.0),
        sentence: 16,
    },
    Limits {
        voice: Voice::Professional,
        called: "professional",
        grade: 11.0,
        mean: None,
        sentence: 30,
    },
];

/// A piece of fewer words is not graded by itself.
const PIECE: usize = 8;
/// How many of the hardest pieces are told.
const HARDEST: usize = 10;

/// Prints the grade of every screen in both voices or, where words are given,
/// every piece of the screens whose id or file holds one of them.
pub(crate) fn run(about: &[&str]) -> Result<(), Failure> {
    let compiled = compiled()?;
    let mut over = 0;
    let mut told = 0;
    for limits in &LIMITS {
        let screens = compiled.screens(limits.voice);
        if about.is_empty() {
            over += table(limits, &screens);
            hardest(&compiled, limits);
        } else {
            let chosen = screens
                .iter()
                .filter(|screen| is_about(&compiled, screen, about));
            told += chosen
                .map(|screen| piece_by_piece(&compiled, limits, screen))
                .count();
            told += loose(&compiled, limits, about);
        }
    }
    if told == 0 && !about.is_empty() {
        return Err(Failure::new(
            format!(
                "No wording has `{}` in its id or file.",
                about.join("` or `")
            ),
            "Give a part of an id (`order-looks-wrong`) or of a file's name (`steps/give`); without words, every screen is listed.",
        ));
    }
    if over == 0 {
        return Ok(());
    }
    Err(Failure::new(
        format!("{over} screen(s) are harder to read than they may be."),
        "`cargo xtask rules read ID` shows one piece by piece: shorten its sentences, choose shorter words.",
    ))
}

fn measure(screen: &Screen) -> Measure {
    let texts: Vec<String> = screen.pieces.iter().map(Piece::readable).collect();
    Measure::of_all(texts.iter().map(String::as_str))
}

/// Prints one line for each screen, the hardest first; says how many are
/// over the limit.
fn table(limits: &Limits, screens: &[Screen]) -> usize {
    let measured = screens.iter().map(|screen| (screen, measure(screen)));
    let mut graded: Vec<(f64, Measure, &Screen)> = measured
        .filter(|(_, count)| count.words >= ENOUGH)
        .filter_map(|(screen, count)| Some((count.grade()?, count, screen)))
        .collect();
    graded.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!(
        "For the {}: screens of {ENOUGH} words and more; at most {:.1} each{}",
        limits.called,
        limits.grade,
        limits
            .mean
            .map_or(String::new(), |mean| format!(", {mean:.1} on average")),
    );
    println!("  grade  words  longest  screen");
    for (grade, count, screen) in &graded {
        let mark = if *grade > limits.grade { '!' } else { ' ' };
        println!(
            "{mark} {grade:>5.1}  {:>5}  {:>7}  {} {}",
            count.words,
            count.longest,
            screen.of.name(),
            screen.id
        );
        if *grade > limits.grade {
            println!("                         {}", hard_words(screen));
        }
    }
    let mean = mean(&graded);
    println!(
        "  mean {mean:.2} over {} screens ({} shorter ones are not measured)\n",
        graded.len(),
        screens.len() - graded.len()
    );
    let over = graded.iter().filter(|(grade, ..)| *grade > limits.grade);
    over.count() + usize::from(limits.mean.is_some_and(|limit| mean > limit))
}

#[expect(clippy::cast_precision_loss, reason = "a number of screens")]
fn mean(graded: &[(f64, Measure, &Screen)]) -> f64 {
    let sum: f64 = graded.iter().map(|(grade, ..)| grade).sum();
    sum / graded.len().max(1) as f64
}

/// The hardest pieces, where several sentences of a screen hide one of them.
fn hardest(compiled: &Compiled, limits: &Limits) {
    let graded = compiled.pieces().into_iter().filter_map(|piece| {
        let count = Measure::of(&piece.readable());
        let grade = count.grade()?;
        let prose = !matches!(piece.of, What::Word | What::Contact);
        let long = piece.voice == limits.voice && count.words >= PIECE;
        (prose && long && grade > limits.grade).then_some((grade, piece))
    });
    let mut graded: Vec<(f64, Piece)> = graded.collect();
    graded.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!(
        "  {} single pieces are harder than {:.1}; the hardest:",
        graded.len(),
        limits.grade
    );
    for (_, piece) in graded.iter().take(HARDEST) {
        tell(compiled, limits, piece);
    }
    println!();
}

/// The words that weigh most: those of three syllables and more, as often as
/// they stand there.
fn hard_words(screen: &Screen) -> String {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for piece in &screen.pieces {
        for word in words(&piece.readable()).filter(|word| syllables(word) >= HARD) {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            *times.entry(bare.to_lowercase()).or_default() += 1;
        }
    }
    let mut heavy: Vec<(usize, usize, String)> = times
        .into_iter()
        .map(|(word, times)| (times * (syllables(&word) - 1), times, word))
        .collect();
    heavy.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)));
    let told = heavy.iter().take(8).map(|(_, times, word)| match times {
        1 => word.clone(),
        _ => format!("{word} ×{times}"),
    });
    told.collect::<Vec<_>>().join(", ")
}

fn is_about(compiled: &Compiled, screen: &Screen, about: &[&str]) -> bool {
    let mut own = screen.pieces.first().into_iter();
    about
        .iter()
        .any(|word| screen.id.contains(word) || own.any(|piece| stands_in(compiled, piece, word)))
}

fn stands_in(compiled: &Compiled, piece: &Piece, word: &str) -> bool {
    compiled.line_of(piece).0.contains(word)
}

fn piece_by_piece(compiled: &Compiled, limits: &Limits, screen: &Screen) {
    let count = measure(screen);
    println!(
        "{} {} ({}): grade {:.1}, {} words",
        screen.of.name(),
        screen.id,
        limits.called,
        count.grade().unwrap_or_default(),
        count.words
    );
    for piece in &screen.pieces {
        tell(compiled, limits, piece);
    }
    println!();
}

/// Tells the steps, duties and rules that were asked for and stand on no
/// screen; says how many.
fn loose(compiled: &Compiled, limits: &Limits, about: &[&str]) -> usize {
    let shown: Vec<Piece> = compiled
        .screens(limits.voice)
        .into_iter()
        .filter(|screen| is_about(compiled, screen, about))
        .flat_map(|screen| screen.pieces)
        .collect();
    let is_shown = |piece: &Piece| {
        shown
            .iter()
            .any(|other| other.id == piece.id && other.of == piece.of)
    };
    let mut told = 0;
    for piece in compiled.pieces() {
        let wanted = about
            .iter()
            .any(|word| piece.id.contains(word) || stands_in(compiled, &piece, word));
        if piece.voice == limits.voice && wanted && !is_shown(&piece) {
            tell(compiled, limits, &piece);
            told += 1;
        }
    }
    told
}

/// A piece with its grade, its long sentences and its hard words.
fn tell(compiled: &Compiled, limits: &Limits, piece: &Piece) {
    let text = piece.readable();
    let grade = Measure::of(&text).grade().unwrap_or_default();
    let (file, line) = compiled.line_of(piece);
    println!(
        "  {grade:>5.1}  {}  [{} {}, {}; {file}:{line}]",
        piece.text.replace('\n', " / "),
        piece.of.name(),
        piece.id,
        piece.part
    );
    let all = sentences(&text);
    for long in all
        .iter()
        .filter(|said| words(said).count() > limits.sentence)
    {
        println!("         long, {} words: {long}", words(long).count());
    }
}
