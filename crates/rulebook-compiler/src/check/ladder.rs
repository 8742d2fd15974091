//! The ladder, its outcomes, and the thirteen headlines.

use ::rules::rulebook::{Ground, Headline};

use super::{
    Check,
    wording::{Length, Modals},
};
use crate::{
    files::FileId,
    markup::Mark,
    mistake::{Mistake, What},
    tables::{keep, number},
    words::{HeadlineWords, Outcome, Text},
    written::{self, Name, Placed},
};

/// The modal verbs that may be marked in a headline's wording. *May* is
/// nowhere beside *must*: what the law compels is not what it permits.
pub(super) fn allowed(headline: Headline) -> &'static [Mark] {
    match headline {
        Headline::Comply | Headline::MustReport => &[Mark::Must],
        Headline::Challenge | Headline::PutRight => &[Mark::Must, Mark::MustNot, Mark::Should],
        Headline::ShouldReport | Headline::OutOfScope => &[Mark::Should],
        Headline::DiscloseLimited | Headline::DiscloseWithConsent => &[Mark::May],
        Headline::ActNow => &[Mark::Should, Mark::May, Mark::MustNot],
        Headline::AskPatient
        | Headline::AskRequester
        | Headline::Decline
        | Headline::AdviceFirst => &[Mark::Should, Mark::MustNot],
    }
}

fn modals(headline: Headline) -> Modals {
    Modals {
        place: format!("the headline `{}`", headline.id()),
        allowed: allowed(headline).to_vec(),
    }
}

impl Check<'_> {
    pub(super) fn ladder(&mut self) {
        let written = self.written;
        self.outcomes_of_nothing();
        for ground in &written.grounds {
            let headline = self.headline(&ground.headline, ground.file);
            let addressee = self.addressee(&ground.to, ground.file);
            let before_next = self.line(&ground.before_next, ground.file);
            let outcome = written
                .outcomes
                .iter()
                .find(|outcome| outcome.ground == ground.id);
            if outcome.is_none() {
                self.tell(Mistake::NoOutcome {
                    name: ground.id.get_ref().clone(),
                    at: ground.at(&ground.id),
                });
            }
            if let (Some(headline), Some(conclusion)) =
                (headline, self.names.conclusions.place(ground.id.get_ref()))
            {
                self.tables.ladder.push(Ground {
                    id: keep(ground.id.get_ref()),
                    headline,
                    conclusion: super::conclusions::id(conclusion),
                    to: keep(ground.to.get_ref()),
                });
            }
            if let Some(outcome) = outcome {
                let words = self.outcome(
                    outcome,
                    headline,
                    before_next,
                    addressee.unwrap_or_default(),
                );
                self.words.outcomes.push(words);
            }
        }
    }

    fn outcome(
        &mut self,
        outcome: &Placed<written::Outcome>,
        headline: Option<Headline>,
        before_next: String,
        to: Text,
    ) -> Outcome {
        let modals = headline.map(modals);
        let file = outcome.file;
        let steps = outcome
            .steps
            .iter()
            .filter_map(|step| self.find(What::Step, |names| &names.steps, step, file));
        let steps = steps.map(number).collect();
        let (reply, notice) = self.lent_by_outcome(outcome, modals.as_ref());
        Outcome {
            reply,
            notice,
            title: self.text(&outcome.title, file, Length::Title, modals.as_ref()),
            gist: self.text(&outcome.gist, file, Length::Gist, modals.as_ref()),
            before_next,
            to,
            steps,
        }
    }

    /// Outcomes of no ground, and second outcomes of one.
    fn outcomes_of_nothing(&mut self) {
        let written = self.written;
        for (place, outcome) in written.outcomes.iter().enumerate() {
            self.find(
                What::Ground,
                |names| &names.grounds,
                &outcome.ground,
                outcome.file,
            );
            let first = written.outcomes[..place]
                .iter()
                .find(|other| other.ground == outcome.ground);
            if let Some(first) = first {
                let (at, first) = (outcome.at(&outcome.ground), first.at(&first.ground));
                self.duplicate(What::Outcome, &outcome.ground, at, first);
            }
        }
    }

    /// The general wording of all thirteen, in their order.
    pub(super) fn headlines(&mut self) {
        let written = self.written;
        self.register(What::Headline, &written.headlines, |headline| &headline.id);
        for headline in &written.headlines {
            self.headline(&headline.id, headline.file);
        }
        for headline in Headline::ALL {
            let found = written
                .headlines
                .iter()
                .find(|table| table.id.get_ref() == headline.id());
            let Some(table) = found else {
                self.tell(Mistake::NoHeadline {
                    name: headline.id().to_owned(),
                });
                continue;
            };
            let modals = modals(headline);
            let words = HeadlineWords {
                word: self.text(&table.word, table.file, Length::Title, Some(&modals)),
                title: self.text(&table.title, table.file, Length::Title, Some(&modals)),
            };
            self.words.headlines.push(words);
        }
    }

    /// One of the thirteen.
    pub(super) fn headline(&mut self, name: &Name, file: FileId) -> Option<Headline> {
        let found = Headline::from_id(name.get_ref());
        if found.is_none() {
            let all = Headline::ALL.map(Headline::id);
            self.tell(Mistake::unknown(What::Headline, name, file, all));
        }
        found
    }

    /// What an addressee is called.
    pub(super) fn addressee(&mut self, name: &Name, file: FileId) -> Option<Text> {
        let place = self.find(What::Addressee, |names| &names.addressees, name, file)?;
        let table = &self.written.addressees[place];
        Some(self.said(&table.says, table.file))
    }
}
