//! Words that do not belong in a room. The first four hold invariants of ARCHITECTURE.md.

use super::{Complaint, File};

/// Words that files at or below `places` may not hold, but for those at or below `except`.
struct Ban {
    places: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
    says: &'static str,
}

/// Some words are written in two parts, so that this file does not break its own rules.
const BANS: &[Ban] = &[
    Ban {
        places: &["crates/rules/src/"],
        except: &[],
        words: &[
            "std::time",
            "std::fs",
            "std::env",
            "std::net",
            "SystemTime",
            "Instant::now",
        ],
        says: "reads the world: the engine knows only what it is given, the date included",
    },
    Ban {
        places: &["src/"],
        except: &["src/browser", "src/embed"],
        words: &["web_sys", "js_sys", "gloo"],
        says: "touches the browser, which only src/browser and src/embed may",
    },
    Ban {
        places: &["src/"],
        except: &[],
        words: &[
            "fetch(",
            "gloo::net",
            "XmlHttpRequest",
            "WebSocket",
            "EventSource",
            "send_beacon",
        ],
        says: "is network code: once loaded, the guide asks for nothing",
    },
    Ban {
        places: &["src/"],
        except: &[],
        words: &[
            "local_storage",
            "session_storage",
            "LocalStorage",
            "SessionStorage",
            "IdbFactory",
        ],
        says: "stores: nothing is kept unless the reader asks for a file",
    },
    Ban {
        places: &[""],
        except: &[],
        words: &[
            concat!("registry.", "npmjs.org"),
            concat!("index.", "crates.io"),
            concat!("static.", "crates.io"),
            concat!("deb.", "debian.org"),
            concat!("pypi.", "org"),
        ],
        says: "is a package registry's host: name packages, not hosts",
    },
    Ban {
        places: &[""],
        except: &[
            // The compiler refuses these very words as a source.
            "crates/rulebook-compiler/src/check/wording.rs",
            "crates/rulebook-compiler/tests/bad",
        ],
        words: &[
            concat!("TO", "DO"),
            concat!("FIX", "ME"),
            concat!("XX", "X:"),
        ],
        says: "marks something unfinished: finish it, or file an issue",
    },
    Ban {
        places: &[""],
        except: &[],
        words: &[
            concat!("#[ig", "nore"),
            concat!("test.sk", "ip("),
            concat!("test.on", "ly("),
        ],
        says: "leaves a test out: a test that never runs proves nothing",
    },
];

/// Names every line that holds a word banned from its file.
pub(super) fn check(file: &File) -> Vec<Complaint> {
    let is_below = |places: &[&str]| places.iter().any(|place| file.path.starts_with(place));
    let mut complaints = Vec::new();
    for ban in BANS
        .iter()
        .filter(|ban| is_below(ban.places) && !is_below(ban.except))
    {
        for (number, line) in (1..).zip(file.text.lines()) {
            for word in ban.words.iter().filter(|word| line.contains(**word)) {
                complaints.push(Complaint::Error(format!(
                    "line {number}: `{word}` {}",
                    ban.says
                )));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: &str) -> Vec<Complaint> {
        check(&File {
            path: path.to_owned(),
            text: text.to_owned(),
        })
    }

    #[test]
    fn the_browser_is_touched_in_its_own_rooms_only() {
        let text = "use web_sys::Window;";
        assert_eq!(complaints("src/screens/start.rs", text).len(), 1);
        assert_eq!(complaints("src/browser/focus.rs", text), []);
        assert_eq!(complaints("xtask/src/page.rs", text), []);
    }

    #[test]
    fn the_engine_has_no_clock() {
        assert_eq!(
            complaints("crates/rules/src/dates.rs", "use std::time::SystemTime;").len(),
            2
        );
        assert_eq!(
            complaints("crates/rules/tests/speed.rs", "use std::time::Instant;"),
            []
        );
    }

    #[test]
    fn an_unfinished_mark_is_named_with_its_line() {
        let text = format!("fn a() {{}}\n// {}: more\n", concat!("TO", "DO"));
        let Complaint::Error(message) = &complaints("a.rs", &text)[0] else {
            panic!()
        };
        assert!(message.starts_with("line 2:"));
    }
}
