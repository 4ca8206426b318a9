//! The reference of commands says what the command line says.

use super::command_reference::command_reference;
use super::generated_page::stale;
use crate::tidy::{Repository, TidyRule, Violation};

pub(in crate::tidy::rules) const RULE: TidyRule = TidyRule {
    name: "commands-page",
    title: "docs/commands.md is what the definition of the command line renders",
    check,
};

/// Where the page lies.
const PAGE: &str = "docs/commands.md";

/// Where its content comes from; a workspace without this file has a page of its own, if any.
const SOURCE: &str = "codegen/src/cli/command.rs";

/// Path and text of the page as it should be; `None` in another workspace.
pub(super) fn page(repository: &Repository) -> Option<(&'static str, String)> {
    repository.has(SOURCE).then(|| (PAGE, command_reference()))
}

fn check(repository: &Repository) -> Vec<Violation> {
    stale(repository, RULE.name, page(repository), "the command line")
}

#[cfg(test)]
mod tests {
    use super::{PAGE, RULE, SOURCE, command_reference};
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_page_that_is_stale_or_of_another_workspace() {
        let stale = "# Commands\n\nOld.\n";
        let found = check(&RULE, &[(SOURCE, ""), (PAGE, stale)]);
        assert!(found[0].starts_with("docs/commands.md:3: "), "{found:?}");
        let right = command_reference();
        assert!(check(&RULE, &[(SOURCE, ""), (PAGE, &right)]).is_empty());
        assert!(check(&RULE, &[(PAGE, stale)]).is_empty());
    }
}
