//! How closely a paper is set, so that it fits one A4 page: the more it says,
//! the smaller.

use super::{Block, Body, LeafView};

/// How closely it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// There is room.
    Wide,
    /// It is full.
    Close,
    /// It is very full.
    Closest,
}

/// How much a page holds at the first and at the second size, in letters.
const WIDE: usize = 2_000;
const CLOSE: usize = 2_900;

/// What takes room without words, in letters.
const LINE: usize = 75;
const HEAD: usize = 60;
const PLATE: usize = 330;

impl Room {
    /// The room that a paper has.
    pub(super) fn of(view: &LeafView) -> Self {
        let foot = view.foot.rests.as_ref().map_or(0, |rests| rests.len());
        let amount = view.blocks.iter().map(amount).sum::<usize>() + foot;
        match amount {
            0..WIDE => Self::Wide,
            WIDE..CLOSE => Self::Close,
            _ => Self::Closest,
        }
    }

    /// Its class in the page.
    pub fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Close => "close",
            Self::Closest => "closest",
        }
    }
}

fn amount(block: &Block) -> usize {
    // Whole lines: a short line takes as much room as a long one.
    let lines = |texts: &mut dyn Iterator<Item = usize>| {
        texts
            .map(|length| length.div_ceil(LINE) * LINE)
            .sum::<usize>()
    };
    let body = match &block.body {
        Body::Blanks(blanks) => {
            let sixths: usize = blanks.iter().map(|blank| usize::from(blank.sixths)).sum();
            sixths.div_ceil(6) * 2 * LINE
        }
        Body::Lines(count) => usize::from(*count) * 2 * LINE,
        Body::Plate(..) => PLATE,
        Body::Facts(rows) => {
            let rows = rows.iter();
            lines(
                &mut rows
                    .map(|(what, says)| what.len() + says.as_ref().map_or(0, |says| says.len())),
            )
        }
        Body::Text(paragraphs) => {
            let length = |runs: &Vec<super::Run>| runs.iter().map(|run| run.text.len()).sum();
            lines(&mut paragraphs.iter().map(length))
        }
        Body::Options(options, _) => options.iter().map(|option| option.len() + 8).sum(),
        Body::Done(list, _) | Body::Numbered(list) | Body::Points(list) | Body::Say(list) => {
            lines(&mut list.iter().map(|text| text.len()))
        }
    };
    // What shares its row counts half, the other half being counted too.
    let whole = body + block.head.as_ref().map_or(0, |_| HEAD);
    if block.half { whole * 3 / 4 } else { whole }
}
