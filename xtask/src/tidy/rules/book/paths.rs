//! Paths of pages, and paths in pages.

/// Outside of `docs/`, but its links and copies are checked as well; shows commands, and no code of its own.
pub(super) const README: &str = "README.md";

/// Whether a file is a page of the book, or the README.
pub(in crate::tidy::rules) fn is_page(path: &str) -> bool {
    path == README || (path.starts_with("docs/") && path.ends_with(".md"))
}

/// `path` as meant in the file `page`, from the root of the repository.
pub(super) fn resolved(page: &str, path: &str) -> String {
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
