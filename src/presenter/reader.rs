//! One reader's state, as every screen needs it: answers, knowledge, words.

use rulebook::law::{FACTS, QUESTIONS, Word};
use rulebook::{Answers, Question, Voice};
use rules::rulebook::{FactId, Headline, Headlines, Values};
use yew::AttrValue;

use super::words::{Speaker, capital, first_clause, with_word};
use crate::guide::{Guide, Known};
use crate::session::{Answer, Session};

/// An answer shorter than this is understood only under its question.
const BARE: usize = 20;

/// Whether an answer, or its first clause, is as short as that.
fn is_bare(says: &str) -> bool {
    says.split([',', ':'])
        .next()
        .is_some_and(|clause| clause.len() < BARE)
}

/// A session, what it knows, and whom to speak to.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The law.
    pub guide: &'a Guide,
    /// The answers.
    pub session: &'a Session,
    /// What follows from them.
    pub known: Known,
    /// The voice.
    pub speaker: Speaker,
}

impl<'a> Reader<'a> {
    /// Reads a session.
    pub fn new(guide: &'a Guide, session: &'a Session) -> Self {
        Self {
            guide,
            session,
            known: guide.known(session),
            speaker: Speaker {
                voice: session.voice,
            },
        }
    }

    /// The questions answered "I don't know yet" that can still change the headline.
    pub fn waiting(&self) -> Vec<&'static Question> {
        let relevant = self.guide.relevant(&self.known);
        let given = self.session.given.iter();
        given
            .filter(|given| given.answer == Answer::Unknown)
            .filter_map(|given| QUESTIONS.get(given.question as usize))
            .filter(|question| question.settles.iter().any(|&fact| relevant.has(fact)))
            .collect()
    }

    /// The big word of a headline.
    pub fn headline_word(&self, headline: Headline) -> AttrValue {
        rulebook::law::HEADLINES
            .get(headline as usize)
            .map_or(AttrValue::Static(""), |words| self.speaker.say(words.word))
    }

    /// The general sentence of a headline.
    pub fn headline_title(&self, headline: Headline) -> AttrValue {
        rulebook::law::HEADLINES
            .get(headline as usize)
            .map_or(AttrValue::Static(""), |words| self.speaker.say(words.title))
    }

    /// The general sentence of a headline, its big word with it.
    pub fn headline_line(&self, headline: Headline) -> AttrValue {
        let (word, title) = (self.headline_word(headline), self.headline_title(headline));
        with_word(&title, &word).into()
    }

    /// Headlines with their words.
    pub fn named(&self, headlines: Headlines) -> Vec<(Headline, AttrValue)> {
        headlines
            .iter()
            .map(|headline| (headline, self.headline_word(headline)))
            .collect()
    }

    /// An answer under its question.
    pub fn answer(&self, question: &Question, answer: Answer) -> AttrValue {
        match (question.answers, answer) {
            (Answers::Choices(choices), Answer::Choice(place)) => choices
                .get(place as usize)
                .map_or(AttrValue::Static(""), |choice| {
                    self.speaker.say(choice.says)
                }),
            (Answers::Ticks(ticks), Answer::Ticks(bits)) if bits != 0 => {
                let ticked = ticks
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| bits >> place & 1 == 1);
                let says: Vec<&str> = ticked
                    .map(|(_, tick)| tick.says.to(self.speaker.voice))
                    .collect();
                says.join(", ").into()
            }
            (Answers::Ticks(_), Answer::Ticks(_)) => self.speaker.word(Word::NoneOfThese),
            _ => self.speaker.word(Word::Unknown),
        }
    }

    /// An answer in few words, and the question where the answer alone would
    /// not be understood.
    pub fn short_answer(
        &self,
        question: &Question,
        answer: Answer,
    ) -> (Option<AttrValue>, AttrValue) {
        let says = self.answer(question, answer);
        let ask = || Some(self.speaker.say(question.ask));
        match (question.answers, answer) {
            (Answers::Choices(choices), Answer::Choice(place)) if is_bare(&says) => {
                let choice = choices.get(place as usize);
                let meaning = choice.and_then(|choice| self.meaning(choice.sets));
                match meaning.filter(|meaning| meaning.len() > says.len()) {
                    Some(meaning) => (None, first_clause(&meaning).into()),
                    None => (ask(), says),
                }
            }
            (Answers::Choices(_), Answer::Choice(_)) => (None, first_clause(&says).into()),
            (_, Answer::Ticks(bits)) if bits != 0 => (None, says),
            _ => (ask(), says),
        }
    }

    /// A fact and some of its values, understood without its question.
    pub fn meant(&self, fact: FactId, values: Values) -> String {
        let (ask, says) = self.fact(fact, values);
        if self.speaker.voice == Voice::Patient || is_bare(&says) {
            [&*ask, " ", &says].concat()
        } else {
            says.to_string()
        }
    }

    /// What a value means, for a professional: the tables speak in one voice.
    fn meaning(&self, sets: &[(FactId, Values)]) -> Option<String> {
        let &[(fact, values)] = sets else { return None };
        let words = FACTS.get(fact.0 as usize)?;
        let means = words.values.get(values.trailing_zeros() as usize)?;
        (self.speaker.voice == Voice::Professional).then(|| capital(means))
    }

    /// A fact and some of its values, as question and answer; each value on a
    /// line of its own.
    pub fn fact(&self, fact: FactId, values: Values) -> (AttrValue, AttrValue) {
        let Some(words) = FACTS.get(fact.0 as usize) else {
            return (AttrValue::Static(""), AttrValue::Static(""));
        };
        let question = words
            .question
            .and_then(|place| QUESTIONS.get(place as usize));
        let ask = question.map_or(AttrValue::Static(words.means), |question| {
            self.speaker.say(question.ask)
        });
        let bits = (0..16_u16).filter(|bit| values >> bit & 1 == 1);
        let says: Vec<String> = bits.map(|bit| self.value(fact, question, bit)).collect();
        let or = [" ", &*self.speaker.word(Word::Or), "\n"].concat();
        (ask, says.join(&or).into())
    }

    fn value(&self, fact: FactId, question: Option<&Question>, bit: u16) -> String {
        let voice = self.speaker.voice;
        let said = match question.map(|question| question.answers) {
            Some(Answers::Choices(choices)) => {
                let alone = choices
                    .iter()
                    .find(|choice| choice.sets == [(fact, 1 << bit)]);
                alone.map(|choice| choice.says.to(voice).to_owned())
            }
            Some(Answers::Ticks(ticks)) => {
                ticks.iter().find(|tick| tick.fact == fact).map(|tick| {
                    let says = tick.says.to(voice);
                    if bit == 1 {
                        says.to_owned()
                    } else {
                        self.speaker
                            .fill(Word::FlipNot, &[("answer", says)])
                            .to_string()
                    }
                })
            }
            None => None,
        };
        let means = FACTS
            .get(fact.0 as usize)
            .and_then(|words| words.values.get(bit as usize));
        said.unwrap_or_else(|| means.map(|means| capital(means)).unwrap_or_default())
    }
}
