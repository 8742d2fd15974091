//! The sentences of all mistakes.

use rules::rulebook::Headline;

use super::{Mistake, Sentence, What};
use crate::files::At;

impl Sentence {
    pub(super) fn new(
        code: &'static str,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        Self {
            code,
            message: message.into(),
            label: label.into(),
            help: None,
            second: None,
        }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn second(mut self, at: &At, label: impl Into<String>) -> Self {
        self.second = Some((at.clone(), label.into()));
        self
    }

    pub(super) fn nearest(self, nearest: Option<&String>, what: &str) -> Self {
        match nearest {
            Some(nearest) => {
                let article = if what.starts_with(['a', 'e', 'i', 'o', 'u']) {
                    "an"
                } else {
                    "a"
                };
                self.help(format!(
                    "{article} {what} with a similar name exists: `{nearest}`"
                ))
            }
            None => self,
        }
    }
}

impl Mistake {
    /// Whether it only warns.
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::CheckedLongAgo { .. }
                | Self::Unused { .. }
                | Self::TermUnexplained { .. }
                | Self::TermOnlyNamed { .. }
        )
    }

    /// Its code: R001 and so on, W001 and so on for warnings.
    pub fn code(&self) -> &'static str {
        self.sentence().code
    }

    /// What it says.
    pub fn sentence(&self) -> Sentence {
        self.of_shape()
            .or_else(|| self.of_names())
            .or_else(|| self.of_facts())
            .or_else(|| self.of_questions())
            .or_else(|| self.of_rules())
            .or_else(|| self.of_wording())
            .or_else(|| self.of_proof())
            .or_else(|| self.of_documents())
            .or_else(|| self.of_warnings())
            .unwrap_or_else(|| Sentence::new("R000", "something is wrong here", ""))
    }

    fn of_shape(&self) -> Option<Sentence> {
        Some(match self {
            Self::Unreadable { path, why } => {
                Sentence::new("R001", format!("cannot read `{path}`: {why}"), "")
            }
            Self::Grammar { why, .. } => Sentence::new(
                "R002",
                format!("this is not TOML: {}", first_line(why)),
                "here",
            ),
            Self::UnknownTable { name, nearest, .. } => Sentence::new(
                "R003",
                format!("the rulebook has no table `{name}`"),
                "no such table",
            )
            .nearest(nearest.as_ref(), "table"),
            Self::NotAList { name, .. } => Sentence::new(
                "R004",
                format!("`{name}` is written as one table"),
                "a list of tables is meant",
            )
            .help(format!("write `[[{name}]]` with two brackets on each side")),
            Self::UnknownKey {
                name,
                nearest,
                known,
                ..
            } => {
                let sentence = Sentence::new(
                    "R005",
                    format!("unknown key `{name}`"),
                    "no such key in this table",
                );
                if nearest.is_some() {
                    sentence.nearest(nearest.as_ref(), "key")
                } else {
                    sentence.help(one_of(known))
                }
            }
            Self::MissingKey { name, .. } => {
                let sentence = Sentence::new(
                    "R006",
                    format!("the key `{name}` is missing"),
                    format!("no `{name}` in this table"),
                );
                match name.as_str() {
                    "link" => sentence.help("name the official page that was read, over https"),
                    "checked" => sentence
                        .help("give the day on which somebody last compared this with its source"),
                    "standing" => sentence
                        .help("say whether the source was read: `confirmed` or `to-be-confirmed`"),
                    _ => sentence,
                }
            }
            Self::MissingVoice { voice, .. } => Sentence::new(
                "R007",
                format!("this wording lacks its {voice} voice"),
                "one voice only",
            )
            .help("every piece of wording is a pair: `{ professional = \"…\", patient = \"…\" }`"),
            Self::UnknownWord {
                name,
                nearest,
                known,
                ..
            } => {
                let sentence = Sentence::new(
                    "R008",
                    format!("`{name}` is not one of the words that may stand here"),
                    "",
                );
                let choice = one_of(known);
                match nearest {
                    Some(nearest) => sentence.help(format!("perhaps `{nearest}`; {choice}")),
                    None => sentence.help(choice),
                }
            }
            Self::Shape { why, .. } => Sentence::new("R009", in_our_words(why), "here"),
            Self::Books { count, .. } => Sentence::new(
                "R010",
                format!("a rulebook has one `rulebook.toml`, this one has {count}"),
                "",
            )
            .help(
                "`name`, `reviewed`, `covers_from` and `order` stand in one file, before any table",
            ),
            _ => return None,
        })
    }

    fn of_names(&self) -> Option<Sentence> {
        Some(match self {
            Self::Unknown {
                what,
                name,
                of,
                nearest,
                renamed,
                ..
            } => {
                let of = of
                    .as_ref()
                    .map(|of| format!(" of `{of}`"))
                    .unwrap_or_default();
                let what = what.name();
                let sentence = Sentence::new(
                    "R011",
                    format!("unknown {what} `{name}`{of}"),
                    format!("no such {what}"),
                );
                match nearest {
                    Some(now) if *renamed => {
                        sentence.help(format!("`{name}` is now called `{now}`"))
                    }
                    None if what == What::Headline.name() => sentence.help(format!(
                        "the thirteen are {}",
                        Headline::ALL.map(Headline::id).join(", ")
                    )),
                    _ => sentence.nearest(nearest.as_ref(), what),
                }
            }
            Self::BareFact { name, .. } => Sentence::new(
                "R012",
                format!("`{name}` is a fact, and a fact needs a value"),
                "a fact alone",
            )
            .help(format!("write `{name} is …`")),
            Self::Duplicate {
                what, name, first, ..
            } => Sentence::new(
                "R013",
                format!("two things have the id `{name}`"),
                format!("a second {}", what.name()),
            )
            .second(first, "the first"),
            Self::BadId { name, .. } => {
                Sentence::new("R014", format!("the id `{name}` is not kebab-case"), "")
                    .help("small letters and figures, with hyphens between words: `order-date`")
            }
            Self::Malformed { .. } => Sentence::new("R015", "this is not a condition", "").help(
                "write `fact is value | value`, `fact is not value`, `papers include item`, \
                 `papers do not include item` or the name of a conclusion",
            ),
            Self::NeverHolds { .. } => Sentence::new(
                "R016",
                "this condition can never hold",
                "every value is ruled out",
            ),
            Self::FactsOnly { place, .. } => Sentence::new(
                "R017",
                format!("{place} may test facts only"),
                "a conclusion",
            )
            .help("name the facts that the conclusion rests on"),
            _ => return None,
        })
    }
}

fn one_of(known: &[String]) -> String {
    let known: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
    format!("known here: {}", known.join(", "))
}

/// What the reader of TOML says of a value of the wrong kind, without its
/// names for kinds.
fn in_our_words(why: &str) -> String {
    let why = first_line(why);
    let Some((_, expected)) = why
        .split_once(", expected ")
        .filter(|_| why.starts_with("invalid "))
    else {
        return why;
    };
    let expected = match expected {
        "a sequence" => "a list",
        "a map" => "a table",
        "a boolean" => "`true` or `false`",
        number
            if number.starts_with(['u', 'i'])
                && number.ends_with(|last: char| last.is_ascii_digit()) =>
        {
            "a whole number"
        }
        other => other,
    };
    format!("what is meant here is {expected}")
}

/// The parser's own words, in our manner.
fn first_line(why: &str) -> String {
    why.lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_owned()
}
