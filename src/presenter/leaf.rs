//! The papers that the guide leaves: one A4 page each, black, its blanks
//! filled in by hand.
//!
//! Each is a list of [`Block`]s, so that the page on screen, the printed page
//! and the plain text say the same. Start with [`leaf`](fn@leaf).

use rulebook::law::{STEPS, Word};
use rulebook::{StepKind, StepWords, Voice};
use rules::explain::Explanation;
use rules::rulebook::Headline;
use rules::truth::Truth;
use yew::AttrValue;

use super::frame::guarded;
use super::reader::Reader;
use super::sections;
use super::words::sentence;
use crate::session::Leaf;

mod card;
mod due;
mod foot;
mod lent;
mod marked;
mod notice;
mod record;
mod reply;
mod room;
mod script;
mod text;

pub use foot::FootView;
pub use marked::{Run, Weight};
pub use room::Room;
pub use text::text;

/// A line to be written on by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Blank {
    /// What is to be written there.
    pub label: AttrValue,
    /// How wide it is, in sixths of the page.
    pub sixths: u8,
}

/// What stands in one part of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Lines to be written on, with their labels under them.
    Blanks(Vec<Blank>),
    /// Empty lines.
    Lines(u8),
    /// The headline; no shape while several are possible.
    Plate(Option<Headline>, AttrValue, AttrValue),
    /// What it is, and what was said of it; nothing said: a blank.
    Facts(Vec<(AttrValue, Option<AttrValue>)>),
    /// Paragraphs.
    Text(Vec<Vec<Run>>),
    /// Boxes to be ticked, each with a line for when and by whom.
    Done(Vec<AttrValue>, AttrValue),
    /// Boxes of which some are ticked, and the label of a last line, if any.
    Options(Vec<AttrValue>, Option<AttrValue>),
    /// In order.
    Numbered(Vec<AttrValue>),
    /// In no order.
    Points(Vec<AttrValue>),
    /// To be read aloud.
    Say(Vec<AttrValue>),
}

/// One part of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its heading.
    pub head: Option<AttrValue>,
    /// Whether it shares its row with the next of its kind.
    pub half: bool,
    /// What stands in it.
    pub body: Body,
}

impl Block {
    fn new(body: Body) -> Self {
        Self {
            head: None,
            half: false,
            body,
        }
    }

    fn under(head: AttrValue, body: Body) -> Self {
        Self {
            head: Some(head),
            ..Self::new(body)
        }
    }

    fn half(self) -> Self {
        Self { half: true, ..self }
    }

    /// Whether there is nothing in it.
    fn is_empty(&self) -> bool {
        match &self.body {
            Body::Blanks(list) => list.is_empty(),
            Body::Facts(list) => list.is_empty(),
            Body::Text(list) => list.is_empty(),
            Body::Done(list, _)
            | Body::Options(list, _)
            | Body::Numbered(list)
            | Body::Points(list)
            | Body::Say(list) => list.is_empty(),
            Body::Lines(_) | Body::Plate(..) => false,
        }
    }
}

/// A paper.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafView {
    /// Which.
    pub leaf: Leaf,
    /// Its title.
    pub title: AttrValue,
    /// What stands opposite the title.
    pub aside: AttrValue,
    /// Its parts.
    pub blocks: Vec<Block>,
    /// What it rests on, and until when.
    pub foot: FootView,
}

impl LeafView {
    /// How closely it is set, so that it fits one page.
    pub fn room(&self) -> Room {
        Room::of(self)
    }
}

/// A paper on its screen.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafScreen {
    /// The paper.
    pub view: LeafView,
    /// The same as plain text.
    pub text: AttrValue,
    /// The name of the file.
    pub file: AttrValue,
    /// That the blanks are filled in by hand.
    pub by_hand: AttrValue,
    /// What to beware of before it is given away or left lying.
    pub beware: Vec<AttrValue>,
    /// "Print", "Copy as text", "Save as a file".
    pub buttons: [AttrValue; 3],
    /// What is said once it is copied, cannot be copied, or is saved.
    pub done: [AttrValue; 3],
    /// What opens the plain text.
    pub as_text: AttrValue,
}

/// The papers that are offered, with the words of their buttons.
pub fn offered(reader: &Reader, explanation: &Explanation) -> Vec<(Leaf, AttrValue)> {
    let named = |leaf| Some((leaf, name(reader, leaf, explanation)?));
    Leaf::ALL.into_iter().filter_map(named).collect()
}

/// What a paper is called where it is offered; none where it is not.
fn name(reader: &Reader, leaf: Leaf, explanation: &Explanation) -> Option<AttrValue> {
    let speaker = reader.speaker;
    let professional = speaker.voice == Voice::Professional;
    match leaf {
        Leaf::Record => professional.then(|| speaker.word(Word::LeafRecord)),
        Leaf::Reply => {
            let manner = reader.guide.manner(&reader.known, explanation)?;
            let blanks = [("manner", manner.name)];
            professional.then(|| speaker.fill(Word::LeafReply, &blanks))
        }
        Leaf::Notice => {
            let may = reader.guide.may_notify(&reader.known, explanation) == Truth::Yes;
            (professional && may).then(|| speaker.word(Word::LeafNotice))
        }
        Leaf::Script => Some(speaker.word(Word::LeafScript)),
        Leaf::Card => Some(speaker.word(Word::LeafCard)),
    }
}

/// A paper, where it is offered.
pub fn leaf(reader: &Reader, leaf: Leaf) -> Option<LeafScreen> {
    let explanation = reader.guide.explain(&reader.known);
    name(reader, leaf, &explanation)?;
    let mut view = match leaf {
        Leaf::Record => record::record(reader, &explanation),
        Leaf::Reply => reply::reply(reader, &explanation)?,
        Leaf::Notice => notice::notice(reader, &explanation),
        Leaf::Script => script::script(reader, &explanation),
        Leaf::Card => card::card(reader, &explanation),
    };
    view.blocks.retain(|block| !block.is_empty());
    let speaker = reader.speaker;
    let text = text(&view);
    Some(LeafScreen {
        text: text.into(),
        file: [leaf.id(), ".txt"].concat().into(),
        by_hand: speaker.word(Word::LeafByHand),
        beware: beware(reader, leaf),
        buttons: [Word::LeafPrint, Word::LeafCopy, Word::LeafSave].map(|word| speaker.word(word)),
        done: [Word::LeafCopied, Word::LeafSelect, Word::LeafSaved].map(|word| speaker.word(word)),
        as_text: speaker.word(Word::LeafAsText),
        view,
    })
}

/// What to beware of: a notice may be read by somebody else; on a shared
/// machine a paper stays behind.
fn beware(reader: &Reader, leaf: Leaf) -> Vec<AttrValue> {
    let words = [
        (leaf == Leaf::Notice, Word::LeafBewareNotice),
        (leaf == Leaf::Reply, Word::LeafBewareReply),
        (guarded(reader), Word::LeafBewareShared),
    ];
    let said = words.into_iter().filter(|(applies, _)| *applies);
    said.map(|(_, word)| reader.speaker.word(word)).collect()
}

/// The shown steps of a kind, each in one line: its bold start, or its first
/// sentence.
fn steps_of(explanation: &Explanation, kind: StepKind, reader: &Reader) -> Vec<AttrValue> {
    let shown = shown(explanation).filter(|step| step.kind == kind);
    let line = |step: &StepWords| {
        let text = reader.speaker.say(step.text);
        match step.lead.map(|lead| reader.speaker.say(lead)) {
            Some(lead) if lead.ends_with(['.', '?', '!']) => lead,
            // A start that is no sentence goes on in the text.
            Some(lead) => [&lead, " ", sentence(&text)].concat().into(),
            None => sentence(&text).to_owned().into(),
        }
    };
    shown.map(line).collect()
}

/// The shown steps of a kind, whole.
fn texts_of(explanation: &Explanation, kind: StepKind, reader: &Reader) -> Vec<AttrValue> {
    let shown = shown(explanation).filter(|step| step.kind == kind);
    shown.map(|step| reader.speaker.say(step.text)).collect()
}

fn shown(explanation: &Explanation) -> impl Iterator<Item = &'static StepWords> {
    let places = sections::steps(explanation).into_iter();
    places.filter_map(|place| STEPS.get(place as usize))
}
