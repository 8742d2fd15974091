//! Boot: puts the guide into a page that asks for it with `id="confidant"`, and does nothing in any other.

fn main() {
    confidant::start();
}
