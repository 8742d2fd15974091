//! The ladder, the rules, and what stands beside them.

use std::fmt::Write as _;

use rules::rulebook::{Modal, Rule};

use super::sentences::{conclusion, conditions};
use crate::{
    compiled::Compiled,
    dates::written_out,
    words::{Citation, Standing},
};

pub(super) fn ladder(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## The ladder: the first ground that holds decides\n");
    for (place, (ground, words)) in compiled
        .tables()
        .ladder
        .iter()
        .zip(&compiled.words.outcomes)
        .enumerate()
    {
        let _ = writeln!(
            out,
            "{}. **{}** (`{}`), to {}.",
            place + 1,
            ground.id,
            ground.headline.id(),
            words.to.professional
        );
        let _ = writeln!(out, "   {}", words.title.professional);
        let _ = writeln!(out, "   {}", words.gist.professional);
        let _ = writeln!(
            out,
            "   To the patient: {}\n   {}",
            words.title.patient, words.gist.patient
        );
        let steps: Vec<&str> = words
            .steps
            .iter()
            .filter_map(|&step| {
                compiled
                    .tables()
                    .steps
                    .get(usize::from(step))
                    .map(|step| step.id)
            })
            .collect();
        if !steps.is_empty() {
            let _ = writeln!(out, "   Steps: {}.", steps.join(", "));
        }
        let _ = writeln!(out, "   *Before the next because:* {}", words.before_next);
    }
    out.push('\n');
}

pub(super) fn rules(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## The rules, in order of evaluation\n");
    for (place, rule) in compiled.tables().rules.iter().enumerate() {
        if rule.law {
            rule_of_law(out, compiled, place, rule);
        }
    }
}

fn rule_of_law(out: &mut String, compiled: &Compiled, place: usize, rule: &Rule<'_>) {
    let (Some(words), Some(draft)) = (compiled.words.rules.get(place), compiled.drafts.get(place))
    else {
        return;
    };
    let written = draft
        .written
        .and_then(|place| compiled.written.rules.get(place));
    let _ = writeln!(out, "### {}\n", rule.id);
    let _ = writeln!(
        out,
        "{}\nTo the patient: {}\n",
        words.says.professional, words.says.patient
    );
    let law = compiled.tables();
    bullets(out, "if", " and", &conditions(compiled, rule.all_of));
    bullets(
        out,
        "if one of these",
        " or",
        &conditions(compiled, rule.any_of),
    );
    bullets(out, "unless", " or", &conditions(compiled, rule.unless));
    if rule.all_of.len == 0 && rule.any_of.len == 0 {
        let _ = writeln!(out, "- always");
    }
    let then: Vec<String> = rule
        .concludes
        .of(law.conclusion_lists)
        .iter()
        .map(|&id| conclusion(compiled, id))
        .collect();
    let _ = writeln!(out, "- then: {}", then.join("; "));
    let defeated: Vec<&str> = rule
        .defeated_by
        .of(law.rule_lists)
        .iter()
        .filter_map(|id| law.rules.get(usize::from(id.0)).map(|rule| rule.id))
        .collect();
    if !defeated.is_empty() {
        let _ = writeln!(out, "- defeated by: {}", defeated.join(", "));
    }
    let extent = conditions(compiled, rule.extent);
    let _ = writeln!(
        out,
        "- where: {}",
        if extent.is_empty() {
            "everywhere".to_owned()
        } else {
            extent.join("; ")
        }
    );
    if let Some(written) = written {
        let until = written
            .in_force
            .until
            .as_ref()
            .map(|until| format!(" until {}", until.civil));
        let coming = if draft.coming {
            " (coming: not law yet)"
        } else {
            ""
        };
        let never = if written.never_expires {
            "; holds even when the guide is out of date"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "- in force: from {}{}{coming}{never}",
            written.in_force.from.civil,
            until.unwrap_or_default()
        );
    }
    for citation in &words.sources {
        let _ = writeln!(out, "- source: {}", cited(compiled, citation));
    }
    let _ = writeln!(out, "- ask: {}", words.ask);
    if let Some(why) = written.and_then(|rule| rule.redundant_because.as_ref()) {
        let _ = writeln!(
            out,
            "- stays although its removal changes nothing: {}",
            why.get_ref()
        );
    }
    if let Some(note) = written.and_then(|rule| rule.note.as_ref()) {
        let _ = writeln!(out, "- note: {}", note.get_ref());
    }
    out.push('\n');
}

fn bullets(out: &mut String, start: &str, joint: &str, phrases: &[String]) {
    for (place, phrase) in phrases.iter().enumerate() {
        let start = if place == 0 {
            start
        } else {
            joint.trim_start()
        };
        let _ = writeln!(out, "- {start}: {phrase}");
    }
}

fn cited(compiled: &Compiled, citation: &Citation) -> String {
    let title = compiled
        .words
        .sources
        .get(usize::from(citation.source))
        .map_or("", |source| source.title.as_str());
    let standing = match citation.standing {
        Standing::Confirmed => "confirmed",
        Standing::ToBeConfirmed => "**to be confirmed**",
    };
    format!(
        "[{title}, {}]({}), checked {}, {standing}",
        citation.at,
        citation.link,
        written_out(citation.checked)
    )
}

pub(super) fn duties(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## Duties, limits and cautions\n");
    for (duty, words) in compiled.tables().duties.iter().zip(&compiled.words.duties) {
        let modal = match duty.modal {
            Modal::Must => "must",
            Modal::MustNot => "must not",
            Modal::Should => "should",
            Modal::May => "may",
            Modal::Advice => "advice",
        };
        let kind = format!("{:?}", words.kind).to_lowercase();
        let _ = writeln!(
            out,
            "- **{}** ({kind}, {modal}), to {}.",
            duty.id, words.to.professional
        );
        let _ = writeln!(out, "  {}", words.says.professional);
        let _ = writeln!(out, "  To the patient: {}", words.says.patient);
        let contrary: Vec<&str> = duty
            .contrary
            .of(compiled.tables().duty_lists)
            .iter()
            .filter_map(|&other| {
                compiled
                    .tables()
                    .duties
                    .get(usize::from(other))
                    .map(|duty| duty.id)
            })
            .collect();
        if !contrary.is_empty() {
            let _ = writeln!(out, "  Never beside: {}.", contrary.join(", "));
        }
    }
    out.push('\n');
}

pub(super) fn steps(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## Steps\n");
    let law = compiled.tables();
    for (step, words) in law.steps.iter().zip(&compiled.words.steps) {
        let kind = kebab(&format!("{:?}", words.kind));
        let beside = if step.beside {
            ", beside any headline"
        } else {
            ""
        };
        let lead = words.lead.as_ref();
        let voice = |of: fn(&crate::words::Text) -> &String| {
            let lead = lead
                .map(|lead| format!("{} ", of(lead)))
                .unwrap_or_default();
            format!("{lead}{}", of(&words.text))
        };
        let _ = writeln!(
            out,
            "- **{}** ({kind}{beside}). {}",
            step.id,
            voice(|text| &text.professional)
        );
        let _ = writeln!(out, "  To the patient: {}", voice(|text| &text.patient));
        let own = format!("step:{}", step.id);
        if let Some(rule) = law.rules.iter().find(|rule| rule.id == own) {
            let when = conditions(compiled, rule.all_of);
            let unless = conditions(compiled, rule.unless);
            if !when.is_empty() {
                let _ = writeln!(out, "  When: {}.", when.join(", and "));
            }
            if !unless.is_empty() {
                let _ = writeln!(out, "  Unless: {}.", unless.join(", or "));
            }
        }
    }
    out.push('\n');
}

/// `DoNot` as `do-not`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

pub(super) fn to_be_confirmed(out: &mut String, compiled: &Compiled) {
    let _ = writeln!(out, "## To be confirmed\n");
    let mut none = true;
    for (rule, words) in compiled.tables().rules.iter().zip(&compiled.words.rules) {
        for citation in words
            .sources
            .iter()
            .filter(|citation| citation.standing == Standing::ToBeConfirmed)
        {
            none = false;
            let _ = writeln!(out, "- {}: {}", rule.id, cited(compiled, citation));
        }
    }
    if none {
        let _ = writeln!(out, "Nothing: every source was read.");
    }
    out.push('\n');
}
