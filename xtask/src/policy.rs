//! The content security policies: what each outlet may do, and nothing else.

/// The page: runs and fetches what stands beside it, and runs the script of its opening card, which has this hash.
pub(crate) fn page(opening: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' '{opening}' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
    )
}

/// The page that can be installed: the same, and it has a manifest and a worker.
pub(crate) fn installed(opening: &str) -> String {
    page(opening) + "; manifest-src 'self'; worker-src 'self'"
}

/// The one file: runs what it holds, by its hashes, and fetches nothing.
pub(crate) fn one_file(opening: &str, script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src '{opening}' '{script}' 'wasm-unsafe-eval'; style-src '{style}'; \
         connect-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// The tables: a sheet beside them, and nothing that runs. The pages say the same of themselves.
pub(crate) fn tables() -> &'static str {
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
}

/// A page of somebody else's with the element, which comes from `host`.
pub(crate) fn around_the_element(host: &str) -> String {
    format!("script-src {host} 'wasm-unsafe-eval'; connect-src {host}")
}
