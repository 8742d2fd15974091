//! The files of a rulebook, and places in them.

use std::{
    fs, io,
    ops::Range,
    path::{Path, PathBuf},
};

/// A file's place in [`Files`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub(crate) usize);

/// A stretch of one file: what a message underlines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// Which file.
    pub file: FileId,
    /// The bytes.
    pub span: Range<usize>,
}

/// One file as read.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// How it is called in messages: from the rulebook folder's own name on.
    pub(crate) name: String,
    /// All of it.
    pub(crate) text: String,
}

/// Every file that was read, in order of name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files(Vec<File>);

impl Files {
    /// Reads every `.toml` file at or below `root`, sorted, so that the same
    /// folder gives the same tables on every machine.
    pub(crate) fn read(root: &Path) -> Result<Self, (PathBuf, io::Error)> {
        let mut paths = Vec::new();
        collect(root, &mut paths).map_err(|error| (root.to_owned(), error))?;
        paths.sort();
        let mut files = Self::default();
        for path in paths {
            let text = fs::read_to_string(&path).map_err(|error| (path.clone(), error))?;
            files.add(called(root, &path), text);
        }
        Ok(files)
    }

    /// Files that were read elsewhere: names and texts.
    pub(crate) fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = texts.into_iter().map(|(name, text)| File { name, text });
        Self(files.collect())
    }

    /// Adds a file that was read elsewhere.
    pub(crate) fn add(&mut self, name: String, text: String) -> FileId {
        self.0.push(File { name, text });
        FileId(self.0.len() - 1)
    }

    /// The file of that id.
    pub(crate) fn get(&self, id: FileId) -> Option<&File> {
        self.0.get(id.0)
    }

    /// Every file with its id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.0
            .iter()
            .enumerate()
            .map(|(place, file)| (FileId(place), file))
    }

    /// A part of a quoted string, by its bytes inside the quotation marks;
    /// the whole string where its text was not written out literally.
    pub(crate) fn inside(&self, at: &At, content: &str, part: Range<usize>) -> At {
        let start = at.span.start + 1;
        let literal = self
            .get(at.file)
            .and_then(|file| file.text.get(start..start + content.len()))
            .is_some_and(|text| text == content);
        if literal {
            At {
                file: at.file,
                span: start + part.start..start + part.end,
            }
        } else {
            at.clone()
        }
    }
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    if folder.is_file() {
        into.push(folder.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|end| end == "toml") {
            into.push(path);
        }
    }
    Ok(())
}

/// A path as messages have it: `rulebook/facts/papers.toml`, wherever the
/// build was started.
fn called(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let folder = fs::canonicalize(root).ok();
    let name = folder
        .as_deref()
        .and_then(Path::file_name)
        .unwrap_or_default();
    Path::new(name)
        .join(inside)
        .display()
        .to_string()
        .trim_end_matches('/')
        .replace('\\', "/")
}
