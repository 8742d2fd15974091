//! What every outlet is made of, read once from one build.

use std::fs;

use rulebook_compiler::{Civil, Compiled};
use rules::rulebook::Day;

use super::tables::Tables;
use crate::failure::Failure;
use crate::{page, rules as law, workspace};

/// The ids of the words that `embed/keep.js` says.
const WORDS: [&str; 7] = [
    "keep-offer",
    "keep",
    "kept",
    "keep-drop",
    "keep-failed",
    "newer",
    "newer-use",
];

/// The parts.
#[derive(Debug)]
pub(crate) struct Parts {
    /// `index.html` as it is written.
    pub(crate) index: String,
    /// The script of the page's opening card.
    pub(crate) opening: String,
    /// Every style.
    pub(crate) css: String,
    /// The module that makes instances.
    pub(crate) glue: String,
    /// The program.
    pub(crate) wasm: Vec<u8>,
    /// The version of the code.
    pub(crate) code: String,
    /// The words that scripts say, each with its id in `rulebook/interface.toml`.
    pub(crate) words: Vec<(&'static str, String)>,
    /// The guidance as tables.
    pub(crate) tables: Tables,
    /// The name of the rulebook.
    pub(crate) law: String,
    /// The day of its last review, by which an edition is known: `2026-11-21`.
    pub(crate) reviewed: String,
    /// The first day on which it is out of date.
    pub(crate) expires: String,
}

impl Parts {
    /// Reads them from the page in `target/site`, which has just been built.
    pub(crate) fn of_the_build() -> Result<Self, Failure> {
        let (root, site) = (workspace::root(), workspace::site());
        let wasm = site.join("confidant_bg.wasm");
        let law = law::compiled()?;
        Ok(Parts {
            index: page::read(&root.join("index.html"))?,
            opening: page::opening_script(&root)?,
            css: page::styles(&root)?,
            glue: page::read(&site.join("confidant.js"))?,
            wasm: fs::read(&wasm).map_err(|error| Failure::file(&wasm, &error))?,
            // The versions of all crates here are one.
            code: env!("CARGO_PKG_VERSION").to_owned(),
            words: words(&law)?,
            tables: Tables::of(&law)?,
            law: law.name().to_owned(),
            reviewed: written(law.reviewed()),
            expires: written(law.expires()),
        })
    }

    /// The version of what others install: that of the code, with the day of the review as its last number. So a new
    /// edition of the law is a new version, though no code has changed.
    pub(crate) fn version(&self) -> String {
        let (code, _) = self.code.rsplit_once('.').unwrap_or((&self.code, ""));
        format!("{code}.{}", self.reviewed.replace('-', ""))
    }

    /// A few words in the place of each part.
    #[cfg(test)]
    pub(crate) fn small(wasm: &[u8]) -> Self {
        Parts {
            index: "<head>\n<!-- content-security-policy -->\n<title>Confidant</title>\n\
                <link data-trunk rel=\"rust\">\n</head>\n<body>\n<!-- tables -->\n</body>\n"
                .to_owned(),
            opening: "\nopening();\n".to_owned(),
            css: ".card { margin: 0 }\n".to_owned(),
            glue: "export function make() {}\n".to_owned(),
            wasm: wasm.to_owned(),
            code: "1.2.3".to_owned(),
            words: vec![("keep", "Keep it".to_owned())],
            tables: Tables {
                files: vec![("index.html".to_owned(), "<p>Tables</p>".to_owned())],
                beside: "<a href=\"../static/index.html\">Tables</a>\n".to_owned(),
                elsewhere: "In the folder static\n".to_owned(),
            },
            law: "Law".to_owned(),
            reviewed: "2026-11-21".to_owned(),
            expires: "2027-11-21".to_owned(),
        }
    }
}

fn words(law: &Compiled) -> Result<Vec<(&'static str, String)>, Failure> {
    let said = |id| law::word(law, id).map(|text| (id, text.professional.clone()));
    WORDS.into_iter().map(said).collect()
}

fn written(day: Day) -> String {
    Civil::of(day).to_string()
}
