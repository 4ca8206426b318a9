//! Every crate but the runtime forbids unsafe code.

use syn::{AttrStyle, Meta};

use crate::tidy::{Repository, RustFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "forbid-unsafe",
    title: "the root of every crate but the runtime says `#![forbid(unsafe_code)]`",
    check,
};

/// The crate that holds the one unsafe block.
const RUNTIME: &str = "runtime/src/lib.rs";

fn check(repository: &Repository) -> Vec<Violation> {
    let is_root = |file: &&RustFile| repository.crate_roots.contains(&file.file.path);
    repository
        .rust
        .iter()
        .filter(is_root)
        .filter(|file| file.file.path != RUNTIME && !forbids(&file.syntax))
        .map(|file| {
            let message = "add `#![forbid(unsafe_code)]` below the header";
            Violation::new(RULE.name, &file.file.path, 1, message)
        })
        .collect()
}

fn forbids(file: &syn::File) -> bool {
    file.attrs.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else {
            return false;
        };
        matches!(attribute.style, AttrStyle::Inner(_))
            && list.path.is_ident("forbid")
            && list
                .tokens
                .to_string()
                .split(',')
                .any(|lint| lint.trim() == "unsafe_code")
    })
}

#[cfg(test)]
mod tests {
    use super::{RULE, RUNTIME};
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_root_that_does_not_forbid() {
        let files = [
            ("a/src/lib.rs", "//! A.\n#![deny(unsafe_code)]\n"),
            ("b/src/main.rs", "//! B.\n#![forbid(unsafe_code)]\n"),
            ("b/src/inner.rs", "//! C.\n"),
            (RUNTIME, "//! D.\n"),
        ];
        let found = check(&RULE, &files);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("a/src/lib.rs:1: add"));
    }
}
