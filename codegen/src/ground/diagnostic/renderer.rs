//! `render`, which draws a diagnostic as cargo and rustc do; the only file that uses annotate-snippets.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{ColorChoice, Diagnostic, Label, LabelKind, Severity};
use crate::ground::source::{FileId, SourceFile, SourceMap};

/// The report of one diagnostic, without a final line break.
#[must_use]
pub fn render(diagnostic: &Diagnostic, sources: &SourceMap, color: ColorChoice) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(diagnostic.title.as_str())
        .id(diagnostic.code)
        .elements(
            files(diagnostic)
                .into_iter()
                .map(|file| snippet(sources.file(file), file, &diagnostic.labels)),
        );
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer(color).render(&[group])
}

fn renderer(color: ColorChoice) -> Renderer {
    match color {
        ColorChoice::Plain => Renderer::plain(),
        ColorChoice::Colored => Renderer::styled(),
    }
}

/// The files in the order of the labels, each once.
fn files(diagnostic: &Diagnostic) -> Vec<FileId> {
    let mut files = Vec::new();
    for label in &diagnostic.labels {
        if !files.contains(&label.location.file) {
            files.push(label.location.file);
        }
    }
    files
}

fn snippet<'a>(
    file: &'a SourceFile,
    id: FileId,
    labels: &'a [Label],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotations = labels
        .iter()
        .filter(|label| label.location.file == id)
        .map(|label| {
            let kind = match label.kind {
                LabelKind::Primary => AnnotationKind::Primary,
                LabelKind::Context => AnnotationKind::Context,
            };
            let text = (!label.text.is_empty()).then_some(label.text.as_str());
            kind.span(within(&file.text, label.location.range()))
                .label(text)
        });
    Snippet::source(file.text.as_str())
        .path(file.name.as_str())
        .annotations(annotations)
}

/// The range inside the text, of whole characters: a file that is shorter than a label says still gets its report.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let begins = |place: &usize| text.is_char_boundary(*place);
    let start = (0..=range.start.min(text.len())).rev().find(begins);
    let start = start.unwrap_or_default();
    let end = (range.end..=text.len()).find(begins);
    start..end.unwrap_or(text.len()).max(start)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::render;
    use crate::ground::diagnostic::{ColorChoice, Diagnostic, Rule, Severity};
    use crate::ground::source::{Location, SourceMap};

    const RULE: Rule = Rule {
        code: "odd-number",
        severity: Severity::Error,
        title: "",
        docs: "",
    };

    #[test]
    fn one_report_holds_places_notes_and_help() {
        let mut sources = SourceMap::new(Path::new("/w"));
        let file = sources.add(Path::new("/w/a.txt"), "one\ntwo three\n".into());
        let diagnostic = Diagnostic::new(&RULE, "three is odd")
            .at(Location::new(file, 8..13), "this")
            .context(Location::new(file, 0..3), "so is this")
            .note("two is not")
            .help("write four");
        insta::assert_snapshot!(render(&diagnostic, &sources, ColorChoice::Plain), @r"
        error[odd-number]: three is odd
         --> a.txt:2:5
          |
        1 | one
          | --- so is this
        2 | two three
          |     ^^^^^ this
          |
          = note: two is not
          = help: write four
        ");
        let colored = render(&diagnostic, &sources, ColorChoice::Colored);
        assert!(colored.contains('\u{1b}'));
    }
}
