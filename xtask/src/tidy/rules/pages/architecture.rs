//! The map of the code names what is there.

use std::collections::BTreeSet;

use proc_macro2::TokenTree;

use super::code_spans::{is_path, names, spans};
use crate::tidy::{Repository, RepositoryFile, TidyRule, Violation};

pub(in crate::tidy::rules) const RULE: TidyRule = TidyRule {
    name: "architecture",
    title: "ARCHITECTURE.md has at most 200 lines, and every path and symbol in backticks exists",
    check,
};

/// Page that is checked.
const PAGE: &str = "ARCHITECTURE.md";

/// Limit of lines, so that the page is read.
const MOST_LINES: usize = 200;

fn check(repository: &Repository) -> Vec<Violation> {
    let Some(page) = repository.file(PAGE) else {
        return Vec::new();
    };
    let words = words(repository);
    let mut violations = too_long(page);
    for (line, span) in spans(&page.text) {
        if let Some(message) = complaint(span, repository, &words) {
            violations.push(Violation::new(RULE.name, PAGE, line, message));
        }
    }
    violations
}

fn too_long(page: &RepositoryFile) -> Vec<Violation> {
    let lines = page.text.lines().count();
    if lines <= MOST_LINES {
        return Vec::new();
    }
    let message = format!("cut this to {MOST_LINES} lines, it has {lines}");
    vec![Violation::new(RULE.name, PAGE, MOST_LINES + 1, message)]
}

fn complaint(span: &str, repository: &Repository, words: &BTreeSet<String>) -> Option<String> {
    if is_path(span) {
        return (!exists(span, repository)).then(|| format!("there is no `{span}`"));
    }
    let missing =
        names(span)?.find(|name| !words.contains(*name) && !repository.packages.contains(*name));
    missing.map(|name| format!("nothing in the sources is called `{name}`"))
}

/// Whether the path is there: from the root, or for a bare file name anywhere. A `*` stands for one folder or file.
fn exists(span: &str, repository: &Repository) -> bool {
    let span = span.trim_end_matches('/');
    if !span.contains('/') {
        return repository.has(span) || repository.files.iter().any(|file| file.name() == span);
    }
    let Some((before, after)) = span.split_once('*') else {
        return repository.has(span)
            || repository
                .files
                .iter()
                .any(|file| file.path.ends_with(&format!("/{span}")));
    };
    repository.files.iter().any(|file| {
        let rest = file
            .path
            .strip_prefix(before)
            .and_then(|rest| rest.split_once('/'));
        rest.is_some_and(|(_, rest)| format!("/{rest}").starts_with(after))
    })
}

/// Every identifier of the Rust files, every word of the manifests, and every word that a command line may have.
fn words(repository: &Repository) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for file in &repository.rust {
        file.each_token(&mut |tokens| {
            if let [TokenTree::Ident(name), ..] = tokens {
                words.insert(name.to_string());
            }
        });
    }
    let is_manifest = |file: &&RepositoryFile| file.name() == "Cargo.toml";
    for file in repository.files.iter().filter(is_manifest) {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
        words.extend(
            file.text
                .split(|letter| !is_part(letter))
                .map(str::to_owned),
        );
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{PAGE, RULE};
    use crate::tidy::rules::test_check::check;

    fn found(page: &str) -> Vec<String> {
        let source = "//! Slots.\npub struct Slot;\nmacro_rules! export_module { () => {} }\n";
        let manifest = "[package]\nname = \"core-ecs\"\n";
        let files = [
            (PAGE, page),
            ("runtime/src/slot/slot.rs", source),
            ("core/ecs/Cargo.toml", manifest),
        ];
        check(&RULE, &files)
    }

    #[test]
    fn what_is_there() {
        let page = "`runtime/`, `slot.rs`, `slot/slot.rs`, `core/*`, `core/*/Cargo.toml`, `Slot`,\n\
                    `export_module!`, `core-ecs`, `cargo xtask gen`, `--check`, `a + b`\n\n```\n`Gone`\n```\n";
        assert_eq!(found(page), [""; 0]);
    }

    #[test]
    fn what_is_not() {
        let page = "# A\n\n`runtime/src/gone.rs` and `Slot::vanished()`\n`core-gone` `systems/*`\n";
        let expected = [
            "ARCHITECTURE.md:3: there is no `runtime/src/gone.rs` [architecture]",
            "ARCHITECTURE.md:3: nothing in the sources is called `vanished` [architecture]",
            "ARCHITECTURE.md:4: nothing in the sources is called `core-gone` [architecture]",
            "ARCHITECTURE.md:4: there is no `systems/*` [architecture]",
        ];
        assert_eq!(found(page), expected);
    }

    #[test]
    fn a_page_that_is_too_long() {
        let found = found(&"line\n".repeat(201));
        assert_eq!(
            found,
            ["ARCHITECTURE.md:201: cut this to 200 lines, it has 201 [architecture]"]
        );
    }
}
