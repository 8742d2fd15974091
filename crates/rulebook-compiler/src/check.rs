//! From the written tree to the compiled one: every name is found, every
//! promise of the format is kept, and all mistakes are told at once.

mod book;
mod conclusions;
mod dates;
mod documents;
mod facts;
mod gates;
mod health;
mod ladder;
mod letters;
mod proof;
mod questions;
mod rules;
mod sources;
mod steps;
mod terms;
mod weights;
mod wording;

// The engine's crate has the name of one of our rooms.
use ::rules::rulebook::{Condition, Day, Interval};

use crate::{
    compiled::Compiled,
    files::{At, FileId, Files},
    mistake::{Mistake, What},
    names::{Index, Names},
    order::Draft,
    report::Report,
    tables::Tables,
    weights::{Baseline, Weight},
    words::Words,
    written::{Book, Name, Placed, Written},
};

/// The work in hand.
pub(crate) struct Check<'w> {
    written: &'w Written,
    files: &'w Files,
    mistakes: Vec<Mistake>,
    names: Names,
    tables: Tables,
    words: Words,
    /// Every fact's gate, in the order of facts.
    gates: Vec<Vec<Condition>>,
    /// The time covered.
    covers: (Day, Day),
    drafts: Vec<Draft>,
    weights: Vec<Weight>,
    baselines: Vec<Baseline>,
}

/// Checks the written tree and builds the compiled one.
pub(crate) fn check(files: Files, written: Written) -> Result<Compiled, Report> {
    let mut check = Check::new(&files, &written);
    let drafts = check.all();
    let Check {
        mistakes,
        names,
        tables,
        words,
        covers,
        weights,
        baselines,
        ..
    } = check;
    match (mistakes.is_empty(), drafts) {
        (true, Some(drafts)) => Ok(Compiled {
            tables,
            names,
            weights,
            baselines,
            files,
            written,
            words,
            drafts,
            covers,
        }),
        _ => Err(Report::new(files, mistakes)),
    }
}

impl<'w> Check<'w> {
    fn new(files: &'w Files, written: &'w Written) -> Self {
        Self {
            written,
            files,
            mistakes: Vec::new(),
            names: Names::default(),
            tables: Tables::default(),
            words: Words::default(),
            gates: Vec::new(),
            covers: (Day(0), Day(0)),
            drafts: Vec::new(),
            weights: Vec::new(),
            baselines: Vec::new(),
        }
    }

    /// The rules in order of evaluation, or nothing where there is no book.
    fn all(&mut self) -> Option<Vec<Draft>> {
        let book = self.book()?;
        self.intervals(book);
        self.facts(book);
        self.health(book);
        self.sources();
        self.name_conclusions();
        if self.too_many() {
            return None;
        }
        self.gate_facts();
        self.manners();
        self.law_rules();
        self.step_rules();
        self.put_in_order();
        self.questions();
        self.pages();
        self.ladder();
        self.headlines();
        self.duties();
        self.steps();
        self.safe();
        self.order_held(book);
        self.no_notice(book);
        self.impossible();
        self.theorems();
        self.deadlines();
        self.unused_conclusions();
        self.weigh();
        self.take_baselines();
        self.documents();
        self.interface();
        self.coverage();
        self.terms();
        Some(std::mem::take(&mut self.drafts))
    }

    /// Places that do not fit their numbers would make nonsense of the rest.
    fn too_many(&self) -> bool {
        self.mistakes
            .iter()
            .any(|mistake| matches!(mistake, Mistake::TooMany { .. }))
    }

    fn tell(&mut self, mistake: Mistake) {
        self.mistakes.push(mistake);
    }

    fn duplicate(&mut self, what: What, name: &Name, at: At, first: At) {
        let name = name.get_ref().clone();
        self.tell(Mistake::Duplicate {
            what,
            name,
            at,
            first,
        });
    }

    /// Gives ids of one kind their places; a second of the same id is told
    /// and left out.
    fn register<T>(&mut self, what: What, tables: &[Placed<T>], id: impl Fn(&T) -> &Name) -> Index {
        let mut index = Index::default();
        for (place, table) in tables.iter().enumerate() {
            let name = id(table);
            self.kebab(name, table.file);
            match index.place(name.get_ref()) {
                None => {
                    index.add(name.get_ref(), place);
                }
                Some(first) => {
                    let first = &tables[first];
                    self.duplicate(what, name, table.at(name), first.at(id(first)));
                }
            }
        }
        index
    }

    fn kebab(&mut self, name: &Name, file: FileId) {
        let id = name.get_ref();
        let fits = id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        });
        if !fits {
            self.tell(Mistake::BadId {
                name: id.clone(),
                at: At {
                    file,
                    span: name.span(),
                },
            });
        }
    }

    /// The place of an id, or a mistake that names the nearest.
    fn find(
        &mut self,
        what: What,
        index: fn(&Names) -> &Index,
        name: &Name,
        file: FileId,
    ) -> Option<usize> {
        let ids = index(&self.names);
        let found = ids.place(name.get_ref());
        if found.is_none() {
            let unknown = Mistake::unknown(what, name, file, ids.ids());
            self.tell(unknown);
        }
        found
    }

    fn condition(&mut self, text: &Name, file: FileId) -> Option<Condition> {
        let at = At {
            file,
            span: text.span(),
        };
        match crate::conditions::resolve(&self.names, self.files, text.get_ref(), &at) {
            Ok(condition) => Some(condition),
            Err(mistake) => {
                self.tell(mistake);
                None
            }
        }
    }

    fn conditions(&mut self, texts: &[Name], file: FileId) -> Vec<Condition> {
        texts
            .iter()
            .filter_map(|text| self.condition(text, file))
            .collect()
    }

    /// Conditions where no conclusion may stand.
    fn fact_conditions(
        &mut self,
        texts: &[Name],
        file: FileId,
        place: &'static str,
    ) -> Vec<Condition> {
        let mut kept = Vec::new();
        for text in texts {
            match self.condition(text, file) {
                Some(Condition::Conclusion(_)) => {
                    self.tell(Mistake::FactsOnly {
                        at: At {
                            file,
                            span: text.span(),
                        },
                        place,
                    });
                }
                Some(condition) => kept.push(condition),
                None => {}
            }
        }
        kept
    }

    fn time_covered(&self) -> &[Interval] {
        &self.tables.intervals
    }
}

/// One book, as a place to underline.
type TheBook<'w> = &'w Placed<Book>;
