//! One type a file.

use syn::{Item, Visibility};

use crate::tidy::{Repository, RustFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "one-type",
    title: "a file defines at most one type that others can see",
    check,
};

fn check(repository: &Repository) -> Vec<Violation> {
    let in_sight = repository.rust.iter().filter(|file| !is_test(file));
    in_sight.flat_map(surplus).collect()
}

/// Nobody else sees the types of a test, which may need several Views or Models that only it uses.
fn is_test(file: &RustFile) -> bool {
    file.file.path.split('/').any(|folder| folder == "tests")
}

fn surplus(file: &RustFile) -> Vec<Violation> {
    let mut types = file.syntax.items.iter().filter_map(visible_type);
    let Some(first) = types.next() else {
        return Vec::new();
    };
    types
        .map(|name| {
            let line = name.span().start().line;
            let message = format!("give {name} a file of its own: this one is {first}'s");
            Violation::new(RULE.name, &file.file.path, line, message)
        })
        .collect()
}

fn visible_type(item: &Item) -> Option<&syn::Ident> {
    let (visibility, name) = match item {
        Item::Struct(item) => (&item.vis, &item.ident),
        Item::Enum(item) => (&item.vis, &item.ident),
        Item::Union(item) => (&item.vis, &item.ident),
        _ => return None,
    };
    (!matches!(visibility, Visibility::Inherited)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_second_visible_type() {
        let text = "//! A.\npub struct A;\nstruct Private;\npub(crate) enum B {}\n";
        let found = check(&RULE, &[("a/src/a.rs", text), ("a/tests/it/a.rs", text)]);
        assert_eq!(
            found,
            ["a/src/a.rs:4: give B a file of its own: this one is A's [one-type]"]
        );
    }
}
