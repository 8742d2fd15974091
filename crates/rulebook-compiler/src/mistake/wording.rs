//! The sentences of all mistakes.

use super::{Mistake, Sentence, What};
use crate::files::At;

impl Sentence {
    fn new(code: &'static str, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self { code, message: message.into(), label: label.into(), help: None, second: None }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    fn second(mut self, at: &At, label: impl Into<String>) -> Self {
        self.second = Some((at.clone(), label.into()));
        self
    }

    fn nearest(self, nearest: Option<&String>, what: &str) -> Self {
        match nearest {
            Some(nearest) => self.help(format!("a {what} with a similar name exists: `{nearest}`")),
            None => self,
        }
    }
}

impl Mistake {
    /// Whether it only warns.
    pub fn is_warning(&self) -> bool {
        matches!(self, Self::CheckedLongAgo { .. } | Self::Unused { .. })
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
            .unwrap_or_else(|| Sentence::new("R000", "something is wrong here", ""))
    }

    fn of_shape(&self) -> Option<Sentence> {
        Some(match self {
            Self::Unreadable { path, why } => Sentence::new("R001", format!("cannot read `{path}`: {why}"), ""),
            Self::Grammar { why, .. } => Sentence::new("R002", format!("this is not TOML: {}", first_line(why)), "here"),
            Self::UnknownTable { name, nearest, .. } => {
                Sentence::new("R003", format!("the rulebook has no table `{name}`"), "no such table")
                    .nearest(nearest.as_ref(), "table")
            }
            Self::NotAList { name, .. } => {
                Sentence::new("R004", format!("`{name}` is written as one table"), "a list of tables is meant")
                    .help(format!("write `[[{name}]]` with two brackets on each side"))
            }
            Self::UnknownKey { name, nearest, known, .. } => {
                let sentence = Sentence::new("R005", format!("unknown key `{name}`"), "no such key in this table");
                if nearest.is_some() { sentence.nearest(nearest.as_ref(), "key") } else { sentence.help(one_of(known)) }
            }
            Self::MissingKey { name, .. } => {
                Sentence::new("R006", format!("the key `{name}` is missing"), format!("no `{name}` in this table"))
            }
            Self::MissingVoice { voice, .. } => {
                Sentence::new("R007", format!("this wording lacks its {voice} voice"), "one voice only")
                    .help("every piece of wording is a pair: `{ professional = \"…\", patient = \"…\" }`")
            }
            Self::UnknownWord { name, nearest, known, .. } => {
                let sentence = Sentence::new("R008", format!("`{name}` is not one of the words that may stand here"), "");
                let choice = one_of(known);
                match nearest {
                    Some(nearest) => sentence.help(format!("perhaps `{nearest}`; {choice}")),
                    None => sentence.help(choice),
                }
            }
            Self::Shape { why, .. } => Sentence::new("R009", first_line(why), "here"),
            Self::Books { count, .. } => {
                Sentence::new("R010", format!("a rulebook has one `rulebook.toml`, this one has {count}"), "")
                    .help("`name`, `reviewed`, `covers_from` and `order` stand in one file, before any table")
            }
            _ => return None,
        })
    }

    fn of_names(&self) -> Option<Sentence> {
        Some(match self {
            Self::Unknown { what, name, of, nearest, renamed, .. } => {
                let of = of.as_ref().map(|of| format!(" of `{of}`")).unwrap_or_default();
                let what = what.name();
                let sentence = Sentence::new("R011", format!("unknown {what} `{name}`{of}"), format!("no such {what}"));
                match nearest {
                    Some(now) if *renamed => sentence.help(format!("`{name}` is now called `{now}`")),
                    _ => sentence.nearest(nearest.as_ref(), what),
                }
            }
            Self::BareFact { name, .. } => {
                Sentence::new("R012", format!("`{name}` is a fact, and a fact needs a value"), "a fact alone")
                    .help(format!("write `{name} is …`"))
            }
            Self::Duplicate { what, name, first, .. } => {
                Sentence::new("R013", format!("two things have the id `{name}`"), format!("a second {}", what.name()))
                    .second(first, "the first")
            }
            Self::BadId { name, .. } => Sentence::new("R014", format!("the id `{name}` is not kebab-case"), "")
                .help("small letters and figures, with hyphens between words: `order-date`"),
            Self::Malformed { .. } => Sentence::new("R015", "this is not a condition", "").help(
                "write `fact is value | value`, `fact is not value`, `papers include item`, \
                 `papers do not include item` or the name of a conclusion",
            ),
            Self::NeverHolds { .. } => Sentence::new("R016", "this condition can never hold", "every value is ruled out"),
            Self::FactsOnly { place, .. } => {
                Sentence::new("R017", format!("{place} may test facts only"), "a conclusion")
                    .help("name the facts that the conclusion rests on")
            }
            _ => return None,
        })
    }

    fn of_facts(&self) -> Option<Sentence> {
        Some(match self {
            Self::NotInOrder { name, .. } => {
                Sentence::new("R018", format!("`{name}` has no place in the editorial order"), "")
                    .help("add it to `order` in rulebook.toml, after the facts that its gate tests")
            }
            Self::TwiceInOrder { name, first, .. } => {
                Sentence::new("R019", format!("`{name}` stands twice in the editorial order"), "again")
                    .second(first, "the first time")
            }
            Self::LateGate { name, tests, .. } => Sentence::new(
                "R020",
                format!("`{name}` is asked only when a later fact is so"),
                format!("`{tests}` stands later"),
            )
            .help(format!("put `{tests}` before `{name}` in `order`")),
            Self::TooMany { what, count, limit, .. } => {
                Sentence::new("R021", format!("there are {count} {what}, and no more than {limit} fit"), "")
            }
            Self::NoHealthReason { name, listed, .. } => {
                Sentence::new("R022", format!("the fact `{name}` is about health and gives no reason"), "no `health`")
                    .second(listed, "on the closed list")
                    .help("say in `health = \"…\"` why the answer cannot be reached without it")
            }
            Self::HealthNotListed { name, .. } => {
                Sentence::new("R023", format!("the fact `{name}` is about health and not on the closed list"), "")
                    .help("add it to `health_like` in rulebook.toml, or ask for something else")
            }
            _ => return None,
        })
    }

    fn of_questions(&self) -> Option<Sentence> {
        Some(match self {
            Self::NotAsked { name, .. } => {
                Sentence::new("R024", format!("no question settles the fact `{name}`"), "never asked")
                    .help("every fact is settled by exactly one question")
            }
            Self::AskedTwice { name, first, .. } => {
                Sentence::new("R025", format!("two questions settle the fact `{name}`"), "here again")
                    .second(first, "settled here already")
            }
            Self::ChoiceMisses { name, set, .. } => {
                Sentence::new("R026", format!("this choice says nothing of `{name}`"), format!("`{name}` is missing"))
                    .second(set, "another choice sets it")
                    .help("every choice of a question sets the same facts, save those that are not asked where the rest of it holds")
            }
            Self::ChoiceClosed { name, .. } => Sentence::new(
                "R027",
                format!("this choice sets `{name}`, which is not asked where the rest of it holds"),
                "its gate is closed",
            )
            .help(format!("leave `{name}` out of this choice")),
            Self::ValueNotSet { fact, value, question, .. } => {
                Sentence::new("R028", format!("no choice sets `{fact}` to `{value}`"), "nobody can answer this")
                    .second(question, "this question settles it")
            }
            Self::NotTickable { name, .. } => Sentence::new("R029", format!("`{name}` cannot be ticked"), "")
                .help("what is ticked is an item of `[[ticks]]`, or a fact whose values are `no` and `yes` in that order"),
            Self::Answers { name, .. } => {
                Sentence::new("R030", format!("the question `{name}` needs either `choices` or `ticks`"), "")
            }
            Self::PagedTwice { name, first, .. } => {
                Sentence::new("R031", format!("the question `{name}` stands on two pages"), "here again")
                    .second(first, "here already")
            }
            _ => return None,
        })
    }

    fn of_rules(&self) -> Option<Sentence> {
        Some(match self {
            Self::Overlap { name, first, .. } => {
                Sentence::new("R032", format!("the rule `{name}` is in force twice at once"), "begins too early")
                    .second(first, "still in force")
                    .help("end the older one with `until`, on the day on which the newer one begins")
            }
            Self::Gap { name, first, from, until, .. } => Sentence::new(
                "R033",
                format!("no table of the rule `{name}` is in force from {from} until {until}"),
                "begins too late",
            )
            .second(first, "ends here")
            .help("let the newer one begin on the day on which the older one ends"),
            Self::NeverInForce { name, covers_from, .. } => Sentence::new(
                "R034",
                format!("the rule `{name}` was never in force in the time that the guide covers"),
                "over before then",
            )
            .help(format!("the guide covers {covers_from} and later: remove the rule, or cover more")),
            Self::Backwards { .. } => Sentence::new("R035", "this ends before it begins", "not later than its beginning"),
            Self::ExpiresAfterAll { .. } => Sentence::new("R036", "a rule that never expires has a last day", "")
                .help("remove `until` or `never_expires`"),
            Self::Cycle { path, .. } => {
                let path: Vec<String> = path.iter().map(|name| format!("`{name}`")).collect();
                Sentence::new("R037", format!("rules wait for each other: {}", path.join(" → ")), "the circle begins here")
                    .help("each may only test what is concluded before it")
            }
            Self::StepTwoWays { name, rule, .. } => Sentence::new(
                "R038",
                format!("the step `{name}` has conditions of its own and is concluded by a rule"),
                "",
            )
            .second(rule, "concluded here")
            .help("move the conditions to the rule"),
            Self::NeverConcluded { what, name, .. } => {
                Sentence::new("R039", format!("no rule concludes the {} `{name}`", what.name()), "")
            }
            Self::NeverUsed { name, nearest, .. } => {
                let sentence = Sentence::new("R040", format!("nothing uses the conclusion `{name}`"), "");
                match nearest {
                    Some(nearest) => sentence.nearest(Some(nearest), "conclusion"),
                    None => sentence.help("a conclusion is a ground, a duty, a step, or something that another rule tests"),
                }
            }
            Self::NoSource { name, .. } => Sentence::new("R041", format!("the rule `{name}` names no source"), ""),
            _ => return None,
        })
    }

    fn of_wording(&self) -> Option<Sentence> {
        Some(match self {
            Self::NotHttps { link, .. } => Sentence::new("R042", format!("the link `{link}` is not https"), "")
                .help("name the official page; a mirror or an http link is replaced before it ships"),
            Self::Unwritten { .. } => Sentence::new("R043", "this is still to be written", "empty, or a note to oneself"),
            Self::NoOutcome { name, .. } => Sentence::new("R044", format!("the ground `{name}` has no outcome"), "")
                .help(format!("add an `[[outcome]]` with `ground = \"{name}\"`")),
            Self::NoHeadline { name } => {
                Sentence::new("R045", format!("the headline `{name}` has no general wording"), "")
                    .help(format!("add a `[[headline]]` with `id = \"{name}\"`"))
            }
            Self::MarkUp { mark, why, .. } => Sentence::new("R046", format!("the mark `[{mark}]` {why}"), "").help(
                "the marks are must, must not, should, may, statute and term, \
                 each with its closing mark and none inside another",
            ),
            Self::WrongModal { mark, place, allowed, .. } => {
                let sentence = Sentence::new("R047", format!("`[{mark}]` disagrees with {place}"), "");
                if allowed.is_empty() {
                    sentence.help("no modal verb belongs to it")
                } else {
                    let allowed: Vec<String> = allowed.iter().map(|mark| format!("`[{mark}]`")).collect();
                    sentence.help(format!("what belongs to it: {}", allowed.join(", ")))
                }
            }
            Self::MarkedOther { mark, text, .. } => {
                Sentence::new("R048", format!("`{text}` is marked `[{mark}]` and says something else"), "")
            }
            Self::TooLong { what, count, limit, .. } => {
                Sentence::new("R049", format!("{what} has {count} words, and the limit is {limit}"), "")
            }
            _ => return None,
        })
    }

    fn of_proof(&self) -> Option<Sentence> {
        Some(match self {
            Self::SafeOpen { .. } => Sentence::new("R050", "the safe table may fit nothing", "the last row has conditions")
                .help("end it with a row that always fits: no `if_possible`, and `order_held = \"any\"`"),
            Self::TheoremNumbers { number, .. } => {
                Sentence::new("R051", format!("there is no theorem {number}, and there is a later one"), "the next")
                    .help("numbers begin at 1 and leave none out; the parts of one theorem share its number")
            }
            Self::TheoremClaim { name, why, .. } => Sentence::new("R052", format!("the theorem `{name}` {why}"), ""),
            Self::Carried { name, .. } => {
                Sentence::new("R053", format!("the item `{name}` needs either `rules` or `because`"), "")
                    .help("name the rules that carry it, or say why none does")
            }
            Self::GivenTwice { name, .. } => Sentence::new("R054", format!("`{name}` is given twice"), "again"),
            Self::NoWhyTwo { .. } => Sentence::new("R055", "two headlines are accepted without a reason", "")
                .help("say in `why_two = \"…\"` why either will do"),
            Self::CheckedLongAgo { name, checked, .. } => Sentence::new(
                "W001",
                format!("`{name}` was last compared with its source on {checked}"),
                "more than twelve months ago",
            ),
            Self::Unused { what, name, .. } => {
                let sentence = Sentence::new("W002", format!("nothing names the {} `{name}`", what.name()), "");
                match what {
                    What::Step => sentence.help("list it in an outcome, or let a rule conclude it"),
                    _ => sentence,
                }
            }
            _ => return None,
        })
    }
}

fn one_of(known: &[String]) -> String {
    let known: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
    format!("known here: {}", known.join(", "))
}

/// The parser's own words, in our manner.
fn first_line(why: &str) -> String {
    why.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}
