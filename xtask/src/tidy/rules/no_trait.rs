//! No traits of our own in the runtime.

use proc_macro2::TokenTree;

use crate::tidy::{Repository, RustFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "no-trait",
    title: "the runtime and the macros define no traits: Model, View, ViewModel and Module are plain structs",
    check,
};

/// Where the rule holds.
const FOLDERS: [&str; 2] = ["runtime/src/", "macros/"];

fn check(repository: &Repository) -> Vec<Violation> {
    let mut violations = Vec::new();
    let is_in_bounds = |file: &&RustFile| {
        FOLDERS
            .iter()
            .any(|folder| file.file.path.starts_with(folder))
    };
    for file in repository.rust.iter().filter(is_in_bounds) {
        file.each_token(&mut |tokens| {
            if let [TokenTree::Ident(keyword), TokenTree::Ident(name), ..] = tokens
                && keyword == "trait"
            {
                let line = keyword.span().start().line;
                let message = format!("make {name} a struct, or a function over concrete types");
                violations.push(Violation::new(RULE.name, &file.file.path, line, message));
            }
        });
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_trait_in_the_runtime() {
        let text = "//! A `trait Model`.\npub trait Model {}\n";
        let found = check(
            &RULE,
            &[("runtime/src/a.rs", text), ("apps/x/src/a.rs", text)],
        );
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("runtime/src/a.rs:2: make Model a struct"));
    }
}
