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
         /*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Confidant-Law: {reviewed}\n\n\
         # A name with a hash in it never means anything else.\n\
         /page/confidant-*\n{immutable}\n\
         /page/\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n{fresh}\n\
         /page/index.html\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n{fresh}\n\
         /page/worker.js\n  Content-Security-Policy: default-src 'none'; connect-src 'self'\n{fresh}\n\
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
