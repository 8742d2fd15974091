//! A small web server for one folder, on this machine only: for looking at the page while working on it.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::failure::Failure;

/// Reloads the page after a build; put into the page on its way out, so the built files never hold it.
const RELOAD: &str = include_str!("../assets/reload.js");
const RELOAD_LINK: &str = "<script type=\"module\" src=\"/-/reload.js\"></script>\n</head>";

/// How long the page's question "built again?" is left open before it is answered with no.
const PATIENCE: Duration = Duration::from_secs(25);

/// How often the page has been built since the server started; those who wait are woken by each build.
#[derive(Default)]
pub(crate) struct Builds {
    count: Mutex<u64>,
    another: Condvar,
}

impl Builds {
    /// Says that the page has been built once more.
    pub(crate) fn announce(&self) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.another.notify_all();
    }

    /// The count, as soon as it is no longer `known`, or when patience ends.
    fn wait(&self, known: &str) -> u64 {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        let unchanged = |count: &mut u64| count.to_string() == known;
        *self
            .another
            .wait_timeout_while(count, PATIENCE, unchanged)
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }
}

/// Takes `port` on 127.0.0.1. Without a wish, 8080, or any free one where that is taken.
pub(crate) fn listen(wish: Option<u16>) -> Result<TcpListener, Failure> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match wish {
        Some(port) => bind(port).map_err(|error| {
            Failure::new(
                format!("Port {port} cannot be used: {error}."),
                "Name another with `--port N`, or leave `--port` out and a free one is taken.",
            )
        }),
        None => bind(8080).or_else(|_| bind(0)).map_err(|error| {
            Failure::new(
                format!("No port of this machine could be opened: {error}."),
                "Look whether a firewall forbids it.",
            )
        }),
    }
}

/// Answers requests for the files in `folder` for as long as the program runs.
pub(crate) fn answer(listener: TcpListener, folder: PathBuf, builds: Arc<Builds>) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (folder, builds) = (folder.clone(), Arc::clone(&builds));
            // A reader who hangs up in the middle is no failure of ours.
            thread::spawn(move || respond(stream, &folder, &builds).unwrap_or_default());
        }
    });
}

fn respond(mut stream: TcpStream, folder: &Path, builds: &Builds) -> io::Result<()> {
    let Some(address) = requested(&stream)? else {
        return send(
            &mut stream,
            "405 Method Not Allowed",
            "text/plain",
            b"Only GET is answered here.\n",
        );
    };
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    match path {
        "/-/reload.js" => send(&mut stream, "200 OK", mime_type(path), RELOAD.as_bytes()),
        "/-/built" => {
            let count = builds.wait(query).to_string();
            send(&mut stream, "200 OK", "text/plain", count.as_bytes())
        }
        _ => match file(folder, path).and_then(|file| Some((fs::read(&file).ok()?, file))) {
            Some((body, file)) if file.ends_with("index.html") => {
                let page = String::from_utf8_lossy(&body).replacen("</head>", RELOAD_LINK, 1);
                send(
                    &mut stream,
                    "200 OK",
                    mime_type("index.html"),
                    page.as_bytes(),
                )
            }
            Some((body, file)) => send(
                &mut stream,
                "200 OK",
                mime_type(&file.to_string_lossy()),
                &body,
            ),
            None => send(
                &mut stream,
                "404 Not Found",
                "text/plain",
                b"There is no such file.\n",
            ),
        },
    }
}

/// The address of a GET request, read together with its headers; nothing for any other method.
fn requested(stream: &TcpStream) -> io::Result<Option<String>> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for header in lines {
        if header?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    Ok(match (words.next(), words.next()) {
        (Some("GET"), Some(address)) => Some(address.to_owned()),
        _ => None,
    })
}

/// The file that an address names, never one outside `folder`.
fn file(folder: &Path, address: &str) -> Option<PathBuf> {
    let relative = Path::new(address.trim_start_matches('/'));
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(relative);
    match (inside, file.is_dir()) {
        (false, _) => None,
        (true, true) => Some(file.join("index.html")),
        (true, false) => Some(file),
    }
}

fn mime_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}

fn send(stream: &mut TcpStream, status: &str, mime_type: &str, body: &[u8]) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime_type}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let folder = Path::new("site");
        assert_eq!(file(folder, "/../secret"), None);
        assert_eq!(
            file(folder, "//etc/passwd"),
            Some(folder.join("etc/passwd"))
        );
        assert_eq!(
            file(folder, "/confidant.js"),
            Some(folder.join("confidant.js"))
        );
    }

    #[test]
    fn wasm_has_the_type_that_lets_it_stream() {
        assert_eq!(mime_type("/confidant_bg.wasm"), "application/wasm");
    }
}
