//! The mark-up of wording: modal verbs, statutes' names, terms.

use std::ops::Range;

/// What a mark says of the words inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Must,
    MustNot,
    Should,
    May,
    Statute,
    Term,
}

impl Mark {
    const ALL: [Self; 6] = [
        Self::Must,
        Self::MustNot,
        Self::Should,
        Self::May,
        Self::Statute,
        Self::Term,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::MustNot => "must not",
            Self::Should => "should",
            Self::May => "may",
            Self::Statute => "statute",
            Self::Term => "term",
        }
    }

    /// Whether the words are a modal verb.
    pub(crate) fn is_modal(self) -> bool {
        !matches!(self, Self::Statute | Self::Term)
    }

    /// Whether the words can carry the mark's sense, in either voice.
    pub(crate) fn suits(self, words: &str) -> bool {
        let words = words.to_lowercase();
        let negated = ["not", "n't", "n’t", "never", "cannot"]
            .iter()
            .any(|no| words.contains(no));
        let has = |verbs: &[&str]| verbs.iter().any(|verb| words.contains(verb));
        match self {
            Self::Must => has(&["must", "have to", "has to"]) && !negated,
            Self::MustNot => {
                has(&["must", "cannot", "can't", "can’t", "may", "allowed"]) && negated
            }
            Self::Should => has(&["should"]),
            Self::May => has(&["may", "can", "allowed"]) && !negated,
            Self::Statute | Self::Term => true,
        }
    }
}

/// Words inside a mark, with their place in the wording as written.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    pub(crate) mark: Mark,
    pub(crate) words: String,
    pub(crate) span: Range<usize>,
}

/// Wording without its mark-up, and what was marked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    pub(crate) marked: Vec<Marked>,
}

/// A mark that is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Slip {
    pub(crate) mark: String,
    pub(crate) why: &'static str,
    pub(crate) span: Range<usize>,
}

/// Takes the mark-up out of wording.
pub(crate) fn read(wording: &str) -> Result<Plain, Slip> {
    let mut plain = Plain::default();
    let mut open: Option<(Mark, usize, Range<usize>)> = None;
    let mut rest = 0;
    while let Some(found) = wording[rest..].find('[') {
        let start = rest + found;
        plain.text.push_str(&wording[rest..start]);
        let slip = |mark: &str, why, end| Slip {
            mark: mark.to_owned(),
            why,
            span: start..end,
        };
        let Some(length) = wording[start..].find(']') else {
            return Err(slip(
                &wording[start + 1..],
                "is never closed by a bracket",
                wording.len(),
            ));
        };
        let end = start + length + 1;
        let inside = &wording[start + 1..end - 1];
        if inside.len() == 4 && inside.chars().all(|letter| letter.is_ascii_digit()) {
            // The year of a neutral citation: `[2021] UKSC 46`.
            plain.text.push_str(&wording[start..end]);
            rest = end;
            continue;
        }
        let (closing, name) = inside
            .strip_prefix('/')
            .map_or((false, inside), |name| (true, name));
        let Some(mark) = Mark::ALL.into_iter().find(|mark| mark.name() == name) else {
            return Err(slip(inside, "is not known", end));
        };
        match (open.take(), closing) {
            (None, false) => open = Some((mark, plain.text.len(), start..end)),
            (Some((opened, from, span)), true) if opened == mark => {
                let words = plain.text[from..].to_owned();
                plain.marked.push(Marked {
                    mark,
                    words,
                    span: span.start..end,
                });
            }
            (Some(_), false) => return Err(slip(inside, "stands inside another mark", end)),
            (_, true) => return Err(slip(inside, "closes what was not opened", end)),
        }
        rest = end;
    }
    plain.text.push_str(&wording[rest..]);
    match open {
        Some((mark, _, span)) => Err(Slip {
            mark: mark.name().to_owned(),
            why: "is left open",
            span,
        }),
        None => Ok(plain),
    }
}

/// Wording with no marks but those of modal verbs.
pub(crate) fn modals_only(wording: &str) -> String {
    [Mark::Statute, Mark::Term]
        .into_iter()
        .flat_map(|mark| {
            [
                ["[", mark.name(), "]"].concat(),
                ["[/", mark.name(), "]"].concat(),
            ]
        })
        .fold(wording.to_owned(), |text, mark| text.replace(&mark, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_kept_beside() {
        let plain =
            read("You [must]must[/must] give this under the [statute]Data Act[/statute].").unwrap();
        assert_eq!(plain.text, "You must give this under the Data Act.");
        assert_eq!(plain.marked[0].words, "must");
        assert_eq!(plain.marked[1].mark, Mark::Statute);
    }

    #[test]
    fn marks_left_open_crossed_or_unknown_are_slips() {
        assert_eq!(read("you [must]must").unwrap_err().why, "is left open");
        assert_eq!(read("[bold]x[/bold]").unwrap_err().why, "is not known");
        assert_eq!(
            read("[must]a[may]b[/may][/must]").unwrap_err().why,
            "stands inside another mark"
        );
        assert_eq!(
            read("x[/must]").unwrap_err().why,
            "closes what was not opened"
        );
    }

    #[test]
    fn the_year_of_a_case_is_no_mark() {
        assert_eq!(
            read("see [2021] UKSC 46").unwrap().text,
            "see [2021] UKSC 46"
        );
    }

    #[test]
    fn a_mark_suits_only_its_own_verb() {
        assert!(Mark::Must.suits("have to") && !Mark::Must.suits("must not"));
        assert!(Mark::MustNot.suits("cannot") && !Mark::MustNot.suits("must"));
        assert!(Mark::May.suits("can") && !Mark::May.suits("should"));
    }
}
