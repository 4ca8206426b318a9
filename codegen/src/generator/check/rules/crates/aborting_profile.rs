//! A profile in which a panic ends the App.

use crate::generator::parse::ParsedWorkspace;
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "aborting-profile",
    severity: Severity::Warning,
    title: "a profile has `panic = \"abort\"`",
    docs: "A panic in a module is caught where the module was called, and becomes a fault that the policy of the App answers. \
           With `panic = \"abort\"` nothing can be caught: the first panic in any module ends the App. Leave the line out; for a \
           static program that is to end so, allow this warning.",
};

/// Looks at the profiles of the workspace, if it has a module at all.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    let mut members = workspace.crates.iter();
    if !members.any(|member| member.declaration.is_some()) {
        return;
    }
    let profiles = workspace.settings.aborting.iter();
    diagnostics.extend(profiles.map(|profile| {
        let title = format!("the profile `{}` has `panic = \"abort\"`", profile.value);
        Diagnostic::new(&RULE, title)
            .at(profile.location, "a panic in a module would end the App")
            .help("remove the line: a panic that unwinds is caught, and becomes a fault of that module alone")
    }));
}
