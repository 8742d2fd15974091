//! Paper.

/// Opens the browser's own print window.
pub fn page() {
    // A page that may not print (a sandboxed frame) stays as it is.
    let _ = gloo::utils::window().print();
}
