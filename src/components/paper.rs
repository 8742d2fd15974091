//! A paper drawn as a picture, and the numbers that stand beside it.
//!
//! The picture has one name for those who hear it; what each number is about
//! stands in the list of checks, under the same number.

use yew::prelude::*;

use crate::guide::Pin;
use crate::presenter::drawing::{Drawing, From, Mark, PinMark, WIDTH};

/// The drawing as a picture of that name: of no name, it only adorns.
pub fn paper(drawing: &Drawing, title: Option<&AttrValue>) -> Html {
    let grid = ["0 0 ", &WIDTH.to_string(), " ", &drawing.height.to_string()].concat();
    let (left, top, width, height) = drawing.sheet;
    let (role, hidden) = match title {
        Some(_) => (Some("img"), None),
        None => (None, Some("true")),
    };
    html! {
        <svg class="paper" viewBox={grid} {role} aria-labelledby={title.map(|_| "paper-title")} aria-hidden={hidden} focusable="false">
            if let Some(title) = title { <title id="paper-title">{ title }</title> }
            <path class="sheet" d={frame(left, top, width, height)} />
            { for drawing.marks.iter().map(mark) }
            { for drawing.pins.iter().map(pinned) }
        </svg>
    }
}

/// A number alone, as it stands in the list.
pub fn pin_mark(number: Option<usize>, pin: Pin) -> Html {
    html! {
        <svg class={class(pin)} viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">{ shape(number, pin) }</svg>
    }
}

fn class(pin: Pin) -> &'static str {
    match pin {
        Pin::Found => "pin found",
        Pin::Wrong => "pin wrong",
        Pin::Open => "pin open",
        Pin::Aside => "pin aside",
    }
}

/// A disc, or an octagon where it looks wrong; what fills it, the style says.
fn shape(number: Option<usize>, pin: Pin) -> Html {
    let outline = if pin == Pin::Wrong {
        "M-4.9-11.8h9.8l6.9 6.9v9.8l-6.9 6.9h-9.8l-6.9-6.9v-9.8Z"
    } else {
        "M-11.5 0a11.5 11.5 0 1 0 23 0a11.5 11.5 0 1 0-23 0Z"
    };
    html! {
        <>
            <path class="shape" d={outline} />
            if let Some(number) = number { <text y="4.5">{ number }</text> }
        </>
    }
}

/// The number at the edge, and the line from it to its place.
fn pinned(view: &PinMark) -> Html {
    let (x, y) = view.at;
    let (to, y) = (view.to.to_string(), y.to_string());
    let line = ["M", &x.to_string(), " ", &y, "H", &to].concat();
    let there = ["translate(", &x.to_string(), " ", &y, ")"].concat();
    html! {
        <g class={class(view.pin)}>
            <path class="pin-line" d={line} />
            <circle class="pin-end" cx={to} cy={y} r="2" />
            <g transform={there}>{ shape(Some(view.number), view.pin) }</g>
        </g>
    }
}

fn frame(left: i32, top: i32, width: i32, height: i32) -> String {
    let [left, top, width, back] = [left, top, width, -width].map(|number| number.to_string());
    [
        "M",
        &left,
        " ",
        &top,
        "h",
        &width,
        "v",
        &height.to_string(),
        "h",
        &back,
        "Z",
    ]
    .concat()
}

/// A drawing made for the middle of its grid, put there.
fn put(x: i32, y: i32) -> String {
    ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat()
}

fn mark(mark: &Mark) -> Html {
    match mark {
        Mark::Words {
            x,
            y,
            from,
            size,
            says,
        } => {
            let anchor = (*from == From::Middle).then_some("middle");
            html! { <text class={size.class()} x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ says }</text> }
        }
        Mark::Line(from, to, y) => line("ruled", *from, *to, *y),
        Mark::Rule(y) => line("across", 46, 272, *y),
        Mark::Tick(x, y) => html! { <path class="frame" d={frame(*x, *y, 9, 9)} /> },
        Mark::Frame(left, top, width, height) => {
            html! { <path class="stamp" d={frame(*left, *top, *width, *height)} /> }
        }
        Mark::Crest(x, y) => html! {
            <g class="crest" transform={put(*x, *y)}>
                <circle r="15" />
                <path d="M-7 5v-7l3.5 3 3.5-5 3.5 5 3.5-3v7Z" />
            </g>
        },
        Mark::Scribble(x, y) => html! {
            <path class="scribble" transform={put(*x, *y)} d="M4-8c10-16 15-16 13-3s12-14 16-9 3 10 14 2 12 1 23-3" />
        },
        Mark::Seal(x, y) => html! {
            <g class="seal" transform={put(*x, *y)}><circle r="23" /><circle class="inner" r="17" /><path d="M0-8l2.4 5 5.4.6-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.6Z" /></g>
        },
    }
}

fn line(class: &'static str, from: i32, to: i32, y: i32) -> Html {
    let path = [
        "M",
        &from.to_string(),
        " ",
        &y.to_string(),
        "H",
        &to.to_string(),
    ];
    html! { <path {class} d={path.concat()} /> }
}
