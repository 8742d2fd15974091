// The screens that `cargo xtask pictures` photographs: a name, and how a reader gets there from the start.
// A step is the words on what is clicked, or `{ key: "Tab" }` for a key.

export const states = [{ name: "start", steps: [] }];
