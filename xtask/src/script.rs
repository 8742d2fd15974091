//! Joins the small modules of `embed/` into one script, so that one file with one hash is the whole of it.
//!
//! Each module becomes a function that gives what it exports; only the few forms that `embed/` is written in are
//! known, and any other is refused.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::failure::Failure;
use crate::failures;
use crate::page::read;

/// Modules by their names in an `import`, without `./`.
pub(crate) type Modules = BTreeMap<String, String>;

/// The modules of `embed/`, and those that the build makes.
pub(crate) fn modules(root: &Path, made: &[(&str, &str)]) -> Result<Modules, Failure> {
    let mut modules = Modules::new();
    for path in crate::page::files_below(&root.join("embed"), "js")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        modules.insert(name.into_owned(), read(&path)?);
    }
    modules.insert("failures.js".to_owned(), failures::module()?);
    let made = made
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    modules.extend(made);
    Ok(modules)
}

/// These modules, each with all that it imports, in one text that imports nothing. They run in this order.
pub(crate) fn join(modules: &Modules, entries: &[&str]) -> Result<String, Failure> {
    let mut joined = Joined {
        modules,
        done: Vec::new(),
        text: String::new(),
    };
    for entry in entries {
        let (body, exports) = joined.taken_in(entry)?;
        if !exports.is_empty() {
            return Err(unknown(entry, "export", "an entry exports nothing"));
        }
        joined.text += &["{\n", &body, "}\n"].concat();
    }
    Ok(joined.text)
}

/// The text of one of them.
pub(crate) fn source<'m>(modules: &'m Modules, name: &str) -> Result<&'m str, Failure> {
    let source = modules.get(name).map(String::as_str);
    source.ok_or_else(|| {
        Failure::new(
            format!("No module of `embed/` is called `{name}`."),
            "Look at the line that names it.",
        )
    })
}

/// A string as JavaScript and JSON both read it; `<` is escaped, so that it may stand inside a page.
pub(crate) fn literal(plain: &str) -> String {
    let mut out = String::from("\"");
    for letter in plain.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

struct Joined<'m> {
    modules: &'m Modules,
    /// Modules in the text already, with the names under which their exports stand.
    done: Vec<String>,
    text: String,
}

impl Joined<'_> {
    /// The text of a module, its imports resolved, and the names that it exports.
    fn taken_in(&mut self, name: &str) -> Result<(String, Vec<String>), Failure> {
        let source = source(self.modules, name)?;
        let (mut body, mut exports) = (String::new(), Vec::new());
        for line in source.lines() {
            if let Some(rest) = line.strip_prefix("import ") {
                let (names, from) = import(rest).ok_or_else(|| unknown(name, line, IMPORT))?;
                let place = self.place(from)?;
                body += &["const ", names, " = imported", &place.to_string(), ";\n"].concat();
            } else if let Some(rest) = line.strip_prefix("export ") {
                exports.push(exported(rest).ok_or_else(|| unknown(name, line, EXPORT))?);
                body.push_str(rest);
                body.push('\n');
            } else if !is_comment(line) {
                body.push_str(line);
                body.push('\n');
            }
        }
        Ok((body, exports))
    }

    /// The number under which a module's exports stand; it is taken in when it is first asked for.
    fn place(&mut self, name: &str) -> Result<usize, Failure> {
        if let Some(place) = self.done.iter().position(|done| done == name) {
            return Ok(place);
        }
        let (body, exports) = self.taken_in(name)?;
        let place = self.done.len();
        self.done.push(name.to_owned());
        let exports = exports.join(", ");
        let text =
            format!("const imported{place} = (() => {{\n{body}return {{ {exports} }};\n}})();\n");
        self.text += &text;
        Ok(place)
    }
}

const IMPORT: &str = "write `import { name } from \"./module.js\";`";
const EXPORT: &str =
    "write `export function`, `export async function`, `export class` or `export const`";

/// `{ a, b }` and `module.js` of `{ a, b } from "./module.js";`.
fn import(rest: &str) -> Option<(&str, &str)> {
    let (names, from) = rest.split_once(" from ")?;
    let from = from.strip_prefix("\"./")?.strip_suffix("\";")?;
    (names.starts_with('{') && names.ends_with('}')).then_some((names, from))
}

/// The name that a declaration gives.
fn exported(rest: &str) -> Option<String> {
    let rest = ["async function ", "function ", "class ", "const "]
        .iter()
        .find_map(|kind| rest.strip_prefix(kind))?;
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    rest.get(..end).map(str::to_owned)
}

/// Whole lines of comment stay in `embed/`.
pub(crate) fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("// ") || (line.starts_with("/**") && line.ends_with("*/"))
}

fn unknown(module: &str, line: &str, instead: &str) -> Failure {
    Failure::new(
        format!("`{module}` cannot be joined to a script: `{line}`."),
        format!("The forms known are few: {instead}."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_ends_only_where_it_ends_and_closes_no_script() {
        assert_eq!(
            literal("a \"b\" \\ </script>\n"),
            r#""a \"b\" \\ \u003c/script>\u000a""#
        );
    }

    fn joined(modules: &[(&str, &str)]) -> Result<String, Failure> {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        join(&modules.iter().map(owned).collect(), &["entry.js"])
    }

    #[test]
    fn a_module_that_two_import_is_made_once_and_before_both() {
        let text = joined(&[
            (
                "entry.js",
                "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na(b);\n",
            ),
            (
                "a.js",
                "import { b } from \"./b.js\";\nexport function a() {}\n",
            ),
            ("b.js", "// Why.\nexport const b = 1;\n"),
        ]);
        let expected = "const imported0 = (() => {\nconst b = 1;\nreturn { b };\n})();\n\
            const imported1 = (() => {\nconst { b } = imported0;\nfunction a() {}\nreturn { a };\n})();\n\
            {\nconst { a } = imported1;\nconst { b } = imported0;\na(b);\n}\n";
        assert_eq!(text.unwrap(), expected);
    }

    #[test]
    fn what_is_written_otherwise_is_refused() {
        assert!(joined(&[("entry.js", "import * as a from \"./a.js\";\n")]).is_err());
        assert!(joined(&[("entry.js", "import { a } from \"./a.js\";\n")]).is_err());
        assert!(joined(&[("entry.js", "export default 1;\n")]).is_err());
    }
}
