//! The reference page says what the rules say.

use super::generated_page::stale;
use crate::tidy::{Repository, TidyRule, Violation};
use keyway_codegen::generator::{diagnostics_page, rules};

pub(in crate::tidy::rules) const RULE: TidyRule = TidyRule {
    name: "diagnostics-page",
    title: "docs/diagnostics.md is what the rules of the generator render",
    check,
};

/// Where the page lies.
const PAGE: &str = "docs/diagnostics.md";

/// Where its content comes from; a workspace without this file has a page of its own, if any.
const SOURCE: &str = "codegen/src/generator/rules.rs";

/// Path and text of the page as it should be; `None` in another workspace.
pub(super) fn page(repository: &Repository) -> Option<(&'static str, String)> {
    repository
        .has(SOURCE)
        .then(|| (PAGE, diagnostics_page(&rules())))
}

fn check(repository: &Repository) -> Vec<Violation> {
    stale(repository, RULE.name, page(repository), "the rules")
}

#[cfg(test)]
mod tests {
    use super::{PAGE, RULE, SOURCE, page};
    use crate::tidy::rules::test_check::check;
    use crate::tidy::{Repository, RepositoryFile};

    fn source() -> RepositoryFile {
        RepositoryFile {
            path: SOURCE.to_owned(),
            text: String::new(),
        }
    }

    #[test]
    fn a_page_that_is_stale_or_missing() {
        let found = check(&RULE, &[(SOURCE, ""), (PAGE, "# Diagnostics\n\nOld.\n")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("docs/diagnostics.md:3: "), "{found:?}");
        assert_eq!(check(&RULE, &[(SOURCE, "")]).len(), 1);
    }

    #[test]
    fn a_page_that_is_right_or_of_another_workspace() {
        let (path, text) = page(&Repository::of(vec![source()])).expect("the source is there");
        assert!(check(&RULE, &[(SOURCE, ""), (path, &text)]).is_empty());
        assert!(check(&RULE, &[(PAGE, "# Ours\n")]).is_empty());
    }
}
