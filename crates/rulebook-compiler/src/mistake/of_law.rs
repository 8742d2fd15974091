//! The sentences about rules, their wording and what is proved of them.

use super::{Mistake, Sentence};

impl Mistake {
    pub(super) fn of_rules(&self) -> Option<Sentence> {
        Some(match self {
            Self::Overlap { name, first, .. } => Sentence::new(
                "R032",
                format!("the rule `{name}` is in force twice at once"),
                "begins too early",
            )
            .second(first, "still in force")
            .help("end the older one with `until`, on the day on which the newer one begins"),
            Self::Gap {
                name,
                first,
                from,
                until,
                ..
            } => Sentence::new(
                "R033",
                format!("no table of the rule `{name}` is in force from {from} until {until}"),
                "begins too late",
            )
            .second(first, "ends here")
            .help("let the newer one begin on the day on which the older one ends"),
            Self::NeverInForce {
                name, covers_from, ..
            } => Sentence::new(
                "R034",
                format!("the rule `{name}` was never in force in the time that the guide covers"),
                "over before then",
            )
            .help(format!(
                "the guide covers {covers_from} and later: remove the rule, or cover more"
            )),
            Self::Backwards { .. } => Sentence::new(
                "R035",
                "this ends before it begins",
                "not later than its beginning",
            ),
            Self::ExpiresAfterAll { .. } => {
                Sentence::new("R036", "a rule that never expires has a last day", "")
                    .help("remove `until` or `never_expires`")
            }
            Self::Cycle { path, .. } => {
                let path: Vec<String> = path.iter().map(|name| format!("`{name}`")).collect();
                Sentence::new("R037", format!("rules wait for each other: {}", path.join(" → ")), "the circle begins here")
                    .help("each may only test what is concluded before it, and defeat what stands after it")
            }
            Self::StepTwoWays { name, rule, .. } => Sentence::new(
                "R038",
                format!("the step `{name}` has conditions of its own and is concluded by a rule"),
                "",
            )
            .second(rule, "concluded here")
            .help("move the conditions to the rule"),
            Self::NeverConcluded { what, name, .. } => Sentence::new(
                "R039",
                format!("no rule concludes the {} `{name}`", what.name()),
                "",
            ),
            Self::NeverUsed { name, nearest, .. } => {
                let sentence =
                    Sentence::new("R040", format!("nothing uses the conclusion `{name}`"), "");
                match nearest {
                    Some(nearest) => sentence.nearest(Some(nearest), "conclusion"),
                    None => sentence.help("a conclusion is a ground, a duty, a step, or something that another rule tests"),
                }
            }
            Self::NoSource { name, .. } => {
                Sentence::new("R041", format!("the rule `{name}` names no source"), "")
            }
            _ => return None,
        })
    }

    pub(super) fn of_wording(&self) -> Option<Sentence> {
        Some(match self {
            Self::NotHttps { link, .. } => {
                Sentence::new("R042", format!("the link `{link}` is not https"), "").help(
                    "name the official page; a mirror or an http link is replaced before it ships",
                )
            }
            Self::Unwritten { .. } => Sentence::new(
                "R043",
                "this is still to be written",
                "empty, or a note to oneself",
            ),
            Self::NoOutcome { name, .. } => {
                Sentence::new("R044", format!("the ground `{name}` has no outcome"), "")
                    .help(format!("add an `[[outcome]]` with `ground = \"{name}\"`"))
            }
            Self::LendsNothing { name, .. } => {
                Sentence::new("R056", format!("`{name}` is not decided here"), "").help(format!(
                    "write `{name}`, or `{name} = {{ none = \"why\" }}`"
                ))
            }
            Self::NoHeadline { name } => Sentence::new(
                "R045",
                format!("the headline `{name}` has no general wording"),
                "",
            )
            .help(format!("add a `[[headline]]` with `id = \"{name}\"`")),
            Self::MarkUp { mark, why, .. } => {
                Sentence::new("R046", format!("the mark `[{mark}]` {why}"), "").help(
                    "the marks are must, must not, should, may, statute and term, \
                 each with its closing mark and none inside another",
                )
            }
            Self::WrongModal {
                mark,
                place,
                allowed,
                ..
            } => {
                let sentence =
                    Sentence::new("R047", format!("`[{mark}]` disagrees with {place}"), "");
                if allowed.is_empty() {
                    sentence.help("no modal verb belongs to it")
                } else {
                    let allowed: Vec<String> =
                        allowed.iter().map(|mark| format!("`[{mark}]`")).collect();
                    sentence.help(format!("what belongs to it: {}", allowed.join(", ")))
                }
            }
            Self::MarkedOther { mark, text, .. } => Sentence::new(
                "R048",
                format!("`{text}` is marked `[{mark}]` and says something else"),
                "",
            ),
            Self::TooLong {
                what, count, limit, ..
            } => Sentence::new(
                "R049",
                format!("{what} has {count} words, and the limit is {limit}"),
                "",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_proof(&self) -> Option<Sentence> {
        Some(match self {
            Self::SafeOpen { .. } => Sentence::new(
                "R050",
                "the safe table may fit nothing",
                "the last row has conditions",
            )
            .help(
                "end it with a row that always fits: no `if_possible`, and `order_held = \"any\"`",
            ),
            Self::TheoremNumbers { number, .. } => Sentence::new(
                "R051",
                format!("there is no theorem {number}, and there is a later one"),
                "the next",
            )
            .help(
                "numbers begin at 1 and leave none out; the parts of one theorem share its number",
            ),
            Self::TheoremClaim { name, why, .. } => {
                Sentence::new("R052", format!("the theorem `{name}` {why}"), "")
            }
            Self::Carried { name, .. } => Sentence::new(
                "R053",
                format!("the item `{name}` needs either `rules` or `because`"),
                "",
            )
            .help("name the rules that carry it, or say why none does"),
            Self::GivenTwice { name, .. } => {
                Sentence::new("R054", format!("`{name}` is given twice"), "again")
            }
            Self::NoWhyTwo { .. } => {
                Sentence::new("R055", "two headlines are accepted without a reason", "")
                    .help("say in `why_two = \"…\"` why either will do")
            }
            _ => return None,
        })
    }
}
