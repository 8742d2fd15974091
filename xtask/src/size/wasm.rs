//! The parts of a wasm file, as far as its size is told.

/// Data has this number among the sections.
const DATA: u8 = 11;

/// The data of a wasm file: its constants, which are nearly all tables and
/// wording of the law. Nothing where the file is no wasm.
pub(super) fn data(wasm: &[u8]) -> Option<&[u8]> {
    let mut rest = wasm.strip_prefix(b"\0asm")?.get(4..)?;
    loop {
        let (&id, after) = rest.split_first()?;
        let (size, after) = number(after)?;
        let (section, after) = after.split_at_checked(size)?;
        if id == DATA {
            return Some(section);
        }
        rest = after;
    }
}

/// A number of seven bits a byte, the lowest first, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    let mut rest = bytes;
    for shift in (0..35).step_by(7) {
        let (&byte, after) = rest.split_first()?;
        number |= usize::from(byte & 0x7f) << shift;
        rest = after;
        if byte & 0x80 == 0 {
            return Some((number, rest));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_found_behind_other_sections() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 2, 7, 7]);
        let long = vec![b'x'; 200];
        wasm.extend([DATA, 0xc8, 0x01]);
        wasm.extend(&long);
        assert_eq!(data(&wasm), Some(long.as_slice()));
        assert_eq!(data(&wasm[..12]), None, "no data");
        assert_eq!(data(&wasm[..40]), None, "cut off");
        assert_eq!(data(b"\x7fELF"), None);
    }
}
