//! `cargo xtask dist`: everything that ships, in `dist/`.
//!
//! It is made of one build: the same program is tested as a page by `cargo xtask test`. The same commit gives the same
//! bytes, wherever it is built.

mod demo;
mod element;
pub(crate) mod filled;
pub(crate) mod hash;
mod headers;
mod npm;
mod one_file;
mod page;
pub(crate) mod parts;
mod shelf;
mod tables;
pub(crate) mod twice;
mod version;

use std::path::PathBuf;

use crate::failure::Failure;
use crate::wordpress::plugin;
use crate::{build, progress, script, set_up, size, workspace};
use parts::Parts;
use shelf::Shelf;

/// Builds everything, and prints how large each file is; with `--twice`, compares two builds of the last commit.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [] => once(),
        [only] if only == "--twice" => twice::run(),
        _ => Err(Failure::new(
            format!("`dist` does not know `{}`.", arguments.join(" ")),
            "It takes `--twice` and nothing else.",
        )),
    }
}

fn once() -> Result<(), Failure> {
    set_up::wasm_target()?;
    build::site()?;
    let shelf = written()?;
    let folder = folder();
    size::heading();
    // What the package holds is listed already, in `element/`: told is what npm makes of it.
    let below = |name: &str, folder| {
        name.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let summed = |name: &str| below(name, npm::FOLDER) || below(name, tables::FOLDER);
    for (name, _) in shelf.files().filter(|(name, _)| !summed(name)) {
        size::of_file(name, &folder.join(name))?;
    }
    let tables = shelf
        .files()
        .filter(|(name, _)| below(name, tables::FOLDER));
    let tables: Vec<&[u8]> = tables.map(|(_, bytes)| bytes).collect();
    size::of_folder("static/", &tables)?;
    let (unpacked, packed) = npm::sizes(&folder)?;
    size::line("npm/, as npm packs it", unpacked, packed);
    println!("\nAll of it is in `{}`.", folder.display());
    Ok(())
}

/// Writes `dist/` from the page that has just been built.
pub(crate) fn write() -> Result<(), Failure> {
    written().map(|_| ())
}

fn written() -> Result<Shelf, Failure> {
    progress::step("Assemble what ships", || {
        let shelf = shelf_of_the_build()?;
        shelf.write(&folder())?;
        Ok(shelf)
    })
}

/// Where it is written.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("dist")
}

fn shelf_of_the_build() -> Result<Shelf, Failure> {
    let parts = Parts::of_the_build()?;
    let root = workspace::root();
    let modules = script::modules(&root, &[("confidant.js", &parts.glue)])?;
    let icon = crate::page::read(&root.join("embed/icon.svg"))?;
    let mut shelf = assemble(&parts, &modules, &icon)?;
    demo::put(&mut shelf, &root)?;
    npm::put(&mut shelf, &parts, &root)?;
    let version = version::json(&parts, &shelf);
    shelf.put("version.json", version);
    Ok(shelf)
}

/// Everything that ships, of these parts: nothing else has a part in it.
fn assemble(parts: &Parts, modules: &script::Modules, icon: &str) -> Result<Shelf, Failure> {
    let mut shelf = Shelf::default();
    parts.tables.put(&mut shelf);
    page::put(&mut shelf, parts, modules.clone(), icon)?;
    element::put(&mut shelf, parts, modules.clone())?;
    let mut inside = modules.clone();
    inside.insert(
        "program.js".to_owned(),
        script::source(modules, "inside.js")?.to_owned(),
    );
    shelf.put(
        "confidant.html",
        one_file::page(parts, &inside, &["boot.js"], &parts.tables.elsewhere)?,
    );
    shelf.put(
        "frame/frame.html",
        one_file::page(
            parts,
            &inside,
            &["frame.js", "boot.js"],
            &parts.tables.beside,
        )?,
    );
    shelf.put("frame/parent.js", script::source(modules, "parent.js")?);
    shelf.put("_headers", headers::text(parts));
    let plugin = plugin::zip(parts, shelf.files())?;
    shelf.put(plugin::ZIP, plugin);
    Ok(shelf)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that is made of a few words in the place of each part.
    pub(super) fn shelf(wasm: &[u8]) -> Shelf {
        let parts = Parts::small(wasm);
        let modules = script::modules(&workspace::root(), &[("confidant.js", &parts.glue)]);
        let mut shelf = assemble(&parts, &modules.unwrap(), "<svg></svg>").unwrap();
        let version = version::json(&parts, &shelf);
        shelf.put("version.json", version);
        shelf
    }

    fn text(shelf: &Shelf, name: &str) -> String {
        let found = shelf.files().find(|(found, _)| *found == name).unwrap();
        String::from_utf8(found.1.to_vec()).unwrap()
    }

    #[test]
    fn the_same_parts_make_the_same_bytes() {
        assert_eq!(shelf(b"program"), shelf(b"program"));
    }

    #[test]
    fn another_program_has_another_name_wherever_it_is_named() {
        let (one, other) = (shelf(b"one"), shelf(b"other"));
        for name in [
            "page/index.html",
            "page/worker.js",
            "version.json",
            "confidant.html",
        ] {
            assert_ne!(text(&one, name), text(&other, name), "{name}");
        }
    }

    #[test]
    fn every_page_leads_to_the_tables_where_it_has_them_beside_itself() {
        let shelf = shelf(b"program");
        for name in ["page/index.html", "frame/frame.html"] {
            let page = text(&shelf, name);
            let (_, link) = page.split_once("href=\"../").unwrap();
            let to = link.split('"').next().unwrap();
            assert!(text(&shelf, to).contains("Tables"), "{name}");
        }
        assert!(text(&shelf, "confidant.html").contains("In the folder static"));
        assert!(!text(&shelf, "confidant.html").contains("href=\"../"));
    }

    #[test]
    fn a_page_that_is_installed_is_known_by_its_own_address() {
        // An `id` would be read from the root of the host: two pages of one host would be one program.
        let manifest = text(&shelf(b"program"), "page/manifest.webmanifest");
        assert!(!manifest.contains("\"id\""), "{manifest}");
        assert!(manifest.contains("\"start_url\": \"./\""), "{manifest}");
    }

    #[test]
    fn a_name_with_a_hash_is_named_with_the_hash_of_its_bytes() {
        let shelf = shelf(b"program");
        let worker = text(&shelf, "page/worker.js");
        for (name, bytes) in shelf
            .files()
            .filter(|(name, _)| name.starts_with("page/confidant-"))
        {
            assert!(name.contains(&hash::short(bytes)), "{name}");
            let kept = format!(
                "{{ name: \"{}\", integrity: \"{}\" }}",
                &name["page/".len()..],
                hash::integrity(bytes)
            );
            assert!(worker.contains(&kept), "{name}");
        }
    }
}
