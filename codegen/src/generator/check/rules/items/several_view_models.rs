//! More than one ViewModel in a module.

use crate::generator::parse::ParsedWorkspace;
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "several-view-models",
    severity: Severity::Error,
    title: "a module has more than one ViewModel",
    docs: "A module has one state and one life, so one struct carries `#[viewmodel]`. It may implement several Views, each in \
           an impl block of its own, and hold other structs in its fields.",
};

/// Looks at the ViewModels of each crate.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let Some((first, others)) = member.view_models.split_first() else {
            continue;
        };
        let package = &member.source.package;
        diagnostics.extend(others.iter().map(|other| {
            let title = format!(
                "`{package}` has a second ViewModel `{}`",
                other.place.name.value
            );
            Diagnostic::new(&RULE, title)
                .at(other.place.name.location, "")
                .context(first.place.name.location, "the first one")
                .help("join the two, or hold this one as a field without the attribute")
        }));
    }
}
