//! The content security policies: what each outlet may do, and nothing else.

/// The page: runs and fetches what stands beside it.
pub(crate) fn page() -> String {
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
        .to_owned()
}

/// The page that can be installed: the same, and it has a manifest and a worker.
pub(crate) fn installed() -> String {
    page() + "; manifest-src 'self'; worker-src 'self'"
}

/// The one file: runs what it holds, by its hashes, and fetches nothing.
pub(crate) fn one_file(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src '{script}' 'wasm-unsafe-eval'; style-src '{style}'; \
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
