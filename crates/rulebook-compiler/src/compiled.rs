//! The rulebook as compiled: checked, in order, ready to be proved, printed
//! or written out.

use std::path::Path;

use rules::dates::as_at_values;
use rules::rulebook::{Day, FactId, GroundId, RuleId, Rulebook, Values};

use crate::{
    check,
    dates::Civil,
    files::Files,
    mistake::Mistake,
    names::Names,
    order::Draft,
    report::Report,
    tables::Tables,
    weights::{Baseline, Weight},
    words::{Text, Words},
    written::Written,
};

/// A rulebook without a mistake in it.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The engine's tables, to be proved and (by tools) changed.
    pub tables: Tables,
    /// Where every id stands.
    pub names: Names,
    /// How often each value is met.
    pub weights: Vec<Weight>,
    /// What scenarios may start from.
    pub baselines: Vec<Baseline>,
    pub(crate) files: Files,
    pub(crate) written: Written,
    pub(crate) words: Words,
    /// The rules in order of evaluation, before they were numbers.
    pub(crate) drafts: Vec<Draft>,
    pub(crate) covers: (Day, Day),
}

/// An item of law, and what became of it.
#[derive(Clone, Debug)]
pub struct ItemOfLaw<'c> {
    /// Its id.
    pub id: &'c str,
    /// The rules that carry it.
    pub rules: Vec<&'c str>,
    /// Why no rule does.
    pub because: Option<&'c str>,
}

/// Compiles every `.toml` at or below a folder.
///
/// # Errors
///
/// Every mistake in it, at once. Where some tables cannot be read at all,
/// only those are told: what names them would be told as unknown.
pub fn compile_folder(folder: &Path) -> Result<Compiled, Report> {
    let files = Files::read(folder).map_err(|(path, error)| {
        let (path, why) = (path.display().to_string(), error.to_string());
        Report::new(Files::default(), vec![Mistake::Unreadable { path, why }])
    })?;
    compile(files)
}

/// Compiles files that were read elsewhere: names and texts.
///
/// # Errors
///
/// As [`compile_folder`].
pub fn compile_texts(
    texts: impl IntoIterator<Item = (String, String)>,
) -> Result<Compiled, Report> {
    compile(Files::of(texts))
}

fn compile(files: Files) -> Result<Compiled, Report> {
    let (written, mistakes) = Written::read(&files);
    if mistakes.is_empty() {
        check::check(files, written)
    } else {
        Err(Report::new(files, mistakes))
    }
}

impl Compiled {
    /// The tables as the engine reads them.
    pub fn tables(&self) -> Rulebook<'_> {
        self.tables.rulebook()
    }

    /// The rulebook's name.
    pub fn name(&self) -> &str {
        self.written
            .book
            .first()
            .map_or("", |book| book.name.get_ref())
    }

    /// The day on which the law was last reviewed.
    pub fn reviewed(&self) -> Day {
        self.written
            .book
            .first()
            .map_or(Day(0), |book| book.reviewed.civil.day())
    }

    /// The first day that the guide covers.
    pub fn covers_from(&self) -> Day {
        self.covers.0
    }

    /// The first day on which the guide is out of date.
    pub fn expires(&self) -> Day {
        self.covers.1
    }

    /// The date's value on that day: never the nearest.
    pub fn as_at(&self, day: Day) -> Values {
        as_at_values(&self.tables(), day)
    }

    /// Rules that begin after the time covered: coming, and never law.
    pub fn coming(&self) -> impl Iterator<Item = RuleId> {
        let coming = self
            .drafts
            .iter()
            .enumerate()
            .filter(|(_, draft)| draft.coming);
        coming.map(|(place, _)| RuleId(crate::tables::number(place)))
    }

    /// Why a rule stays although its removal changes nothing, where its
    /// author says so.
    pub fn redundant_because(&self, rule: RuleId) -> Option<&str> {
        let written = self.drafts.get(usize::from(rule.0))?.written?;
        self.written
            .rules
            .get(written)?
            .redundant_because
            .as_ref()
            .map(|why| why.get_ref().as_str())
    }

    /// Why a combination cannot be, by its place in the tables.
    pub fn impossible_because(&self, place: usize) -> Option<&str> {
        let id = self.tables.impossible.get(place)?.id;
        let row = self
            .written
            .impossible
            .iter()
            .find(|row| row.id.get_ref() == id);
        Some(row.map_or(
            "A group of ticks is so exactly where one of its items is.",
            |row| row.because.get_ref().as_str(),
        ))
    }

    /// What a theorem says, by its place in the tables.
    pub fn theorem_says(&self, place: usize) -> Option<&str> {
        let id = self.tables.theorems.get(place)?.id;
        let written = &self.written.theorems;
        let theorem = written.iter().find(|theorem| theorem.id.get_ref() == id);
        theorem.map(|theorem| theorem.says.get_ref().as_str())
    }

    /// Why a ground comes before the next, by its place on the ladder.
    pub fn before_next(&self, place: usize) -> Option<&str> {
        self.words
            .outcomes
            .get(place)
            .map(|outcome| outcome.before_next.as_str())
    }

    /// The duties whose wording was reviewed: the id, what it says to the
    /// professional and to the patient.
    pub fn reviewed_duties(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let duties = self.written.duties.iter().zip(&self.words.duties);
        duties
            .filter(|(duty, _)| duty.reviewed)
            .map(|(duty, words)| {
                let says = &words.says;
                (
                    duty.id.get_ref().as_str(),
                    &*says.professional,
                    &*says.patient,
                )
            })
    }

    /// The page on which a fact is asked, by its place; the date has none.
    pub fn page_of(&self, fact: FactId) -> Option<usize> {
        let question = self.words.facts.get(usize::from(fact.0))?.question?;
        self.words
            .questions
            .get(usize::from(question))
            .map(|question| usize::from(question.page))
    }

    /// The steps that a ground's outcome lists, by their places.
    pub fn listed_steps(&self, ground: GroundId) -> Vec<usize> {
        let outcome = self.words.outcomes.get(usize::from(ground.0));
        outcome
            .map(|outcome| outcome.steps.iter().copied().map(usize::from).collect())
            .unwrap_or_default()
    }

    /// The papers that people hold, by their ids.
    pub fn papers(&self) -> impl Iterator<Item = &str> {
        self.words.documents.iter().map(|paper| paper.id.as_str())
    }

    /// A word of the page, in both voices.
    pub fn word(&self, id: &str) -> Option<&Text> {
        let mut words = self.words.interface.iter();
        words.find(|(word, _)| word == id).map(|(_, text)| text)
    }

    /// Every item of law considered.
    pub fn items_of_law(&self) -> impl Iterator<Item = ItemOfLaw<'_>> {
        self.written.items.iter().map(|item| ItemOfLaw {
            id: item.id.get_ref(),
            rules: item
                .rules
                .iter()
                .map(|rule| rule.get_ref().as_str())
                .collect(),
            because: item
                .because
                .as_ref()
                .map(|because| because.get_ref().as_str()),
        })
    }

    /// What nobody need mend today: sources compared long ago, things that
    /// nothing names.
    pub fn warnings(&self, today: Day) -> Report {
        Report::new(
            self.files.clone(),
            crate::warnings::warnings(self, Civil::of(today)),
        )
    }
}
