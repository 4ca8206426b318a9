//! No paths of one machine.

use std::env;
use std::path::MAIN_SEPARATOR;

use crate::tidy::{Repository, RepositoryFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "machine-path",
    title: "no file names a folder that only one machine has",
    check,
};

/// Folders of users, put together so that this file passes its own rule.
const FOLDERS: [&str; 5] = [
    concat!("/home", "/"),
    concat!("/Users", "/"),
    concat!("/root", "/"),
    concat!("/tmp", "/"),
    concat!("C:\\", "Users"),
];

fn check(repository: &Repository) -> Vec<Violation> {
    let mut texts: Vec<_> = FOLDERS.iter().map(ToString::to_string).collect();
    let home = env::home_dir().unwrap_or_default();
    for folder in [&repository.root, &home] {
        if folder.parent().is_some() {
            texts.push(format!("{}{MAIN_SEPARATOR}", folder.display()));
        }
    }
    repository
        .files
        .iter()
        .flat_map(|file| found(file, &texts))
        .collect()
}

fn found(file: &RepositoryFile, texts: &[String]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        if let Some(text) = texts.iter().find(|text| names(line, text)) {
            let message = format!("{text} exists on one machine only; use a relative path");
            violations.push(Violation::new(RULE.name, &file.path, at + 1, message));
        }
    }
    violations
}

/// Whether `text` stands in `line` as a path of its own and not as the end of a longer one.
fn names(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| {
            letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '}' | '~')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_folder_of_a_user() {
        let text = concat!("# A\n\nSee `/home", "/ada/notes.txt`.\n");
        let found = check(&RULE, &[("README.md", text)]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("README.md:3: "), "{found:?}");
    }

    #[test]
    fn the_end_of_another_path() {
        let text = concat!("open target", "/tmp", "/x and https://a.org/home", "/x\n");
        assert!(check(&RULE, &[("README.md", text)]).is_empty());
    }
}
