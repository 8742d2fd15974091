//! What the rules that applied lend to a paper, each sentence once.

use rulebook::law::{RULES, SOURCES};
use rulebook::{Citation, RuleWords, Source};
use rules::explain::Explanation;
use rules::rulebook::RuleId;

use super::super::reader::Reader;
use super::marked::{Run, runs};

/// Whether a paper may be opened by somebody whom it does not concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// It stays with the reader, or goes to the one who asks.
    Straight,
    /// It goes to the patient's home.
    Out,
}

/// Sentences of several rules, with the provisions that carry them.
pub(super) struct Lent {
    /// The sentences, in the order of the rules.
    pub(super) sentences: Vec<(Vec<Run>, Vec<String>)>,
    /// What each rule would ask.
    pub(super) asks: Vec<&'static str>,
}

impl Lent {
    /// The sentences that `of` picks from the rules that applied; at most so
    /// many, the rules that decided before those that stand beside.
    pub(super) fn of(
        reader: &Reader,
        explanation: &Explanation,
        of: impl Fn(&RuleWords) -> &'static str,
        most: usize,
        goes: Goes,
    ) -> Self {
        let mut seen: Vec<&str> = Vec::new();
        let mut lent = Self {
            sentences: Vec::new(),
            asks: Vec::new(),
        };
        let rules = reader.guide.lenders(&reader.known, explanation);
        for RuleId(place) in rules {
            let Some(words) = RULES.get(place as usize) else {
                continue;
            };
            let sentence = of(words);
            if sentence.is_empty() || seen.contains(&sentence) || seen.len() == most {
                continue;
            }
            seen.push(sentence);
            let named = words.sources.iter().filter(|citation| {
                let discreet = source(citation).is_some_and(|source| source.discreet);
                !(discreet && goes == Goes::Out)
            });
            let citations = named.map(citation).collect();
            lent.sentences.push((runs(sentence), citations));
            if !lent.asks.contains(&words.ask) {
                lent.asks.push(words.ask);
            }
        }
        lent
    }

    /// The provisions, each once.
    pub(super) fn provisions(&self) -> Vec<String> {
        let mut provisions: Vec<String> = Vec::new();
        for citation in self.sentences.iter().flat_map(|(_, citations)| citations) {
            if !provisions.contains(citation) {
                provisions.push(citation.clone());
            }
        }
        provisions
    }
}

fn source(citation: &Citation) -> Option<&'static Source> {
    SOURCES.get(citation.source as usize)
}

fn citation(citation: &Citation) -> String {
    let title = source(citation).map_or("", |source| source.title);
    [title, ", ", citation.at].concat()
}
