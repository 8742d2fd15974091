//! Plain HTML: every element closed, every text escaped.

use std::fmt::Write;

/// A piece of a page.
#[derive(Clone, Debug, Default)]
pub struct Markup(String);

impl Markup {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                other => self.0.push(other),
            }
        }
        self
    }

    /// Adds a text of several lines.
    #[must_use]
    pub fn lines(self, text: &str) -> Self {
        let lines = text.lines().enumerate();
        lines.fold(self, |all, (place, line)| match place {
            0 => all.text(line),
            _ => all.empty("br", &[]).text(line),
        })
    }

    /// Adds a piece.
    #[must_use]
    pub fn and(mut self, more: &Self) -> Self {
        self.0.push_str(&more.0);
        self
    }

    /// Adds an element around a piece.
    #[must_use]
    pub fn element(mut self, tag: &str, attributes: &[(&str, &str)], inside: &Self) -> Self {
        self.open(tag, attributes);
        self.0.push_str(&inside.0);
        // Writing to a text cannot fail.
        let _ = write!(self.0, "</{tag}>");
        self
    }

    /// Adds an element without contents, such as `meta`.
    #[must_use]
    pub fn empty(mut self, tag: &str, attributes: &[(&str, &str)]) -> Self {
        self.open(tag, attributes);
        self
    }

    /// Adds an element around a text; nothing where the text is empty.
    #[must_use]
    pub fn says(self, tag: &str, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        self.element(tag, &[], &Self::new().text(text))
    }

    /// Adds a link.
    #[must_use]
    pub fn link(self, to: &str, text: &str) -> Self {
        self.element("a", &[("href", to)], &Self::new().text(text))
    }

    /// Adds a link to another site, which is told nothing of this one.
    #[must_use]
    pub fn link_away(self, to: &str, text: &str) -> Self {
        let attributes = [("href", to), ("rel", "noreferrer")];
        self.element("a", &attributes, &Self::new().text(text))
    }

    /// Adds a new line, for whoever reads the source.
    #[must_use]
    pub fn line(mut self) -> Self {
        self.0.push('\n');
        self
    }

    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.0, "<{tag}");
        for (name, value) in attributes {
            let value = Self::new().text(value);
            let _ = write!(self.0, " {name}=\"{}\"", value.0);
        }
        self.0.push('>');
    }

    /// The whole as a document of HTML.
    pub fn into_document(self) -> String {
        ["<!DOCTYPE html>\n", &self.0, "\n"].concat()
    }
}
