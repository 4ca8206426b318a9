//! Links from page to page.

use std::collections::BTreeSet;

use super::paths::resolved;
use crate::tidy::{Repository, RepositoryFile};

/// The targets of the links and pictures in a line, outside of spans of code.
pub(super) fn links(line: &str) -> Vec<&str> {
    let prose = line.split('`').step_by(2);
    let ends = prose.flat_map(|text| text.split("](").skip(1));
    ends.filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target)
        .collect()
}

/// What is wrong with a link in `page`.
pub(super) fn broken(repository: &Repository, page: &RepositoryFile, link: &str) -> Option<String> {
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
