//! The pages of `docs/` are one book, whose examples are files that tests run.

use std::collections::BTreeSet;

use crate::tidy::{Repository, RepositoryFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "book",
    title: "each page of docs/ is in SUMMARY.md, its links and includes lead somewhere, and a chapter's code is included",
    check,
};

const SUMMARY: &str = "docs/SUMMARY.md";

/// Stands before a block of code that shows something that no test runs.
const ILLUSTRATION: &str = "<!-- illustration -->";

/// The pages whose code is compared with the sources in other ways.
const REFERENCE: [&str; 8] = [
    "docs/debugging.md",
    "docs/diagnostics.md",
    "docs/ecs-bench.md",
    "docs/ecs-format.md",
    "docs/ecs.md",
    "docs/lifecycle.md",
    "docs/reload.md",
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

fn is_page(path: &str) -> bool {
    path.starts_with("docs/") && path.ends_with(".md")
}

fn of_page(
    repository: &Repository,
    summary: &RepositoryFile,
    page: &RepositoryFile,
) -> Vec<Violation> {
    let mut found = Vec::new();
    let link = format!("]({})", page.path.trim_start_matches("docs/"));
    if page.path != SUMMARY && !summary.text.contains(&link) {
        found.push((
            1,
            "no entry of docs/SUMMARY.md leads here; add one".to_owned(),
        ));
    }
    let mut block: Option<&str> = None;
    let mut before = "";
    for (at, line) in page.text.lines().enumerate() {
        let number = at + 1;
        if let Some(word) = line.trim_start().strip_prefix("```") {
            block = block.is_none().then_some(word);
            let is_code =
                block.is_some_and(|word| ["rust", "toml", "sh", "console"].contains(&word));
            let next = page.text.lines().nth(number).unwrap_or("");
            let is_free = REFERENCE.contains(&page.path.as_str()) || before == ILLUSTRATION;
            if is_code && !is_free && include(next).is_none() {
                let message = format!(
                    "no test runs this code; include a file that one runs, or write `{ILLUSTRATION}` above"
                );
                found.push((number, message));
            }
        }
        if let Some(target) = include(line) {
            found.extend(
                of_include(repository, &page.path, target).map(|message| (number, message)),
            );
        } else if block.is_none() {
            let links = links(line).into_iter();
            let broken = links.filter_map(|link| of_link(repository, page, link));
            found.extend(broken.map(|message| (number, message)));
        }
        before = line;
    }
    let violation = |(line, message)| Violation::new(RULE.name, &page.path, line, message);
    found.into_iter().map(violation).collect()
}

/// What a line includes.
fn include(line: &str) -> Option<&str> {
    line.trim().strip_prefix("{{#include ")?.strip_suffix("}}")
}

fn of_include(repository: &Repository, page: &str, target: &str) -> Option<String> {
    let (path, anchor) = target.split_once(':').unwrap_or((target, ""));
    let Some(file) = repository.file(&resolved(page, path)) else {
        return Some(format!("there is no file `{path}` to include"));
    };
    let has = |word: &str| {
        let marker = format!("{word}: {anchor}");
        let end = |line: &str| {
            line.trim_end()
                .trim_end_matches("-->")
                .trim_end()
                .ends_with(&marker)
        };
        file.text.lines().any(end)
    };
    let is_there = anchor.is_empty() || has(" ANCHOR") && has(" ANCHOR_END");
    (!is_there)
        .then(|| format!("`{path}` has no `ANCHOR: {anchor}` with its `ANCHOR_END: {anchor}`"))
}

/// The targets of the links in a line, outside of spans of code.
fn links(line: &str) -> Vec<&str> {
    let prose = line.split('`').step_by(2);
    let ends = prose.flat_map(|text| text.split("](").skip(1));
    ends.filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target)
        .collect()
}

fn of_link(repository: &Repository, page: &RepositoryFile, link: &str) -> Option<String> {
    if link.contains("://") {
        return None;
    }
    let (path, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = if path.is_empty() {
        page.path.clone()
    } else {
        resolved(&page.path, path)
    };
    if !repository.has(&target) {
        return Some(format!("the link leads to `{target}`, which is not there"));
    }
    let is_known = heading.is_empty()
        || repository
            .file(&target)
            .is_none_or(|file| headings(&file.text).contains(heading));
    (!is_known).then(|| format!("`{target}` has no heading `#{heading}`"))
}

/// The anchors of a page's headings, as GitHub and mdBook name them.
fn headings(text: &str) -> BTreeSet<String> {
    let mut is_code = false;
    let mut anchors = BTreeSet::new();
    for line in text.lines() {
        is_code ^= line.trim_start().starts_with("```");
        if !is_code && line.starts_with('#') {
            anchors.insert(anchor(line.trim_start_matches('#').trim()));
        }
    }
    anchors
}

fn anchor(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// `path` as meant from the file `page`, from the root of the repository.
fn resolved(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => (),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{RULE, SUMMARY};
    use crate::tidy::rules::test_check::check;

    const CODE: (&str, &str) = ("a/b.rs", "// ANCHOR: x\nfn a() {}\n// ANCHOR_END: x\n");

    fn found(page: &str) -> Vec<String> {
        let summary = "# Summary\n\n- [A](a.md)\n";
        check(&RULE, &[(SUMMARY, summary), ("docs/a.md", page), CODE])
    }

    #[test]
    fn a_page_that_is_right() {
        let page = "# One two\n\n[b](#one-two) [c](../a/b.rs) `[d](none)`\n\n```rust\n{{#include ../a/b.rs:x}}\n```\n\n\
                    <!-- illustration -->\n```sh\nls\n```\n\n```text\n[d](none)\n```\n";
        assert!(found(page).is_empty(), "{:?}", found(page));
    }

    #[test]
    fn what_leads_nowhere() {
        for (page, line) in [
            ("# A\n[b](none.md)\n", 2),
            ("# A\n[b](#none)\n", 2),
            ("# A\n\n{{#include ../a/none.rs:x}}\n", 3),
            ("# A\n\n{{#include ../a/b.rs:none}}\n", 3),
            ("# A\n```rust\nfn a() {}\n```\n", 2),
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
