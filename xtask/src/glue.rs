//! The script between the page and the wasm: what wasm-bindgen makes, as a module that makes instances.
//!
//! wasm-bindgen's module for the web has one instance to a page. Its classic script is a function that
//! makes one; kept as a function, each caller has an instance of its own, and a panic ends that one alone.

use crate::failure::Failure;

/// How wasm-bindgen's classic script begins and ends.
const BEGINS: &str = "let wasm_bindgen = (function(exports) {\n";
const ENDS: &str = "})({ __proto__: null });\n";

/// Where it looks for its own address: nothing asks for that, and in a page without an address it would throw.
const ADDRESS: &str = "    let script_src;\n    \
    if (typeof document !== 'undefined' && document.currentScript !== null) {\n        \
    script_src = new URL(document.currentScript.src, location.href).toString();\n    }\n";

/// Makes of wasm-bindgen's classic script a module that exports `make`.
///
/// `make()` gives a function of its own at each call: `await guide({ module_or_path })` starts the instance,
/// and what the wasm exports hangs on it.
pub(crate) fn module(classic: &str) -> Result<String, Failure> {
    let inside = classic
        .strip_prefix(BEGINS)
        .and_then(|rest| rest.strip_prefix(ADDRESS))
        .and_then(|rest| rest.trim_end().strip_suffix(ENDS.trim_end()))
        .filter(|inside| !inside.contains("script_src"))
        .ok_or_else(|| {
            Failure::new(
                "What wasm-bindgen makes no longer looks as `xtask/src/glue.rs` knows it.",
                "Compare `target/site/confidant.js` with the constants there.",
            )
        })?;
    Ok(format!(
        "export function make() {{\n    const exports = {{ __proto__: null }};\n{inside}}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_call_makes_what_the_classic_script_made_once() {
        let classic = format!("{BEGINS}{ADDRESS}    let wasm;\n    return wasm;\n{ENDS}");
        let expected = "export function make() {\n    const exports = { __proto__: null };\n    \
            let wasm;\n    return wasm;\n}\n";
        assert_eq!(module(&classic).unwrap(), expected);
    }

    #[test]
    fn another_shape_is_refused() {
        assert!(module("export default function () {}").is_err());
        let uses_its_address = format!("{BEGINS}{ADDRESS}    fetch(script_src);\n{ENDS}");
        assert!(module(&uses_its_address).is_err());
    }
}
