//! The reference page of all rules.

use super::{Rule, Severity};

/// The text of `docs/diagnostics.md` for these rules, in their order.
#[must_use]
pub fn diagnostics_page(rules: &[&Rule]) -> String {
    let mut page = String::from(
        "# Diagnostics\n\nEvery message of the generator has a code. This page is written from the rules themselves by\n\
         `cargo xtask tidy --write`; change it there.\n",
    );
    for rule in rules {
        let severity = match rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let Rule {
            code, title, docs, ..
        } = rule;
        page.push_str(&format!(
            "\n## {code}\n\n*{severity}*: {title}.\n\n{docs}\n"
        ));
    }
    page
}
