//! The result, settled or not.

use rulebook::Voice;
use rulebook::law::Word;
use rules::explain::Explanation;
use rules::rulebook::Headline;
use rules::truth::Truth;
use yew::AttrValue;

use super::answers::answers;
use super::check_code::{self, CodeView};
use super::dates::dates;
use super::document::to_check;
use super::duties::duties;
use super::flips::flips;
use super::frame::dated;
use super::leaf;
use super::notes::{Body, NoteView, NoticeFirst};
use super::plate::{self, PlateView};
use super::read_out;
use super::reader::Reader;
use super::sections::{sections, steps, steps_meanwhile};
use super::still_open::{also_open, more_open, notice_open, which_open};
use super::threads::threads;
use super::unsettled;
use super::why::why;

/// What can be done with a result.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionsView {
    /// "I have an answer now", and the page it opens.
    pub answer: Option<(AttrValue, u16)>,
    /// "Print".
    pub print: AttrValue,
    /// "See what the patient sees".
    pub other_voice: AttrValue,
    /// "Check the paper" for each that is held, with its place.
    pub papers: Vec<(AttrValue, u16)>,
    /// "Start again".
    pub restart: AttrValue,
    /// The date of the law and of its next review.
    pub dated: AttrValue,
    /// The check code.
    pub code: Option<CodeView>,
}

/// The result screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultView {
    /// The headline.
    pub plate: PlateView,
    /// The sections, in order.
    pub notes: Vec<NoteView>,
    /// What can be done with it.
    pub actions: ActionsView,
}

/// The result for one reader.
pub fn result(reader: &Reader) -> ResultView {
    let explanation = reader.guide.explain(&reader.known);
    let settled = explanation.possible.single();
    let mut notes = match settled {
        Some(headline) => settled_notes(reader, &explanation, headline),
        None => open_notes(reader, &explanation),
    };
    notes.push(leaves(reader, &explanation));
    notes.push(dates(reader));
    notes.push(path(reader));
    let plate = match settled {
        Some(headline) => plate::settled(reader, &explanation, headline, &notes),
        None => plate::open(reader, &explanation, &notes),
    };
    ResultView {
        plate,
        notes,
        actions: actions(reader),
    }
}

fn settled_notes(reader: &Reader, explanation: &Explanation, headline: Headline) -> Vec<NoteView> {
    let beside = duties(reader, explanation);
    let none = beside
        .is_empty()
        .then(|| reader.speaker.word(Word::BesideNone));
    let beside = NoteView {
        id: "beside",
        head: reader.speaker.word(Word::Beside),
        sub: Some(reader.speaker.word(Word::BesideSub)),
        body: Body::Duties(beside, none),
    };
    let mut notes = sections(reader, &steps(explanation));
    let reasons = explanation.grounds.len() > 1 && headline != Headline::ActNow;
    let which = reasons.then(|| which(reader, headline)).flatten();
    // Where life is at stake, or the reason is asked first, what to do comes
    // before any further question.
    let place = if headline == Headline::ActNow || which.is_some() {
        notes.len()
    } else {
        0
    };
    if let Some(also) = also(reader, headline) {
        notes.insert(place, also);
    }
    if let Some(which) = which {
        notes.insert(0, which);
    }
    notes.extend(more(reader));
    notes.push(beside);
    notes.extend(why(reader, explanation));
    notes.extend(flips(reader));
    notes
}

fn open_notes(reader: &Reader, explanation: &Explanation) -> Vec<NoteView> {
    // What to do until then comes first, in a word each: nobody should have to
    // read on to learn that they may give nothing yet. The whole of it follows
    // the questions, which are wanted while somebody waits for an answer.
    let (meanwhile, _) = reader.guide.meanwhile(&reader.known);
    let until = sections(reader, &steps_meanwhile(explanation, meanwhile));
    let mut notes = vec![
        unsettled::meanwhile(reader, explanation, &until),
        unsettled::possible(reader, explanation),
    ];
    notes.extend(read_out::asks(reader, explanation));
    notes.extend(until);
    notes
}

/// "Is any of these also so?"
fn also(reader: &Reader, headline: Headline) -> Option<NoteView> {
    let questions = also_open(reader);
    let word = reader.headline_word(headline);
    (!questions.is_empty()).then(|| NoteView {
        id: "also",
        head: reader.speaker.word(Word::Also),
        sub: Some(reader.speaker.fill(Word::AlsoSub, &[("word", &word)])),
        body: Body::Asked(questions, reader.speaker.word(Word::AlsoAdd)),
    })
}

/// "First, say which": the headline stands, and what to do depends.
fn which(reader: &Reader, headline: Headline) -> Option<NoteView> {
    let questions = which_open(reader);
    let word = reader.headline_word(headline);
    (!questions.is_empty()).then(|| NoteView {
        id: "which",
        head: reader.speaker.word(Word::Which),
        sub: Some(reader.speaker.fill(Word::WhichSub, &[("word", &word)])),
        body: Body::Asked(questions, reader.speaker.word(Word::WhichAdd)),
    })
}

/// "Can you say more?"
fn more(reader: &Reader) -> Option<NoteView> {
    let questions = more_open(reader);
    (!questions.is_empty()).then(|| NoteView {
        id: "more",
        head: reader.speaker.word(Word::More),
        sub: Some(reader.speaker.word(Word::MoreSub)),
        body: Body::Asked(questions, reader.speaker.word(Word::MoreAdd)),
    })
}

/// "To take along".
fn leaves(reader: &Reader, explanation: &Explanation) -> NoteView {
    let offered = leaf::offered(reader, explanation);
    NoteView {
        id: "leaves",
        head: reader.speaker.word(Word::Take),
        sub: Some(reader.speaker.word(Word::TakeSub)),
        body: Body::Leaves(offered, notice_first(reader, explanation)),
    }
}

/// What is asked before a notice is offered, where it may be.
fn notice_first(reader: &Reader, explanation: &Explanation) -> Option<NoticeFirst> {
    let may = reader.guide.may_notify(&reader.known, explanation);
    if may != Truth::NotKnown || reader.speaker.voice != Voice::Professional {
        return None;
    }
    let (questions, above) = notice_open(reader, explanation);
    let says = if above {
        Word::LeafNoticeAbove
    } else {
        Word::LeafNoticeWhy
    };
    (above || !questions.is_empty()).then(|| NoticeFirst {
        label: reader.speaker.word(Word::LeafNoticeFirst),
        why: reader.speaker.word(says),
        questions,
        add: reader.speaker.word(Word::MoreAdd),
    })
}

fn path(reader: &Reader) -> NoteView {
    let threads = threads(reader, None);
    let count = reader.speaker.number(threads.left.len());
    NoteView {
        id: "path",
        head: reader.speaker.word(Word::Path),
        sub: Some(reader.speaker.fill(Word::PathSub, &[("n", &count)])),
        body: Body::Path(
            threads,
            super::path::path(reader),
            answers(reader, Word::ChangeAnAnswer),
        ),
    }
}

fn actions(reader: &Reader) -> ActionsView {
    let speaker = reader.speaker;
    let page = reader.waiting().first().map(|question| question.page);
    ActionsView {
        answer: page.map(|page| (speaker.word(Word::AnswerNow), page)),
        print: speaker.word(Word::Print),
        other_voice: speaker.word(Word::OtherVoice),
        papers: to_check(reader, &reader.guide.held(&reader.known)),
        restart: speaker.word(Word::Restart),
        dated: dated(reader, Word::Dated),
        code: check_code::shown(reader),
    }
}
