//! An App that cannot name a Core that its modules use.

use super::missing_dependency::named_cores;
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::relative_path;

pub(crate) const RULE: Rule = Rule {
    code: "app-dependency",
    severity: Severity::Error,
    title: "an App does not depend on a Core that its modules use",
    docs: "An App binds its modules to each other, also through Cores that it never calls itself. So every Core that one of its \
           Systems or Plugins provides or requires is among its `[dependencies]`, for its Views and its contract.",
};

/// Looks at the Cores that each App brings together without naming them.
pub(crate) fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
    diagnostics: &mut Diagnostics,
) {
    for resolution in resolutions.iter().filter(|app| app.is_complete()) {
        let cores = workspace.members().map(|(id, _)| id);
        let used = cores.filter(|core| resolution.uses(*core));
        diagnostics.extend(used.filter_map(|core| missing(resolution, core, workspace)));
    }
}

fn missing(
    resolution: &Resolution,
    core: CrateId,
    workspace: &ParsedWorkspace,
) -> Option<Diagnostic> {
    let app = &workspace[resolution.app];
    let name = workspace.package(core);
    let is_named = named_cores(app).iter().any(|named| named.value == name);
    let entry = app.source.dependency(name);
    if is_named || entry.is_some_and(|entry| !entry.optional && entry.target.is_none()) {
        return None;
    }
    let package = &app.source.package;
    let title = format!("`{package}` does not depend on `{name}`, which its modules use");
    let path = relative_path(&app.source.directory, &workspace[core].source.directory);
    let mut diagnostic =
        Diagnostic::new(&RULE, title).at(app.declaration.as_ref()?.location, "this App");
    let imports = resolution.imports.iter();
    for import in imports.filter(|import| import.core == core) {
        let user = workspace.package(import.module);
        diagnostic = diagnostic.context(import.location, format!("`{user}` requires it"));
    }
    let bound = resolution.core(core).map_or(&[][..], |core| &core.plugins);
    let plugins = bound.iter().map(|plugin| workspace.package(*plugin));
    let plugins = plugins.map(|plugin| format!("the Plugin `{plugin}` provides it"));
    let diagnostic = plugins.fold(diagnostic, |diagnostic, note| diagnostic.note(note));
    Some(diagnostic.help(format!(
        "write in its manifest\n[dependencies]\n{name} = {{ path = \"{path}\" }}"
    )))
}
