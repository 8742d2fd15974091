//! Prints the check code of each case in `tests/leaves.txt`, a line each, with
//! its name: the browser tests bring the cases back by them.

#[path = "../native/cases.rs"]
mod cases;

use confidant::check_code::write;
use confidant::guide::Guide;

fn main() {
    let guide = Guide::build().expect("the law fits its diagrams");
    for case in cases::reviewed() {
        let (session, _) = cases::told(&case);
        let code = write(&guide, &session).expect("every case has a code");
        println!("{code}\t{}", case.name);
    }
}
