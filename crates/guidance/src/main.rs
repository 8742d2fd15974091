//! `cargo run -p guidance -- FOLDER`: writes the pages into that folder.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder] = arguments.as_slice() else {
        eprintln!("name the folder that the pages are written to, and nothing else");
        return ExitCode::FAILURE;
    };
    let files = match guidance::files() {
        Ok(files) => files,
        Err(cause) => {
            eprintln!(
                "the law has grown past {} nodes: `cargo xtask rules check` says where",
                cause.limit
            );
            return ExitCode::FAILURE;
        }
    };
    match write(Path::new(folder), &files) {
        Ok(size) => {
            println!("{} files, {} kB, in {folder}", files.len(), size / 1000);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cannot write into {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the files, and says how many bytes they are.
fn write(folder: &Path, files: &[(String, String)]) -> io::Result<usize> {
    fs::create_dir_all(folder)?;
    for (name, text) in files {
        let whole = folder.join(name);
        if let Some(parent) = whole.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(whole, text)?;
    }
    Ok(files.iter().map(|(_, text)| text.len()).sum())
}
