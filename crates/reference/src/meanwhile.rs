//! The headline for the meantime.

use std::collections::BTreeSet;

use crate::law::Law;
use crate::truth::Truth;

impl Law {
    /// The headline for the meantime: a single possible headline is itself;
    /// else the first row of the safe-while-possible table that fits. None
    /// where no row fits.
    ///
    /// A row fits where one of its headlines is possible (or it names none)
    /// and where it names what is known of an order being held (or `any`, or
    /// nothing).
    pub fn meanwhile<'a>(
        &'a self,
        possible: &BTreeSet<&'a str>,
        order_held: Truth,
    ) -> Option<&'a str> {
        if possible.len() == 1 {
            return possible.first().copied();
        }
        let held = match order_held {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Unknown => "unknown",
        };
        for row in &self.safe {
            let headlines = &row.if_possible;
            let any_possible = headlines.iter().any(|it| possible.contains(it.as_str()));
            let named = &row.order_held;
            let fits_order = named.is_empty() || named.iter().any(|it| it == "any" || it == held);
            if (headlines.is_empty() || any_possible) && fits_order {
                return Some(&row.then);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::example::law_of;
    use crate::truth::Truth::{self, No, Unknown, Yes};

    #[test]
    fn the_first_row_that_fits_gives_the_headline() {
        let law = law_of(
            "order = []",
            "safe = [
              { if_possible = ['act-now'], order_held = 'any', then = 'act-now' },
              { if_possible = ['comply', 'challenge'], order_held = 'yes', then = 'challenge' },
              { if_possible = [], order_held = 'no', then = 'ask-requester' },
              { if_possible = ['decline'], order_held = 'yes | unknown', then = 'advice-first' },
              { if_possible = ['ask-patient'], then = 'ask-patient' },
            ]",
        );
        let meanwhile = |possible: &[&'static str], order_held: Truth| {
            let possible: BTreeSet<_> = possible.iter().copied().collect();
            law.meanwhile(&possible, order_held).map(str::to_owned)
        };
        let says = |headline: &str| Some(headline.to_owned());
        assert_eq!(meanwhile(&["act-now", "comply"], Yes), says("act-now"));
        assert_eq!(meanwhile(&["comply", "decline"], Yes), says("challenge"));
        assert_eq!(meanwhile(&["comply", "decline"], No), says("ask-requester"));
        assert_eq!(
            meanwhile(&["comply", "decline"], Unknown),
            says("advice-first")
        );
        assert_eq!(meanwhile(&["comply", "challenge"], Unknown), None);
        let open = &["ask-patient", "comply"];
        assert_eq!(meanwhile(open, Unknown), says("ask-patient"));
        // A single possible headline is itself, whatever the table says.
        assert_eq!(meanwhile(&["comply"], No), says("comply"));
    }
}
