//! Mistakes, rendered with file, line, column and underline.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::{
    files::{At, Files},
    mistake::Mistake,
};

/// Everything found wrong, with the files it was found in.
#[derive(Clone, Debug, Default)]
pub struct Report {
    files: Files,
    mistakes: Vec<Mistake>,
}

impl Report {
    pub(crate) fn new(files: Files, mut mistakes: Vec<Mistake>) -> Self {
        mistakes.sort_by_key(|mistake| {
            let at = mistake.at();
            (
                mistake.is_warning(),
                at.map(|at| at.file),
                at.map(|at| at.span.start),
                mistake.code(),
            )
        });
        Self { files, mistakes }
    }

    /// What was found, in order of place.
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// All of it for a terminal, in colour if wanted.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let mut out = String::new();
        for mistake in &self.mistakes {
            out.push_str(&self.render_one(&renderer, mistake));
            out.push_str("\n\n");
        }
        let (warnings, errors): (Vec<_>, Vec<_>) = self
            .mistakes
            .iter()
            .partition(|mistake| mistake.is_warning());
        for (count, word) in [(errors.len(), "mistake"), (warnings.len(), "warning")] {
            if count > 0 {
                let _ = writeln!(out, "{count} {word}{}", if count == 1 { "" } else { "s" });
            }
        }
        out
    }

    fn render_one(&self, renderer: &Renderer, mistake: &Mistake) -> String {
        let sentence = mistake.sentence();
        let level = if mistake.is_warning() {
            Level::WARNING
        } else {
            Level::ERROR
        };
        let mut group = Group::with_title(
            level
                .primary_title(sentence.message.as_str())
                .id(sentence.code),
        );
        let second = sentence.second.as_ref();
        if let Some(at) = mistake.at() {
            let same = second.filter(|(second, _)| second.file == at.file);
            let marks = [
                Some((at, &sentence.label, true)),
                same.map(|(at, label)| (at, label, false)),
            ];
            group = self.snippet(group, marks.into_iter().flatten());
            if let Some((second, label)) = second.filter(|(second, _)| second.file != at.file) {
                group = self.snippet(group, std::iter::once((second, label, false)));
            }
        }
        if let Some(help) = &sentence.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        renderer.render(&[group])
    }

    fn snippet<'a>(
        &'a self,
        group: Group<'a>,
        marks: impl Iterator<Item = (&'a At, &'a String, bool)>,
    ) -> Group<'a> {
        let mut marks = marks.peekable();
        let Some(file) = marks.peek().and_then(|(at, ..)| self.files.get(at.file)) else {
            return group;
        };
        let mut snippet = Snippet::source(file.text.as_str()).path(file.name.as_str());
        for (at, label, primary) in marks {
            let kind = if primary {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            let mark = kind.span(first_line(&file.text, at));
            snippet = snippet.annotation(if label.is_empty() {
                mark
            } else {
                mark.label(label.as_str())
            });
        }
        group.element(snippet)
    }
}

/// The part of a place that lies on its first line, so that no underline
/// runs over a whole table.
fn first_line(text: &str, at: &At) -> std::ops::Range<usize> {
    let start = at.span.start.min(text.len());
    let rest = text
        .get(start..at.span.end.min(text.len()))
        .unwrap_or_default();
    start..start + rest.lines().next().unwrap_or_default().len()
}
