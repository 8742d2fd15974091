//! Everything in a rulebook that has an id, part by part, as text.

use std::collections::BTreeMap;

use crate::{
    compiled::Compiled,
    mistake::What,
    pieces::Voice,
    written::{Citation, Extent, Name, Rule, Standing, Written},
};

/// What something is, and its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) what: What,
    pub(super) id: String,
}

impl Key {
    /// What a reviewer looks at first stands first.
    fn rank(&self) -> usize {
        let order = [
            What::Rule,
            What::Fact,
            What::Value,
            What::Ground,
            What::Outcome,
        ];
        order
            .iter()
            .position(|what| *what == self.what)
            .unwrap_or(order.len())
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |key: &Self| (key.rank(), key.what.name());
        key(self)
            .cmp(&key(other))
            .then_with(|| self.id.cmp(&other.id))
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Each part and what it says.
pub(super) type Sheet = Vec<(String, String)>;

/// Collects sheets under the ids that `called` gives.
struct Sheets<'c> {
    called: &'c dyn Fn(What, &str) -> String,
    found: BTreeMap<Key, Sheet>,
}

impl Sheets<'_> {
    fn add(&mut self, what: What, id: &str, part: &str, text: String) {
        let id = (self.called)(what, id);
        let sheet = self.found.entry(Key { what, id }).or_default();
        // Of several dated tables of one rule, and several choices of one
        // question, each has its own line.
        let mut name = part.to_owned();
        let mut times = 1;
        while sheet.iter().any(|(taken, _)| *taken == name) {
            times += 1;
            name = format!("{part} ({times})");
        }
        sheet.push((name, text));
    }
}

/// Every rule, fact, value, outcome, step … of a rulebook.
pub(super) fn sheets(
    compiled: &Compiled,
    called: &dyn Fn(What, &str) -> String,
) -> BTreeMap<Key, Sheet> {
    let mut sheets = Sheets {
        called,
        found: BTreeMap::new(),
    };
    let written = &compiled.written;
    facts(written, &mut sheets);
    for rule in &written.rules {
        of_rule(rule, &mut sheets);
    }
    for (place, ground) in written.grounds.iter().enumerate() {
        let id = ground.id.get_ref();
        let says = format!("{}, to {}", ground.headline.get_ref(), ground.to.get_ref());
        sheets.add(What::Ground, id, "headline", says);
        let before = place
            .checked_sub(1)
            .and_then(|place| written.grounds.get(place));
        let after = before.map_or("first", |ground| ground.id.get_ref());
        sheets.add(What::Ground, id, "stands after", after.to_owned());
    }
    for outcome in &written.outcomes {
        let id = outcome.ground.get_ref();
        sheets.add(What::Outcome, id, "steps", list(&outcome.steps));
    }
    for step in &written.steps {
        let id = step.id.get_ref();
        sheets.add(What::Step, id, "when", list(&step.when));
        sheets.add(What::Step, id, "unless", list(&step.unless));
        sheets.add(What::Step, id, "kind", format!("{:?}", step.kind));
    }
    for duty in &written.duties {
        let kind = format!(
            "{:?}, {:?}, to {}",
            duty.kind,
            duty.modal,
            duty.to.get_ref()
        );
        sheets.add(What::Duty, duty.id.get_ref(), "kind", kind);
    }
    for document in &written.documents {
        let held = list(&document.held);
        sheets.add(What::Document, document.id.get_ref(), "held", held);
    }
    for check in &written.checks {
        let id = check.full_id();
        let mut add = |part: &str, text: String| sheets.add(What::Check, &id, part, text);
        let question = check.question.as_ref();
        let question = question.map_or(String::new(), |name| name.get_ref().clone());
        add("question", question);
        add("as it should be", list(&check.found));
        add("amiss", list(&check.amiss));
        add("rules", list(&check.rules));
    }
    for piece in compiled.pieces() {
        let voice = match piece.voice {
            Voice::Professional => "professional",
            Voice::Patient => "patient",
        };
        let part = format!("{}, {voice}", piece.part);
        sheets.add(piece.of, &piece.id, &part, piece.text);
    }
    sheets.found
}

fn facts(written: &Written, sheets: &mut Sheets) {
    for fact in &written.facts {
        let id = fact.id.get_ref();
        sheets.add(What::Fact, id, "means", fact.means.get_ref().clone());
        sheets.add(What::Fact, id, "asked when", list(&fact.asked_when));
        for value in &fact.values {
            let id = format!("{id}: {}", value.id.get_ref());
            sheets.add(What::Value, &id, "means", value.means.get_ref().clone());
        }
    }
    for ticks in &written.ticks {
        for item in &ticks.items {
            let id = format!("{}.{}", ticks.id.get_ref(), item.id.get_ref());
            sheets.add(What::Fact, &id, "means", item.means.get_ref().clone());
            sheets.add(What::Fact, &id, "asked when", list(&ticks.asked_when));
        }
    }
}

fn of_rule(rule: &Rule, sheets: &mut Sheets) {
    let id = rule.id.get_ref();
    let mut add = |part: &str, text: String| sheets.add(What::Rule, id, part, text);
    add("all of", list(&rule.all_of));
    add("any of", list(&rule.any_of));
    add("unless", list(&rule.unless));
    add("overrides", list(&rule.overrides));
    add("concludes", list(&rule.concludes.0));
    add("extent", extent(&rule.extent));
    let from = rule.in_force.from.civil;
    let until = rule.in_force.until.as_ref();
    let until = until.map_or(String::new(), |until| format!(" until {}", until.civil));
    let never = if rule.never_expires {
        ", never expires"
    } else {
        ""
    };
    add("in force", format!("from {from}{until}{never}"));
    add("asks", rule.ask.get_ref().clone());
    let sources: Vec<String> = rule.source.iter().map(citation).collect();
    add("source", sources.join("; "));
}

fn citation(citation: &Citation) -> String {
    let standing = match citation.standing {
        Standing::Confirmed => "confirmed",
        Standing::ToBeConfirmed => "to be confirmed",
    };
    format!(
        "{}, {}, {standing}, checked {}",
        citation.id.get_ref(),
        citation.at.get_ref(),
        citation.checked.civil
    )
}

fn extent(extent: &Extent) -> String {
    match extent {
        Extent::Everywhere => "everywhere".to_owned(),
        Extent::Holder(nations) => list(nations),
        Extent::Both(both) => {
            format!(
                "held in {}; asked from {}",
                list(&both.holder),
                list(&both.asker)
            )
        }
    }
}

fn list(names: &[Name]) -> String {
    let names: Vec<&str> = names.iter().map(|name| name.get_ref().as_str()).collect();
    names.join(", ")
}
