//! `cargo xtask serve`: the guide in a browser, built again whenever a file changes.

use std::net::TcpListener;
use std::sync::Arc;

use crate::failure::Failure;
use crate::server::{self, Builds};
use crate::watch::Watch;
use crate::{build, process, set_up, workspace};

/// What a change of which means a new build.
const WATCHED: &[&str] = &[
    "rulebook",
    "src",
    "styles",
    "embed",
    "crates",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
];

/// What was asked for on the command line.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    port: Option<u16>,
    no_open: bool,
}

/// Builds, serves, and goes on until it is stopped.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let options = options(arguments)?;
    let listener = server::listen(options.port)?;
    let places = WATCHED
        .iter()
        .map(|place| workspace::root().join(place))
        .collect();
    let mut watch = Watch::new(places);
    set_up::wasm_target()?;
    build::site()?;
    let address = address(&listener)?;
    let builds = Arc::new(Builds::default());
    server::answer(listener, workspace::site(), Arc::clone(&builds));
    println!("\nConfidant is at {address} (Ctrl-C ends it)");
    if !options.no_open {
        open(&address);
    }
    loop {
        let changed = watch.next();
        let name = changed
            .strip_prefix(workspace::root())
            .unwrap_or(&changed)
            .display();
        eprintln!("\n{name} has changed.");
        match build::site() {
            Ok(()) => builds.announce(),
            Err(failure) => eprintln!("\n{failure}\nUntil then the page stays as it was."),
        }
    }
}

fn options(arguments: &[String]) -> Result<Options, Failure> {
    let mut options = Options::default();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--no-open" => options.no_open = true,
            "--port" => options.port = Some(port(words.next())?),
            _ => {
                return Err(Failure::new(
                    format!("`serve` does not know `{word}`."),
                    "It takes `--port N` and `--no-open`.",
                ));
            }
        }
    }
    Ok(options)
}

fn port(word: Option<&String>) -> Result<u16, Failure> {
    word.and_then(|word| word.parse().ok()).ok_or_else(|| {
        Failure::new(
            "`--port` needs a number from 0 to 65535.",
            "For example: `cargo xtask serve --port 9000`.",
        )
    })
}

fn address(listener: &TcpListener) -> Result<String, Failure> {
    listener
        .local_addr()
        .map(|address| format!("http://{address}/"))
        .map_err(|error| {
            Failure::new(
                format!("The server's own address cannot be read: {error}."),
                "Start it again.",
            )
        })
}

/// Opens the address in the reader's browser, where there is a screen; a browser that cannot be started
/// is no failure, since the address has been printed.
fn open(address: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else if ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some())
    {
        ("xdg-open", &[])
    } else {
        return;
    };
    if process::program(program)
        .args(arguments)
        .arg(address)
        .spawn()
        .is_err()
    {
        eprintln!("No browser could be opened: open the address above yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn both_options_are_understood() {
        let expected = Options {
            port: Some(9000),
            no_open: true,
        };
        assert_eq!(options(&words("--port 9000 --no-open")).unwrap(), expected);
    }

    #[test]
    fn anything_else_is_refused_with_what_there_is() {
        assert!(
            options(&words("--prot 9000"))
                .unwrap_err()
                .to_string()
                .contains("--port N")
        );
        assert!(options(&words("--port many")).is_err());
    }
}
