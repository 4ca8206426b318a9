//! A Core that several Systems provide, of which the App names none.

use super::asked_by::asked_by;
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::CoreResolution;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity, quoted_names};

pub(crate) const RULE: Rule = Rule {
    code: "several-systems",
    severity: Severity::Error,
    title: "several Systems provide a Core and the App does not say which to take",
    docs: "A Core that the App does not list, or lists without `systems`, is served by the only System of the workspace that \
           provides it. Where there are several, the order of preference is the App's to say.",
};

/// These `systems` could serve the Core in the App `app`.
pub(crate) fn several_systems(
    app: &str,
    core: &CoreResolution,
    systems: &[CrateId],
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let name = workspace.package(core.core);
    let packages: Vec<_> = systems.iter().map(|id| workspace.package(*id)).collect();
    let listed: Vec<_> = packages.iter().map(|name| format!("\"{name}\"")).collect();
    let diagnostic = Diagnostic::new(
        &RULE,
        format!("`{app}` does not say which System serves `{name}`"),
    );
    asked_by(diagnostic, &core.asked_by, "it", workspace)
        .note(format!("{} provide it", quoted_names(packages)))
        .help(format!(
            "say so in the manifest of `{app}`, in order of preference:\n[[package.metadata.module.core]]\nname = \"{name}\"\n\
             systems = [{}]",
            listed.join(", ")
        ))
}
