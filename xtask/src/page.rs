//! The page that ships, made from the `index.html` that Trunk reads too.
//!
//! Trunk's own links (`data-trunk`) become one stylesheet and one script; the strict content security
//! policy goes in where `index.html` marks its place. Nothing in the page is inline.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// What the page may do: run and fetch what stands beside it, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// Starts the guide once the page stands.
const BOOT: &str = include_str!("../assets/boot.js");

const POLICY_MARK: &str = "<!-- content-security-policy";
const SCRIPT_LINK: &str = r#"rel="rust""#;
const STYLE_LINK: &str = r#"rel="css""#;

/// Writes `index.html`, `confidant.css` and `boot.js` into `site`.
pub(crate) fn write(root: &Path, site: &Path) -> Result<(), Failure> {
    let source = read(&root.join("index.html"))?;
    let listed = stylesheets(&source);
    check_every_stylesheet_is_listed(root, &listed)?;
    let mut styles = String::new();
    for path in &listed {
        styles.push_str(&read(&root.join(path))?);
    }
    save(&site.join("confidant.css"), &styles)?;
    save(&site.join("boot.js"), BOOT)?;
    save(&site.join("index.html"), &page(&source)?)
}

/// The stylesheets that `index.html` lists, in its order, which is the order in which they apply.
fn stylesheets(source: &str) -> Vec<String> {
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

/// `index.html` without Trunk's links, with ours and the policy.
fn page(source: &str) -> Result<String, Failure> {
    if !source.contains(POLICY_MARK) || !source.contains(SCRIPT_LINK) {
        return Err(Failure::new(
            "`index.html` has lost the comment `content-security-policy` or the link `rel=\"rust\"`.",
            "Put them back: they mark where the build writes the policy and the script.",
        ));
    }
    let mut page = String::new();
    for line in source.lines() {
        if line.contains(POLICY_MARK) {
            page.push_str(&policy());
        } else if line.contains("data-trunk") && line.contains(SCRIPT_LINK) {
            page.push_str("  <link rel=\"stylesheet\" href=\"confidant.css\">\n");
            page.push_str("  <script type=\"module\" src=\"boot.js\"></script>\n");
        } else if !line.contains("data-trunk") && !line.trim_start().starts_with("<!--") {
            page.push_str(line);
            page.push('\n');
        }
    }
    Ok(page)
}

/// The policy as a line of the page's head.
fn policy() -> String {
    format!("  <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n")
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

fn read(path: &Path) -> Result<String, Failure> {
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
        </head>\n";

    #[test]
    fn stylesheets_keep_the_order_of_the_page() {
        assert_eq!(stylesheets(SOURCE), ["styles/b.css", "styles/a.css"]);
    }

    #[test]
    fn the_page_has_the_policy_before_anything_it_governs_and_no_trunk_link() {
        let page = page(SOURCE).unwrap();
        assert!(!page.contains("data-trunk"));
        assert!(page.find("Content-Security-Policy").unwrap() < page.find("boot.js").unwrap());
    }

    #[test]
    fn a_page_that_lost_its_marks_is_refused() {
        assert!(page("<head></head>").is_err());
    }
}
