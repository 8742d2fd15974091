//! `_headers`: what a server should say with each file, as several hosts of static pages read it.

use super::hash::integrity;
use super::parts::Parts;
use crate::policy;

/// The file. Where another server is used, it is the example to follow.
pub(super) fn text(parts: &Parts) -> String {
    let immutable = "  Cache-Control: public, max-age=31536000, immutable\n";
    let fresh = "  Cache-Control: no-cache\n";
    let shared = "  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n";
    let policy = policy::installed(&integrity(parts.opening.as_bytes()));
    format!(
        "# What a server should say with each file. Nothing here may set a cookie.\n\
         # Paths are as seen from the root of the site: with the files under /confidant/, put that before each.\n\
         /*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Confidant-Law: {reviewed}\n\n\
         # A name with a hash in it never means anything else.\n\
         /page/confidant-*\n{immutable}\n\
         /page/\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n{fresh}\n\
         /page/index.html\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n{fresh}\n\
         /page/icon.svg\n{fresh}\n\
         /page/manifest.webmanifest\n{fresh}\n\
         /page/worker.js\n  Content-Security-Policy: default-src 'none'; connect-src 'self'\n{fresh}\n\
         /version.json\n{fresh}\n\
         # The one file and the frame carry their policies in themselves, with the hashes of what they hold.\n\
         /confidant.html\n{fresh}\n\
         /frame/frame.html\n{fresh}\n\
         # The tables run nothing. A frame whose guide cannot run leads to them, so they may be framed.\n\
         /static/*\n  Content-Security-Policy: {tables}\n{fresh}\n\
         /frame/parent.js\n{shared}{fresh}\n\
         # A page of your own with the element must allow it, where `HOST` is where these files are:\n\
         #   Content-Security-Policy: {around}\n\
         /element/*\n{shared}\n\
         # Its parts have their hashes in their names; the script is always the newest.\n\
         /element/confidant-guide.js\n{fresh}",
        reviewed = parts.reviewed,
        tables = policy::tables(),
        around = policy::around_the_element("HOST"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::hash::short;
    use crate::dist::tests::shelf;

    /// What it says of how long the file of that address may be kept.
    fn kept(said: &str, address: &str) -> Vec<String> {
        let mut applies = false;
        let mut found = Vec::new();
        for line in said.lines() {
            if line.starts_with('/') {
                applies = match line.strip_suffix('*') {
                    Some(begins) => address.starts_with(begins),
                    None => address == line,
                };
            }
            let says = line.strip_prefix("  Cache-Control: ");
            found.extend(says.filter(|_| applies).map(str::to_owned));
        }
        found
    }

    #[test]
    fn what_keeps_its_name_is_asked_for_anew_and_only_what_never_changes_is_kept() {
        let said = text(&Parts::small(b"program"));
        // Neither of these is asked for by a page.
        let served = |name: &str| name != "_headers" && !name.starts_with("wordpress/");
        let shelf = shelf(b"program");
        for (name, bytes) in shelf.files().filter(|(name, _)| served(name)) {
            let says = kept(&said, &["/", name].concat());
            if name.contains(&short(bytes)) {
                assert!(!says.contains(&"no-cache".to_owned()), "{name}");
            } else {
                assert_eq!(says, ["no-cache"], "{name}");
            }
        }
        assert_eq!(kept(&said, "/page/"), ["no-cache"]);
        let hashed = kept(&said, "/page/confidant-0123456789abcdef.wasm");
        assert_eq!(hashed, ["public, max-age=31536000, immutable"]);
    }

    #[test]
    fn what_keeps_its_name_is_among_what_ships() {
        let shelf = shelf(b"program");
        for name in [
            "page/index.html",
            "page/worker.js",
            "confidant.html",
            "frame/frame.html",
            "frame/parent.js",
            "element/confidant-guide.js",
            "static/index.html",
            "version.json",
        ] {
            assert!(shelf.get(name).is_some(), "{name}");
        }
    }
}
