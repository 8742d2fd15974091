//! While it is open: what is still possible, what to ask, what to do meanwhile.

use rulebook::law::{SAFE, Word};
use rules::explain::Explanation;
use rules::rulebook::{Headline, Teller};
use yew::AttrValue;

use super::duties::duties;
use super::notes::{Body, NoteView, PossibleRow, PossiblesView, StepView};
use super::reader::Reader;
use super::words::capital;

/// How many facts may be wanting where a headline is still worth spelling out.
const CLEAR: usize = 8;
/// How many facts of the requester's make a headline clear at a glance.
const LINES: usize = 3;
/// How many facts beside those are worth reading.
const ALSO: usize = 4;

/// "Still possible": each headline, and what would make it so.
pub fn possible(reader: &Reader, explanation: &Explanation) -> NoteView {
    let rows: Vec<PossibleRow> = explanation
        .possible
        .iter()
        .map(|headline| row(reader, headline))
        .collect();
    let count = capital(&reader.speaker.number(rows.len()));
    NoteView {
        id: "possible",
        head: reader.speaker.word(Word::Possible),
        sub: Some(reader.speaker.fill(Word::PossibleSub, &[("n", &count)])),
        body: Body::Possible(PossiblesView {
            open: explanation.possible,
            rows,
        }),
    }
}

fn row(reader: &Reader, headline: Headline) -> PossibleRow {
    let mut if_so: Vec<(AttrValue, AttrValue)> = Vec::new();
    let mut also: Vec<String> = Vec::new();
    let mut questions = 0;
    let settling = reader.guide.settling(&reader.known, headline);
    // Far from clear, a few facts of many would mislead: their number says it.
    let lines = if settling.len() > CLEAR { 0 } else { LINES };
    for (fact, values) in settling {
        let (ask, says) = reader.fact(fact, values);
        // The boxes of one list are one line.
        if let Some((_, line)) = if_so.iter_mut().find(|(asked, _)| *asked == ask) {
            *line = [line, "; ", &says].concat().into();
        } else if reader.guide.teller(fact) == Some(Teller::Requester) && if_so.len() < lines {
            if_so.push((ask, says));
        } else {
            questions += 1;
            also.push(reader.meant(fact, values));
        }
    }
    let if_word = if if_so.is_empty() {
        Word::IfOnly
    } else {
        Word::IfAlso
    };
    let also = match questions {
        0 => None,
        1..=ALSO => Some(reader.speaker.fill(if_word, &[("facts", &also.join("; "))])),
        _ => Some(
            reader
                .speaker
                .fill(Word::IfMany, &[("n", &questions.to_string())]),
        ),
    };
    PossibleRow {
        headline,
        title: reader.headline_line(headline),
        if_so,
        also,
    }
}

/// "Meanwhile": one headline that is safe whatever the answers turn out to be,
/// and what to do until then, in a word each.
pub fn meanwhile(reader: &Reader, explanation: &Explanation, until: &[NoteView]) -> NoteView {
    let (headline, row) = reader.guide.meanwhile(&reader.known);
    let because = row
        .and_then(|row| SAFE.get(row))
        .map_or("", |row| row.because);
    NoteView {
        id: "meanwhile",
        head: reader.speaker.word(Word::Meanwhile),
        sub: Some(reader.speaker.word(Word::MeanwhileSub)),
        body: Body::Meanwhile(
            headline,
            reader.headline_line(headline),
            because.into(),
            duties(reader, explanation),
            until.iter().flat_map(|note| leads(&note.body)).collect(),
        ),
    }
}

/// The bold starts of what is to be done in order.
fn leads(body: &Body) -> Vec<StepView> {
    let Body::Steps(steps) = body else {
        return Vec::new();
    };
    let led = steps.iter().filter(|step| step.lead.is_some());
    led.map(|step| StepView {
        lead: step.lead.clone(),
        text: AttrValue::Static(""),
    })
    .collect()
}
