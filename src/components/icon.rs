//! The thirteen road-sign shapes, and the small signs of the page.
//!
//! Drawn on a grid of 48 (24 for the small signs). The silhouette is
//! `currentColor`; what is cut out of it is `--cut`, the surface behind.

use rules::rulebook::Headline;
use yew::prelude::*;

mod shapes;
mod signs;

pub use signs::Sign;

/// The ink of one stroke or filling.
#[derive(Clone, Copy)]
pub(crate) enum Ink {
    /// Left open.
    Open,
    /// The colour of the shape.
    Tone,
    /// The surface behind it.
    Cut,
}

impl Ink {
    fn paint(self) -> &'static str {
        match self {
            Self::Open => "none",
            Self::Tone => "currentColor",
            Self::Cut => "var(--cut)",
        }
    }
}

/// One path of a drawing.
pub(crate) struct Stroke {
    /// Its outline.
    pub(crate) path: &'static str,
    /// What fills it.
    pub(crate) fill: Ink,
    /// What draws its edge.
    pub(crate) edge: Ink,
    /// How wide the edge is.
    pub(crate) width: &'static str,
    /// Dashes and gaps, if any.
    pub(crate) dashes: Option<&'static str>,
}

/// A filled shape, its edge drawn in the same ink.
const fn solid(path: &'static str, width: &'static str) -> Stroke {
    Stroke {
        path,
        fill: Ink::Tone,
        edge: Ink::Tone,
        width,
        dashes: None,
    }
}

/// A line.
const fn line(path: &'static str, width: &'static str) -> Stroke {
    Stroke {
        path,
        fill: Ink::Open,
        edge: Ink::Tone,
        width,
        dashes: None,
    }
}

/// A shape cut out.
const fn hole(path: &'static str, width: &'static str) -> Stroke {
    Stroke {
        path,
        fill: Ink::Cut,
        edge: Ink::Cut,
        width,
        dashes: None,
    }
}

/// A line cut out.
const fn slit(path: &'static str, width: &'static str) -> Stroke {
    Stroke {
        path,
        fill: Ink::Open,
        edge: Ink::Cut,
        width,
        dashes: None,
    }
}

fn draw(
    class: &'static str,
    grid: &'static str,
    outcome: Option<&'static str>,
    strokes: &[Stroke],
) -> Html {
    html! {
        <svg {class} viewBox={grid} data-outcome={outcome} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            { self::strokes(strokes) }
        </svg>
    }
}

fn strokes(strokes: &[Stroke]) -> Html {
    let path = |stroke: &Stroke| {
        html! {
            <path d={stroke.path} fill={stroke.fill.paint()} stroke={stroke.edge.paint()}
                stroke-width={stroke.width} stroke-dasharray={stroke.dashes} />
        }
    };
    strokes.iter().map(path).collect()
}

/// The shape of a headline: always beside its word, never alone.
pub fn icon(headline: Headline) -> Html {
    draw(
        "icon",
        "0 0 48 48",
        Some(headline.id()),
        shapes::of(headline),
    )
}

/// The same within a drawing, so large, with its corner there.
pub fn icon_at(headline: Headline, x: i32, y: i32, side: i32) -> Html {
    // The shapes are drawn on a grid of 48.
    let scale = (f64::from(side) / 48.0).to_string();
    let (x, y) = (x.to_string(), y.to_string());
    let place = ["translate(", &x, " ", &y, ") scale(", &scale, ")"].concat();
    html! {
        <g class="path-icon" transform={place} data-outcome={headline.id()} stroke-linecap="round" stroke-linejoin="round">
            { strokes(shapes::of(headline)) }
        </g>
    }
}

/// A small sign beside words that say the same.
pub fn sign_mark(sign: Sign) -> Html {
    draw("sign", "0 0 24 24", None, sign.strokes())
}
