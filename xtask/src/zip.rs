//! Zip files: the same files make the same bytes, on every machine and on every day.
//!
//! Nothing is compressed, and every file has the day on which the format's calendar begins. What is packed here is
//! compressed on its way by whoever serves it.

/// Up to which version of the format a reader has to know it: files and folders, nothing else.
const VERSION: u16 = 20;
/// Names are in UTF-8.
const UTF8: u16 = 1 << 11;
/// 1 January 1980, midnight.
const DAY: u16 = (1 << 5) | 1;

/// A zip file of these files, in the order of their names.
pub(crate) fn zip(mut files: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    files.sort();
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in &files {
        let offset = length(&out);
        let about = about(name, bytes);
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(0_u16.to_le_bytes()); // no more about it
        out.extend(name.as_bytes());
        out.extend(bytes);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(about);
        directory.extend([0; 12]); // no more about it, no comment, the first disk, no attributes
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX).to_le_bytes();
    let (begins, size) = (length(&out), length(&directory));
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend(size.to_le_bytes());
    out.extend(begins.to_le_bytes());
    out.extend([0; 2]); // no comment
    out
}

/// What is said of a file where it stands and in the directory: alike.
fn about(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut about = Vec::new();
    let (stored, midnight) = (0_u16, 0_u16);
    for word in [VERSION, UTF8, stored, midnight, DAY] {
        about.extend(word.to_le_bytes());
    }
    for number in [checksum(bytes), length(bytes), length(bytes)] {
        about.extend(number.to_le_bytes());
    }
    about.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    about
}

/// What ships is a few megabytes: the format's limit is four thousand.
fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// CRC-32, bit by bit.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(b""), 0);
    }

    #[test]
    fn the_order_in_which_files_are_given_makes_no_difference() {
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let one = zip(vec![file("a"), file("b")]);
        assert_eq!(one, zip(vec![file("b"), file("a")]));
        assert_ne!(one, zip(vec![file("a"), file("c")]));
    }

    #[test]
    fn every_file_is_found_by_the_directory() {
        let packed = zip(vec![
            ("one.txt".to_owned(), b"first".to_vec()),
            ("two.txt".to_owned(), b"second".to_vec()),
        ]);
        let end = packed.len() - 22;
        let number = |at: usize| u32::from_le_bytes(packed[at..at + 4].try_into().unwrap());
        let (size, begins) = (number(end + 12), number(end + 16));
        assert_eq!((begins + size) as usize, end);
        // The second entry begins after the first, whose fixed part has 46 bytes and whose name has 7.
        let second = begins as usize + 46 + 7;
        assert_eq!(&packed[second..second + 4], b"PK\x01\x02");
        let place = number(second + 42) as usize;
        assert_eq!(&packed[place..place + 4], b"PK\x03\x04");
        assert!(packed[place + 30..].starts_with(b"two.txtsecond"));
    }
}
