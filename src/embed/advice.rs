//! The publisher's own advice line: a name, and a telephone number or an
//! address. Nothing else that a host writes there is ever shown.

use super::settings::{Attributes, address};

/// The longest name.
const LONGEST_NAME: usize = 60;

/// What a name and a number look like.
const NAME: &str = "a name of up to 60 letters, digits, blanks and . , ' & ( ) -";
const REACH: &str = "a telephone number, as 020 7946 0000, or an address that begins with https://";

/// How many digits a telephone number has.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// Whom to ring or write to, as the publisher of the page has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Who it is.
    pub name: String,
    /// The number as it is written, or the address.
    pub reach: String,
    /// Where the link leads.
    pub link: String,
}

impl Advice {
    /// Reads `advice-name` and `advice-tel`: both, or neither.
    pub(super) fn read(
        attributes: &mut Attributes<impl Fn(&str) -> Option<String>>,
    ) -> Option<Self> {
        attributes.both("advice-name", "advice-tel");
        let name = attributes.read("advice-name", name, NAME);
        let (reach, link) = attributes.read("advice-tel", reach, REACH)?;
        Some(Self {
            name: name?,
            reach,
            link,
        })
    }

    /// Whether the link rings; any other leads away from the page.
    pub fn rings(&self) -> bool {
        self.link.starts_with("tel:")
    }
}

fn name(given: &str) -> Option<String> {
    let fits = |c: char| is_letter(c) || c.is_ascii_digit() || " .,'’&()-".contains(c);
    let named = given.chars().any(is_letter) && given.chars().all(fits);
    // An address written as a name would read as one.
    let address = given.to_ascii_lowercase().contains("www.");
    (named && !address && given.chars().count() <= LONGEST_NAME).then(|| given.to_owned())
}

/// The letters of English, Welsh and their neighbours. (Those of all scripts
/// would be tables of many kilobytes in every reader's page.)
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ') && !matches!(c, '×' | '÷')
}

fn reach(given: &str) -> Option<(String, String)> {
    if let Some(address) = address(given) {
        return Some((address.clone(), address));
    }
    let digits: String = given.chars().filter(char::is_ascii_digit).collect();
    let mut marks = given.chars().filter(|c| !c.is_ascii_digit());
    let plus = if given.starts_with('+') { "+" } else { "" };
    let fits = marks.all(|c| " +()-".contains(c)) && !given.trim_start_matches('+').contains('+');
    (fits && DIGITS.contains(&digits.len()))
        .then(|| (given.to_owned(), ["tel:", plus, &digits].concat()))
}
