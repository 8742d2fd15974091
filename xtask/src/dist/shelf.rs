//! What is to be written, by its name in `dist/`, in order: nothing of the machine is in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::hash;
use crate::failure::Failure;

/// Files by name, with `/` between the parts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Shelf(BTreeMap<String, Vec<u8>>);

impl Shelf {
    /// Puts a file there.
    pub(crate) fn put(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), bytes.into());
    }

    /// Puts a file into a folder under a name with its hash in it: `confidant-HASH.js`. Gives that name.
    pub(crate) fn put_hashed(&mut self, folder: &str, ending: &str, bytes: &[u8]) -> String {
        let name = format!("confidant-{}.{ending}", hash::short(bytes));
        self.put(format!("{folder}/{name}"), bytes);
        name
    }

    /// The bytes of a file.
    pub(crate) fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// Every file with its name, in alphabetical order.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Writes all of it, in the place of whatever was there.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Failure> {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
        }
        for (name, bytes) in self.files() {
            let path = folder.join(name);
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, bytes))
                .map_err(|error| Failure::file(&path, &error))?;
        }
        Ok(())
    }
}

/// Every file at or below a folder.
pub(super) fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))? {
        let path = entry.map_err(|error| Failure::file(folder, &error))?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
