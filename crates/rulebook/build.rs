//! Compiles `rulebook/` into the tables of this crate, or stops the build
//! with every mistake underlined.
//!
//! `CONFIDANT_RULEBOOK` names another folder to compile instead: tests and
//! tools build small rulebooks with it.

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=CONFIDANT_RULEBOOK");
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = env::var_os("CONFIDANT_RULEBOOK")
        .map_or_else(|| home.join("../../rulebook"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    let compiled = match rulebook_compiler::compile_folder(&folder) {
        Ok(compiled) => compiled,
        Err(report) => {
            eprintln!("{}", report.render(false));
            for line in report.render(false).lines() {
                println!("cargo::error={line}");
            }
            return ExitCode::FAILURE;
        }
    };
    let law = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("law.rs");
    match fs::write(&law, rulebook_compiler::emit::rust(&compiled)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=cannot write {}: {error}", law.display());
            ExitCode::FAILURE
        }
    }
}
