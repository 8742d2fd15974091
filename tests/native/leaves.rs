//! The papers that the guide leaves, for worked cases of every headline.

use std::path::Path;

use confidant::guide::Guide;
use confidant::presenter::leaf::{self, Body, LeafScreen, Run};
use confidant::presenter::reader::Reader;
use confidant::session::{Leaf, Session};
use rulebook::Voice;
use rulebook::law::LAW;
use rulebook_compiler::scenario::{Scenario, read_path};
use rules::knowledge::Knowledge;
use rules::rulebook::{FactId, Headline, Modal};
use rules::truth::Truth;

use crate::{states, walks};

/// The cases whose papers are reviewed, by name: every headline is among them.
const CASES: &str = include_str!("../leaves.txt");

/// Every worked case.
fn scenarios() -> Vec<Scenario> {
    let compiled = rulebook_compiler::compile_folder(Path::new("rulebook")).expect("the law compiles");
    let read = read_path(&compiled, Path::new("tests/scenarios"));
    assert_eq!(read.broken, 0);
    read.scenarios
}

fn known(case: &Scenario) -> Knowledge {
    let mut known = Knowledge::nothing(&LAW);
    for (place, &values) in case.known.iter().enumerate() {
        known.set(FactId(place as u16), values);
    }
    known
}

/// The session of a reader who has answered what the case says.
fn session(case: &Scenario) -> Session {
    let mut session = states::session(&known(case), None, Voice::Professional);
    (session.today, session.as_at) = (case.as_at, case.as_at);
    session
}

#[test]
fn dump_leaves() {
    let Ok(folder) = std::env::var("DUMP_LEAVES") else { return };
    let shared = walks::guide();
    let all = scenarios();
    let index = std::fs::read_to_string("index.html").unwrap();
    let css: String = index.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|path| path.ends_with(".css")).map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for (number, case) in all.iter().enumerate() {
        let mut session = session(case);
        let headline = shared.0.possible(&shared.0.known(&session)).single().map_or("open", Headline::id);
        let offered = leaf::offered(&Reader::new(&shared.0, &session));
        for (leaf, _) in offered {
            session.screen = confidant::session::Screen::Leaf(leaf);
            let page = walks::draw(&shared, &session);
            let html = format!("<!doctype html><html lang=en-GB><head><meta charset=utf-8><title>{}</title><style>{css}</style></head><body class=alone><main class=stage>{page}</main></body></html>", case.name);
            std::fs::write(format!("{folder}/{number:04}-{headline}-{}.html", leaf.id()), html).unwrap();
        }
    }
}
