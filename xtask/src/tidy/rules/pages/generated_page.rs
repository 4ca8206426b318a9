//! `stale`, the check of a page that follows from sources.

use crate::tidy::{Repository, Violation};

/// The violation of `rule` by a page that is not as it should be, at the first line in which it differs. `wanted` is path and
/// text of the page, which follow from `source`; nothing is wrong without one.
pub(super) fn stale(
    repository: &Repository,
    rule: &'static str,
    wanted: Option<(&'static str, String)>,
    source: &str,
) -> Vec<Violation> {
    let message = format!("this differs from {source}; run `cargo xtask tidy --write`");
    let violation = wanted.and_then(|(path, text)| {
        let line = differs(repository, path, &text)?;
        Some(Violation::new(rule, path, line, message))
    });
    violation.into_iter().collect()
}

/// The first line in which a page is not as it should be.
fn differs(repository: &Repository, path: &str, expected: &str) -> Option<usize> {
    let found = repository.file(path).map_or("", |file| file.text.as_str());
    let same = || {
        let pairs = found.lines().zip(expected.lines());
        pairs.take_while(|(is, should)| is == should).count()
    };
    (found != expected).then(|| same() + 1)
}
