//! From files to the written tree, table by table, so that one mistake hides
//! no other.

use std::ops::{Deref, Range};

use serde::de::DeserializeOwned;
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

use super::{
    Addressee, Also, Baseline, Book, Contact, Deadline, Document, Duty, Fact, Ground, Headline,
    Impossible, InterfaceWord, Item, Manner, Outcome, Page, PaperCheck, Question, Rule, Safe,
    Source, Step, Term, Theorem, Ticks, Weight,
};
use crate::{
    files::{At, FileId, Files},
    mistake::Mistake,
    nearest::nearest,
};

/// A table with the file it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Placed<T> {
    pub(crate) file: FileId,
    pub(crate) header: Range<usize>,
    table: T,
}

impl<T> Placed<T> {
    /// The place of something in the table.
    pub(crate) fn at<U>(&self, part: &Spanned<U>) -> At {
        At {
            file: self.file,
            span: part.span(),
        }
    }

    /// The place of some bytes of the table's file.
    pub(crate) fn bytes(&self, span: &Range<usize>) -> At {
        At {
            file: self.file,
            span: span.clone(),
        }
    }

    /// The place of the table's heading.
    pub(crate) fn whole(&self) -> At {
        At {
            file: self.file,
            span: self.header.clone(),
        }
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.table
    }
}

macro_rules! written {
    ($($key:literal $field:ident $table:ty),+ $(,)?) => {
        /// Every table of a rulebook, in order of file name and place.
        #[derive(Clone, Debug, Default)]
        pub(crate) struct Written {
            pub(crate) book: Vec<Placed<Book>>,
            $(pub(crate) $field: Vec<Placed<$table>>,)+
        }

        /// The names of all tables.
        const TABLES: &[&str] = &[$($key),+];

        impl Written {
            fn take(&mut self, key: &str, file: FileId, table: Spanned<DeValue<'_>>) -> Result<(), toml::de::Error> {
                match key {
                    $($key => self.$field.push(place(file, table)?),)+
                    _ => {}
                }
                Ok(())
            }
        }
    };
}

written! {
    "fact" facts Fact,
    "ticks" ticks Ticks,
    "question" questions Question,
    "page" pages Page,
    "also" also Also,
    "source" sources Source,
    "rule" rules Rule,
    "ground" grounds Ground,
    "headline" headlines Headline,
    "outcome" outcomes Outcome,
    "step" steps Step,
    "duty" duties Duty,
    "addressee" addressees Addressee,
    "safe" safe Safe,
    "manner" manners Manner,
    "deadline" deadlines Deadline,
    "contact" contacts Contact,
    "impossible" impossible Impossible,
    "theorem" theorems Theorem,
    "weight" weights Weight,
    "baseline" baselines Baseline,
    "word" words InterfaceWord,
    "item" items Item,
    "term" terms Term,
    "document" documents Document,
    "check" checks PaperCheck,
}

impl Written {
    /// Reads every file; what could be read is kept beside the mistakes.
    pub(crate) fn read(files: &Files) -> (Self, Vec<Mistake>) {
        let mut written = Self::default();
        let mut mistakes = Vec::new();
        for (id, file) in files.iter() {
            let (document, errors) = DeTable::parse_recoverable(&file.text);
            if errors.is_empty() {
                written.read_file(id, document.into_inner(), &mut mistakes);
            } else {
                // Only the first: what follows a slip in the grammar is noise.
                mistakes.extend(errors.iter().take(1).map(|error| {
                    let span = error.span().unwrap_or_default();
                    Mistake::Grammar {
                        why: error.message().to_owned(),
                        at: At { file: id, span },
                    }
                }));
            }
        }
        (written, mistakes)
    }

    fn read_file(&mut self, file: FileId, document: DeTable<'_>, mistakes: &mut Vec<Mistake>) {
        let mut book = DeTable::new();
        for (key, value) in document {
            let name = key.get_ref().as_ref().to_owned();
            let at = At {
                file,
                span: key.span(),
            };
            if Book::KEYS.contains(&name.as_str()) {
                book.insert(key, value);
            } else if !TABLES.contains(&name.as_str()) {
                let known = TABLES.iter().chain(&Book::KEYS).copied();
                let nearest = nearest(&name, known).map(str::to_owned);
                mistakes.push(Mistake::UnknownTable { name, at, nearest });
            } else if let DeValue::Array(tables) = value.into_inner() {
                for table in tables {
                    let span = table.span();
                    if let Err(error) = self.take(&name, file, table) {
                        mistakes.push(shape_mistake(&error, file, &span));
                    }
                }
            } else {
                mistakes.push(Mistake::NotAList { name, at });
            }
        }
        if !book.is_empty() {
            match place(file, Spanned::new(0..0, DeValue::Table(book))) {
                Ok(book) => self.book.push(book),
                Err(error) => mistakes.push(shape_mistake(&error, file, &(0..0))),
            }
        }
    }
}

fn place<T: DeserializeOwned>(
    file: FileId,
    value: Spanned<DeValue<'_>>,
) -> Result<Placed<T>, toml::de::Error> {
    let header = value.span();
    let table = T::deserialize(ValueDeserializer::from(value))?;
    Ok(Placed {
        file,
        header,
        table,
    })
}

/// Says in our own words what the parser says of a table's shape.
pub(crate) fn shape_mistake(
    error: &toml::de::Error,
    file: FileId,
    table: &Range<usize>,
) -> Mistake {
    let message = error.message();
    let at = At {
        file,
        span: error.span().unwrap_or_else(|| table.clone()),
    };
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let name = quoted.first().copied().unwrap_or_default().to_owned();
    let known: Vec<String> = quoted.iter().skip(1).map(|&key| key.to_owned()).collect();
    let nearest = nearest(&name, known.iter().map(String::as_str)).map(str::to_owned);
    if message.starts_with("unknown field") {
        Mistake::UnknownKey {
            name,
            at,
            nearest,
            known,
        }
    } else if message.starts_with("unknown variant") {
        Mistake::UnknownWord {
            name,
            at,
            nearest,
            known,
        }
    } else if message.starts_with("missing field") {
        match name.as_str() {
            "professional" | "patient" => Mistake::MissingVoice { voice: name, at },
            _ => Mistake::MissingKey { name, at },
        }
    } else {
        Mistake::Shape {
            why: message.to_owned(),
            at,
        }
    }
}
