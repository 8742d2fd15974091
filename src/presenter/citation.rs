//! Rules in words, and where they are written.

use rulebook::law::{RULES, SOURCES, Word};
use rulebook::{Citation, Standing};
use rules::rulebook::RuleId;
use yew::AttrValue;

use super::dates::began;
use super::notes::{CitationView, RuleView};
use super::reader::Reader;
use super::words::iso;

/// The site that keeps a statute as it stood on any day, under its own address
/// with that day after it.
const KEEPS_DAYS: &str = "https://www.legislation.gov.uk/";
/// The kinds of statute whose every version it keeps: Acts, and not most of
/// what is made under them.
const REVISED: [&str; 7] = ["ukpga", "asp", "asc", "anaw", "mwa", "nia", "apni"];

/// A rule with its citations, and when it became law.
pub fn view(reader: &Reader, rule: RuleId) -> Option<RuleView> {
    dated(reader, rule, began(reader, rule))
}

/// The same with what its own time makes of it.
pub fn dated(reader: &Reader, rule: RuleId, time: Option<AttrValue>) -> Option<RuleView> {
    let words = RULES.get(rule.0 as usize)?;
    Some(RuleView {
        says: reader.speaker.say(words.says),
        time,
        missing: None,
        sources: words
            .sources
            .iter()
            .map(|source| citation(reader, source))
            .collect(),
    })
}

/// Where a rule is written.
pub fn citation(reader: &Reader, citation: &Citation) -> CitationView {
    let title = SOURCES
        .get(citation.source as usize)
        .map_or("", |source| source.title);
    let confirmed = citation.standing == Standing::Confirmed;
    let checked = reader.speaker.short_date(citation.checked);
    CitationView {
        title: [title, ", ", citation.at].concat().into(),
        link: citation.link.into(),
        then: then(reader, citation.link),
        standing: if confirmed {
            reader.speaker.fill(Word::Checked, &[("date", &checked)])
        } else {
            reader.speaker.word(Word::ToConfirm)
        },
        confirmed,
    }
}

/// The text on the law's date, where that day is past and the site keeps it.
fn then(reader: &Reader, link: &str) -> Option<(AttrValue, AttrValue)> {
    let day = reader.session.as_at;
    let link = on_day(link, &iso(day)).filter(|_| day < reader.session.today)?;
    let date = reader.speaker.date(day);
    let words = reader.speaker.fill(Word::TextOn, &[("date", &date)]);
    Some((link.into(), words))
}

/// The address of a provision as it stood on a day.
fn on_day(link: &str, day: &str) -> Option<String> {
    let path = link.strip_prefix(KEEPS_DAYS)?;
    let kind = path.split('/').next()?;
    // What already names a version, or a place within a page, names no other.
    let plain = !path.contains(['#', '?']) && !path.ends_with("enacted");
    let address = || [link.trim_end_matches('/'), "/", day].concat();
    (plain && REVISED.contains(&kind)).then(address)
}

#[cfg(test)]
mod tests {
    use super::on_day;

    #[test]
    fn a_provision_of_an_act_has_an_address_for_every_day() {
        let act = "https://www.legislation.gov.uk/ukpga/1984/60/schedule/1";
        assert_eq!(
            on_day(act, "2026-01-11").as_deref(),
            Some("https://www.legislation.gov.uk/ukpga/1984/60/schedule/1/2026-01-11")
        );
        for other in [
            "https://www.legislation.gov.uk/uksi/2020/759",
            "https://www.legislation.gov.uk/ukpga/1984/60/schedule/1/enacted",
            "https://www.legislation.gov.uk/ukpga/1984/60#part-1",
            "https://example.org/ukpga/1984/60",
        ] {
            assert_eq!(on_day(other, "2026-01-11"), None, "{other}");
        }
    }
}
