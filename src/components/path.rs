//! The path as a drawing: a line down the questions, and short branches for
//! the answers not taken. Beside it stands a list with the same words.

use rules::rulebook::Headline;
use yew::prelude::*;

use super::icon::{Sign, icon_at, sign_mark};
use crate::presenter::lines::{Face, wrap};
use crate::presenter::path::{BranchView, DrawingView, ForkView, PathView};
use crate::session::Action;

/// The width of the drawing in its own units.
const WIDTH: i32 = 320;
/// Where the line runs down.
const LINE: i32 = 9;
/// Where the questions begin.
const TEXT: i32 = 26;
/// Where the branches begin.
const BRANCH: i32 = 46;
/// The sizes of the type: of questions and branches, of answers.
const SMALL: i32 = 14;
const LARGE: i32 = 16;
/// The side of a small icon.
const ICON: i32 = 16;

/// The drawing under the words that open it.
pub fn path(view: &PathView, act: &Callback<Action>) -> Html {
    let toggle = act.reform(|event: MouseEvent| {
        // The session remembers whether it is open: it is drawn only then.
        event.prevent_default();
        Action::Draw
    });
    html! {
        <details class="path" open={view.drawing.is_some()}>
            <summary onclick={toggle}>{ sign_mark(Sign::Next) }{ &view.label }</summary>
            if let Some(drawing) = &view.drawing { { drawn(drawing) }{ told(drawing) } }
        </details>
    }
}

fn drawn(view: &DrawingView) -> Html {
    let mut pen = Pen::default();
    view.forks.iter().for_each(|fork| pen.fork(fork));
    let foot = pen.y + 14;
    pen.y += 26;
    for (headline, word) in &view.end {
        pen.put(icon_at(*headline, 0, pen.y - 16, 20));
        pen.text(word, TEXT + 2, "path-end", Some(*headline));
        pen.y += 26;
    }
    let height = pen.y - 12;
    let line = ["M", &LINE.to_string(), " 8V", &foot.to_string()].concat();
    html! {
        <svg class="path-drawn" role="img" viewBox={["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat()}>
            <title>{ &view.title }</title>
            <path class="path-line" d={line} />
            { for pen.parts }
        </svg>
    }
}

/// How wide a text of that size is.
fn width(text: &str, size: i32) -> i32 {
    Face::Sans.width(text, size * 10)
}

/// Draws from the top down.
#[derive(Default)]
struct Pen {
    y: i32,
    parts: Vec<Html>,
}

impl Pen {
    fn put(&mut self, part: Html) {
        self.parts.push(part);
    }

    fn text(&mut self, text: &str, x: i32, class: &'static str, headline: Option<Headline>) {
        let (x, y) = (x.to_string(), self.y.to_string());
        let text = text.to_owned();
        self.put(html! { <text {class} {x} {y} data-outcome={headline.map(Headline::id)}>{ text }</text> });
    }

    fn lines(&mut self, text: &str, x: i32, size: i32, class: &'static str) {
        for line in wrap(text, WIDTH - x, &|text| width(text, size)) {
            self.y += size + 4;
            self.text(&line, x, class, None);
        }
    }

    fn fork(&mut self, fork: &ForkView) {
        let (cx, cy) = (LINE.to_string(), (self.y + 13).to_string());
        self.put(html! { <circle class="path-node" {cx} {cy} r="5" /> });
        self.lines(&fork.ask, TEXT, SMALL, "path-ask");
        // What is bold is wider than it is high.
        self.lines(&fork.said, TEXT, LARGE + 2, "path-said");
        self.y += 3;
        fork.branches.iter().for_each(|branch| self.branch(branch));
        self.y += 12;
    }

    fn branch(&mut self, branch: &BranchView) {
        let y = self.y + SMALL;
        let (x, from) = (LINE.to_string(), (y - 12).to_string());
        let curve = [
            "M",
            &x,
            " ",
            &from,
            "q0 8 8 8h",
            &(BRANCH - LINE - 14).to_string(),
        ]
        .concat();
        self.put(html! { <path class="path-branch" d={curve} /> });
        let many = branch.many.as_deref().unwrap_or_default();
        let says = [&*branch.says, " ", many].concat();
        self.lines(&says, BRANCH, SMALL, "path-ask");
        if !branch.to.is_empty() {
            self.y += SMALL + 6;
        }
        let mut x = BRANCH;
        for (headline, word) in &branch.to {
            let needs = ICON + 6 + width(word, SMALL);
            if x > BRANCH && x + needs > WIDTH {
                x = BRANCH;
                self.y += SMALL + 6;
            }
            self.put(icon_at(*headline, x, self.y - 13, ICON));
            self.text(word, x + ICON + 5, "path-to", Some(*headline));
            x += needs + 12;
        }
        self.y += 4;
    }
}

/// The same in words, for those who hear it.
fn told(view: &DrawingView) -> Html {
    let names = |to: &[(Headline, AttrValue)]| {
        let words: Vec<&str> = to.iter().map(|(_, word)| &**word).collect();
        words.join(", ")
    };
    let branch = |branch: &BranchView| {
        let to = branch
            .many
            .as_deref()
            .map_or_else(|| names(&branch.to), str::to_owned);
        html! { <li>{ &branch.says }{ " " }{ to }</li> }
    };
    let fork = |fork: &ForkView| {
        html! { <li>{ &fork.ask }{ " " }{ &fork.said }<ul>{ for fork.branches.iter().map(branch) }</ul></li> }
    };
    html! { <ol class="unseen path-told">{ for view.forks.iter().map(fork) }<li>{ names(&view.end) }</li></ol> }
}
