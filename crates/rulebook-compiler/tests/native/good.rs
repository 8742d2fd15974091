//! A rulebook without mistakes becomes tables.

use std::path::Path;

use rulebook_compiler::{Compiled, Civil, compile_folder, emit};
use rules::rulebook::{Condition, ConclusionKind, Headline};

fn base() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    compile_folder(&folder).unwrap_or_else(|report| panic!("{}", report.render(false)))
}

#[test]
fn the_small_rulebook_has_no_mistake() {
    let compiled = base();
    assert_eq!(compiled.tables().ladder.len(), 4);
    assert_eq!(compiled.tables().ladder[1].headline, Headline::Comply);
}
