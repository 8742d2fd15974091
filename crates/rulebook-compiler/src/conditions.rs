//! Conditions: from `order-date is today | passed` to what is tested.

use std::ops::Range;

use rules::rulebook::{ConclusionId, Condition, FactId, Values};

use crate::{
    files::{At, Files},
    mistake::{Mistake, What},
    names::Names,
};

/// A condition taken apart; each part is a stretch of the string.
#[derive(Debug, PartialEq, Eq)]
enum Parts {
    Fact {
        fact: Range<usize>,
        not: bool,
        values: Vec<Range<usize>>,
    },
    Item {
        ticks: Range<usize>,
        item: Range<usize>,
        not: bool,
    },
    Name(Range<usize>),
}

fn take_apart(text: &str) -> Option<Parts> {
    let tokens = tokens(text);
    let words: Vec<&str> = tokens.iter().map(|token| &text[token.clone()]).collect();
    match words.as_slice() {
        [name] if *name != "|" => Some(Parts::Name(tokens[0].clone())),
        [_, "include" | "includes", _] => Some(Parts::Item {
            ticks: tokens[0].clone(),
            item: tokens[2].clone(),
            not: false,
        }),
        [_, "do" | "does", "not", "include", _] => Some(Parts::Item {
            ticks: tokens[0].clone(),
            item: tokens[4].clone(),
            not: true,
        }),
        [_, "is", "not", ..] => values(&words[3..], &tokens[3..]).map(|values| Parts::Fact {
            fact: tokens[0].clone(),
            not: true,
            values,
        }),
        [_, "is", ..] => values(&words[2..], &tokens[2..]).map(|values| Parts::Fact {
            fact: tokens[0].clone(),
            not: false,
            values,
        }),
        _ => None,
    }
}

/// `first | second | third`.
fn values(words: &[&str], tokens: &[Range<usize>]) -> Option<Vec<Range<usize>>> {
    let alternate = words
        .iter()
        .enumerate()
        .all(|(place, word)| (place % 2 == 1) == (*word == "|"));
    (alternate && words.len() % 2 == 1).then(|| tokens.iter().step_by(2).cloned().collect())
}

fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let joins = !letter.is_whitespace() && letter != '|';
        match tokens.last_mut().filter(|_| open && joins) {
            Some(last) => last.end = end,
            None if !letter.is_whitespace() => tokens.push(at..end),
            None => {}
        }
        open = joins;
    }
    tokens
}

/// Finds what a condition's string names.
pub(crate) fn resolve(
    names: &Names,
    files: &Files,
    text: &str,
    at: &At,
) -> Result<Condition, Mistake> {
    let inside = |part: &Range<usize>| files.inside(at, text, part.clone());
    match take_apart(text) {
        None => Err(Mistake::Malformed { at: at.clone() }),
        Some(Parts::Name(part)) => conclusion(names, &text[part.clone()], inside(&part)),
        Some(Parts::Item { ticks, item, not }) => {
            let fact = tick_item(
                names,
                (&text[ticks.clone()], inside(&ticks)),
                (&text[item.clone()], inside(&item)),
            )?;
            Ok(Condition::Fact(fact, if not { 0b01 } else { 0b10 }))
        }
        Some(Parts::Fact { fact, not, values }) => {
            let fact_text = &text[fact.clone()];
            let (id, all) = fact_values(names, fact_text, inside(&fact))?;
            let mut mask: Values = 0;
            for part in values {
                mask |= value(names, id, fact_text, &text[part.clone()], inside(&part))?;
            }
            let mask = if not { all & !mask } else { mask };
            if mask == 0 {
                Err(Mistake::NeverHolds { at: at.clone() })
            } else {
                Ok(Condition::Fact(id, mask))
            }
        }
    }
}

fn conclusion(names: &Names, name: &str, at: At) -> Result<Condition, Mistake> {
    if let Some(place) = names.conclusions.place(name) {
        return Ok(Condition::Conclusion(ConclusionId(
            u16::try_from(place).unwrap_or(u16::MAX),
        )));
    }
    let name = name.to_owned();
    if names.facts.find(&name).is_some() || name == "guide" {
        return Err(Mistake::BareFact { name, at });
    }
    let nearest = names.conclusions.nearest(&name).map(str::to_owned);
    Err(Mistake::Unknown {
        what: What::Conclusion,
        name,
        of: None,
        at,
        nearest,
        renamed: false,
    })
}

/// The fact and all of its values; `guide` is the date's fact.
fn fact_values(names: &Names, name: &str, at: At) -> Result<(FactId, Values), Mistake> {
    let place = if name == "guide" {
        Some(0)
    } else {
        names.facts.place(name)
    };
    let Some(place) = place else {
        return Err(unknown_fact(names, name, at));
    };
    let count = names
        .values
        .get(place)
        .map_or(0, |values| values.ids().count());
    Ok((
        crate::names::fact_id(place),
        Values::MAX >> (16 - count.clamp(1, 16)),
    ))
}

fn value(
    names: &Names,
    fact: FactId,
    fact_name: &str,
    name: &str,
    at: At,
) -> Result<Values, Mistake> {
    let Some(values) = names.values.get(usize::from(fact.0)) else {
        return Ok(0);
    };
    if fact_name == "guide" {
        let outside: Values = 1 << (values.ids().count() - 1);
        return match name {
            "out-of-date" => Ok(outside),
            "current" => Ok(outside - 1),
            _ => Err(Mistake::UnknownWord {
                name: name.to_owned(),
                at,
                nearest: crate::nearest::nearest(name, ["current", "out-of-date"])
                    .map(str::to_owned),
                known: vec!["current".to_owned(), "out-of-date".to_owned()],
            }),
        };
    }
    values
        .place(name)
        .map(|place| 1 << place)
        .ok_or_else(|| unknown_value(values, fact_name, name, at))
}

/// The mistake of a fact that is not there.
pub(crate) fn unknown_fact(names: &Names, name: &str, at: At) -> Mistake {
    let now = names
        .facts
        .renamed(name)
        .or_else(|| names.ticks.renamed(name));
    let renamed = now.is_some();
    let all = names.facts.ids().chain(names.ticks.ids());
    let nearest = now
        .or_else(|| crate::nearest::nearest(name, all))
        .map(str::to_owned);
    Mistake::Unknown {
        what: What::Fact,
        name: name.to_owned(),
        of: None,
        at,
        nearest,
        renamed,
    }
}

/// The mistake of a value that is not there.
pub(crate) fn unknown_value(
    values: &crate::names::Index,
    fact: &str,
    name: &str,
    at: At,
) -> Mistake {
    let now = values.renamed(name);
    let nearest = now.or_else(|| values.nearest(name)).map(str::to_owned);
    let (of, renamed) = (Some(fact.to_owned()), now.is_some());
    Mistake::Unknown {
        what: What::Value,
        name: name.to_owned(),
        of,
        at,
        nearest,
        renamed,
    }
}

/// The yes/no fact of an item.
fn tick_item(names: &Names, ticks: (&str, At), item: (&str, At)) -> Result<FactId, Mistake> {
    let (list, list_at) = ticks;
    if names.ticks.place(list).is_none() {
        let nearest = names
            .ticks
            .renamed(list)
            .or_else(|| names.ticks.nearest(list))
            .map(str::to_owned);
        let renamed = names.ticks.renamed(list).is_some();
        return Err(Mistake::Unknown {
            what: What::Ticks,
            name: list.to_owned(),
            of: None,
            at: list_at,
            nearest,
            renamed,
        });
    }
    let (item, at) = item;
    let id = format!("{list}.{item}");
    names
        .facts
        .place(&id)
        .map(crate::names::fact_id)
        .ok_or_else(|| unknown_item(names, list, item, at))
}

/// The mistake of an item that is not there.
pub(crate) fn unknown_item(names: &Names, list: &str, item: &str, at: At) -> Mistake {
    let start = format!("{list}.");
    let id = format!("{start}{item}");
    let bare = |id: &str| id.strip_prefix(&start).map(str::to_owned);
    let now = names.facts.renamed(&id).and_then(bare);
    let renamed = now.is_some();
    let items: Vec<String> = names.facts.ids().filter_map(bare).collect();
    let nearest = now.or_else(|| {
        crate::nearest::nearest(item, items.iter().map(String::as_str)).map(str::to_owned)
    });
    let of = Some(list.to_owned());
    Mistake::Unknown {
        what: What::TickItem,
        name: item.to_owned(),
        of,
        at,
        nearest,
        renamed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_ways_to_write_a_condition() {
        assert_eq!(
            take_apart("a is b|c"),
            Some(Parts::Fact {
                fact: 0..1,
                not: false,
                values: vec![5..6, 7..8]
            })
        );
        assert_eq!(
            take_apart("a is not b | c"),
            Some(Parts::Fact {
                fact: 0..1,
                not: true,
                values: vec![9..10, 13..14]
            })
        );
        assert_eq!(
            take_apart("a include b"),
            Some(Parts::Item {
                ticks: 0..1,
                item: 10..11,
                not: false
            })
        );
        assert_eq!(
            take_apart("a do not include b"),
            Some(Parts::Item {
                ticks: 0..1,
                item: 17..18,
                not: true
            })
        );
        assert_eq!(take_apart("order-looks-wrong"), Some(Parts::Name(0..17)));
    }

    #[test]
    fn anything_else_is_no_condition() {
        for text in [
            "", "a b", "a is", "a is b c", "a is b |", "a is | b", "not a", "|",
        ] {
            assert_eq!(take_apart(text), None, "{text}");
        }
    }
}
