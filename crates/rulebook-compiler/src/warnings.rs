//! Warnings: what is no mistake yet.

mod terms;

use crate::{
    compiled::Compiled,
    dates::Civil,
    files::At,
    mistake::{Mistake, What},
    written::{Date, Name, Placed, Written},
};

/// Everything to warn of on that day.
pub(crate) fn warnings(compiled: &Compiled, today: Civil) -> Vec<Mistake> {
    let written = &compiled.written;
    let mut found = checked_long_ago(written, today);
    let steps = written.steps.iter().filter(|step| {
        let listed = written
            .outcomes
            .iter()
            .any(|outcome| outcome.steps.contains(&step.id));
        !listed
            && !written
                .rules
                .iter()
                .any(|rule| rule.concludes.0.contains(&step.id))
    });
    found.extend(steps.map(|step| unused(What::Step, &step.id, step.at(&step.id))));
    let cited = |id: &Name| {
        written
            .rules
            .iter()
            .any(|rule| rule.source.iter().any(|citation| citation.id == *id))
    };
    found.extend(left(
        &written.sources,
        What::Source,
        |source| &source.id,
        cited,
    ));
    let rung = |id: &Name| written.steps.iter().any(|step| step.contacts.contains(id));
    found.extend(left(
        &written.contacts,
        What::Contact,
        |contact| &contact.id,
        rung,
    ));
    let addressed = |id: &Name| {
        written.grounds.iter().any(|ground| ground.to == *id)
            || written.duties.iter().any(|duty| duty.to == *id)
    };
    found.extend(left(
        &written.addressees,
        What::Addressee,
        |addressee| &addressee.id,
        addressed,
    ));
    found.extend(terms::unexplained(compiled));
    found
}

fn left<T>(
    tables: &[Placed<T>],
    what: What,
    id: impl Fn(&T) -> &Name,
    named: impl Fn(&Name) -> bool,
) -> Vec<Mistake> {
    let unnamed = tables.iter().filter(|table| !named(id(table)));
    unnamed
        .map(|table| unused(what, id(table), table.at(id(table))))
        .collect()
}

fn unused(what: What, id: &Name, at: At) -> Mistake {
    Mistake::Unused {
        what,
        name: id.get_ref().clone(),
        at,
    }
}

fn checked_long_ago(written: &Written, today: Civil) -> Vec<Mistake> {
    let warn = |name: &Name, date: &Date, at: At| {
        let old = date.civil.plus_months(12) < today;
        let (name, checked) = (name.get_ref().clone(), date.civil.to_string());
        old.then_some(Mistake::CheckedLongAgo { name, checked, at })
    };
    let rules = written.rules.iter().flat_map(|rule| {
        rule.source.iter().filter_map(|citation| {
            warn(
                &rule.id,
                &citation.checked,
                rule.bytes(&citation.checked.span),
            )
        })
    });
    let sources = written.sources.iter().filter_map(|source| {
        warn(
            &source.id,
            &source.checked,
            source.bytes(&source.checked.span),
        )
    });
    let contacts = written.contacts.iter().filter_map(|contact| {
        warn(
            &contact.id,
            &contact.checked,
            contact.bytes(&contact.checked.span),
        )
    });
    rules.chain(sources).chain(contacts).collect()
}
