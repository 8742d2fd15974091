//! `page/`: the guide's own page, which a reader may keep for use without a network.

use super::hash::{integrity, short};
use super::parts::Parts;
use super::shelf::Shelf;
use crate::failure::Failure;
use crate::page::opening;
use crate::script::{Modules, join, literal};
use crate::{page, policy};

const FOLDER: &str = "page";
const ICON: &str = "icon.svg";

/// Puts the page there, with its script, style, program, manifest and worker.
pub(super) fn put(
    shelf: &mut Shelf,
    parts: &Parts,
    mut modules: Modules,
    icon: &str,
) -> Result<(), Failure> {
    let program = shelf.put_hashed(FOLDER, "wasm", &parts.wasm);
    let built = format!(
        "export const BUILT = {{ program: {{ name: \"{program}\", integrity: \"{}\" }} }};\n",
        integrity(&parts.wasm)
    );
    modules.insert("built.js".to_owned(), built);
    modules.insert("words.js".to_owned(), words(parts));
    let script = join(&modules, &["boot.js", "keep.js"])?;
    let style_name = shelf.put_hashed(FOLDER, "css", parts.css.as_bytes());
    let script_name = shelf.put_hashed(FOLDER, "js", script.as_bytes());
    let head = format!(
        "  <link rel=\"icon\" href=\"{ICON}\">\n  \
         <link rel=\"manifest\" href=\"manifest.webmanifest\">\n  \
         <link rel=\"stylesheet\" href=\"{style_name}\" integrity=\"{}\">\n  \
         <script type=\"module\" src=\"{script_name}\" integrity=\"{}\"></script>\n",
        integrity(parts.css.as_bytes()),
        integrity(script.as_bytes())
    );
    let policy = policy::installed(&integrity(parts.opening.as_bytes()));
    let head = opening(&parts.opening) + &head;
    let index = page::page(&parts.index, &policy, &head, &parts.tables.beside)?
        .replace("  <link rel=\"icon\" href=\"data:,\">\n", "");
    let manifest = manifest(&parts.index);
    shelf.put(format!("{FOLDER}/{ICON}"), icon);
    shelf.put(format!("{FOLDER}/manifest.webmanifest"), manifest.as_str());
    shelf.put(format!("{FOLDER}/index.html"), index.as_str());
    let kept: [(&str, &[u8]); 6] = [
        // The page itself, as it is asked for: by its folder.
        ("", index.as_bytes()),
        (&style_name, parts.css.as_bytes()),
        (&script_name, script.as_bytes()),
        (&program, &parts.wasm),
        (ICON, icon.as_bytes()),
        ("manifest.webmanifest", manifest.as_bytes()),
    ];
    modules.insert("built.js".to_owned(), version(&kept));
    shelf.put(
        format!("{FOLDER}/worker.js"),
        join(&modules, &["worker.js"])?,
    );
    Ok(())
}

/// What `keep.js` says.
fn words(parts: &Parts) -> String {
    let mut says = String::new();
    for (id, text) in &parts.words {
        says += &[&literal(id), ": ", &literal(text), ",\n"].concat();
    }
    format!("export const SAYS = {{\n{says}}};\n")
}

/// What the worker keeps: each file with its hash, and a name made of all of them.
fn version(kept: &[(&str, &[u8])]) -> String {
    let mut files = String::new();
    for (name, bytes) in kept {
        let integrity = integrity(bytes);
        files += &[
            "{ name: \"",
            *name,
            "\", integrity: \"",
            &integrity,
            "\" },\n",
        ]
        .concat();
    }
    let name = short(files.as_bytes());
    format!("export const VERSION = {{ name: \"{name}\", files: [\n{files}] }};\n")
}

/// What an installed guide is called, and looks like on a screen of programs.
fn manifest(index: &str) -> String {
    let title = between(index, "<title>", "</title>");
    format!(
        "{{\n  \"name\": \"{title}\",\n  \"short_name\": \"{title}\",\n  \"lang\": \"en-GB\",\n  \
         \"start_url\": \"./\",\n  \"scope\": \"./\",\n  \"display\": \"standalone\",\n  \
         \"icons\": [{{ \"src\": \"{ICON}\", \"sizes\": \"any\", \"type\": \"image/svg+xml\" }}]\n}}\n"
    )
}

fn between<'text>(text: &'text str, begin: &str, end: &str) -> &'text str {
    let after = text.split_once(begin).map_or("", |(_, after)| after);
    after.split_once(end).map_or("", |(inside, _)| inside)
}
