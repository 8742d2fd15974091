//! Prints the WordPress plugin's `guide.json`.

#[path = "../native/wordpress.rs"]
mod wordpress;

fn main() {
    print!("{}", wordpress::settings());
}
