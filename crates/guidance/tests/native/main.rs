//! The tables against the engine, row by row, and their pages.

mod cases;
mod pages;
mod presumed;
mod rows;

use std::sync::LazyLock;

use confidant::guide::Guide;
use guidance::table::Table;
use guidance::topics::{Topic, topics};

/// Every topic with its table.
static TABLES: LazyLock<Vec<(Topic, Table)>> = LazyLock::new(|| {
    let guide = law();
    let tables = topics(&guide).into_iter().map(|topic| {
        let table = Table::new(&guide, topic.start).expect("a topic that can be so");
        (topic, table)
    });
    tables.collect()
});

fn law() -> Guide {
    Guide::build().expect("the law is small enough")
}

/// Looks at the law and at every topic with its table.
fn with_tables<T>(look: impl FnOnce(&Guide, &[(Topic, Table)]) -> T) -> T {
    look(&law(), &TABLES)
}
