//! Blocks of code in pages that are copies of parts of files.
//!
//! Such a block stands below a line `<!-- source: path:anchor -->`, where the file has a line that ends with `ANCHOR: anchor` and
//! one that ends with `ANCHOR_END: anchor`, as for mdBook. A copy, and no `{{#include}}` alone, so that a page can be read where no mdBook has
//! been at work.

use super::paths::resolved;
use crate::tidy::{Repository, RepositoryFile};

/// Stands before the path of a copied file.
const MARKER: &str = "<!-- source: ";

/// The text of a page with each copied block as its file has it; a block whose source is not there stays as it is.
pub(in crate::tidy::rules) fn filled(repository: &Repository, page: &RepositoryFile) -> String {
    let mut text = String::new();
    let mut lines = page.text.lines();
    while let Some(line) = lines.next() {
        push(&mut text, line);
        let excerpt = source(line).and_then(|target| excerpt(repository, &page.path, target).ok());
        let Some(excerpt) = excerpt else {
            continue;
        };
        let Some(fence) = lines.next() else {
            break;
        };
        push(&mut text, fence);
        if fence.starts_with("```") {
            text += &excerpt;
            let end = lines.find(|line| line.starts_with("```"));
            push(&mut text, end.unwrap_or("```"));
        }
    }
    text
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

/// What the block below a line is copied from.
pub(super) fn source(line: &str) -> Option<&str> {
    line.strip_prefix(MARKER)?.strip_suffix(" -->")
}

/// What a line includes, for mdBook.
pub(super) fn include(line: &str) -> Option<&str> {
    line.trim().strip_prefix("{{#include ")?.strip_suffix("}}")
}

/// The text of `target`, which is a path and perhaps an anchor, as meant in the file `page`; or what is missing.
pub(super) fn excerpt(repository: &Repository, page: &str, target: &str) -> Result<String, String> {
    let (path, anchor) = target.split_once(':').unwrap_or((target, ""));
    let Some(file) = repository.file(&resolved(page, path)) else {
        return Err(format!("there is no file `{path}`"));
    };
    let lines: Option<Vec<&str>> = match anchor {
        "" => Some(file.text.lines().collect()),
        anchor => between(&file.text, anchor),
    };
    let missing =
        || format!("`{path}` has no `ANCHOR: {anchor}` with its `ANCHOR_END: {anchor}` below");
    let lines = lines.ok_or_else(missing)?.into_iter();
    Ok(unindented(
        &lines.filter(|line| !is_anchor(line)).collect::<Vec<_>>(),
    ))
}

fn between<'t>(text: &'t str, anchor: &str) -> Option<Vec<&'t str>> {
    let lines: Vec<&str> = text.lines().collect();
    let start = lines
        .iter()
        .position(|line| is_named(line, "ANCHOR", anchor))?;
    let end = lines
        .iter()
        .position(|line| is_named(line, "ANCHOR_END", anchor))?;
    lines.get(start + 1..end).map(<[_]>::to_vec)
}

fn is_named(line: &str, word: &str, anchor: &str) -> bool {
    words(line).ends_with(&format!(" {word}: {anchor}"))
}

fn is_anchor(line: &str) -> bool {
    let words = words(line);
    words.contains(" ANCHOR: ") || words.contains(" ANCHOR_END: ")
}

/// A line without the end of a comment of Markdown.
fn words(line: &str) -> &str {
    line.trim_end().trim_end_matches("-->").trim_end()
}

/// The lines without what all of them are indented by.
fn unindented(lines: &[&str]) -> String {
    let written = || lines.iter().filter(|line| !line.trim().is_empty());
    let indent = |line: &&&str| line.len() - line.trim_start().len();
    let shared = written().map(|line| indent(&line)).min().unwrap_or(0);
    let mut text = String::new();
    for line in lines {
        push(&mut text, line.get(shared..).unwrap_or(""));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{excerpt, filled};
    use crate::tidy::{Repository, RepositoryFile};

    fn repository(page: &str, code: &str) -> Repository {
        let file = |path: &str, text: &str| RepositoryFile {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        Repository::of(vec![file("docs/a.md", page), file("x/b.rs", code)])
    }

    fn of(page: &str, code: &str) -> String {
        let repository = repository(page, code);
        let page = repository.file("docs/a.md").expect("it is there");
        filled(&repository, page)
    }

    #[test]
    fn a_block_becomes_its_source() {
        let code = "    // ANCHOR: f\n    fn a() {\n        // ANCHOR: g\n\n        b();\n        // ANCHOR_END: g\n    }\n    // ANCHOR_END: f\n";
        let page = "A\n<!-- source: ../x/b.rs:f -->\n```rust\nold\nolder\n```\nB\n";
        let wanted = "A\n<!-- source: ../x/b.rs:f -->\n```rust\nfn a() {\n\n    b();\n}\n```\nB\n";
        assert_eq!(of(page, code), wanted);
        assert_eq!(of(wanted, code), wanted);
        let whole = "<!-- source: ../x/b.rs -->\n```text\n```\n";
        assert_eq!(
            of(whole, "one\n"),
            "<!-- source: ../x/b.rs -->\n```text\none\n```\n"
        );
    }

    #[test]
    fn what_is_missing_is_said_and_changes_nothing() {
        let page = "<!-- source: ../x/b.rs:none -->\n```rust\nold\n```\n";
        assert_eq!(of(page, "// ANCHOR: f\n"), page);
        for (target, wanted) in [
            ("../x/c.rs:f", "there is no file `../x/c.rs`"),
            ("../x/b.rs:none", "`../x/b.rs` has no `ANCHOR: none`"),
            ("../x/b.rs:f", "`../x/b.rs` has no `ANCHOR: f`"),
        ] {
            let missing = excerpt(&repository("", "// ANCHOR: f\n"), "docs/a.md", target);
            let missing = missing.expect_err("it is not there");
            assert!(missing.starts_with(wanted), "{missing}");
        }
    }
}
