//! A paper drawn from the list of what stands on it: from top to bottom,
//! lines broken where they are full, and a number beside each place to look.
//!
//! Whole numbers only: a page that prints fractions carries kilobytes for it.

use rulebook::{Draw, Element};

use crate::guide::Pin;

mod type_of;

pub use type_of::Type;

/// How wide the drawing is; its height follows from what stands on it.
pub const WIDTH: i32 = 296;
/// The edges of the sheet: the numbers stand left of it.
const SHEET: (i32, i32) = (26, 292);
/// The edges of what stands on the sheet.
const LEFT: i32 = 46;
const RIGHT: i32 = 272;
/// The middle of the sheet.
const MIDDLE: i32 = 159;
/// Where the numbers stand.
const PINS: i32 = 15;
/// How far apart two numbers must be.
const APART: i32 = 27;
/// From one ruled line to the next.
const RULED: i32 = 14;

/// Where words stand from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Words on a line.
    Words {
        /// Where from.
        x: i32,
        /// The line that they stand on.
        y: i32,
        /// Which side of `x`.
        from: From,
        /// How large.
        size: Type,
        /// What they say.
        says: String,
    },
    /// A ruled line to write on.
    Line(i32, i32, i32),
    /// A thin line across.
    Rule(i32),
    /// A box to tick, by its top left corner.
    Tick(i32, i32),
    /// A ring with a mark in it, by its middle.
    Crest(i32, i32),
    /// Somebody's name in ink, by the left end of the line under it.
    Scribble(i32, i32),
    /// A round seal, by its middle.
    Seal(i32, i32),
    /// A stamped frame: left, top, width and height.
    Frame(i32, i32, i32, i32),
}

/// A number beside the sheet, and the line from it to its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinMark {
    /// The number.
    pub number: usize,
    /// What is known of the place.
    pub pin: Pin,
    /// Where the number stands.
    pub at: (i32, i32),
    /// Where its line ends.
    pub to: i32,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// How high it is.
    pub height: i32,
    /// The left, top, width and height of the sheet.
    pub sheet: (i32, i32, i32, i32),
    /// What stands on the sheet.
    pub marks: Vec<Mark>,
    /// The numbers; none on a small drawing.
    pub pins: Vec<PinMark>,
}

/// Draws a paper; `pin` tells what is known of each numbered place.
pub fn drawing(sheet: &[Element], pin: impl Fn(u16) -> Pin) -> Drawing {
    let mut pen = Pen {
        y: 16,
        marks: Vec::new(),
    };
    let mut pins: Vec<PinMark> = Vec::new();
    for element in sheet {
        let number = element.check.filter(|_| !pins.is_empty());
        if let (Some(_), Some(last)) = (number, pins.last()) {
            // Numbers must not touch: what stands too close moves down.
            let first = first_line(element.draw);
            pen.y += (last.at.1 + APART - (pen.y + first)).max(0);
        }
        let place = pen.draw(element.draw);
        if let Some(check) = element.check {
            pins.push(PinMark {
                number: usize::from(check) + 1,
                pin: pin(check),
                at: (PINS, place.1),
                to: place.0,
            });
        }
    }
    let bottom = pen.y + 6;
    Drawing {
        height: bottom + 4,
        sheet: (SHEET.0, 4, SHEET.1 - SHEET.0, bottom - 4),
        marks: pen.marks,
        pins,
    }
}

/// Where the next thing is drawn, and what was.
struct Pen {
    y: i32,
    marks: Vec<Mark>,
}

/// Where the line from a number ends.
type Place = (i32, i32);

/// How far under the pen the number of a thing would stand.
fn first_line(draw: Draw) -> i32 {
    match draw {
        Draw::Crest => 17,
        Draw::Rule => 2,
        Draw::Stamp(_) => 16,
        Draw::Signature(..) => 22,
        Draw::Centre(_) => Type::Middling.middle(),
        Draw::Title(_) => Type::Title.middle(),
        Draw::Small(_) => Type::Small.middle(),
        Draw::Field(..) | Draw::Text(..) | Draw::Boxes(..) => Type::Label.middle(),
    }
}

impl Pen {
    /// Draws one thing, and goes on under it.
    fn draw(&mut self, draw: Draw) -> Place {
        let y = self.y + first_line(draw);
        let x = match draw {
            Draw::Crest => {
                self.marks.push(Mark::Crest(MIDDLE, y));
                self.y += 42;
                MIDDLE - 19
            }
            Draw::Rule => {
                self.marks.push(Mark::Rule(y));
                self.y += 14;
                LEFT - 4
            }
            Draw::Centre(says) => self.centred(says, Type::Middling, 10),
            Draw::Title(says) => self.centred(says, Type::Title, 6),
            Draw::Small(says) => self.centred(says, Type::Small, 13),
            Draw::Stamp(says) => self.stamp(says),
            Draw::Field(says, lines) => self.field(says, lines),
            Draw::Text(says, lines) => {
                self.lines_of(says, Type::Text);
                self.ruled(lines);
                self.y += 9;
                LEFT - 4
            }
            Draw::Boxes(says, boxes) => self.boxes(says, boxes),
            Draw::Signature(says, seal) => self.signature(says, seal),
        };
        (x, y)
    }

    /// One line of words; the pen goes under it.
    fn words(&mut self, x: i32, from: From, size: Type, says: &str) {
        self.marks.push(Mark::Words {
            x,
            y: self.y + size.rises(),
            from,
            size,
            says: says.to_owned(),
        });
    }

    fn centred(&mut self, says: &str, size: Type, gap: i32) -> i32 {
        let lines = size.lines(says, RIGHT - LEFT);
        let widest = lines.first().map_or(0, |line| size.width(line));
        for line in &lines {
            self.words(MIDDLE, From::Middle, size, line);
            self.y += size.leads();
        }
        self.y += gap;
        MIDDLE - widest / 2 - 5
    }

    fn lines_of(&mut self, says: &str, size: Type) {
        for line in size.lines(says, RIGHT - LEFT) {
            self.words(LEFT, From::Start, size, &line);
            self.y += size.leads();
        }
    }

    /// So many lines to write on, the last of several a short one.
    fn ruled(&mut self, lines: u8) {
        for line in 1..=lines {
            let end = if line == lines && lines > 1 {
                186
            } else {
                RIGHT
            };
            self.marks.push(Mark::Line(LEFT, end, self.y + 8));
            self.y += RULED;
        }
    }

    fn field(&mut self, says: &str, lines: u8) -> i32 {
        let end = LEFT + Type::Label.width(says) + 6;
        if lines > 0 && end < RIGHT - 60 {
            self.words(LEFT, From::Start, Type::Label, says);
            let y = self.y + Type::Label.rises() - 1;
            self.marks.push(Mark::Line(end, RIGHT, y));
            self.y += RULED;
            self.ruled(lines - 1);
        } else {
            self.lines_of(says, Type::Label);
            self.ruled(lines);
        }
        self.y += 10;
        LEFT - 4
    }

    /// Boxes beside one another as long as there is room.
    fn boxes(&mut self, says: &str, boxes: &[&str]) -> i32 {
        self.lines_of(says, Type::Label);
        let mut x = LEFT;
        for label in boxes {
            let width = 15 + Type::Text.width(label);
            if x > LEFT && x + width > RIGHT {
                x = LEFT;
                self.y += RULED + 2;
            }
            self.marks.push(Mark::Tick(x, self.y + 2));
            let lines = Type::Text.lines(label, RIGHT - x - 15);
            for (place, line) in lines.iter().enumerate() {
                self.y += if place > 0 { Type::Text.leads() } else { 0 };
                self.words(x + 15, From::Start, Type::Text, line);
            }
            x += width + 16;
        }
        self.y += RULED + 10;
        LEFT - 4
    }

    fn signature(&mut self, says: &str, seal: bool) -> i32 {
        let y = self.y + 34;
        self.marks.push(Mark::Scribble(LEFT, y));
        self.marks.push(Mark::Line(LEFT, LEFT + 110, y));
        if seal {
            self.marks.push(Mark::Seal(RIGHT - 30, self.y + 24));
        }
        self.y = y + 3;
        self.lines_of(says, Type::Role);
        self.y += if seal { 6 } else { 2 };
        LEFT - 2
    }

    fn stamp(&mut self, says: &str) -> i32 {
        let lines = Type::Label.lines(says, RIGHT - LEFT - 24);
        let widest = lines.iter().map(|line| Type::Label.width(line)).max();
        let width = widest.unwrap_or_default() + 24;
        let top = self.y;
        self.y += 8;
        for line in &lines {
            self.words(MIDDLE, From::Middle, Type::Label, line);
            self.y += Type::Label.leads();
        }
        self.y += 7;
        let left = MIDDLE - width / 2;
        self.marks.push(Mark::Frame(left, top, width, self.y - top));
        self.y += 12;
        left - 4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(draw: Draw, check: u16) -> Element {
        Element {
            draw,
            check: Some(check),
        }
    }

    #[test]
    fn numbers_keep_apart_and_stand_beside_what_they_are_about() {
        let sheet: Vec<Element> = (0..6)
            .map(|check| element(Draw::Field("To:", 1), check))
            .collect();
        let drawing = drawing(&sheet, |_| Pin::Open);
        let heights: Vec<i32> = drawing.pins.iter().map(|pin| pin.at.1).collect();
        assert!(heights.windows(2).all(|two| two[1] - two[0] >= APART));
        for (pin, words) in drawing.pins.iter().zip(drawing.marks.iter().step_by(2)) {
            let Mark::Words { y, .. } = words else {
                panic!("a label begins each field: {words:?}")
            };
            assert!((y - pin.at.1).abs() <= 4, "{y} {}", pin.at.1);
        }
    }

    #[test]
    fn nothing_goes_over_the_edge() {
        const LONG: &str =
            "A sentence that is a good deal longer than one line of the drawing can hold";
        const BOXES: [&str; 3] = ["one", "another, longer", LONG];
        let sheet = [
            element(Draw::Title("AN UNUSUALLY LONG TITLE OF A PAPER"), 0),
            element(Draw::Text(LONG, 2), 1),
            element(Draw::Boxes(LONG, &BOXES), 2),
            element(Draw::Stamp(LONG), 3),
            element(Draw::Field(LONG, 2), 4),
            element(Draw::Signature(LONG, true), 5),
        ];
        let drawing = drawing(&sheet, |_| Pin::Open);
        for mark in &drawing.marks {
            if let Mark::Words {
                x,
                from,
                size,
                says,
                y,
            } = mark
            {
                let width = size.width(says);
                let (left, right) = match from {
                    From::Start => (*x, x + width),
                    From::Middle => (x - width / 2, x + width / 2),
                };
                assert!(left >= LEFT - 1 && right <= RIGHT + 1, "{says}");
                assert!(*y < drawing.height, "{says}");
            }
        }
    }
}
