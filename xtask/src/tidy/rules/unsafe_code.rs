//! One place for unsafe code.

use proc_macro2::{Delimiter, TokenTree};

use crate::tidy::{Repository, RustFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "unsafe-code",
    title: "one `unsafe` block in the loader and one `#[unsafe(…)]` in the export macro, and no more",
    check,
};

/// File with the one unsafe block.
const BLOCK: &str = "runtime/src/loader/map.rs";

/// File with the one unsafe attribute.
const ATTRIBUTE: &str = "runtime/src/module/export.rs";

fn check(repository: &Repository) -> Vec<Violation> {
    let mut violations = Vec::new();
    for file in &repository.rust {
        let places = places(file);
        check_kind(
            file,
            &places.blocks,
            BLOCK,
            "an unsafe block",
            &mut violations,
        );
        check_kind(
            file,
            &places.attributes,
            ATTRIBUTE,
            "an unsafe attribute",
            &mut violations,
        );
        for line in places.others {
            let message = "no unsafe function, trait, impl or extern block stands anywhere";
            violations.push(Violation::new(RULE.name, &file.file.path, line, message));
        }
    }
    violations
}

/// In the file that is meant for it there must be exactly one, elsewhere none.
fn check_kind(
    file: &RustFile,
    lines: &[usize],
    home: &str,
    what: &str,
    violations: &mut Vec<Violation>,
) {
    let path = &file.file.path;
    let allowed = usize::from(path == home);
    for line in lines.iter().skip(allowed) {
        let message = format!("{what} stands once, in {home}; do this in safe code");
        violations.push(Violation::new(RULE.name, path, *line, message));
    }
    if lines.len() < allowed {
        let message = format!("{what} is expected here; if it has moved, change this rule with it");
        violations.push(Violation::new(RULE.name, path, 1, message));
    }
}

/// The lines of everything unsafe in a file, by kind.
#[derive(Default)]
struct Places {
    blocks: Vec<usize>,
    attributes: Vec<usize>,
    others: Vec<usize>,
}

fn places(file: &RustFile) -> Places {
    let mut places = Places::default();
    file.each_token(&mut |tokens| match tokens {
        [TokenTree::Ident(word), TokenTree::Group(group), ..] if word == "unsafe" => {
            let lines = match group.delimiter() {
                Delimiter::Brace => &mut places.blocks,
                _ => &mut places.attributes,
            };
            lines.push(word.span().start().line);
        }
        [TokenTree::Ident(word), TokenTree::Ident(next), ..] if word == "unsafe" => {
            if matches!(
                next.to_string().as_str(),
                "fn" | "impl" | "trait" | "extern"
            ) {
                places.others.push(word.span().start().line);
            }
        }
        _ => {}
    });
    places
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTE, BLOCK, RULE};
    use crate::tidy::rules::test_check::check;

    const ONE_BLOCK: &str = "//! A.\nfn f() { unsafe { g() } }\n";
    const ONE_ATTRIBUTE: &str =
        "//! A.\nmacro_rules! e { () => { #[unsafe(no_mangle)] pub static X: u8 = 0; } }\n";

    #[test]
    fn the_places_that_are_meant_for_it() {
        assert!(check(&RULE, &[(BLOCK, ONE_BLOCK), (ATTRIBUTE, ONE_ATTRIBUTE)]).is_empty());
    }

    #[test]
    fn a_block_and_an_attribute_elsewhere() {
        let found = check(
            &RULE,
            &[("a/src/a.rs", ONE_BLOCK), ("a/src/b.rs", ONE_ATTRIBUTE)],
        );
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("a/src/a.rs:2: an unsafe block stands once"));
        assert!(found[1].starts_with("a/src/b.rs:2: an unsafe attribute stands once"));
    }

    #[test]
    fn a_second_block_a_missing_one_and_an_unsafe_function() {
        let two = "//! A.\nfn f() { unsafe { g() } unsafe { h() } }\n";
        assert_eq!(check(&RULE, &[(BLOCK, two)]).len(), 1);
        assert_eq!(check(&RULE, &[(BLOCK, "//! A.\n")]).len(), 1);
        assert_eq!(
            check(&RULE, &[("a.rs", "//! A.\nunsafe fn f() {}\n")]).len(),
            1
        );
    }

    #[test]
    fn words_in_texts_do_not_count() {
        let text = "//! An unsafe { } block.\nconst A: &str = \"unsafe { }\";\n";
        assert!(check(&RULE, &[("a/src/a.rs", text)]).is_empty());
    }
}
