//! No dynamic dispatch of our own.

use proc_macro2::TokenTree;

use crate::tidy::{Repository, RustFile, TidyRule, Violation};

pub(super) const RULE: TidyRule = TidyRule {
    name: "no-dyn",
    title: "no `dyn`, but for std's Any and Error",
    check,
};

/// The traits whose objects std's own interfaces ask for.
const ALLOWED: [&str; 2] = ["Any", "Error"];

fn check(repository: &Repository) -> Vec<Violation> {
    let mut violations = Vec::new();
    for file in &repository.rust {
        check_file(file, &mut violations);
    }
    violations
}

fn check_file(file: &RustFile, violations: &mut Vec<Violation>) {
    file.each_token(&mut |tokens| {
        let [TokenTree::Ident(keyword), rest @ ..] = tokens else {
            return;
        };
        if keyword != "dyn" {
            return;
        }
        if let Some(name) = last_of_path(rest).filter(|name| !ALLOWED.contains(&name.as_str())) {
            let line = keyword.span().start().line;
            let message = format!("use a concrete type in place of `dyn {name}`");
            violations.push(Violation::new(RULE.name, &file.file.path, line, message));
        }
    });
}

/// The last segment of the path that `tokens` begin with; `None` if they begin with something else, as the keyword alone does
/// inside of `Token![dyn]`.
fn last_of_path(tokens: &[TokenTree]) -> Option<String> {
    let mut last = None;
    let mut expects_name = true;
    for token in tokens {
        match token {
            TokenTree::Ident(name) if expects_name => {
                last = Some(name.to_string());
                expects_name = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => expects_name = true,
            _ => break,
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tidy::rules::test_check::check;

    #[test]
    fn an_object_of_another_trait() {
        let text = "//! A.\nfn f(_: &dyn std::fmt::Debug) {}\nfn g() { vec![Box::new(1) as Box<dyn Draw>]; }\n";
        let found = check(&RULE, &[("a/src/a.rs", text)]);
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("a/src/a.rs:2: use a concrete type in place of `dyn Debug`"));
        assert!(found[1].starts_with("a/src/a.rs:3: "), "inside of a macro");
    }

    #[test]
    fn what_std_asks_for() {
        let text = "//! A `dyn X`.\nfn f(_: Box<dyn std::error::Error + Send>, _: &dyn Any) -> &str { \"dyn X\" }\n";
        assert!(check(&RULE, &[("a/src/a.rs", text)]).is_empty());
    }
}
