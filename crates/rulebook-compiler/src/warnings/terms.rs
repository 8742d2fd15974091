//! Legal terms that a patient meets without being told what they mean.
//!
//! `rulebook/README.md` has the rule. A term counts as explained on a screen
//! where something that always stands there marks it; whether the mark is
//! followed by an explanation is looked at where the mark is.

use std::collections::BTreeMap;

use reading::sentences;

use crate::{
    compiled::Compiled,
    files::At,
    mistake::{Mistake, What},
    pieces::{Piece, Screen, Voice},
    written::{Term, Written},
};

/// Every use of a listed term that nothing explains, and every mark without
/// an explanation.
pub(super) fn unexplained(compiled: &Compiled) -> Vec<Mistake> {
    let written = &compiled.written;
    let mut pieces = compiled.pieces();
    pieces.retain(|piece| piece.voice == Voice::Patient && piece.of != What::Word);
    let screens = compiled.screens(Voice::Patient);
    let mut found = Vec::new();
    for term in &written.terms {
        let term = Known::of(term);
        found.extend(term.used(compiled, &pieces, &screens));
        found.extend(term.named_only(&pieces));
    }
    found
}

/// A term, its words ready to be looked for.
struct Known<'w> {
    written: &'w Term,
    words: Vec<Vec<String>>,
    by: Vec<Vec<String>>,
}

impl<'w> Known<'w> {
    fn of(written: &'w Term) -> Self {
        let split = |phrase: &toml::Spanned<String>| {
            let tokens = tokens(phrase.get_ref()).into_iter();
            tokens.map(|(_, word)| word).collect()
        };
        Self {
            written,
            words: written.words.iter().map(split).collect(),
            by: written.by.iter().map(split).collect(),
        }
    }

    fn name(&self) -> String {
        let first = self.written.words.first();
        first.map_or(String::new(), |name| name.get_ref().clone())
    }

    /// Whether the text uses the term.
    fn is_in(&self, text: &str) -> bool {
        self.words.iter().any(|words| find(text, words).is_some())
    }

    fn is_marked(&self, piece: &Piece) -> bool {
        piece.terms.iter().any(|marked| self.is_in(marked))
    }

    /// The uses on screens, or alone, that nothing explains.
    fn used(&self, compiled: &Compiled, pieces: &[Piece], screens: &[Screen]) -> Vec<Mistake> {
        let written = &compiled.written;
        // By place, so that a step on twenty screens is told once.
        let mut uses: BTreeMap<(usize, usize), (Piece, Vec<String>)> = BTreeMap::new();
        let mut note = |piece: &Piece, screen: Option<&Screen>| {
            let place = (piece.at.file.0, piece.at.span.start);
            let (_, on) = uses.entry(place).or_insert((piece.clone(), Vec::new()));
            on.extend(screen.map(|screen| format!("the {} `{}`", screen.of.name(), screen.id)));
        };
        for screen in screens {
            let explains = |piece: &Piece| stands_always(written, piece) && self.is_marked(piece);
            if !screen.pieces.iter().any(explains) {
                let alone = self.without_help(&screen.pieces);
                alone.for_each(|piece| note(piece, Some(screen)));
            }
        }
        let on_screen = |piece: &Piece| {
            let mut shown = screens.iter().flat_map(|screen| &screen.pieces);
            shown.any(|shown| shown.at == piece.at)
        };
        self.without_help(pieces)
            .filter(|piece| !on_screen(piece))
            .for_each(|piece| note(piece, None));
        uses.into_values()
            .map(|(piece, screens)| {
                let (at, term) = self.place(compiled, &piece);
                let plainly = self.written.plainly.get_ref().clone();
                Mistake::TermUnexplained {
                    term,
                    plainly,
                    screens,
                    at,
                }
            })
            .collect()
    }

    /// The pieces that use the term, where no piece of the same owner marks it.
    fn without_help<'p>(&'p self, pieces: &'p [Piece]) -> impl Iterator<Item = &'p Piece> {
        let is_helped = |piece: &Piece| {
            let mut own = pieces
                .iter()
                .filter(|other| other.of == piece.of && other.id == piece.id);
            own.any(|other| self.is_marked(other))
        };
        pieces
            .iter()
            .filter(move |piece| self.is_in(&piece.readable()) && !is_helped(piece))
    }

    /// The marks that no explanation stands with: in their sentence, or in
    /// the next, be it the first of the next piece.
    fn named_only(&self, pieces: &[Piece]) -> Vec<Mistake> {
        let marked = pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| self.is_marked(piece));
        marked
            .filter(|(place, piece)| {
                let next = pieces
                    .get(place + 1)
                    .filter(|next| next.of == piece.of && next.id == piece.id);
                !self.is_explained(piece, next)
            })
            .map(|(_, piece)| Mistake::TermOnlyNamed {
                term: self.name(),
                by: self
                    .written
                    .by
                    .iter()
                    .map(|by| by.get_ref().clone())
                    .collect(),
                plainly: self.written.plainly.get_ref().clone(),
                at: piece.at.clone(),
            })
            .collect()
    }

    fn is_explained(&self, piece: &Piece, next: Option<&Piece>) -> bool {
        let mut said = sentences(&piece.text);
        if let Some(next) = next {
            said.extend(sentences(&next.text).first());
        }
        let from = said.iter().position(|sentence| self.is_in(sentence));
        let near = said.iter().skip(from.unwrap_or_default()).take(2);
        let has = |sentence: &&str| self.by.iter().any(|by| find(sentence, by).is_some());
        near.into_iter().any(has)
    }

    /// Where in the piece the term stands, and how it is written there.
    fn place(&self, compiled: &Compiled, piece: &Piece) -> (At, String) {
        let file = compiled.files.get(piece.at.file);
        let raw = file.and_then(|file| file.text.get(piece.at.span.clone()));
        let whole = || (piece.at.clone(), self.name());
        let Some(raw) = raw else { return whole() };
        let mut found = self.words.iter().filter_map(|words| find(raw, words));
        found.next().map_or_else(whole, |range| {
            let span = piece.at.span.start + range.start..piece.at.span.start + range.end;
            let file = piece.at.file;
            let term = raw.get(range).unwrap_or_default().to_owned();
            (At { file, span }, term)
        })
    }
}

/// Whether a piece stands on its screen whatever was answered.
fn stands_always(written: &Written, piece: &Piece) -> bool {
    match piece.of {
        What::Step => written
            .steps
            .iter()
            .filter(|step| *step.id.get_ref() == piece.id)
            .all(|step| step.when.is_empty() && step.unless.is_empty()),
        What::Rule => false,
        _ => true,
    }
}

/// The words of a text in small letters, without the endings of a plural's
/// owner, each with its place.
fn tokens(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '’' | '\'');
    let mut found = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (place, letter) in ends {
        match (start, is_part(letter)) {
            (None, true) => start = Some(place),
            (Some(from), false) => {
                let word = text.get(from..place).unwrap_or_default().to_lowercase();
                let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
                let bare = bare.unwrap_or(&word).trim_matches(['’', '\'', '-']);
                found.push((from..place, bare.to_owned()));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Where these words stand in the text one after another, the last perhaps in
/// the plural.
fn find(text: &str, words: &[String]) -> Option<std::ops::Range<usize>> {
    let tokens = tokens(text);
    let mut runs = tokens.windows(words.len().max(1));
    let run = runs.find(|run| {
        let same = |((_, token), word): (&(_, String), &String)| token == word;
        let plural = |token: &str, word: &str| {
            let end = token.strip_prefix(word);
            matches!(end, Some("" | "s" | "es"))
        };
        let (last, before) = (run.len() - 1, run.len().saturating_sub(1));
        run.iter().zip(words).take(before).all(same)
            && words
                .get(last)
                .is_some_and(|word| plural(&run[last].1, word))
    })?;
    Some(run.first()?.0.start..run.last()?.0.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, words: &str) -> Option<&'t str> {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        find(text, &words).and_then(|range| text.get(range))
    }

    #[test]
    fn a_term_is_found_whole_in_any_number_and_case() {
        assert_eq!(found("Two Coroners came.", "coroner"), Some("Coroners"));
        assert_eq!(found("the coroner’s letter", "coroner"), Some("coroner’s"));
        assert_eq!(
            found("a [term]court order[/term]", "court order"),
            Some("court order")
        );
        assert_eq!(found("the capacitor", "capacity"), None);
        assert_eq!(found("an order of a court", "court order"), None);
        assert_eq!(found("", "court order"), None);
    }
}
