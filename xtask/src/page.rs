//! The page that ships, made from the `index.html` that Trunk reads too.
//!
//! Trunk's own links (`data-trunk`) become one stylesheet and one script; the strict content security
//! policy goes in where `index.html` marks its place. Inline is only the script of the opening card, by its hash.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::dist::hash;
use crate::failure::Failure;
use crate::{failures, policy, script};

const POLICY_MARK: &str = "<!-- content-security-policy";
const TABLES_MARK: &str = "<!-- tables";
const SCRIPT_LINK: &str = r#"rel="rust""#;
const STYLE_LINK: &str = r#"rel="css""#;

/// Writes `index.html`, `confidant.css` and `boot.js` into `site`, which has the glue and the wasm already.
pub(crate) fn write(root: &Path, site: &Path) -> Result<(), Failure> {
    let glue = read(&site.join("confidant.js"))?;
    let program = site.join("confidant_bg.wasm");
    let program = fs::read(&program).map_err(|error| Failure::file(&program, &error))?;
    let built = format!(
        "export const BUILT = {{ program: {{ name: \"confidant_bg.wasm\", integrity: \"{}\" }} }};\n",
        hash::integrity(&program)
    );
    let modules = script::modules(root, &[("confidant.js", &glue), ("built.js", &built)])?;
    save(&site.join("confidant.css"), &styles(root)?)?;
    save(
        &site.join("boot.js"),
        &script::join(&modules, &["boot.js"])?,
    )?;
    let text = opening_script(root)?;
    let policy = policy::page(&hash::integrity(text.as_bytes()));
    let head = opening(&text)
        + "  <link rel=\"stylesheet\" href=\"confidant.css\">\n  \
        <script type=\"module\" src=\"boot.js\"></script>\n";
    let source = read(&root.join("index.html"))?;
    // Nothing stands beside this one: it is for whoever works on the guide.
    save(
        &site.join("index.html"),
        &page(&source, &policy, &head, "")?,
    )
}

/// The script that says on the page's opening card why the guide cannot start.
pub(crate) fn opening_script(root: &Path) -> Result<String, Failure> {
    failures::opening(&read(&root.join("embed/opening.js"))?)
}

/// That script in the head of a page, before all that may fail.
pub(crate) fn opening(script: &str) -> String {
    format!("  <script>{script}</script>\n")
}

/// Every stylesheet that `index.html` lists, in one text.
pub(crate) fn styles(root: &Path) -> Result<String, Failure> {
    let listed = stylesheets(&read(&root.join("index.html"))?);
    check_every_stylesheet_is_listed(root, &listed)?;
    let sheets = listed.iter().map(|path| read(&root.join(path)));
    sheets.collect()
}

/// The stylesheets that `index.html` lists, in its order, which is the order in which they apply.
pub(crate) fn stylesheets(source: &str) -> Vec<String> {
    source
        .lines()
        .filter(|line| line.contains("data-trunk") && line.contains(STYLE_LINK))
        .filter_map(|line| attribute(line, "href"))
        .collect()
}

fn attribute(line: &str, name: &str) -> Option<String> {
    let (_, after) = line.split_once(&format!("{name}=\""))?;
    let (value, _) = after.split_once('"')?;
    Some(value.to_owned())
}

/// `index.html` without Trunk's links, with this policy, these lines of its head, and this line on the tables.
pub(crate) fn page(
    source: &str,
    policy: &str,
    head: &str,
    tables: &str,
) -> Result<String, Failure> {
    let marks = [POLICY_MARK, SCRIPT_LINK, TABLES_MARK];
    if let Some(lost) = marks.iter().find(|mark| !source.contains(**mark)) {
        return Err(Failure::new(
            format!("`index.html` has lost `{lost}`."),
            "Put it back: it marks where the build writes a line of its own.",
        ));
    }
    let mut page = String::new();
    for line in source.lines() {
        if line.contains(POLICY_MARK) {
            let policy = policy.replace('"', "&quot;");
            page += &[
                "  <meta http-equiv=\"Content-Security-Policy\" content=\"",
                &policy,
                "\">\n",
            ]
            .concat();
        } else if line.contains("data-trunk") && line.contains(SCRIPT_LINK) {
            page.push_str(head);
        } else if line.contains(TABLES_MARK) {
            page.push_str(tables);
        } else if !line.contains("data-trunk") && !line.trim_start().starts_with("<!--") {
            page.push_str(line);
            page.push('\n');
        }
    }
    Ok(page)
}

/// A stylesheet that nobody links would silently not apply; one that is linked twice, twice.
fn check_every_stylesheet_is_listed(root: &Path, listed: &[String]) -> Result<(), Failure> {
    let mut unlisted: BTreeSet<String> = BTreeSet::new();
    for path in files_below(&root.join("styles"), "css")? {
        let name = path.strip_prefix(root).unwrap_or(&path);
        unlisted.insert(name.to_string_lossy().replace('\\', "/"));
    }
    for path in listed {
        if !unlisted.remove(path) {
            return Err(Failure::new(
                format!(
                    "`index.html` lists the stylesheet `{path}` twice, or it is not in styles/."
                ),
                "Take the line out, or add the file.",
            ));
        }
    }
    match unlisted.first() {
        None => Ok(()),
        Some(path) => Err(Failure::new(
            format!("No line of `index.html` lists the stylesheet `{path}`."),
            format!("Add `<link data-trunk rel=\"css\" href=\"{path}\">` where it should apply."),
        )),
    }
}

/// Every file at or below `folder` with this extension, in alphabetical order; none if there is no such folder.
pub(crate) fn files_below(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))? {
        let path = entry.map_err(|error| Failure::file(folder, &error))?.path();
        if path.is_dir() {
            files.extend(files_below(&path, extension)?);
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

fn save(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::file(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<head>\n\
        <!-- content-security-policy: here -->\n\
        <link data-trunk rel=\"css\" href=\"styles/b.css\">\n\
        <link data-trunk rel=\"css\" href=\"styles/a.css\">\n\
        <link data-trunk rel=\"rust\">\n\
        </head>\n\
        <!-- tables: here -->\n";

    #[test]
    fn stylesheets_keep_the_order_of_the_page() {
        assert_eq!(stylesheets(SOURCE), ["styles/b.css", "styles/a.css"]);
    }

    #[test]
    fn the_page_has_the_policy_before_anything_it_governs_and_no_trunk_link() {
        let script = "<script src=\"boot.js\">";
        let page = page(SOURCE, "default-src 'none'", script, "<p>Tables</p>\n").unwrap();
        assert!(!page.contains("data-trunk"));
        assert!(page.find("default-src 'none'").unwrap() < page.find("boot.js").unwrap());
        assert!(page.ends_with("<p>Tables</p>\n"));
    }

    #[test]
    fn a_page_that_lost_its_marks_is_refused() {
        let lost = SOURCE.replace("<!-- tables", "<!-- ");
        assert!(page(&lost, "", "", "").is_err());
        assert!(page("<head></head>", "", "", "").is_err());
    }
}
