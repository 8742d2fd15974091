//! Hashes of what ships: in names, so that a name always means the same bytes, and for browsers to check.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

/// How many characters of a hash a name has: enough that two versions never meet.
const IN_A_NAME: usize = 16;

/// `sha384-...`, as `integrity` and a content security policy have it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The beginning of the hash, for a name.
pub(crate) fn short(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha384::digest(bytes).iter().take(IN_A_NAME / 2) {
        for half in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(u32::from(half), 16));
        }
    }
    digits
}

/// Bytes as letters, for a page to hold.
pub(crate) fn letters(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_reckon() {
        // The hash of no bytes, as it is published everywhere.
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
        assert_eq!(short(b""), "38b060a751ac9638");
    }
}
