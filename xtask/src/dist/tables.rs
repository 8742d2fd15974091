//! `static/`: the guidance as tables, and the line with which the other outlets lead there where the guide cannot run.

use rulebook_compiler::Compiled;

use super::shelf::Shelf;
use crate::failure::Failure;
use crate::{guidance, rules};

/// Where they are put.
pub(super) const FOLDER: &str = "static";

/// Where the tables are, from a page in a folder of its own.
const ADDRESS: &str = "../static/index.html";

/// The tables, and how to lead to them.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// Every file, by its name in the folder.
    pub(crate) files: Vec<(String, String)>,
    /// The line of a page that is handed out with them: a link.
    pub(crate) beside: String,
    /// The line of a page that may be anywhere: where they are.
    pub(crate) elsewhere: String,
}

impl Tables {
    /// Makes them from the rulebook, whose words the lines have.
    pub(crate) fn of(law: &Compiled) -> Result<Self, Failure> {
        let (read, elsewhere) = (said(law, "tables-read")?, said(law, "tables-elsewhere")?);
        Ok(Tables {
            files: guidance::pages()?,
            beside: line(&format!(
                "<a href=\"{ADDRESS}\" rel=\"noreferrer\">{read}</a>"
            )),
            elsewhere: line(&elsewhere),
        })
    }

    /// Puts them there.
    pub(super) fn put(&self, shelf: &mut Shelf) {
        for (name, text) in &self.files {
            shelf.put([FOLDER, "/", name].concat(), text.as_str());
        }
    }
}

/// A failure card that comes later keeps what is marked so.
fn line(inside: &str) -> String {
    format!("            <p data-tables>{inside}</p>\n")
}

/// A word of the page's own, as a text of HTML.
fn said(law: &Compiled, id: &str) -> Result<String, Failure> {
    let text = rules::word(law, id)?;
    Ok(text.professional.replace('&', "&amp;").replace('<', "&lt;"))
}
