//! No circles of imports.

use crate::tidy::imports::{Circle, CrateModules, CrateOrder};
use crate::tidy::{Repository, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "circles",
    title: "no files and no folders of a crate import each other in a circle",
    check,
};

fn check(repository: &Repository) -> Vec<Violation> {
    let crates = CrateModules::of_all(repository);
    let orders = crates.iter().map(CrateOrder::of);
    let circles = orders.flat_map(|order| {
        let files = order.file_circles().into_iter();
        let folders = order.folder_circles().into_iter();
        let files = files.filter_map(|circle| violation(&circle, "files"));
        files
            .chain(folders.filter_map(|circle| violation(&circle, "folders")))
            .collect::<Vec<_>>()
    });
    circles.collect()
}

fn violation(circle: &Circle, kind: &str) -> Option<Violation> {
    let (path, line) = circle.places.first()?;
    let message = format!(
        "{} {kind} import each other: {}",
        circle.members,
        circle.text()
    );
    Some(Violation::new(RULE.name, path, *line, message))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    const ROOT: (&str, &str) = ("a/src/lib.rs", "//! A.\nmod x;\nmod y;\npub use x::X;\n");

    #[test]
    fn two_files() {
        let x = "//! X.\nuse super::y::Y;\npub struct X;\n";
        let y = "//! Y.\npub struct Y;\npub fn y() -> crate::X { crate::X }\n";
        let found = check(&RULE, &[ROOT, ("a/src/x.rs", x), ("a/src/y.rs", y)]);
        assert_eq!(
            found,
            [
                "a/src/x.rs:2: 2 files import each other: x.rs (x.rs:2) → y.rs (y.rs:3) → x.rs [circles]"
            ]
        );
    }

    #[test]
    fn two_folders_whose_files_make_no_circle() {
        let files = [
            ROOT,
            (
                "a/src/x/mod.rs",
                "//! X.\nmod one;\npub mod two;\npub use one::X;\n",
            ),
            ("a/src/x/one.rs", "//! 1.\npub struct X;\n"),
            ("a/src/x/two.rs", "//! 2.\nuse crate::y::Y;\n"),
            ("a/src/y/mod.rs", "//! Y.\nmod y;\npub use y::Y;\n"),
            (
                "a/src/y/y.rs",
                "//! Y.\nuse crate::x::X;\npub struct Y(X);\n",
            ),
        ];
        let found = check(&RULE, &files);
        assert_eq!(
            found,
            [
                "a/src/x/two.rs:2: 2 folders import each other: x (two.rs:2) → y (y.rs:2) → x [circles]"
            ]
        );
    }

    #[test]
    fn tests_and_visibilities_import_nothing() {
        let x = "//! X.\nuse super::y::Y;\npub struct X;\n";
        let y =
            "//! Y.\npub(in crate::x) struct Y;\n#[cfg(test)]\nmod tests { use crate::x::X; }\n";
        assert!(check(&RULE, &[ROOT, ("a/src/x.rs", x), ("a/src/y.rs", y)]).is_empty());
    }
}
