//! Roots declare and re-export.

use syn::spanned::Spanned;
use syn::{Item, ItemMod};

use crate::tidy::{Repository, RustFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "declare-only",
    title: "lib.rs and mod.rs only declare modules and re-export",
    check,
};

/// The files that may do more, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[(
    "macros/src/lib.rs",
    "proc-macro entry points must stand in the root; they only forward",
)];

fn check(repository: &Repository) -> Vec<Violation> {
    repository
        .rust
        .iter()
        .filter(|file| is_root(file))
        .flat_map(defined)
        .collect()
}

fn is_root(file: &RustFile) -> bool {
    let is_excepted = EXCEPTIONS.iter().any(|(path, _)| *path == file.file.path);
    matches!(file.file.name(), "lib.rs" | "mod.rs") && !file.is_generated() && !is_excepted
}

fn defined(file: &RustFile) -> Vec<Violation> {
    let items = file.syntax.items.iter().filter(|item| !declares(item));
    items
        .map(|item| {
            let line = item.span().start().line;
            let message = "move this to a file of its own: a root only declares and re-exports";
            Violation::new(RULE.name, &file.file.path, line, message)
        })
        .collect()
}

fn declares(item: &Item) -> bool {
    matches!(
        item,
        Item::Use(_) | Item::ExternCrate(_) | Item::Mod(ItemMod { content: None, .. })
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_root_with_a_function() {
        let text = "//! A.\nmod x;\npub use x::X;\n\nfn f() {}\n";
        let found = check(&RULE, &[("a/src/lib.rs", text), ("a/src/x.rs", text)]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("a/src/lib.rs:5: "), "{found:?}");
    }

    #[test]
    fn an_inline_module_and_the_written_exception() {
        let inline = "//! A.\nmod x { }\n";
        assert_eq!(check(&RULE, &[("a/src/y/mod.rs", inline)]).len(), 1);
        assert!(check(&RULE, &[("macros/src/lib.rs", inline)]).is_empty());
    }
}
