//! The guide as one file, which asks for nothing: opened from a disk, or shown in an iframe.

use super::hash::{integrity, letters};
use super::parts::Parts;
use crate::failure::Failure;
use crate::script::{Modules, join};
use crate::{page, policy};

/// The file, with these modules of `embed/` as its scripts, and this line on where the tables are.
///
/// The program stands in it as plain base64. Compressed, the file would be a third as long on a disk, but under brotli
/// the same (427 kB instead of 437), and browsers of 2022 that run the guide could not open it.
pub(super) fn page(
    parts: &Parts,
    modules: &Modules,
    entries: &[&str],
    tables: &str,
) -> Result<String, Failure> {
    let script = format!("\n{}", join(modules, entries)?);
    let style = format!("\n{}", parts.css);
    if [&parts.opening, &script, &style]
        .into_iter()
        .any(|text| ends_early(text))
    {
        return Err(Failure::new(
            "A script or style holds `</script`, `</style` or `<!--`, which would end it too early.",
            "Write it otherwise in its file, as `<\\/script`.",
        ));
    }
    let [opens, runs, looks] =
        [&parts.opening, &script, &style].map(|text| integrity(text.as_bytes()));
    let policy = policy::one_file(&opens, &runs, &looks);
    let opening = page::opening(&parts.opening);
    let head =
        format!("{opening}  <style>{style}</style>\n  <script type=\"module\">{script}</script>\n");
    let program = format!(
        "  <script type=\"application/wasm;base64\" id=\"confidant-program\">{}</script>\n</body>",
        letters(&parts.wasm)
    );
    Ok(page::page(&parts.index, &policy, &head, tables)?.replacen("</body>", &program, 1))
}

fn ends_early(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("</script") || text.contains("</style") || text.contains("<!--")
}
