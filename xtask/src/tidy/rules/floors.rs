//! Imports lead to lower floors only.

use crate::tidy::imports::{CrateModules, CrateOrder};
use crate::tidy::{Repository, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "floors",
    title: "a module imports modules on lower floors only, where the root of its folder lists floors",
    check,
};

fn check(repository: &Repository) -> Vec<Violation> {
    let crates = CrateModules::of_all(repository);
    let orders = crates.iter().map(CrateOrder::of);
    orders
        .flat_map(|order| order.floor_violations(RULE.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    #[test]
    fn an_import_upwards_and_a_list_with_holes() {
        let root = "//! A.\n//!\n//! # Floors\n//!\n//! ```text\n//! 2 x gone\n//! 1 y\n//! ```\nmod x;\nmod y;\nmod z;\n";
        let files = [
            ("a/src/lib.rs", root),
            (
                "a/src/x.rs",
                "//! X.\nuse crate::y;\npub fn x() { y::y() }\n",
            ),
            (
                "a/src/y.rs",
                "//! Y.\npub fn y() {}\npub fn z() { super::x::x() }\n",
            ),
            ("a/src/z.rs", "//! Z.\n"),
        ];
        assert_eq!(
            check(&RULE, &files),
            [
                "a/src/lib.rs:3: give `z` a floor in this list [floors]",
                "a/src/lib.rs:3: take `gone` out of this list, there is no such module [floors]",
                "a/src/y.rs:3: `y` stands on floor 1 and may not import `x` on floor 2 [floors]",
            ]
        );
    }
}
