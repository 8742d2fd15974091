//! What the sources of the widget may not hold.

use std::fs;
use std::path::{Path, PathBuf};

/// Words that belong in `rulebook/`, not in the program.
const LEGAL: [&str; 12] = [
    "Schedule",
    "PACE",
    "GMC",
    "excluded material",
    "production order",
    "witness summons",
    "magistrate",
    "Caldicott",
    "defence body",
    "Act 1984",
    "section 29",
    "warrant",
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .expect("a folder of sources")
        .map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = rust_files(&root.join("src"));
    let tables = rust_files(&root.join("crates/guidance/src"));
    assert!(
        files.len() > 30 && tables.len() > 5,
        "the sources were found"
    );
    files
        .into_iter()
        .chain(tables)
        .map(|path| {
            (
                path.clone(),
                fs::read_to_string(path).expect("a readable source"),
            )
        })
        .collect()
}

#[test]
fn no_legal_wording_stands_in_the_program() {
    for (path, text) in sources() {
        for word in LEGAL {
            assert!(
                !text.contains(word),
                "{}: \"{word}\" belongs in rulebook/",
                path.display()
            );
        }
    }
}

#[test]
fn only_one_room_knows_the_browser() {
    for (path, text) in sources() {
        let in_room = path.to_string_lossy().contains("/browser");
        assert!(
            in_room || !(text.contains("web_sys") || text.contains("gloo")),
            "{}: only src/browser may name web_sys",
            path.display()
        );
    }
}

#[test]
fn nothing_is_stored_and_nothing_is_sent() {
    const REFUSED: [&str; 8] = [
        "local_storage",
        "session_storage",
        "fetch",
        "XmlHttp",
        "WebSocket",
        "push_state",
        "cookie",
        "send_beacon",
    ];
    for (path, text) in sources() {
        for word in REFUSED {
            assert!(!text.contains(word), "{}: `{word}`", path.display());
        }
    }
}

#[test]
fn no_field_takes_free_text_but_the_check_code_s() {
    for (path, text) in sources() {
        let fields = text.matches("<textarea").count() + text.matches("type=\"text\"").count();
        let may = usize::from(path.ends_with("components/check_code.rs"));
        assert_eq!(fields, may, "{}", path.display());
    }
}

#[test]
fn every_part_has_a_style_of_its_name_or_needs_none() {
    const WITHOUT: [&str; 0] = [];
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in rust_files(&home.join("src/components")) {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let part = path
            .parent()
            .is_some_and(|parent| parent.ends_with("components"));
        let style = home.join("styles/components").join(format!("{name}.css"));
        assert!(
            !part || style.exists() || WITHOUT.contains(&name.as_str()),
            "{name} has no style"
        );
    }
}
