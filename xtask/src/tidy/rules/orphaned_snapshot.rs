//! No snapshot without a test.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenTree;
use syn::LitStr;

use crate::tidy::{Repository, RepositoryFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "orphaned-snapshot",
    title: "each snapshot comes from a source file that is there, and a test of its package has its name",
    check,
};

fn check(repository: &Repository) -> Vec<Violation> {
    let snapshots = repository.files.iter();
    let snapshots = snapshots.filter(|file| file.path.ends_with(".snap"));
    let snapshots = snapshots.filter(|file| !Repository::is_out_of_bounds(&file.path));
    let mut known = BTreeMap::new();
    snapshots
        .filter_map(|snapshot| {
            let message = orphaned(snapshot, repository, &mut known)?;
            Some(Violation::new(RULE.name, &snapshot.path, 1, message))
        })
        .collect()
}

/// `known` gets the names of each package that was read.
fn orphaned<'r>(
    snapshot: &'r RepositoryFile,
    repository: &'r Repository,
    known: &mut BTreeMap<&'r str, BTreeSet<String>>,
) -> Option<String> {
    let mut lines = snapshot.text.lines();
    let source = lines.find_map(|line| line.strip_prefix("source: "));
    let Some(source) = source.filter(|source| repository.file(source).is_some()) else {
        return Some("the file that it comes from is gone; remove it".to_owned());
    };
    let package = package(source, repository);
    let names = known
        .entry(package)
        .or_insert_with(|| names(package, repository));
    let stem = snapshot.name().trim_end_matches(".snap");
    let last = stem.rsplit("__").next().unwrap_or(stem);
    // The second snapshot of a test without names of its own ends in `-2`.
    let (first, number) = last.rsplit_once('-').unwrap_or((last, ""));
    let is_counted = number.parse::<u32>().is_ok();
    let is_named = [stem, last].into_iter().any(|name| names.contains(name))
        || (is_counted && names.contains(first));
    (!is_named).then(|| format!("no test has a snapshot `{last}`; remove it"))
}

/// The folder of the package that the file belongs to, with a slash behind it.
fn package<'a>(file: &'a str, repository: &Repository) -> &'a str {
    let folders = file.rmatch_indices('/').map(|(at, _)| &file[..=at]);
    let mut packages =
        folders.filter(|folder| repository.file(&format!("{folder}Cargo.toml")).is_some());
    packages.next().unwrap_or("")
}

/// Names that tests of the package can give a snapshot: their own name or a text.
fn names(folder: &str, repository: &Repository) -> BTreeSet<String> {
    let files = repository.rust.iter();
    let mut names = BTreeSet::new();
    for file in files.filter(|file| file.file.path.starts_with(folder)) {
        file.each_token(&mut |tokens| match tokens {
            [TokenTree::Ident(word), TokenTree::Ident(name), ..] if word == "fn" => {
                let name = name.to_string();
                let short = name.strip_prefix("test_").unwrap_or(&name);
                names.insert(short.to_owned());
            }
            [TokenTree::Literal(literal), ..] => {
                let text = syn::parse_str::<LitStr>(&literal.to_string());
                names.extend(text.ok().map(|text| text.value()));
            }
            _ => {}
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    const TEST: (&str, &str) = (
        "a/tests/it/main.rs",
        "//! Tests.\n#[test]\nfn adds() { check(&format!(\"sum__{}\", \"two\")); }\n",
    );
    const MANIFEST: (&str, &str) = ("a/Cargo.toml", "");
    const SNAPSHOT: &str = "---\nsource: a/tests/it/main.rs\n---\n3\n";

    #[test]
    fn without_a_test() {
        let renamed = ("a/tests/it/snapshots/it__subtracts.snap", SNAPSHOT);
        let moved = "---\nsource: a/tests/it/sum.rs\n---\n3\n";
        let moved = ("a/tests/it/snapshots/it__adds.snap", moved);
        let found = check(&RULE, &[TEST, MANIFEST, renamed]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("`subtracts`"), "{found:?}");
        let found = check(&RULE, &[TEST, MANIFEST, moved]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("gone"), "{found:?}");
    }

    #[test]
    fn with_one() {
        for name in ["it__adds", "it__adds-2", "sum__two"] {
            let path = format!("a/tests/it/snapshots/{name}.snap");
            let found = check(&RULE, &[TEST, MANIFEST, (&path, SNAPSHOT)]);
            assert!(found.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn with_the_test_of_another_package() {
        let other = (
            "b/tests/it/snapshots/it__adds.snap",
            "---\nsource: b/lib.rs\n---\n3\n",
        );
        let files = [
            TEST,
            MANIFEST,
            ("b/Cargo.toml", ""),
            ("b/lib.rs", "//! B.\n"),
            other,
        ];
        assert_eq!(check(&RULE, &files).len(), 1);
    }
}
