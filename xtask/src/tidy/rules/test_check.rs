//! `check`, which runs one rule on a few small files in tests.

use crate::tidy::{Repository, RepositoryFile, TidyRule};

/// Violations of `rule` in these files, as lines; every file that is a `src/lib.rs` or `src/main.rs` is the root of a
/// crate.
pub(super) fn check(rule: &TidyRule, files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(path, text)| RepositoryFile {
        path: (*path).to_owned(),
        text: (*text).to_owned(),
    });
    let mut repository = Repository::of(files.collect());
    let paths = repository.files.iter().map(|file| file.path.clone());
    let is_root = |path: &String| path.ends_with("src/lib.rs") || path.ends_with("src/main.rs");
    repository.crate_roots = paths.filter(is_root).collect();
    let violations = (rule.check)(&repository);
    violations.iter().map(ToString::to_string).collect()
}
