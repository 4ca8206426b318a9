//! The rule.

use super::commands::refused;
use super::excerpts::{excerpt, filled, include, source};
use super::links::{broken, links};
use super::paths::{README, is_page, resolved};
use crate::tidy::{Repository, RepositoryFile, TidyRule, Violation};

pub(in crate::tidy::rules) const RULE: TidyRule = TidyRule {
    name: "book",
    title: "each page of docs/ is in SUMMARY.md, its links lead somewhere, its commands are there, and a chapter's code is that of a file",
    check,
};

const SUMMARY: &str = "docs/SUMMARY.md";

/// It is rendered from the definition of the commands, with usages in the place of commands.
const COMMANDS: &str = "docs/commands.md";

/// Stands, with the reason behind it, before a block of code that shows something that no test runs.
const ILLUSTRATION: &str = "<!-- illustration: ";

/// Stands, with the path of a test behind it, before a block of commands and outputs that the test compares with what it sees.
const RUN: &str = "<!-- run by: ";

/// The pages whose code is compared with the sources in other ways.
const REFERENCE: [&str; 12] = [
    README,
    COMMANDS,
    "docs/debugging.md",
    "docs/diagnostics.md",
    "docs/ecs-bench.md",
    "docs/ecs-format.md",
    "docs/ecs.md",
    "docs/fleet.md",
    "docs/lifecycle.md",
    "docs/reload.md",
    "docs/tour.md",
    "docs/two-builds.md",
];

fn check(repository: &Repository) -> Vec<Violation> {
    let Some(summary) = repository.file(SUMMARY) else {
        return Vec::new();
    };
    let pages = repository.files.iter().filter(|file| is_page(&file.path));
    pages
        .flat_map(|page| of_page(repository, summary, page))
        .collect()
}

fn of_page(
    repository: &Repository,
    summary: &RepositoryFile,
    page: &RepositoryFile,
) -> Vec<Violation> {
    let mut found = Vec::new();
    let link = format!("]({})", page.path.trim_start_matches("docs/"));
    let is_listed = [SUMMARY, README].contains(&page.path.as_str()) || summary.text.contains(&link);
    if !is_listed {
        let message = "no entry of docs/SUMMARY.md leads here; add one";
        found.push((1, message.to_owned()));
    }
    let mut is_code = false;
    let mut before = "";
    for (at, line) in page.text.lines().enumerate() {
        let mut add = |message| found.push((at + 1, message));
        if let Some(word) = line.trim_start().strip_prefix("```") {
            is_code = !is_code;
            if is_code && is_unproven(repository, page, before, word) {
                add(format!(
                    "no test runs this code; write `<!-- source: path:anchor -->` above for a part of a file that one runs, \
                     `{RUN}path -->` for what a test prints, or `{ILLUSTRATION}why none can -->`"
                ));
            }
        }
        if let Some(message) = refused(line).filter(|_| is_code && page.path != COMMANDS) {
            add(message);
        }
        let target = include(line).or_else(|| source(line).filter(|_| !is_code));
        if let Some(target) = target {
            excerpt(repository, &page.path, target).map_or_else(&mut add, |_| ());
        } else if !is_code {
            let links = links(line).into_iter();
            links
                .filter_map(|link| broken(repository, page, link))
                .for_each(add);
        }
        before = line;
    }
    found.extend(stale(repository, page));
    let violation = |(line, message)| Violation::new(RULE.name, &page.path, line, message);
    found.into_iter().map(violation).collect()
}

/// Whether nothing says where the code below the line `before` comes from.
fn is_unproven(
    repository: &Repository,
    page: &RepositoryFile,
    before: &str,
    language: &str,
) -> bool {
    ["rust", "toml", "sh", "console"].contains(&language)
        && !REFERENCE.contains(&page.path.as_str())
        && !is_illustration(before)
        && !is_run(repository, page, before)
        && source(before).is_none()
}

/// Whether the line says why no test runs the block below.
fn is_illustration(line: &str) -> bool {
    let reason = line.strip_prefix(ILLUSTRATION);
    let reason = reason.and_then(|reason| reason.strip_suffix(" -->"));
    reason.is_some_and(|reason| !reason.trim().is_empty())
}

/// Whether the test that the line names compares something with the page.
fn is_run(repository: &Repository, page: &RepositoryFile, line: &str) -> bool {
    let test = line
        .strip_prefix(RUN)
        .and_then(|test| test.strip_suffix(" -->"));
    let test = test.and_then(|test| repository.file(&resolved(&page.path, test)));
    let call = format!("in_the_book(\"{}\"", page.path);
    test.is_some_and(|test| {
        let text: String = test.text.split_whitespace().collect();
        text.contains(&call)
    })
}

/// The first line in which a copied block is not as its file.
fn stale(repository: &Repository, page: &RepositoryFile) -> Option<(usize, String)> {
    let filled = filled(repository, page);
    let mut pairs = page.text.lines().zip(filled.lines());
    let same = pairs.position(|(is, should)| is != should);
    let same = same.or_else(|| (page.text.lines().count() != filled.lines().count()).then_some(0));
    same.map(|at| {
        let message = "this differs from its source; run `cargo xtask tidy --write`";
        (at + 1, message.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{RULE, SUMMARY};
    use crate::tidy::rules::test_check::check;

    const TEST: (&str, &str) = ("a/test.rs", "in_the_book(\n    \"docs/a.md\",\n);\n");

    const CODE: (&str, &str) = ("a/b.rs", "// ANCHOR: x\nfn a() {}\n// ANCHOR_END: x\n");

    fn found(page: &str) -> Vec<String> {
        let summary = "# Summary\n\n- [A](a.md)\n";
        check(
            &RULE,
            &[(SUMMARY, summary), ("docs/a.md", page), CODE, TEST],
        )
    }

    #[test]
    fn a_page_that_is_right() {
        let page = "# One two\n\n[b](#one-two) [c](../a/b.rs) `[d](none)`\n\n\
                    <!-- source: ../a/b.rs:x -->\n```rust\nfn a() {}\n```\n\n{{#include ../a/b.rs:x}}\n\n\
                    <!-- run by: ../a/test.rs -->\n```sh\nls\n```\n\n<!-- illustration: a folder -->\n```sh\nls\n```\n\n```text\n[d](none)\n```\n";
        assert!(found(page).is_empty(), "{:?}", found(page));
    }

    #[test]
    fn what_leads_nowhere() {
        for (page, line) in [
            ("# A\n[b](none.md)\n", 2),
            ("# A\n[b](#none)\n", 2),
            ("# A\n\n{{#include ../a/none.rs:x}}\n", 3),
            ("# A\n\n{{#include ../a/b.rs:none}}\n", 3),
            ("# A\n\n<!-- source: ../a/b.rs:none -->\n```rust\n```\n", 3),
            ("# A\n```rust\nfn a() {}\n```\n", 2),
            ("# A\n<!-- illustration: -->\n```rust\nfn a() {}\n```\n", 3),
            ("# A\n<!-- run by: ../a/b.rs -->\n```sh\nls\n```\n", 3),
            ("# A\n```text\n$ cargo keyway rum\n```\n", 3),
            (
                "# A\n<!-- source: ../a/b.rs:x -->\n```rust\nfn b() {}\n```\n",
                4,
            ),
        ] {
            let found = found(page);
            assert_eq!(found.len(), 1, "{page}: {found:?}");
            assert!(
                found[0].starts_with(&format!("docs/a.md:{line}: ")),
                "{found:?}"
            );
        }
    }

    #[test]
    fn a_page_outside_of_the_summary() {
        let files = [(SUMMARY, "# Summary\n"), ("docs/a.md", "# A\n")];
        assert_eq!(check(&RULE, &files).len(), 1);
        assert!(check(&RULE, &files[1..]).is_empty());
    }
}
