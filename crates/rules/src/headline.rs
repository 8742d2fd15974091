//! The thirteen headlines, and sets of them.

/// The thirteen headlines, in the order of the product's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Headline {
    /// Life or serious harm is at stake this minute.
    ActNow,
    /// The law or a court compels.
    Comply,
    /// A power wrongly used, granted or applied for; it still counts.
    Challenge,
    /// A legal duty to report, with no request.
    MustReport,
    /// A professional duty to report, with no request.
    ShouldReport,
    /// Limited disclosure is permitted.
    DiscloseLimited,
    /// What the patient validly agreed may be given.
    DiscloseWithConsent,
    /// The patient is to be spoken to first.
    AskPatient,
    /// The request is too thin.
    AskRequester,
    /// Nothing permits it now.
    Decline,
    /// The law is unsettled or turns on judgement.
    AdviceFirst,
    /// A disclosure that should not have been.
    PutRight,
    /// Elsewhere.
    OutOfScope,
}

impl Headline {
    /// All thirteen, in order.
    pub const ALL: [Self; 13] = [
        Self::ActNow,
        Self::Comply,
        Self::Challenge,
        Self::MustReport,
        Self::ShouldReport,
        Self::DiscloseLimited,
        Self::DiscloseWithConsent,
        Self::AskPatient,
        Self::AskRequester,
        Self::Decline,
        Self::AdviceFirst,
        Self::PutRight,
        Self::OutOfScope,
    ];

    /// The id used in the rulebook, in scenarios and in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ActNow => "act-now",
            Self::Comply => "comply",
            Self::Challenge => "challenge",
            Self::MustReport => "must-report",
            Self::ShouldReport => "should-report",
            Self::DiscloseLimited => "disclose-limited",
            Self::DiscloseWithConsent => "disclose-with-consent",
            Self::AskPatient => "ask-patient",
            Self::AskRequester => "ask-requester",
            Self::Decline => "decline",
            Self::AdviceFirst => "advice-first",
            Self::PutRight => "put-right",
            Self::OutOfScope => "out-of-scope",
        }
    }

    /// The headline of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|headline| headline.id() == id)
    }
}

/// A set of headlines, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Headlines(pub u16);

impl Headlines {
    /// All thirteen.
    pub const ALL: Self = Self((1 << 13) - 1);

    /// The set of one.
    pub const fn one(headline: Headline) -> Self {
        Self(1 << headline as u8)
    }

    /// Whether the headline is among them.
    pub const fn has(self, headline: Headline) -> bool {
        self.0 & (1 << headline as u8) != 0
    }

    /// The set with the headline added.
    #[must_use]
    pub const fn with(self, headline: Headline) -> Self {
        Self(self.0 | 1 << headline as u8)
    }

    /// How many there are.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The headlines in order.
    pub fn iter(self) -> impl Iterator<Item = Headline> {
        Headline::ALL.into_iter().filter(move |&h| self.has(h))
    }

    /// The one headline, where there is exactly one.
    pub fn single(self) -> Option<Headline> {
        if self.len() == 1 {
            self.iter().next()
        } else {
            None
        }
    }
}

impl FromIterator<Headline> for Headlines {
    fn from_iter<I: IntoIterator<Item = Headline>>(headlines: I) -> Self {
        headlines.into_iter().fold(Self::default(), Self::with)
    }
}
