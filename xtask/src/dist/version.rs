//! `version.json`: which code and which law this is, and the hash of every file.

use super::hash::integrity;
use super::parts::Parts;
use super::shelf::Shelf;

/// The file, of all that is on the shelf.
pub(super) fn json(parts: &Parts, shelf: &Shelf) -> String {
    let files: Vec<String> = shelf
        .files()
        .map(|(name, bytes)| format!("    \"{name}\": \"{}\"", integrity(bytes)))
        .collect();
    format!(
        "{{\n  \"code\": \"{}\",\n  \"law\": {{ \"name\": \"{}\", \"edition\": \"{}\", \"reviewed\": \"{}\", \
         \"expires\": \"{}\" }},\n  \"files\": {{\n{}\n  }}\n}}\n",
        parts.code,
        parts.law,
        parts.reviewed,
        parts.reviewed,
        parts.expires,
        files.join(",\n")
    )
}
