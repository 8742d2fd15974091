//! `cargo xtask rules diff REV`: what the law decides otherwise than at REV,
//! and what was added, taken away or said otherwise.

use ::rules::diagram::TooLarge;
use ::rules::prove::diff::{Change, Diff, EXAMPLES, Says, Shift, Space, diff};
use ::rules::rulebook::GroundId;
use rulebook_compiler::Compiled;
use rulebook_compiler::compare::{Became, Item, Pair, Part};

use super::examples::lines;
use super::revision::Revision;
use super::{compiled, tell};
use crate::failure::Failure;
use crate::progress;

/// Compares the rulebook of a revision with that of the working tree.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let [written] = arguments else {
        return Err(Failure::new(
            "`rules diff` takes one revision.",
            "Write `cargo xtask rules diff main`, or a commit or a tag for `main`.",
        ));
    };
    let revision = Revision::find(written)?;
    let before = revision.rulebook()?;
    let after = compiled()?;
    let pair = Pair {
        before: &before,
        after: &after,
    };
    let space = pair.space();
    let found = progress::step("Comparing every answer set", || {
        let (was, is) = (before.tables(), after.tables());
        let listed = [
            &|ground| before.listed_steps(ground) as Vec<usize>,
            &|ground| after.listed_steps(ground) as Vec<usize>,
        ] as [&dyn Fn(GroundId) -> Vec<usize>; 2];
        diff(&was, &is, &space, listed).map_err(|large| too_large(&large))
    })?;
    println!("The law of the working tree, against {}", revision.told);
    let telling = Telling {
        pair,
        space: &space,
        found: &found,
    };
    telling.compared();
    telling.headlines();
    telling.grounds();
    telling.shifts(
        "Duties, limits and cautions",
        &found.duties,
        EXAMPLES,
        duty_id,
    );
    telling.shifts("Steps", &found.steps, 1, step_id);
    items(&pair.items());
    Ok(())
}

fn duty_id(compiled: &Compiled, place: usize) -> &str {
    let duties = &compiled.tables.duties;
    duties.get(place).map_or("?", |duty| duty.id)
}

fn step_id(compiled: &Compiled, place: usize) -> &str {
    let steps = &compiled.tables.steps;
    steps.get(place).map_or("?", |step| step.id)
}

fn too_large(large: &TooLarge) -> Failure {
    Failure::new(
        format!("The two laws together passed {} nodes.", large.limit),
        "Compare with a revision that lies nearer: its facts stand more nearly in the order of today.",
    )
}

struct Telling<'t> {
    pair: Pair<'t>,
    space: &'t Space,
    found: &'t Diff,
}

impl Telling<'_> {
    /// What is compared, and which facts and answers only one law has.
    fn compared(&self) {
        println!("\nCompared: every complete answer set over the facts of both laws.");
        println!(
            "  {} can be so in both; the shares below are of these.",
            tell::count(self.found.compared)
        );
        let facts = self.space.together.iter().enumerate();
        let (mut gone, mut new, mut answers) = (Vec::new(), Vec::new(), Vec::new());
        for (place, fact) in facts.skip(1) {
            let id = self.pair.fact_id(self.space, place);
            match (fact.before, fact.after) {
                (Some(_), None) => gone.push(id),
                (None, Some(_)) => new.push(id),
                _ => {
                    let apart = fact.values.iter().enumerate();
                    let apart = apart.filter(|(_, (was, is))| was.is_none() || is.is_none());
                    answers.extend(apart.map(|(value, (was, _))| {
                        let when = if was.is_some() { "before" } else { "now" };
                        let phrase = self.pair.phrase(self.space, place, &[value]);
                        format!("{phrase} (only {when})")
                    }));
                }
            }
        }
        for (what, ids) in [("before", gone), ("now", new)] {
            if !ids.is_empty() {
                println!(
                    "  Asked only {what}, and of no matter to the other law: {}",
                    ids.join(", ")
                );
            }
        }
        if !answers.is_empty() {
            println!("  Answers that only one law has:");
            for answer in answers {
                println!("    {answer}");
            }
        }
    }

    fn headlines(&self) {
        println!("\nHeadlines");
        let (apart, changed): (Vec<_>, Vec<_>) = self.found.headlines.iter().partition(|change| {
            [change.from, change.to]
                .iter()
                .any(|says| matches!(says, Says::Cannot | Says::NoSuchAnswer))
        });
        if changed.is_empty() {
            println!("  No answer set has another headline.");
        }
        let mut changed = changed;
        changed.sort_by_key(|change| std::cmp::Reverse(change.sets.unwrap_or(u128::MAX)));
        for change in changed {
            let line = format!("{} → {}", says(change.from), says(change.to));
            self.change(&line, change, EXAMPLES);
        }
        if !apart.is_empty() {
            println!("\nNot compared, because only one law has something to say");
        }
        for change in apart {
            println!(
                "  {:<44} {}",
                format!("{} → {}", says(change.from), says(change.to)),
                tell::count(change.sets)
            );
        }
    }

    fn grounds(&self) {
        if self.found.grounds.is_empty() {
            return;
        }
        println!("\nThe same headline by another ground");
        let id = |compiled: &Compiled, ground: GroundId| {
            let rung = compiled.tables.ladder.get(usize::from(ground.0));
            rung.map_or("?", |rung| rung.id)
        };
        for change in &self.found.grounds {
            let (was, is) = (
                id(self.pair.before, change.from),
                id(self.pair.after, change.to),
            );
            self.change(&format!("{was} → {is}"), change, 1);
        }
    }

    fn shifts<'i>(
        &'i self,
        heading: &str,
        shifts: &[Shift],
        examples: usize,
        id: impl Fn(&'i Compiled, usize) -> &'i str,
    ) {
        if shifts.is_empty() {
            return;
        }
        println!("\n{heading}");
        let mut told: Vec<(Vec<String>, &Change<bool>)> = Vec::new();
        for shift in shifts {
            let now = shift.after.map(|place| id(self.pair.after, place));
            let was = shift.before.map(|place| id(self.pair.before, place));
            let name = match (was, now) {
                (None, Some(id)) => format!("{id} (new)"),
                (Some(id), None) => format!("{id} (gone)"),
                (_, id) => id.unwrap_or("?").to_owned(),
            };
            for change in &shift.changes {
                match told.iter_mut().find(|(_, other)| *other == change) {
                    Some((names, _)) => names.push(name.clone()),
                    None => told.push((vec![name.clone()], change)),
                }
            }
        }
        told.sort_by_key(|(_, change)| std::cmp::Reverse(change.sets.unwrap_or(u128::MAX)));
        for (names, change) in told {
            let verb = if change.to { "added" } else { "left out" };
            self.change(&format!("{verb}: {}", names.join(", ")), change, examples);
        }
    }

    /// A line with how many answer sets and which share, and the examples.
    fn change<T>(&self, line: &str, change: &Change<T>, examples: usize) {
        println!(
            "  {line}: {} answer sets{}",
            tell::count(change.sets),
            share(change.sets, self.found.compared)
        );
        let examples = change.examples.iter().take(examples);
        let examples: Vec<Vec<String>> = examples
            .map(|example| self.pair.example(self.space, example))
            .collect();
        for line in lines(&examples) {
            println!("{line}");
        }
    }
}

fn says(says: Says) -> &'static str {
    match says {
        Says::Headline(headline) => headline.id(),
        Says::Gap => "no ground holds",
        Says::Cannot => "cannot be so",
        Says::NoSuchAnswer => "no such answer",
    }
}

/// `, 0.125 %`; nothing where it is not known.
fn share(sets: Option<u128>, all: Option<u128>) -> String {
    let Some((sets, all)) = sets.zip(all).filter(|(_, all)| *all > 0) else {
        return String::new();
    };
    #[expect(clippy::cast_precision_loss, reason = "a percentage to three places")]
    let ratio = sets as f64 / all as f64;
    match ratio * 100.0 {
        small if small < 0.0005 => ", less than 0.001 %".to_owned(),
        share => format!(", {share:.3} %"),
    }
}

/// Prints what is new, gone or said otherwise.
fn items(items: &[Item]) {
    let those = |wanted: fn(&Became) -> bool| {
        let told = items.iter().filter(move |item| wanted(&item.became));
        told.map(|item| format!("{} `{}`", item.what.name(), item.id))
    };
    let new: Vec<String> = those(|became| matches!(became, Became::New)).collect();
    let gone: Vec<String> = those(|became| matches!(became, Became::Gone)).collect();
    for (heading, list) in [("New", new), ("Gone", gone)] {
        if !list.is_empty() {
            println!("\n{heading}");
            for line in list {
                println!("  {line}");
            }
        }
    }
    let mut heading = Some("\nChanged");
    for item in items {
        let Became::Changed(parts) = &item.became else {
            continue;
        };
        if let Some(heading) = heading.take() {
            println!("{heading}");
        }
        println!("  {} `{}`", item.what.name(), item.id);
        parts.iter().for_each(part);
    }
    if items.is_empty() {
        println!("\nNothing was added, taken away or said otherwise.");
    }
}

fn part(part: &Part) {
    println!("    {}", part.part);
    for (sign, text) in [('-', &part.before), ('+', &part.after)] {
        if !text.is_empty() {
            println!("      {sign} {}", text.replace('\n', " / "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_told_to_three_places() {
        assert_eq!(share(Some(1), Some(800)), ", 0.125 %");
        assert_eq!(share(Some(1), Some(1_000_000)), ", less than 0.001 %");
        assert_eq!(share(None, Some(8)), "");
    }
}
