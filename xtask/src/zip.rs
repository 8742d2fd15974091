//! Zip files: the same files make the same bytes, on every machine and on every day.

use std::io::{Cursor, Write as _};

use ::zip::result::ZipError;
use ::zip::write::{SimpleFileOptions, ZipWriter};
use ::zip::{CompressionMethod, DateTime};

use crate::failure::Failure;

/// A zip file of these files, in the order of their names. All have the day on which the format's calendar begins.
pub(crate) fn zip(mut files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, Failure> {
    files.sort();
    packed(&files).map_err(|error| {
        Failure::new(
            format!("a zip file could not be made: {error}"),
            "Are two of its files of one name?",
        )
    })
}

fn packed(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use ::zip::ZipArchive;

    use super::*;

    #[test]
    fn the_order_in_which_files_are_given_makes_no_difference() {
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let one = zip(vec![file("a"), file("b")]).unwrap();
        assert_eq!(one, zip(vec![file("b"), file("a")]).unwrap());
        assert_ne!(one, zip(vec![file("a"), file("c")]).unwrap());
    }

    #[test]
    fn what_is_packed_comes_out_again_and_is_smaller_within() {
        let long = "the same words again and again, ".repeat(100);
        let files = [("one.txt", "first"), ("folder/two.txt", long.as_str())];
        let owned = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let packed = zip(owned.into()).unwrap();
        assert!(packed.len() < long.len());
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        for (name, text) in files {
            let mut found = String::new();
            archive
                .by_name(name)
                .unwrap()
                .read_to_string(&mut found)
                .unwrap();
            assert_eq!(found, text);
        }
    }

    #[test]
    fn every_file_is_of_the_first_day_there_is() {
        let packed = zip(vec![("a".to_owned(), vec![])]).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        let day = archive.by_index(0).unwrap().last_modified().unwrap();
        assert_eq!(
            (day.year(), day.month(), day.day(), day.hour()),
            (1980, 1, 1, 0)
        );
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let file = || ("a".to_owned(), vec![]);
        assert!(zip(vec![file(), file()]).is_err());
    }
}
