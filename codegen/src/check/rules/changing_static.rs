//! State outside of the ViewModel.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::parse::{HazardKind, ModuleKind, ParsedWorkspace};

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "changing-static",
    severity: Severity::Warning,
    title: "a System or Plugin keeps state in a `static` or `thread_local!`",
    docs: "Each generation of a module has its own statics: after a reload they begin anew, and a thread that is still in the \
           old code sees the old ones. State that should last belongs in the ViewModel, in fields with \
           `#[viewmodel(persist)]`. What is computed once and only read, such as a `LazyLock`, is not reported.",
};

/// Looks at all files of each System and Plugin.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let kind = member
            .declaration
            .as_ref()
            .map(|declaration| declaration.kind());
        if !matches!(kind, Some(ModuleKind::System | ModuleKind::Plugin)) {
            continue;
        }
        for hazard in &member.hazards {
            let title = match hazard.kind {
                HazardKind::GlobalAllocator => continue,
                HazardKind::ChangingStatic => {
                    format!(
                        "the static `{}` begins anew at each reload",
                        hazard.name.value
                    )
                }
                HazardKind::ThreadLocal => "thread locals begin anew at each reload".to_owned(),
            };
            diagnostics.push(
                Diagnostic::new(&RULE, title)
                    .at(hazard.name.location, "each generation of the module has its own")
                    .help("keep the state in a field of the ViewModel, with `#[viewmodel(persist)]` if it should last"),
            );
        }
    }
}
